import type { Section } from './article.ts';
import type { Span } from './span.ts';

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** The morphology extraction needs; a feature absent means unknown or not applicable. */
export interface Morphology {
  readonly mood?: 'indicative' | 'conditional' | 'subjunctive' | 'imperative';
  readonly tense?: 'present' | 'past' | 'imperfect' | 'future';
  readonly form?: 'finite' | 'infinitive' | 'participle' | 'gerund';
  readonly number?: 'singular' | 'plural';
  readonly person?: 1 | 2 | 3;
  readonly voice?: 'passive';
  readonly gender?: 'masculine' | 'feminine';
}

/** Words of names by kind, beginning (B) or going on (I), as of the shared task of CoNLL 2003. */
export type NameTag = `${'B' | 'I'}-${'PER' | 'LOC' | 'ORG' | 'MISC'}`;

/**
 * A syntactic word, as a parser reads it: an articulated preposition (*della*) is two (*di*, *la*), a verb with clitics
 * (*attaccarli*) too. Words that melted together share the span of what is written.
 */
export interface Word extends Span {
  /** What the parser was given: the text with straight apostrophes, or the part's own spelling. */
  readonly form: string;
  /** Dictionary form; names keep their capitals. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly morphology: Morphology;
  /** Index of the governing word in the sentence, -1 for the one root. */
  readonly head: number;
  /** Universal dependency relation to the head, https://universaldependencies.org/u/dep/. */
  readonly relation: string;
  readonly name: NameTag | null;
}

/**
 * A word as it is written: what extraction reads. An articulated preposition (*della*) or a word with clitics
 * (*attaccarli*) is one token here, and two or more `Word`s.
 */
export interface Token extends Span {
  /** The surface, `text.slice(start, end)`. */
  readonly form: string;
  /** The surface as phrases of the language data spell it: lower case, straight apostrophes and none at the end. */
  readonly bare: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly morphology: Morphology;
  /** Index of the token that holds the head of its outermost word, -1 for the root; null when no parser ran. */
  readonly head: number | null;
  /** Universal dependency relation of its outermost word; null when no parser ran. */
  readonly relation: string | null;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly section: Section;
  /** Index of the paragraph (block) the sentence stands in. */
  readonly block: number;
  readonly tokens: readonly Token[];
  /** In order; empty when no parser ran. */
  readonly words: readonly Word[];
}
