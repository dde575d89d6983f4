import type { Language } from '../model/language.ts';
import type { Morphology, PartOfSpeech } from '../model/token.ts';
import type { FormIndex, Reading } from './form-index.ts';

const punctuation = /^[^\p{L}\p{M}\d]+$/u;
const number = /^\d/;
/** A capital, also behind a lower-case Arabic article (al-Susah). */
const capital = /^(?:(?:a[ldnrstz]|e[lz]|ash|ul)[-’'])?\p{Lu}/u;

interface GuessRule {
  readonly pattern: RegExp;
  readonly morphology: Morphology;
}

const guessRules = new WeakMap<Language, readonly GuessRule[]>();

/**
 * Chooses one reading a word, by its neighbours: the shallow stand-in for the trained tagger. Precision over
 * recall: an unknown lower-case word stays a noun unless its ending is that of a verb form.
 */
export function tagWords(forms: readonly string[], language: Language, index: FormIndex): readonly Reading[] {
  const seen = forms.map((form) => seenForm(form, language, index));
  const readings: Reading[] = [];
  forms.forEach((form, i) => {
    const candidates = candidatesOf(seen[i] as SeenForm, form, i === 0, language, index);
    const after = seen[i + 1]?.next;
    readings.push(choose(candidates, form, after, readings[i - 1], readings[i - 2], language));
  });
  return readings.map((reading, i) => asModifier(reading, readings[i - 1], readings[i + 1]));
}

/** A participle or gerund between a determiner and its noun is an adjective ("its surviving fighters"). */
function asModifier(reading: Reading, before: Reading | undefined, after: Reading | undefined): Reading {
  const { form } = reading.morphology;
  if (reading.pos !== 'VERB' || (form !== 'participle' && form !== 'gerund')) return reading;
  const opened = before?.pos === 'DET' || before?.pos === 'NUM' || before?.pos === 'ADJ';
  return opened && after?.pos === 'NOUN' ? { ...reading, pos: 'ADJ' } : reading;
}

/** What a form can be: text repeats its words. */
interface SeenForm {
  /** Its readings inside a sentence and at its beginning, once they were asked for. */
  inside: readonly Reading[] | null;
  opening: readonly Reading[] | null;
  /** What it most likely is to the word before it. */
  readonly next: Reading | undefined;
}

const seenForms = new WeakMap<Language, Map<string, SeenForm>>();
const mostForms = 20_000;

function seenForm(form: string, language: Language, index: FormIndex): SeenForm {
  const ofLanguage = seenForms.get(language) ?? new Map<string, SeenForm>();
  seenForms.set(language, ofLanguage);
  let seen = ofLanguage.get(form);
  if (!seen) {
    seen = { inside: null, opening: null, next: nextReading(form, index) };
    if (ofLanguage.size >= mostForms) ofLanguage.clear();
    ofLanguage.set(form, seen);
  }
  return seen;
}

function candidatesOf(
  seen: SeenForm,
  form: string,
  opensSentence: boolean,
  language: Language,
  index: FormIndex,
): readonly Reading[] {
  const place = opensSentence ? 'opening' : 'inside';
  seen[place] ??= candidatesFor(form, opensSentence, language, index);
  return seen[place];
}

function candidatesFor(
  form: string,
  opensSentence: boolean,
  language: Language,
  index: FormIndex,
): readonly Reading[] {
  if (punctuation.test(form)) return [{ lemma: form, pos: 'PUNCT', morphology: {} }];
  if (number.test(form)) return [{ lemma: form, pos: 'NUM', morphology: {} }];
  const lower = form.toLowerCase().replace(/’/g, "'");
  const bare = lower.replace(/'$/, '');
  const known = index.get(lower) ?? index.get(bare);
  const capitalised = capital.test(form);
  if (known) {
    // "in late May": a capital inside a sentence makes the month.
    const month = capitalised && !opensSentence && form !== form.toUpperCase();
    if (isCalendarWord(lower, language))
      return month && known.some(isClosedClass) ? [{ lemma: lower, pos: 'NOUN', morphology: {} }] : known;
    // A capital inside a sentence is a name unless the word is closed-class or the text shouts.
    if (capitalised && !opensSentence && form !== form.toUpperCase() && !known.some(isClosedClass)) {
      return [...known, { lemma: form, pos: 'PROPN', morphology: {} }];
    }
    return withNounReading(known, lower);
  }
  if (capitalised && opensSentence) {
    return [
      { lemma: form, pos: 'PROPN', morphology: {} },
      { lemma: lower, pos: 'ADJ', morphology: {} },
    ];
  }
  if (capitalised) return [{ lemma: form, pos: 'PROPN', morphology: {} }];
  const guessed = guess(lower, language);
  const noun: Reading = { lemma: lower, pos: 'NOUN', morphology: {} };
  return guessed ? [guessed, noun] : [noun];
}

/** A form known only as "I" or "you" of a verb is far likelier a noun no list names (negozi, presidi). */
function withNounReading(known: readonly Reading[], lower: string): readonly Reading[] {
  const unlikely = known.every(
    (r) => r.pos === 'VERB' && r.morphology.form === 'finite' && r.morphology.person !== 3,
  );
  return unlikely ? [...known, { lemma: lower, pos: 'NOUN', morphology: {} }] : known;
}

function isCalendarWord(lower: string, language: Language): boolean {
  return language.grammar.months.includes(lower) || language.grammar.weekdays.includes(lower);
}

const closedClass: ReadonlySet<PartOfSpeech> = new Set([
  'ADP',
  'DET',
  'PRON',
  'CCONJ',
  'SCONJ',
  'AUX',
  'PART',
  'ADV',
]);

function isClosedClass(reading: Reading): boolean {
  return closedClass.has(reading.pos);
}

function guess(lower: string, language: Language): Reading | null {
  let rules = guessRules.get(language);
  if (!rules) {
    rules = language.inflection.guesses.map(([pattern, morphology]) => ({
      pattern: new RegExp(pattern),
      morphology: morphology as Morphology,
    }));
    guessRules.set(language, rules);
  }
  if (lower.length < 6) return null;
  const rule = rules.find((r) => r.pattern.test(lower));
  return rule ? { lemma: lower, pos: 'VERB', morphology: rule.morphology } : null;
}

function choose(
  candidates: readonly Reading[],
  form: string,
  after: Reading | undefined,
  before: Reading | undefined,
  beforeThat: Reading | undefined,
  language: Language,
): Reading {
  const first = candidates[0] as Reading;
  if (candidates.length === 1) return first;
  let best = { reading: first, score: Number.NEGATIVE_INFINITY };
  for (const reading of candidates) {
    const fit = score(reading, before, beforeThat, after, language, form);
    if (fit > best.score) best = { reading, score: fit };
  }
  return best.reading;
}

function nextReading(next: string, index: FormIndex): Reading | undefined {
  // A capital inside the sentence begins a name, whatever word it also spells (captured Tell Henzir).
  if (capital.test(next)) return { lemma: next, pos: 'PROPN', morphology: {} };
  // A lower-case word no list knows is most likely a noun.
  const unknown: Reading | undefined = /^\p{Ll}/u.test(next)
    ? { lemma: next, pos: 'NOUN', morphology: {} }
    : undefined;
  return index.get(next.toLowerCase())?.[0] ?? unknown;
}

function isSingularNominal(before: Reading | undefined): boolean {
  if (before?.pos === 'ADJ') return true;
  return before?.pos === 'NOUN' && before.morphology.number !== 'plural';
}

/** A participle without auxiliary: likely in Italian headlines; in English the past tense has the same form. */
function participleAlone(before: Reading | undefined, language: Language): number {
  return language.grammar.prodrop ? 0.6 : before?.pos === 'PRON' ? -1 : 0.3;
}

/** How well a reading fits its neighbours; only differences between readings of one word matter. */
function score(
  reading: Reading,
  before: Reading | undefined,
  beforeThat: Reading | undefined,
  after: Reading | undefined,
  language: Language,
  form: string,
): number {
  const { pos, morphology } = reading;
  const nounPlace = before && (before.pos === 'DET' || before.pos === 'NUM' || before.pos === 'ADJ');
  const afterPreposition = before?.pos === 'ADP';
  const afterAuxiliary = before?.pos === 'AUX' || (before?.pos === 'ADV' && beforeThat?.pos === 'AUX');
  const clitic = before !== undefined && language.grammar.clitics.includes(before.lemma);
  let value = 0;
  if (isClosedClass(reading)) value += pos === 'AUX' ? 3 : 4;
  if (pos === 'NUM') value += 2.5;
  // "Nuovi scontri": an unknown opening word before a common noun is an adjective.
  if (pos === 'ADJ' && before === undefined) value += after?.pos === 'NOUN' ? 5 : 0;
  if (pos === 'PROPN') value += language.grammar.prodrop ? 2 : 3.5;
  if (morphology.form === 'finite' && morphology.person && morphology.person !== 3) value -= 4;
  if (morphology.form === 'finite' && morphology.mood === 'subjunctive')
    value -= before?.pos === 'SCONJ' || before?.pos === 'PRON' ? 0.5 : 2;
  if (morphology.form === 'participle')
    value += afterAuxiliary
      ? 5
      : nounPlace || afterPreposition
        ? -2
        : morphology.tense === 'present'
          ? -3
          : participleAlone(before, language);
  if (morphology.form === 'finite') {
    if (nounPlace && !clitic) value -= 5;
    else if (afterAuxiliary) value -= 3;
    else if (afterPreposition) value -= before?.lemma === language.grammar.infinitiveMarker ? 0 : 5;
    else value += clitic || before?.pos === 'PROPN' || before?.pos === 'NOUN' ? 2 : 0.5;
    if (after?.pos === 'DET' || after?.pos === 'ADP') value += 0.4;
    if (pos === 'VERB' && after?.pos === 'VERB' && !language.grammar.prodrop && !clitic) value -= 2;
  }
  // "a three-month battle": an English base form is a verb only after a plural or a pronoun.
  const baseForm =
    morphology.form === 'finite' && morphology.tense === 'present' && morphology.number === 'plural';
  if (baseForm && !language.grammar.prodrop && pos === 'VERB') {
    if (isSingularNominal(before)) value -= 4;
    // "the X rebel alliance": between a name and a noun it is a noun too.
    else if (before?.pos === 'PROPN' && after?.pos === 'NOUN') value -= 3;
  }
  if (morphology.form === 'gerund' && afterAuxiliary) value += 4;
  if (morphology.form === 'participle' && after?.pos === 'DET' && !afterAuxiliary) value -= 1;
  if (morphology.form === 'infinitive') {
    const marked =
      before?.lemma === language.grammar.infinitiveMarker ||
      (before?.pos === 'AUX' && language.verbs.modals !== undefined);
    value += language.grammar.infinitiveMarker === null ? 3 : marked ? 6 : -1;
  }
  if (pos === 'NOUN') {
    if (nounPlace || afterPreposition) value += 3;
    else if (before?.pos === 'NOUN' || before?.pos === 'PROPN') value += language.grammar.prodrop ? -1 : 0.2;
    else value += 1;
    if (clitic && before?.pos === 'PRON') value -= 4;
    if (before?.lemma === language.grammar.infinitiveMarker && after?.pos === 'DET') value -= 3;
  }
  if (pos === 'PROPN' && form === form.toUpperCase()) value += 1;
  return value;
}
