import type { Force } from '../model/claim.ts';
import type { PlaceKind } from '../model/codebook.ts';
import type { GrammarFunction } from '../model/grammar.ts';
import type { Language, MeansClass, Nationalities } from '../model/language.ts';
import type { Trigger } from '../model/trigger.ts';
import { adjectiveEndings, nounPlurals } from './adjectives.ts';
import type { Thing } from './mention.ts';
import { ranksOfClasses } from './people.ts';
import { type PhraseEdges, type PhraseIndex, phraseEdges, phraseIndex, phraseWords } from './phrases.ts';

/** How a verb bears on the infinitive it governs. */
export type ControlClass =
  | 'achieved'
  | 'phase'
  | 'attempt'
  | 'directive'
  | 'plan'
  | 'possibility'
  | 'prevented'
  | 'forecast'
  | 'excluded';

/** What status words do to the claims in their scope. */
export type StatusCue = 'hedge' | 'ongoing' | 'imminent' | 'background' | 'stillNot';

export type NounClass = Force | 'possessed' | 'building' | 'weapon' | 'vehicle' | 'goal' | 'attempt';

/** A language's data in the shape the extraction reads it: phrases indexed by first word, lists as sets. */
export interface Vocabulary {
  readonly language: Language;
  readonly people: PhraseIndex<Force>;
  readonly possessed: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly placeNouns: PhraseIndex<readonly PlaceKind[]>;
  readonly things: PhraseIndex<readonly Thing[]>;
  /** See `classAt`. */
  readonly classRanks: ReadonlyMap<string, number>;
  /** People a number goes with, whatever else the word is. */
  readonly countedPeople: ReadonlySet<string>;
  readonly sorties: PhraseEdges;
  readonly carBombs: PhraseEdges;
  readonly drones: PhraseEdges;
  readonly projectiles: PhraseEdges;
  readonly oneWay: PhraseEdges;
  readonly measures: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** The first three letters of each month. */
  readonly shortMonths: ReadonlySet<string>;
  readonly phrasalPrepositions: PhraseIndex<GrammarFunction>;
  readonly nationalities: ReadonlyMap<string, string>;
  /** A people by its plural noun -> country ("russians", "israeliani"). */
  readonly nations: ReadonlyMap<string, string>;
  readonly means: PhraseIndex<MeansClass>;
  readonly cues: PhraseIndex<StatusCue>;
  readonly aheadOf: PhraseIndex<true>;
  readonly instead: PhraseIndex<true>;
  readonly uninvolved: PhraseIndex<true>;
  readonly vain: PhraseIndex<true>;
  readonly ahead: ReadonlySet<string>;
  readonly backwardHedges: PhraseIndex<true>;
  readonly again: PhraseIndex<true>;
  readonly falsehoods: PhraseIndex<true>;
  readonly truths: PhraseIndex<true>;
  readonly accordingTo: PhraseIndex<true>;
  readonly sourceNouns: ReadonlySet<string>;
  readonly stateNouns: PhraseIndex<true>;
  readonly armedNouns: PhraseIndex<true>;
  readonly civilNouns: ReadonlySet<string>;
  readonly deniedNouns: ReadonlySet<string>;
  readonly speechNouns: ReadonlySet<string>;
  readonly pointers: ReadonlySet<string>;
  readonly noLonger: PhraseIndex<true>;
  readonly notAnyMore: PhraseIndex<true>;
  readonly former: PhraseIndex<true>;
  readonly until: PhraseIndex<true>;
  /** Nouns for who rules a state. */
  readonly rulers: ReadonlySet<string>;
  /** Verbs of being and staying, whose subject a phrase beside them is said of. */
  readonly durative: ReadonlySet<string>;
  readonly remaining: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly control: ReadonlyMap<string, ControlClass>;
  /** Those of several words ("give up", "call for"). */
  readonly controlPhrases: PhraseIndex<ControlClass>;
  readonly objectControl: ReadonlySet<string>;
  readonly goalNouns: ReadonlySet<string>;
  readonly soughtNouns: ReadonlySet<string>;
  readonly attemptNouns: ReadonlySet<string>;
  readonly riskNouns: ReadonlySet<string>;
  readonly evidenceNouns: ReadonlySet<string>;
  readonly support: ReadonlySet<string>;
  readonly supportUndergo: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly committing: ReadonlySet<string>;
  readonly denying: ReadonlySet<string>;
  readonly rejecting: ReadonlySet<string>;
  readonly admitting: ReadonlySet<string>;
  readonly agreeing: ReadonlySet<string>;
  /** First word of a trigger -> triggers, longest first. */
  readonly triggers: PhraseIndex<readonly Trigger[]>;
  readonly domains: PhraseIndex<string>;
}

const vocabularies = new WeakMap<Language, Vocabulary>();

/** The vocabulary of a language, built once. */
export function vocabularyOf(language: Language, nationalities: Nationalities): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const built = build(language, nationalities);
  vocabularies.set(language, built);
  return built;
}

function build(language: Language, nationalities: Nationalities): Vocabulary {
  const { people, verbs, status } = language;
  const control: [string, ControlClass][] = (
    [
      'achieved',
      'phase',
      'attempt',
      'directive',
      'plan',
      'possibility',
      'prevented',
      'forecast',
      'excluded',
    ] as const
  ).flatMap((name) => verbs.control[name].map((lemma): [string, ControlClass] => [lemma, name]));
  const labelled = <T>(words: readonly string[], value: T) => words.map((word): [string, T] => [word, value]);
  return {
    language,
    people: phraseIndex<Force>([
      ...labelled(people.force, 'force' as const),
      ...labelled(people.state, 'state' as const),
      ...labelled(people.civilians, 'civilians' as const),
      ...labelled(people.fighters, 'fighters' as const),
      ...labelled(people.army, 'army' as const),
    ]),
    possessed: new Set([...people.possessed, ...people.army, ...people.fighters, ...people.force]),
    bodies: new Set(people.bodies),
    placeNouns: phraseIndex(placeNounEntries(people.places)),
    things: phraseIndex(thingEntries(people)),
    classRanks: ranksOfClasses(people),
    countedPeople: new Set(people.counted),
    sorties: phraseEdges(people.sorties),
    carBombs: phraseEdges(language.means.car_bomb ?? []),
    drones: phraseEdges(language.means.drone ?? []),
    projectiles: phraseEdges(people.projectiles),
    oneWay: phraseEdges(people.oneWay),
    measures: new Set(language.numbers.measures),
    months: new Set(language.grammar.months),
    shortMonths: new Set(language.grammar.months.map((month) => month.slice(0, 3))),
    phrasalPrepositions: phraseIndex(phrasalEntries(language)),
    nationalities: nationalityForms(language, nationalities, adjectiveForms),
    nations: nationalityForms(language, nationalities, nounPlurals),
    means: phraseIndex(
      Object.entries(language.means).flatMap(([name, words]) => labelled(words ?? [], name as MeansClass)),
    ),
    cues: phraseIndex<StatusCue>([
      ...labelled(status.background, 'background' as const),
      ...articulated(language, labelled(status.imminent, 'imminent' as const)),
      ...labelled(status.ongoing, 'ongoing' as const),
      ...labelled(status.stillNot, 'stillNot' as const),
      ...labelled(status.hedges, 'hedge' as const),
    ]),
    aheadOf: phraseIndex(articulated(language, labelled(status.aheadOf, true as const))),
    instead: phraseIndex(articulated(language, labelled(status.instead, true as const))),
    uninvolved: phraseIndex(articulated(language, labelled(status.uninvolved, true as const))),
    vain: phraseIndex(labelled(status.vain, true as const)),
    ahead: new Set(status.ahead),
    backwardHedges: phraseIndex(labelled(status.backwardHedges, true as const)),
    again: phraseIndex(labelled(verbs.again, true as const)),
    falsehoods: phraseIndex(labelled(status.falsehoods, true as const)),
    truths: phraseIndex(labelled(status.truths, true as const)),
    accordingTo: phraseIndex(
      articulated(language, labelled(language.attribution.accordingTo, true as const)),
    ),
    sourceNouns: new Set(language.attribution.sourceNouns),
    stateNouns: phraseIndex(labelled(language.attribution.stateNouns, true as const)),
    pointers: new Set(language.attribution.pointers),
    speechNouns: new Set(language.attribution.speechNouns),
    deniedNouns: new Set(language.attribution.deniedNouns),
    armedNouns: phraseIndex(labelled(language.attribution.armedNouns, true as const)),
    civilNouns: new Set(language.attribution.civilNouns),
    noLonger: phraseIndex(labelled(status.noLonger, true as const)),
    notAnyMore: phraseIndex(labelled(status.notAnyMore, true as const)),
    until: phraseIndex(labelled(status.until, true as const)),
    former: phraseIndex(labelled(status.former, true as const)),
    rulers: new Set(people.rulers),
    durative: new Set(verbs.durative),
    remaining: new Set(verbs.remaining),
    possessives: new Set(language.attribution.possessives),
    control: new Map(control),
    controlPhrases: phraseIndex(
      articulated(
        language,
        control.filter(([words]) => words.includes(' ')),
      ),
    ),
    objectControl: new Set(verbs.control.objectControl),
    goalNouns: new Set(verbs.goalNouns),
    soughtNouns: new Set(verbs.soughtNouns),
    attemptNouns: new Set(verbs.attemptNouns),
    riskNouns: new Set(verbs.riskNouns),
    evidenceNouns: new Set(verbs.evidenceNouns),
    support: new Set(verbs.support),
    supportUndergo: new Set(verbs.supportUndergo),
    reporting: new Set(verbs.reporting),
    asides: new Set(verbs.asides),
    committing: new Set(verbs.committing),
    denying: new Set(verbs.denying),
    rejecting: new Set(verbs.rejecting),
    admitting: new Set(verbs.admitting),
    agreeing: new Set(verbs.agreeing),
    triggers: triggerIndex(language),
    domains: phraseIndex(Object.entries(language.domains).flatMap(([name, words]) => labelled(words, name))),
  };
}

function thingEntries(people: Language['people']): readonly [string, readonly Thing[]][] {
  const lists = { building: people.buildings, weapon: people.weapons, vehicle: people.vehicles };
  const things = new Map<string, Thing[]>();
  for (const [thing, words] of Object.entries(lists)) {
    for (const word of words) things.set(word, [...(things.get(word) ?? []), thing as Thing]);
  }
  return [...things];
}

function placeNounEntries(
  places: Readonly<Record<string, readonly string[]>>,
): readonly [string, readonly PlaceKind[]][] {
  const kinds = new Map<string, PlaceKind[]>();
  for (const [kind, words] of Object.entries(places)) {
    for (const word of words) kinds.set(word, [...(kinds.get(word) ?? []), kind as PlaceKind]);
  }
  return [...kinds];
}

/** Phrases ending in a preposition, also with its articulated forms (nei pressi di -> nei pressi della). */
function articulated<T>(
  language: Language,
  entries: readonly (readonly [string, T])[],
): readonly (readonly [string, T])[] {
  const { prepositions } = language.grammar;
  const families = new Map<string, string[]>();
  for (const [form, name] of Object.entries(prepositions))
    families.set(name, [...(families.get(name) ?? []), form]);
  return entries.flatMap(([phrase, value]): (readonly [string, T])[] => {
    const words = phraseWords(phrase);
    const final = words.at(-1) ?? '';
    const family = prepositions[final];
    if (words.length < 2 || family === undefined) return [[phrase, value]];
    const stem = words.slice(0, -1).join(' ');
    return (families.get(family) ?? [final]).map((form) => [`${stem} ${form}`, value] as const);
  });
}

function phrasalEntries(language: Language): readonly (readonly [string, GrammarFunction])[] {
  const written = Object.entries(language.grammar.phrasalPrepositions).flatMap(([phrase, value]) =>
    wordings(phrase).map((words) => [words, value] as const),
  );
  return articulated(language, written);
}

/** The phrases a pattern of the language data stands for: `a|b` is one word or the other, `[a]` and `[a|b]` may be missing. */
function wordings(pattern: string): readonly string[] {
  const parts = pattern.split(' ').map((part) => {
    const optional = part.startsWith('[') && part.endsWith(']');
    const words = (optional ? part.slice(1, -1) : part).split('|');
    return optional ? [...words, ''] : words;
  });
  return parts.reduce<readonly string[]>(
    (begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`.trim())),
    [''],
  );
}

function nationalityForms(
  language: Language,
  nationalities: Nationalities,
  formsOf: (adjective: string, language: Language) => readonly string[],
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [country, byLanguage] of Object.entries(nationalities)) {
    for (const adjective of byLanguage[language.code] ?? [])
      for (const form of formsOf(adjective, language)) forms.set(form, country);
  }
  return forms;
}

function adjectiveForms(adjective: string, language: Language): readonly string[] {
  return [adjective.toLowerCase(), ...adjectiveEndings(adjective, language)];
}

function triggerIndex(language: Language): PhraseIndex<readonly Trigger[]> {
  const reflexive = language.inflection.reflexiveEnding;
  // "dei" is a determiner and an articulated preposition: in a phrase it is the preposition.
  const determiners = new Set(
    language.grammar.determiners.filter((d) => !Object.hasOwn(language.grammar.prepositions, d)),
  );
  const grouped = new Map<string, Trigger[]>();
  for (const trigger of language.triggers) {
    const words = phraseWords(trigger.lemma).filter((word, i) => i === 0 || !determiners.has(word));
    const head = words[0] ?? '';
    const active =
      reflexive && trigger.pos === 'verb' && head.endsWith(reflexive.from)
        ? head.slice(0, -reflexive.from.length) + reflexive.to
        : head;
    // An adjectival participle is spelt in its four forms: its lemma would be the verb's.
    const forms = trigger.pos === 'participle' ? [active, ...adjectiveEndings(active, language)] : [active];
    for (const form of new Set(forms)) {
      const key = [form, ...words.slice(1)].join(' ');
      grouped.set(key, [...(grouped.get(key) ?? []), trigger]);
    }
  }
  return phraseIndex(grouped);
}
