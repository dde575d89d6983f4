import type { Language } from '../model/language.ts';
import type { Morphology, PartOfSpeech } from '../model/token.ts';
import { adjectiveForms, nounPlurals, verbForms } from './inflect.ts';

/** One way to read a form. */
export interface Reading {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly morphology: Morphology;
}

/** Every form the language data can spell, lower case, with its readings. */
export type FormIndex = ReadonlyMap<string, readonly Reading[]>;

const indexes = new WeakMap<Language, FormIndex>();

/** The form index of a language, built once: closed-class words, every verb, and every noun the data names. */
export function formIndex(language: Language): FormIndex {
  const known = indexes.get(language);
  if (known) return known;
  const built = build(language);
  indexes.set(language, built);
  return built;
}

function addVerbalNoun(
  lemma: string,
  language: Language,
  add: (form: string, reading: Reading) => void,
): void {
  const { be, have } = language.grammar.auxiliaries;
  if (lemma === be || lemma === have) return;
  for (const [form, morphology] of formsOfNoun(lemma, language))
    add(form, { lemma, pos: 'NOUN', morphology });
}

/** The forms of a noun with their number, which a noun of one form ("unità") does not show. */
function formsOfNoun(
  lemma: string,
  { inflection }: Language,
): readonly (readonly [form: string, morphology: Morphology])[] {
  const plurals = nounPlurals(lemma, inflection).filter((plural) => plural !== lemma);
  if (plurals.length === 0) return [[lemma, {}]];
  return [
    [lemma, { number: 'singular' }],
    ...plurals.map((plural) => [plural, { number: 'plural' }] as const),
  ];
}

/** The dictionary forms a word of a search may have in a language. */
export function lemmasOfWord(word: string, language: Language): readonly string[] {
  return [
    ...new Set(
      formIndex(language)
        .get(word.toLowerCase())
        ?.map((reading) => reading.lemma) ?? [],
    ),
  ];
}

function build(language: Language): FormIndex {
  const index = new Map<string, Reading[]>();
  const add = (form: string, reading: Reading) => {
    const key = form.toLowerCase();
    const readings = index.get(key);
    if (!readings) index.set(key, [reading]);
    else if (!readings.some((r) => sameReading(r, reading))) readings.push(reading);
  };
  const { grammar, inflection, verbs } = language;

  const closed: readonly (readonly [readonly string[], PartOfSpeech])[] = [
    [Object.keys(grammar.prepositions), 'ADP'],
    [grammar.determiners, 'DET'],
    [grammar.relatives, 'PRON'],
    [grammar.pronouns, 'PRON'],
    [grammar.clitics, 'PRON'],
    [grammar.coordinators, 'CCONJ'],
    [grammar.subordinators.filter((w) => !w.includes(' ')), 'SCONJ'],
    [grammar.negations, 'PART'],
    [grammar.adverbs, 'ADV'],
    [Object.keys(language.numbers.words), 'NUM'],
  ];
  for (const [words, pos] of closed)
    for (const word of words) add(word, { lemma: word, pos, morphology: {} });
  for (const adjective of Object.values(language.nationalities).flat()) {
    for (const form of [adjective.toLowerCase(), ...adjectiveForms(adjective.toLowerCase(), inflection)]) {
      add(form, { lemma: adjective.toLowerCase(), pos: 'ADJ', morphology: {} });
    }
  }
  for (const word of language.grammar.months.concat(language.grammar.weekdays))
    add(word, { lemma: word, pos: 'NOUN', morphology: {} });

  const auxiliaries = new Set([grammar.auxiliaries.be, grammar.auxiliaries.have]);
  for (const lemma of verbLemmas(language)) {
    for (const { form, morphology } of verbForms(lemma, verbs.irregular[lemma], inflection)) {
      const isAdjectival = morphology.form === 'participle' && morphology.tense === 'present';
      add(form, { lemma, pos: auxiliaries.has(lemma) ? 'AUX' : isAdjectival ? 'ADJ' : 'VERB', morphology });
    }
  }
  // Where infinitives are marked by a particle, most verbs are also nouns (a bomb, the raids).
  if (grammar.infinitiveMarker !== null)
    for (const lemma of verbLemmas(language)) addVerbalNoun(lemma, language, add);
  for (const [group, forms] of Object.entries(verbs.modals ?? {})) {
    for (const form of forms) add(form, { lemma: form, pos: 'AUX', morphology: modalMorphology(group) });
  }
  for (const lemma of nounLemmas(language)) {
    // A word inside a phrase may be the plural of a noun already known (forze armate, forza).
    if (
      index
        .get(lemma)
        ?.some((r) => r.pos === 'NOUN' || (r.pos === 'VERB' && r.morphology.form === 'infinitive'))
    )
      continue;
    for (const [form, morphology] of formsOfNoun(lemma, language))
      add(form, { lemma, pos: 'NOUN', morphology });
  }
  return index;
}

function modalMorphology(group: string): Morphology {
  if (group === 'future') return { form: 'finite', mood: 'indicative', tense: 'future' };
  if (group === 'conditional' || group === 'possibility')
    return { form: 'finite', mood: 'conditional', tense: 'present' };
  return { form: 'finite', mood: 'indicative', tense: 'present' };
}

function sameReading(a: Reading, b: Reading): boolean {
  return a.lemma === b.lemma && a.pos === b.pos && sameMorphology(a.morphology, b.morphology);
}

function sameMorphology(a: Morphology, b: Morphology): boolean {
  return (
    a.mood === b.mood &&
    a.tense === b.tense &&
    a.form === b.form &&
    a.number === b.number &&
    a.person === b.person &&
    a.voice === b.voice &&
    a.gender === b.gender
  );
}

/** Verb lemmas the data names, reflexives by their active infinitive (arrendersi -> arrendere). */
function verbLemmas(language: Language): ReadonlySet<string> {
  const { verbs, inflection } = language;
  const named = [
    ...Object.keys(verbs.irregular),
    ...Object.values(verbs.control).flat(),
    ...verbs.support,
    ...verbs.stative,
    ...verbs.reporting,
    ...verbs.denying,
    ...verbs.rejecting,
    ...verbs.asides,
    ...verbs.committing,
    ...verbs.common,
    ...language.triggers.filter((t) => t.pos === 'verb').map((t) => t.lemma),
  ];
  const reflexive = inflection.reflexiveEnding;
  const lemmas = named.map((words) => words.split(' ')[0] ?? words);
  return new Set(
    lemmas
      .map((lemma) =>
        reflexive && lemma.endsWith(reflexive.from)
          ? lemma.slice(0, -reflexive.from.length) + reflexive.to
          : lemma,
      )
      .filter((lemma) => verbForms(lemma, verbs.irregular[lemma], inflection).length > 0),
  );
}

function nounLemmas(language: Language): ReadonlySet<string> {
  const { people, verbs, triggers, means, domains } = language;
  // What names a body or is a person is in the other lists, or is no noun.
  const {
    places,
    leanings: _leanings,
    bodies: _bodies,
    bodyKinds: _kinds,
    person: _person,
    belonging: _ties,
    ...lists
  } = people;
  const phrases = [
    ...Object.values(lists).flat(),
    ...Object.values(places).flat(),
    ...verbs.goalNouns,
    ...verbs.attemptNouns,
    ...Object.values(means).flat(),
    ...Object.values(domains).flat(),
    ...language.attribution.sourceNouns,
    ...triggers.filter((t) => t.pos === 'noun').map((t) => t.lemma),
    ...triggers.filter((t) => t.pos === 'verb').flatMap((t) => t.lemma.split(' ').slice(1)),
    ...triggers.flatMap((t) => t.senses.flatMap((s) => [...(s.when?.any ?? []), ...(s.when?.none ?? [])])),
  ];
  const closed = new Set([
    ...Object.keys(language.grammar.prepositions),
    ...language.grammar.determiners,
    ...language.grammar.adverbs,
  ]);
  const single = phrases.filter((phrase) => !phrase.includes(' '));
  const several = phrases.filter((phrase) => phrase.includes(' '));
  const words = [...single, ...several].flatMap((phrase) => phrase.toLowerCase().split(/[\s']+/));
  const nouns = new Set(words.filter((word) => word.length > 2 && !closed.has(word)));
  // "scambiarsi colpi" lists a plural: its lemma is the singular where another list has that.
  const plurals = new Set(
    [...nouns].flatMap((word) => nounPlurals(word, language.inflection).filter((plural) => plural !== word)),
  );
  return new Set([...nouns].filter((word) => !plurals.has(word)));
}
