import { type AlignableWord, alignWords, type Pair } from './align-words.ts';
import type { TreebankSentence } from './conllu.ts';
import type { ParsedSentence } from './parser.ts';

/**
 * How well a parser reads a treebank: the measures of the CoNLL 2018 shared task
 * (https://universaldependencies.org/conll18/evaluation.html) and one of our own.
 */

/** A share of things found and of things that are there; `n` is how many are there. */
export interface Agreement {
  /** Null where there was nothing on either side. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly n: number;
}

export const treebankMeasures = [
  'tokens',
  'sentences',
  'words',
  'upos',
  'ufeats',
  'lemmas',
  'uas',
  'las',
  'clas',
  'verb_arguments',
] as const;
export type TreebankMeasure = (typeof treebankMeasures)[number];
export type TreebankScore = Readonly<Record<TreebankMeasure, Agreement>>;

/** The features extraction needs; others are not compared. */
export const featuresUsed: readonly string[] = ['Mood', 'Tense', 'VerbForm', 'Number', 'Person', 'Voice'];

/** Relations of words that carry content, those CLAS is taken over. */
const contentRelations: ReadonlySet<string> = new Set(
  'nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep'.split(
    ' ',
  ),
);

const verbArguments: ReadonlySet<string> = new Set(
  'nsubj nsubj:pass obj obl obl:agent acl advcl conj'.split(' '),
);
const keptSubtypes = ['nsubj:pass', 'obl:agent'];

interface Word extends AlignableWord {
  readonly lemma: string | null;
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
  /** Index into all words; -1 for a root. */
  readonly head: number;
  readonly deprel: string;
}

interface Side {
  /** `start-end` of each written word and of each sentence. */
  readonly tokens: readonly string[];
  readonly sentences: readonly string[];
  readonly words: readonly Word[];
}

/**
 * Holds what a parser made of raw text against the treebank the text was taken from. Offsets of `parsed` are into
 * `paragraphs` joined by a line feed.
 * @throws Error when the paragraphs do not spell the treebank.
 */
export function scoreText(
  gold: readonly TreebankSentence[],
  paragraphs: readonly string[],
  parsed: readonly ParsedSentence[],
): TreebankScore {
  const text = paragraphs.join('\n');
  const position = positionsWithoutSpace(text);
  const goldSide = sideOfTreebank(gold);
  const length = gold.reduce(
    (sum, { tokens }) => sum + tokens.reduce((n, { form }) => n + bareLength(form), 0),
    0,
  );
  if (length !== position[text.length]) throw new Error('the text is not the one of the treebank');
  const systemSide = sideOfParse(parsed, position);
  return measure(goldSide, systemSide, alignWords(goldSide.words, systemSide.words));
}

/**
 * Holds what a parser made of the treebank's own words against the treebank.
 * @throws Error when it gives other sentences, or other numbers of words.
 */
export function scoreWords(
  gold: readonly TreebankSentence[],
  parsed: readonly ParsedSentence[],
): TreebankScore {
  const same = gold.length === parsed.length;
  if (!same || gold.some(({ words }, i) => words.length !== parsed[i]?.words.length))
    throw new Error('the parser gave other words than it was given');
  const goldSide = sideOfTreebank(gold);
  let base = 0;
  const words = parsed.flatMap((sentence) => {
    const from = base;
    base += sentence.words.length;
    return sentence.words.map((word, i): Word => {
      const place = goldSide.words[from + i];
      const { start, end, multiword } = place ?? { start: 0, end: 0, multiword: false };
      return { ...word, start, end, multiword, head: word.head < 0 ? -1 : from + word.head };
    });
  });
  return measure(
    goldSide,
    { ...goldSide, words },
    words.map((_, i): Pair => [i, i]),
  );
}

function sideOfTreebank(sentences: readonly TreebankSentence[]): Side {
  const tokens: string[] = [];
  const spans: string[] = [];
  const words: Word[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const base = words.length;
    const start = at;
    for (const token of sentence.tokens) {
      const end = at + bareLength(token.form);
      const multiword = token.to - token.from > 1;
      for (const word of sentence.words.slice(token.from, token.to))
        words.push({ ...word, start: at, end, multiword, head: word.head < 0 ? -1 : base + word.head });
      tokens.push(`${at}-${end}`);
      at = end;
    }
    spans.push(`${start}-${at}`);
  }
  return { tokens, sentences: spans, words };
}

function sideOfParse(sentences: readonly ParsedSentence[], position: Uint32Array): Side {
  const tokens: string[] = [];
  const spans: string[] = [];
  const words: Word[] = [];
  for (const sentence of sentences) {
    const base = words.length;
    for (let from = 0; from < sentence.words.length; ) {
      let to = from + 1;
      while (to < sentence.words.length && continues(sentence, to)) to++;
      const members = sentence.words.slice(from, to);
      const start = position[members[0]?.start ?? 0] ?? 0;
      const end = Math.max(...members.map((word) => position[word.end] ?? 0));
      tokens.push(`${start}-${end}`);
      for (const word of members)
        words.push({
          ...word,
          start,
          end,
          multiword: to - from > 1,
          head: word.head < 0 ? -1 : base + word.head,
        });
      from = to;
    }
    const first = words[base];
    if (first) spans.push(`${first.start}-${words.at(-1)?.end ?? first.end}`);
  }
  return { tokens, sentences: spans, words };
}

/** Whether a word belongs to the written word of the one before. */
function continues({ words }: ParsedSentence, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word) return false;
  return (word.part ?? 0) > 0 || (word.start === before.start && word.end === before.end);
}

function measure(gold: Side, system: Side, pairs: readonly Pair[]): TreebankScore {
  const shared = (a: readonly string[], b: readonly string[]) => {
    const there = new Set(a);
    return agreement(b.filter((span) => there.has(span)).length, b.length, a.length);
  };
  const sizes = [system.words.length, gold.words.length] as const;
  const partner = new Map(pairs);
  const count = (right: (g: Word, s: Word) => boolean, among: (g: Word) => boolean = () => true) =>
    pairs.filter(([g, s]) => {
      const [goldWord, systemWord] = [gold.words[g], system.words[s]];
      return goldWord && systemWord && among(goldWord) && right(goldWord, systemWord);
    }).length;
  const head = (g: Word, s: Word) => (g.head < 0 ? s.head < 0 : partner.get(g.head) === s.head);
  const relation = (g: Word, s: Word) => head(g, s) && universal(g.deprel) === universal(s.deprel);
  const content = ({ deprel }: Word) => contentRelations.has(universal(deprel));
  const features = featuresUsed.filter((name) => gold.words.some(({ feats }) => feats[name] !== undefined));
  return {
    tokens: shared(gold.tokens, system.tokens),
    sentences: shared(gold.sentences, system.sentences),
    words: agreement(pairs.length, ...sizes),
    upos: agreement(
      count((g, s) => g.upos === s.upos),
      ...sizes,
    ),
    ufeats: agreement(
      count((g, s) => features.every((name) => g.feats[name] === s.feats[name])),
      ...sizes,
    ),
    lemmas: agreement(
      count((g, s) => g.lemma === null || g.lemma === s.lemma),
      ...sizes,
    ),
    uas: agreement(count(head), ...sizes),
    las: agreement(count(relation), ...sizes),
    clas: agreement(
      count(relation, content),
      system.words.filter(content).length,
      gold.words.filter(content).length,
    ),
    verb_arguments: verbArgumentAgreement(gold, system, pairs, head),
  };
}

/**
 * What extraction lives on: who does what to whom. Taken over words whose relation is nsubj, nsubj:pass, obj, obl,
 * obl:agent, acl, advcl or conj and whose head is a VERB; over acl where the word itself is a VERB, since its head is mostly
 * a noun. Recall is the share of the treebank's such words (by its own tags) that are aligned, have the right head and
 * the right one of these relations; precision the share of the parser's such words (by its own tags) of which the
 * same holds. Other subtypes are dropped; nsubj:pass and obl:agent are kept apart from nsubj and obl where the treebank
 * has them at all. F1 is the harmonic mean.
 */
function verbArgumentAgreement(
  gold: Side,
  system: Side,
  pairs: readonly Pair[],
  headRight: (g: Word, s: Word) => boolean,
): Agreement {
  const kept = new Set(keptSubtypes.filter((label) => gold.words.some(({ deprel }) => deprel === label)));
  const label = ({ deprel }: Word) => (kept.has(deprel) ? deprel : universal(deprel));
  const counted = (side: Side, word: Word) =>
    verbArguments.has(label(word)) &&
    (universal(word.deprel) === 'acl' ? word : side.words[word.head])?.upos === 'VERB';
  let rightInGold = 0;
  let rightInSystem = 0;
  for (const [g, s] of pairs) {
    const [goldWord, systemWord] = [gold.words[g], system.words[s]];
    if (!goldWord || !systemWord || !headRight(goldWord, systemWord)) continue;
    if (label(goldWord) !== label(systemWord)) continue;
    if (counted(gold, goldWord)) rightInGold++;
    if (counted(system, systemWord)) rightInSystem++;
  }
  const n = gold.words.filter((word) => counted(gold, word)).length;
  const found = system.words.filter((word) => counted(system, word)).length;
  const recall = n === 0 ? null : rightInGold / n;
  const precision = found === 0 ? null : rightInSystem / found;
  const sum = (recall ?? 0) + (precision ?? 0);
  const f1 = n === 0 && found === 0 ? null : sum === 0 ? 0 : (2 * (recall ?? 0) * (precision ?? 0)) / sum;
  return { precision, recall, f1, n };
}

/** Counts of things right, found and there, as shares. */
export function agreement(right: number, found: number, there: number): Agreement {
  return {
    precision: found === 0 ? null : right / found,
    recall: there === 0 ? null : right / there,
    f1: found + there === 0 ? null : (2 * right) / (found + there),
    n: there,
  };
}

function universal(deprel: string): string {
  return deprel.split(':')[0] ?? deprel;
}

function bareLength(form: string): number {
  return form.replace(/\s/gu, '').length;
}

/** For each offset, how many code units before it are no white space. */
function positionsWithoutSpace(text: string): Uint32Array {
  const position = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    position[i + 1] = (position[i] ?? 0) + (/\s/u.test(text[i] ?? '') ? 0 : 1);
  return position;
}
