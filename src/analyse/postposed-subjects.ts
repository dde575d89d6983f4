import type { Language } from '../model/language.ts';
import type { PartOfSpeech } from '../model/token.ts';

/** A word of a tree, as far as this rule looks at it. */
export interface RelatedWord {
  readonly form: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Whether it is a finite form by itself. */
  readonly finite: boolean;
  readonly head: number;
  readonly relation: string;
}

const nominal: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const closing = /^[,»"”]$/;

/**
 * The relations of a sentence's words, subjects behind their verb called so: "caddero dieci soldati", "«Resteremo», dice un
 * portavoce". What the network most often gets wrong in war reporting is to read these as objects, and grammar leaves no
 * choice: verbs like "cadere" have none, and a verb of saying that comes after what was said has had it already.
 */
export function withPostposedSubjects(words: readonly RelatedWord[], { verbs }: Language): readonly string[] {
  const relations = words.map(({ relation }) => relation);
  relations.forEach((relation, i) => {
    const head = words[i]?.head ?? -1;
    const verb = words[head];
    if (relation !== 'obj' || !verb || i < head || verb.pos !== 'VERB') return;
    if (!nominal.has((words[i] as RelatedWord).pos) || !hasTense(words, head)) return;
    const afterSpeech = verbs.reporting.includes(verb.lemma) && followsSpeech(words, head);
    if (!afterSpeech && !verbs.unaccusative.includes(verb.lemma)) return;
    if (!words.some((word, j) => word.head === head && /^[nc]subj/.test(relations[j] ?? '')))
      relations[i] = 'nsubj';
  });
  return relations;
}

/** Whether a verb is finite or has an auxiliary. */
function hasTense(words: readonly RelatedWord[], verb: number): boolean {
  return (
    words[verb]?.finite === true || words.some(({ head, relation }) => head === verb && /^aux/.test(relation))
  );
}

/** Whether a verb stands in or behind what somebody says: set off as an aside, or right after a comma or closing quote. */
function followsSpeech(words: readonly RelatedWord[], verb: number): boolean {
  if (words[verb]?.relation === 'parataxis') return true;
  return [verb - 1, verb - 2].some(
    (at, back) =>
      closing.test(words[at]?.form ?? '') && (back === 0 || !nominal.has(words[at + 1]?.pos ?? 'X')),
  );
}
