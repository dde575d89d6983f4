import type { Bucket } from './batches.ts';
import { affixesOfWord, affixRows, row, wordKey } from './features.ts';
import type { Batch } from './model.ts';

/** Forms kept: text repeats itself, and this many cover nearly all of it. */
const mostForms = 32_768;

/** Turns forms into rows of the network's tables, remembering those it has seen. */
export class Encoder {
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #affixTable: number;
  /** Where the rows of a form stand in the two arrays. */
  readonly #seen = new Map<string, number>();
  readonly #words = new Int32Array(mostForms);
  readonly #affixes = new Uint16Array(mostForms * affixesOfWord);

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
        const form = this.#encode(forms[at] ?? '');
        const position = i * width + 1 + at - from;
        words[position] = this.#words[form] as number;
        for (let k = 0; k < affixesOfWord; k += 1)
          affixes[position * affixesOfWord + k] = this.#affixes[form * affixesOfWord + k] as number;
      }
    });
    return { sentences: stretches.length, width, words, affixes, language };
  }

  #encode(form: string): number {
    const known = this.#seen.get(form);
    if (known !== undefined) return known;
    if (this.#seen.size >= mostForms) this.#seen.clear();
    const index = this.#seen.size;
    this.#seen.set(form, index);
    this.#words[index] = this.#rowOf.get(wordKey(form)) ?? row.unknown;
    this.#affixes.set(affixRows(form, this.#affixTable), index * affixesOfWord);
    return index;
  }
}
