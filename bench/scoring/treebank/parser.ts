/** What is measured: anything that gives words of grammar their tree. */

export interface ParsedWord {
  /**
   * UTF-16 offsets of the written word, or of the part of it where it can be cut: of `fromText` into the paragraphs
   * joined by a line feed, of `fromWords` not looked at.
   */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Universal features by name: `{ Mood: 'Ind' }`. */
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the governing word in the sentence, -1 for the root. */
  readonly head: number;
  /** Universal relation, with its subtype where there is one. */
  readonly deprel: string;
  /** As of `SyntacticWord`: above 0 for a word that goes on in the written word of the one before. */
  readonly part?: number;
  /** `B-PER`, `I-PER`, ... for words of names; null for others. */
  readonly name?: string | null;
}

export interface ParsedSentence {
  readonly words: readonly ParsedWord[];
}

/** A sentence whose words are given. */
export interface GivenSentence {
  /** Apostrophes straight, as `syntacticWords` writes them. */
  readonly forms: readonly string[];
}

export type TreebankLanguage = 'it' | 'en';

export interface TreebankParser {
  /** One parsed sentence for each given one, with as many words. */
  fromWords(
    sentences: readonly GivenSentence[],
    language: TreebankLanguage,
  ): Promise<readonly ParsedSentence[]>;
  /** The sentences of running text in order; none reaches over the end of a paragraph. */
  fromText(paragraphs: readonly string[], language: TreebankLanguage): Promise<readonly ParsedSentence[]>;
}
