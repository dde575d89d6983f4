import type { Bucket } from './batches.ts';
import { affixesOfWord, affixRows, row, wordKey } from './features.ts';
import type { Batch } from './model.ts';

interface Encoded {
  readonly word: number;
  readonly affixes: Uint16Array;
}

/** Forms kept: text repeats itself, and this many cover nearly all of it. */
const mostForms = 30_000;

/** Turns forms into rows of the network's tables, remembering those it has seen. */
export class Encoder {
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #affixTable: number;
  readonly #seen = new Map<string, Encoded>();

  /** @param affixTable rows of the affix table */
  constructor(rowOf: ReadonlyMap<string, number>, affixTable: number) {
    this.#rowOf = rowOf;
    this.#affixTable = affixTable;
  }

  batch(sentences: readonly (readonly string[])[], { width, stretches }: Bucket, language: number): Batch {
    const words = new Int32Array(stretches.length * width);
    const affixes = new Int32Array(words.length * affixesOfWord);
    stretches.forEach(({ sentence, from, to }, i) => {
      words[i * width] = row.root;
      const forms = sentences[sentence] ?? [];
      for (let at = from; at < to; at += 1) {
        const encoded = this.#encode(forms[at] ?? '');
        const position = i * width + 1 + at - from;
        words[position] = encoded.word;
        affixes.set(encoded.affixes, position * affixesOfWord);
      }
    });
    return { sentences: stretches.length, width, words, affixes, language };
  }

  #encode(form: string): Encoded {
    const known = this.#seen.get(form);
    if (known) return known;
    const encoded = {
      word: this.#rowOf.get(wordKey(form)) ?? row.unknown,
      affixes: affixRows(form, this.#affixTable),
    };
    if (this.#seen.size >= mostForms) this.#seen.clear();
    this.#seen.set(form, encoded);
    return encoded;
  }
}
