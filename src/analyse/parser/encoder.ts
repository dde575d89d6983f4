import type { Bucket } from './batches.ts';
import { affixesOfWord, affixRows, row, wordKey } from './features.ts';
import type { Batch, Forms, Model } from './model.ts';
import type { Stretch } from './stretches.ts';

/** Forms kept: text repeats itself, and this many cover nearly all of it. */
const mostForms = 16_384;
/** Forms worked out at a time: what that takes in between stays small. */
const formsAtOnce = 512;
/** Rows of the table of vectors before the forms'. */
const padding = 0;
const root = 1;
const firstForm = 2;

/** Turns forms into the network's vectors, remembering those it has seen. */
export class Encoder {
  readonly #model: Model;
  readonly #affixTable: number;
  readonly #width: number;
  /** The row of each form in the table. */
  readonly #rowOf = new Map<string, number>();
  /** The vectors, `#width` numbers a row. */
  #table = new Float32Array(0);

  /** @param affixTable rows of the affix table; @param width numbers in a vector */
  constructor(model: Model, affixTable: number, width: number) {
    this.#model = model;
    this.#affixTable = affixTable;
    this.#width = width;
  }

  /**
   * The rows of the table for the forms of each stretch, once the table holds them. They are good until the next call,
   * which may forget forms.
   */
  async rows(
    sentences: readonly (readonly string[])[],
    stretches: readonly Stretch[],
  ): Promise<ReadonlyMap<Stretch, Int32Array>> {
    if (this.#rowOf.size > mostForms) this.#rowOf.clear();
    const known = this.#rowOf.size;
    const fresh: string[] = [];
    const rows = new Map<Stretch, Int32Array>();
    for (const stretch of stretches) {
      const { sentence, from, to } = stretch;
      const forms = sentences[sentence] as readonly string[];
      const own = new Int32Array(to - from);
      for (let i = 0; i < own.length; i += 1) own[i] = this.#row(forms[from + i] as string, fresh);
      rows.set(stretch, own);
    }
    if (fresh.length > 0) {
      try {
        await this.#learn(known, fresh);
      } catch (error) {
        this.#rowOf.clear();
        throw error;
      }
    }
    return rows;
  }

  /** A batch of stretches of known rows. */
  batch(rows: ReadonlyMap<Stretch, Int32Array>, { width, stretches }: Bucket, language: number): Batch {
    const side = stretches.length;
    const placed = new Int32Array(side * width).fill(padding);
    stretches.forEach((stretch, i) => {
      placed[i] = root;
      const own = rows.get(stretch) as Int32Array;
      for (let at = 0; at < own.length; at += 1) placed[(at + 1) * side + i] = own[at] as number;
    });
    return { sentences: side, width, vectors: this.#table, rows: placed, language };
  }

  #row(form: string, fresh: string[]): number {
    const known = this.#rowOf.get(form);
    if (known !== undefined) return known;
    const next = firstForm + this.#rowOf.size;
    // A piece of a text keeps the whole text alive; a copy does not.
    this.#rowOf.set(Buffer.from(form, 'utf16le').toString('utf16le'), next);
    fresh.push(form);
    return next;
  }

  /** Adds the vectors of forms to a table that holds those of `known` others, and to an empty one those of the marks. */
  async #learn(known: number, forms: readonly string[]): Promise<void> {
    this.#hold(firstForm + known + forms.length);
    if (known === 0) {
      const affixes = new Int32Array(2 * affixesOfWord);
      this.#table.set(await this.#model.vectors({ words: Int32Array.of(row.pad, row.root), affixes }));
    }
    for (let from = 0; from < forms.length; from += formsAtOnce) {
      const vectors = await this.#model.vectors(this.#encoded(forms.slice(from, from + formsAtOnce)));
      this.#table.set(vectors, (firstForm + known + from) * this.#width);
    }
  }

  /** Forms as rows of the network's tables. */
  #encoded(forms: readonly string[]): Forms {
    const words = Int32Array.from(forms, (form) => this.#model.rowOf.get(wordKey(form)) ?? row.unknown);
    const affixes = new Int32Array(forms.length * affixesOfWord);
    forms.forEach((form, i) => {
      affixes.set(affixRows(form, this.#affixTable), i * affixesOfWord);
    });
    return { words, affixes };
  }

  /** Makes room for so many vectors. */
  #hold(count: number): void {
    if (count * this.#width <= this.#table.length) return;
    const room = new Float32Array(Math.ceil(1.5 * count) * this.#width);
    room.set(this.#table);
    this.#table = room;
  }
}
