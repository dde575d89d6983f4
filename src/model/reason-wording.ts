import type { UnmetCondition } from './explanation.ts';
import type { InterfaceLanguage } from './problem-wording.ts';
import type { SlotType } from './trigger.ts';

type Words = Readonly<Record<InterfaceLanguage, string>>;

/** Why a claim has its status, or why a word made none: the reasons extraction gives, in words. */
const reasonWords: Readonly<Record<string, Words>> = {
  asserted: { en: 'asserted', it: 'affermato' },
  negated: { en: 'negated', it: 'negato' },
  'not done': { en: 'said not to have been done', it: 'detto non avvenuto' },
  'attempt ahead': { en: 'an attempt to come', it: 'un tentativo ancora da fare' },
  'is to': { en: 'due to be done', it: 'in programma' },
  likely: { en: 'likely, not done', it: 'probabile, non avvenuto' },
  'still not': { en: 'said not to have happened yet', it: 'non ancora avvenuto' },
  hedge: { en: 'a word of doubt', it: 'una parola di dubbio' },
  'hypothetical clause': { en: 'in a clause of condition', it: 'in una frase ipotetica' },
  conditional: { en: 'in the conditional', it: 'al condizionale' },
  'conditional of hearsay': { en: 'in the conditional of hearsay', it: 'al condizionale di chi riferisce' },
  future: { en: 'in the future', it: 'al futuro' },
  imminent: { en: 'said to be about to happen', it: 'dato per imminente' },
  'tells who somebody is': {
    en: 'tells who somebody is, not what happened',
    it: 'dice chi è qualcuno, non che cosa è successo',
  },
  'earlier than the news': { en: 'said to be earlier than the news', it: 'detto anteriore alla notizia' },
  'remote past': { en: 'in the remote past', it: 'al passato remoto' },
  'in progress': { en: 'in progress', it: 'in corso' },
  imperfect: { en: 'in the imperfect', it: "all'imperfetto" },
  attribute: { en: 'only describes a noun', it: 'descrive soltanto un nome' },
  instead: {
    en: 'said not to have been done, but something else',
    it: 'detto non avvenuto, ma altro al suo posto',
  },
  question: { en: 'asked, not told', it: 'chiesto, non affermato' },
  rejected: { en: 'said to have been rejected', it: 'detto respinto' },
  almost: { en: 'said to have nearly happened', it: 'detto quasi avvenuto' },
  'open question': { en: 'said to be an open question', it: 'detto una questione aperta' },
  prevented: { en: 'said to have been prevented', it: 'detto impedito' },
  'plan verb': { en: 'after a verb of planning', it: 'dopo un verbo di intenzione' },
  possibility: { en: 'only said to be possible', it: 'detto soltanto possibile' },
  attempt: { en: 'after a verb of attempt', it: 'dopo un verbo di tentativo' },
  'attempt noun': { en: 'after a noun of attempt', it: 'dopo un nome di tentativo' },
  'goal noun': { en: 'after a noun of aim', it: 'dopo un nome di scopo' },
  purpose: { en: 'in a clause of purpose', it: 'in una frase finale' },
  forecast: { en: 'after a verb of forecast', it: 'dopo un verbo di previsione' },
  'risk noun': { en: 'after a noun of risk', it: 'dopo un nome di rischio' },
  'not excluded': { en: 'only said not to be excluded', it: 'detto soltanto non escluso' },
  counterfactual: { en: 'said as what would have happened', it: 'detto come ciò che sarebbe accaduto' },
  'no evidence': { en: 'said to have no evidence', it: 'detto privo di prove' },
  without: { en: 'said to have been left out', it: 'detto non avvenuto ("senza")' },
  'possibility of the past': { en: 'said to have perhaps happened', it: 'detto forse avvenuto' },
  'ungoverned infinitive': {
    en: 'an infinitive nothing governs',
    it: 'un infinito che nulla regge',
  },
  'no sense fits': { en: 'no sense of the entry fits', it: 'nessun senso della voce è adatto' },
  'another part of speech': {
    en: 'the word is another part of speech here',
    it: "qui la parola è un'altra parte del discorso",
  },
  'no party and no place': { en: 'neither a party nor a place', it: 'né una parte né un luogo' },
  'people, not an event': {
    en: 'it names people; nothing says what happened to them',
    it: 'nomina persone; nulla dice che cosa sia accaduto loro',
  },
  'told before': {
    en: 'it points back to what the text has told',
    it: 'rimanda a quanto il testo ha già detto',
  },
  'no war around it': {
    en: 'no armed party, nobody who fights in the text, no weapon of war',
    it: 'nessuna parte armata, nessun combattente nel testo, nessuna arma da guerra',
  },
  'everyday word without an armed party': {
    en: 'an everyday word without an armed party',
    it: 'una parola comune senza una parte armata',
  },
  dated: { en: 'over a month before publication', it: 'oltre un mese prima della pubblicazione' },
  denied: { en: 'somebody denies it', it: 'qualcuno lo nega' },
  'doubted afterwards': {
    en: 'the next sentence withholds confirmation',
    it: 'la frase seguente non lo conferma',
  },
  'foreign domain': { en: 'the article is of another domain', it: "l'articolo è di un altro ambito" },
  'said by a party': { en: 'said by a party to it', it: 'detto da una delle parti' },
};

/** A reason in words; as it is when nobody has put it in words yet. */
export function reasonText(reason: string): Words {
  return reasonWords[reason] ?? { en: reason, it: reason };
}

/** Whether a reason has been put in words. */
export function isWorded(reason: string): boolean {
  return Object.hasOwn(reasonWords, reason);
}

const slotWords: Readonly<Record<SlotType, Words>> = {
  place: { en: 'a place', it: 'un luogo' },
  people: { en: 'people', it: 'persone' },
  fighter: { en: 'somebody who bears arms', it: 'qualcuno in armi' },
  actor: { en: 'an actor', it: 'un attore' },
  party: { en: 'a state or an armed body', it: 'uno Stato o un corpo armato' },
  civilian: { en: 'civilians', it: 'civili' },
  weapon: { en: 'a weapon', it: "un'arma" },
  vehicle: { en: 'a vehicle', it: 'un veicolo' },
  building: { en: 'a building', it: 'un edificio' },
};

const slotText = (value: string | undefined): Words =>
  slotWords[value as SlotType] ?? { en: value ?? '', it: value ?? '' };

/** How each condition of a sense fails. */
const unmetWords: Readonly<
  Record<UnmetCondition['condition'], (values: readonly string[], list: string) => Words>
> = {
  object: ([type]) => ({
    en: `asks for ${slotText(type).en} as its object`,
    it: `chiede ${slotText(type).it} come oggetto`,
  }),
  subject: ([type]) => ({
    en: `asks for ${slotText(type).en} as its subject`,
    it: `chiede ${slotText(type).it} come soggetto`,
  }),
  means: (_, list) => ({
    en: `asks for one of these means: ${list}`,
    it: `chiede uno di questi mezzi: ${list}`,
  }),
  any: (_, list) => ({
    en: `asks for one of these words: ${list}`,
    it: `chiede una di queste parole: ${list}`,
  }),
  parties: ([number]) => ({
    en: `asks for ${number} states or armed bodies`,
    it: `chiede ${number} Stati o corpi armati`,
  }),
  none: (_, list) => ({ en: `is kept away by "${list}"`, it: `è esclusa da «${list}»` }),
  prep: ([slot = '']) => {
    const [name = '', type] = slot.split(' ');
    return {
      en: `asks for ${slotText(type).en} after a preposition of \`${name}\``,
      it: `chiede ${slotText(type).it} dopo una preposizione di \`${name}\``,
    };
  },
};

/** Why a sense was not taken. */
export function unmetText({ condition, values }: UnmetCondition): Words {
  return unmetWords[condition](values, values.join(', '));
}
