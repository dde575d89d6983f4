/** What can be wrong with what the system knows: an error makes it read wrongly, a warning is a gap. */
export const findingRules = {
  'file/invalid': {
    severity: 'error',
    en: 'departs from the shape of its kind at {where}: {found}',
    it: 'si discosta dalla forma del suo genere in {where}: {found}',
  },
  'id/duplicate': {
    severity: 'error',
    en: 'the id is also in {other}',
    it: "l'id è anche in {other}",
  },
  'kind/file-name': {
    severity: 'error',
    en: 'the file is not named after the kind it holds',
    it: 'il file non ha il nome del tipo che contiene',
  },
  'kind/unknown-broader': {
    severity: 'error',
    en: 'falls back on {found}, which is no kind',
    it: 'ripiega su {found}, che non è un tipo',
  },
  'kind/cycle': {
    severity: 'error',
    en: 'falls back on itself: {found}',
    it: 'ripiega su sé stesso: {found}',
  },
  'state/unknown-over': {
    severity: 'error',
    en: 'turns into {found}, which is no state',
    it: 'diventa {found}, che non è uno stato',
  },
  'state/cycle': {
    severity: 'error',
    en: 'turns into itself: {found}',
    it: 'diventa sé stesso: {found}',
  },
  'kind/no-trigger': {
    severity: 'warning',
    en: 'no word of {language} brings this kind about',
    it: 'nessuna parola in {language} porta a questo tipo',
  },
  'kind/no-example': {
    severity: 'warning',
    en: 'has no example in {language}',
    it: 'non ha esempi in {language}',
  },
  'actor/unknown-parent': {
    severity: 'error',
    en: 'belongs to {found}, which is no actor',
    it: 'appartiene a {found}, che non è un attore',
  },
  'actor/cycle': {
    severity: 'error',
    en: 'belongs to itself: {found}',
    it: 'appartiene a sé stesso: {found}',
  },
  'actor/dates-reversed': {
    severity: 'error',
    en: 'ends ({to}) before it begins ({from})',
    it: 'finisce ({to}) prima di cominciare ({from})',
  },
  'actor/shared-name': {
    severity: 'error',
    en: '"{name}" also names {other} of the same theatre at the same time',
    it: '"{name}" indica anche {other}, dello stesso teatro e nello stesso periodo',
  },
  'actor/repeated-name': {
    severity: 'warning',
    en: '"{name}" is listed twice',
    it: '"{name}" è elencato due volte',
  },
  'actor/shared-metonym': {
    severity: 'warning',
    en: '"{name}" also stands for {other}',
    it: '"{name}" sta anche per {other}',
  },
  'actor/no-italian-name': {
    severity: 'warning',
    en: 'has neither an Italian label nor an Italian alias',
    it: 'non ha né etichetta né alias in italiano',
  },
  'actor/unknown-nationality': {
    severity: 'warning',
    en: 'is found by nationality {found}, which has no adjectives in nationalities.yaml',
    it: 'si trova per nazionalità {found}, che non ha aggettivi in nationalities.yaml',
  },
  'place/unknown-within': {
    severity: 'error',
    en: 'lies within {found}, which is no place',
    it: 'è compreso in {found}, che non è un luogo',
  },
  'place/cycle': {
    severity: 'error',
    en: 'lies within itself: {found}',
    it: 'è compreso in sé stesso: {found}',
  },
  'place/outside': {
    severity: 'error',
    en: 'lies {km} km from {within}, which reaches {reach} km',
    it: 'dista {km} km da {within}, che arriva a {reach} km',
  },
  'place/ambiguous-name': {
    severity: 'error',
    en: '"{name}" ({admin1}) also names {other} ({otherAdmin1}), of the same country and kind',
    it: '"{name}" ({admin1}) indica anche {other} ({otherAdmin1}), dello stesso paese e genere',
  },
  'place/repeated-name': {
    severity: 'warning',
    en: '"{name}" is listed twice',
    it: '"{name}" è elencato due volte',
  },
  'place/no-country': {
    severity: 'error',
    en: 'has no country, and its file names none',
    it: 'non ha paese, e il suo file non ne indica uno',
  },
  'place/no-within': {
    severity: 'warning',
    en: 'lies within nothing',
    it: 'non è compreso in nulla',
  },
  'place/no-admin1': {
    severity: 'warning',
    en: 'has no first-level division (admin1)',
    it: 'non ha divisione di primo livello (admin1)',
  },
  'war/unknown-actor': {
    severity: 'error',
    en: 'has {found} in a camp, which is no actor',
    it: 'ha in uno schieramento {found}, che non è un attore',
  },
  'war/unknown-insurgents': {
    severity: 'error',
    en: 'calls {found} its insurgents, who are in none of its camps',
    it: 'chiama suoi insorti {found}, che non è in nessuno dei suoi schieramenti',
  },
  'war/two-camps': {
    severity: 'error',
    en: 'has {found} in two camps, by itself or as a part of {other}',
    it: 'ha {found} in due schieramenti, da solo o come parte di {other}',
  },
  'outlet/unknown-actor': {
    severity: 'error',
    en: 'speaks for {found}, which is no actor',
    it: 'parla per {found}, che non è un attore',
  },
  'outlet/shared-domain': {
    severity: 'error',
    en: 'the domain {name} also belongs to {other}',
    it: 'il dominio {name} è anche di {other}',
  },
  'outlet/shared-name': {
    severity: 'error',
    en: '"{name}" also names {other}',
    it: '"{name}" indica anche {other}',
  },
  'outlet/no-domain': {
    severity: 'warning',
    en: 'has no domain: its articles are recognised only when they say whose they are',
    it: 'non ha dominio: i suoi articoli si riconoscono solo se dicono di chi sono',
  },
  'trigger/duplicate-lemma': {
    severity: 'error',
    en: '"{name}" ({pos}) is also the trigger {other}',
    it: '"{name}" ({pos}) è anche la voce {other}',
  },
  'trigger/unknown-kind': {
    severity: 'error',
    en: 'leads to {found}, which is no kind',
    it: 'porta a {found}, che non è un tipo',
  },
  'trigger/sense-out-of-reach': {
    severity: 'error',
    en: 'sense {sense} is never tried: sense {other} before it has no conditions',
    it: 'il senso {sense} non è mai provato: il senso {other}, prima, non ha condizioni',
  },
  'trigger/unknown-language': {
    severity: 'error',
    en: 'the id begins with no language: {expected}. was expected',
    it: "l'id non comincia con una lingua: ci si aspettava {expected}.",
  },
  'trigger/replaces': {
    severity: 'warning',
    en: 'takes the place of the shipped entry of this id',
    it: 'prende il posto della voce di serie con questo id',
  },
  'trigger/before-shipped': {
    severity: 'warning',
    en: '"{name}" ({pos}) is also the shipped {other}; this one is tried first',
    it: '"{name}" ({pos}) è anche la voce di serie {other}; questa è provata prima',
  },
  'trigger/example-not-found': {
    severity: 'error',
    en: 'sense {sense}: the word is not found in its example',
    it: 'senso {sense}: la parola non si trova nel suo esempio',
  },
  'trigger/example-fell': {
    severity: 'error',
    en: 'sense {sense}: its example gives no claim: {reason}',
    it: 'senso {sense}: il suo esempio non dà affermazioni: {reason}',
  },
  'trigger/example-other-sense': {
    severity: 'error',
    en: 'sense {sense}: its example is read by sense {taken}, {found}',
    it: 'senso {sense}: il suo esempio è letto dal senso {taken}, {found}',
  },
} as const;

export type FindingRule = keyof typeof findingRules;
export type Severity = 'error' | 'warning';

/** What fills the wording of a finding; what is itself in words is given in both languages. */
export type Fact = string | number | Readonly<Record<'en' | 'it', string>>;

export interface Finding {
  readonly severity: Severity;
  readonly rule: FindingRule;
  /** Relative to the repository. */
  readonly file: string;
  /** Id of the entry; empty when it is about the whole file. */
  readonly entry: string;
  /** From 1; null when it is not known. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly message: { readonly en: string; readonly it: string };
}

/** A finding of `rule`, put in words. */
export function finding(rule: FindingRule, file: string, entry: string, facts: Finding['facts']): Finding {
  const { severity, en, it } = findingRules[rule];
  const filled = (words: string, language: 'en' | 'it') =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name] ?? '?';
      return typeof fact === 'object' ? fact[language] : String(fact);
    });
  const { line } = facts;
  return {
    ...{ severity, rule, file, entry },
    line: typeof line === 'number' ? line : null,
    facts,
    message: { en: filled(en, 'en'), it: filled(it, 'it') },
  };
}
