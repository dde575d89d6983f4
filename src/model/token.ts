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
}

/**
 * A word of grammar. An articulated preposition (*della*) or a word with clitics (*attaccarli*) is one
 * token here; the parser's issue splits it for grammar and maps the parts to the same span.
 */
export interface Token extends Span {
  /** The surface, `text.slice(start, end)`. */
  readonly form: string;
  /** Lower-case dictionary form. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly morphology: Morphology;
  /** Index of the governing token in the sentence, -1 for the root; null when no parser ran. */
  readonly head: number | null;
  /** Universal dependency relation to the head; null when no parser ran. */
  readonly relation: string | null;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly section: Section;
  /** Index of the paragraph (block) the sentence stands in. */
  readonly block: number;
  readonly tokens: readonly Token[];
}
