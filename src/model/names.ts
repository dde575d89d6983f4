import type { Token } from './token.ts';

/** A stretch of tokens that spells a name the codebook knows. */
export interface NameMatch {
  /** Index of the first and last token, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly type: 'actor' | 'place' | 'outlet' | 'speaker';
  /** Ids of the entries so spelled, in the order of the codebook. */
  readonly ids: readonly string[];
  /** A metonym is a seat of government; a country stands for its government too, where nothing else is said. */
  readonly via: 'name' | 'operation' | 'metonym' | 'country';
}

/** Finds codebook names in a sentence: the part of the gazetteer extraction needs, handed to it as an argument. */
export interface NameFinder {
  /**
   * The longest matches, left to right; several types may share one stretch (Damascus the city and the
   * government), and none overlap otherwise.
   */
  find(tokens: readonly Token[], language: string): readonly NameMatch[];
}
