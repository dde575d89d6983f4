import type { Language } from '../model/language.ts';
import type { Word } from '../model/token.ts';
import { formIndex, type Reading } from './form-index.ts';

/** What opens a phrase that a noun without article or preposition before it cannot go on with. */
const opensPhrase: ReadonlySet<Word['pos']> = new Set(['DET', 'NUM', 'PROPN', 'NOUN']);
const mistaken: ReadonlySet<Word['pos']> = new Set(['NOUN', 'ADJ', 'PROPN']);

/**
 * Participles the network took for nouns or names, where grammar leaves no choice: after the conjunction that joins them to
 * a perfect ("hanno attaccato il villaggio e rapito decine di abitanti"), and at the head of a headline, right before the name
 * or article of what it happened to ("Persa Avdiivka"). Only for verbs that tell of events, in languages that leave subjects out.
 */
export function withMissedParticiples(words: readonly Word[], language: Language): readonly Word[] {
  if (!language.grammar.prodrop) return words;
  return words.map((word, i) => {
    const next = words[i + 1];
    if (!mistaken.has(word.pos) || !next || !opensPhrase.has(next.pos) || next.start === word.start)
      return word;
    const verb = i === 0 ? undefined : joinedTo(words, i, language);
    if (i > 0 && verb === undefined) return word;
    // At the head a noun may stand before a name ("Persa", the woman): only a name or article behind makes it news.
    if (i === 0 && !(next.pos === 'PROPN' || next.pos === 'DET')) return word;
    const reading = participleOf(word.form, language);
    if (!reading) return word;
    const { lemma, morphology } = reading;
    const read: Word = { ...word, pos: 'VERB', lemma, morphology, name: null };
    return verb === undefined ? read : { ...read, head: verb, relation: 'conj' };
  });
}

/** The perfect that a word behind "and" or a comma goes on, when nothing but its own phrase lies between. */
function joinedTo(words: readonly Word[], at: number, { grammar }: Language): number | undefined {
  const before = words[at - 1];
  if (before?.pos !== 'CCONJ' && before?.form !== ',') return undefined;
  const verb = words.findLastIndex(({ pos }, i) => i < at && (pos === 'VERB' || pos === 'AUX'));
  const { pos, morphology } = words[verb] ?? {};
  if (pos !== 'VERB' || morphology?.form !== 'participle') return undefined;
  const { have } = grammar.auxiliaries;
  return words.some(({ head, lemma, relation }) => head === verb && lemma === have && /^aux/.test(relation))
    ? verb
    : undefined;
}

/** The past participle a form is of a verb that tells of events, or undefined. */
function participleOf(form: string, language: Language): Reading | undefined {
  return formIndex(language)
    .get(form.toLowerCase())
    ?.find(
      ({ lemma, pos, morphology }) =>
        pos === 'VERB' &&
        morphology.form === 'participle' &&
        morphology.tense === 'past' &&
        language.triggers.some((t) => t.pos === 'verb' && t.lemma === lemma),
    );
}
