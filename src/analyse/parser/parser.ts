import { setImmediate } from 'node:timers/promises';
import { type Bucket, bucketsOf } from './batches.ts';
import type { Card } from './card.ts';
import { Encoder } from './encoder.ts';
import { type LemmaScript, lemmaScript } from './lemma.ts';
import { loadModel, type Model, type Readings } from './model.ts';
import { readCard } from './package.ts';
import { portionsOf, type Stretch, stretchesOf } from './stretches.ts';
import { bestTree } from './tree.ts';

/** A parsed sentence, one entry a word; numbers are indices into the lists of `Parser.labels`. */
export interface ParsedWords {
  readonly upos: Uint8Array;
  /** Index of the governing word, -1 for the one root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  /** [words, features]: 0 where the feature is absent, k for the k-th value, from 1. */
  readonly features: Uint8Array;
  readonly lemmas: readonly string[];
  readonly names: Uint8Array;
}

/** What the numbers of a parse stand for. */
export type Labels = Pick<Card, 'upos' | 'features' | 'relations' | 'names'>;

export interface Parser {
  /** `reader/VERSION`. */
  readonly name: string;
  /** Codes of the languages it reads. */
  readonly languages: readonly string[];
  readonly labels: Labels;
  /**
   * The tree, parts of speech, morphology, lemmas and names of sentences given as syntactic words. What comes out for a
   * sentence depends on its own words and the language alone. Takes time in proportion to the number of words.
   * @throws Error for a language it does not read; `model/*` problems when the package or its runtime cannot be loaded.
   */
  parse(sentences: readonly (readonly string[])[], language: string): Promise<readonly ParsedWords[]>;
  /** Loads what the first parse would load. Throws `model/*` problems. */
  load(): Promise<void>;
}

/**
 * Opens the package in a folder (`models/reader`). Only its card is read now; the network is loaded once, by the first
 * parse.
 * @throws `model/missing`, `model/damaged` when the card cannot be read
 */
export function openParser(folder: string): Parser {
  const card = readCard(folder);
  let loaded: Promise<Reading> | null = null;
  const load = (): Promise<Reading> => {
    loaded ??= loadModel(folder, card).then((model) => new Reading(card, model));
    return loaded;
  };
  return {
    name: `${card.name}/${card.version}`,
    languages: card.languages,
    labels: card,
    async parse(sentences, language) {
      const index = card.languages.indexOf(language);
      if (index < 0) throw new Error(`the parser reads ${card.languages.join(', ')}, not ${language}`);
      return (await load()).parse(sentences, index);
    },
    async load() {
      await load();
    },
  };
}

type Sentences = readonly (readonly string[])[];

/** Sentences of one language whose trees somebody waits for. */
interface Call {
  readonly sentences: Sentences;
  readonly language: number;
  readonly resolve: (parses: readonly ParsedWords[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** A parse being filled in. */
interface Draft extends ParsedWords {
  readonly lemmas: string[];
  /** Roots of the stretches, in order of the sentence. */
  readonly roots: number[];
}

/** A loaded network with what turns words into its numbers and its numbers into a parse. */
class Reading {
  readonly #model: Model;
  readonly #encoder: Encoder;
  readonly #scripts: readonly LemmaScript[];
  readonly #features: number;
  /** What the network chooses for a word: a part of speech, each feature, a name, a lemma script. */
  readonly #classes: number;
  readonly #root: number;
  readonly #parataxis: number;
  /** Calls not answered yet, in order. */
  #waiting: Call[] = [];
  #busy = false;

  constructor(card: Card, model: Model) {
    this.#model = model;
    this.#encoder = new Encoder(model, card.affixRows, card.width);
    this.#scripts = card.scripts.map(lemmaScript);
    this.#features = Object.keys(card.features).length;
    this.#classes = this.#features + 3;
    this.#root = card.relations.indexOf('root');
    this.#parataxis = card.relations.indexOf('parataxis');
  }

  /**
   * Calls share the table of forms, so they are answered in turn; those that wait together and are of one language are read
   * together, in fuller batches.
   */
  parse(sentences: Sentences, language: number): Promise<readonly ParsedWords[]> {
    const answer = new Promise<readonly ParsedWords[]>((resolve, reject) => {
      this.#waiting.push({ sentences, language, resolve, reject });
    });
    if (!this.#busy) void this.#answer();
    return answer;
  }

  async #answer(): Promise<void> {
    this.#busy = true;
    // Whatever else is ready to be read joins the first call.
    await setImmediate();
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const { language } = first;
      const together = this.#waiting.filter((call) => call.language === language);
      this.#waiting = this.#waiting.filter((call) => call.language !== language);
      try {
        const parses = await this.#parse(
          together.flatMap(({ sentences }) => sentences),
          language,
        );
        let from = 0;
        for (const { sentences, resolve } of together) {
          resolve(parses.slice(from, from + sentences.length));
          from += sentences.length;
        }
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.#busy = false;
  }

  async #parse(sentences: Sentences, language: number): Promise<readonly ParsedWords[]> {
    const drafts = sentences.map((forms) => this.#draft(forms.length));
    for (const portion of portionsOf(stretchesOf(sentences))) {
      const rows = await this.#encoder.rows(sentences, portion);
      for (const bucket of bucketsOf(portion)) {
        const readings = await this.#model.read(this.#encoder.batch(rows, bucket, language));
        const heads = treesOf(bucket, readings.arcs);
        const relations = await readings.relations(heads);
        const side = bucket.stretches.length;
        bucket.stretches.forEach((stretch, i) => {
          const forms = sentences[stretch.sentence];
          const draft = drafts[stretch.sentence];
          if (forms && draft) this.#fill(draft, forms, stretch, { readings, heads, relations, side, at: i });
        });
      }
    }
    for (const draft of drafts) this.#join(draft);
    return drafts.map(({ roots: _roots, ...parsed }) => parsed);
  }

  #draft(words: number): Draft {
    return {
      upos: new Uint8Array(words),
      heads: new Int32Array(words),
      relations: new Uint8Array(words),
      features: new Uint8Array(words * this.#features),
      lemmas: new Array<string>(words).fill(''),
      names: new Uint8Array(words),
      roots: [],
    };
  }

  #fill(draft: Draft, forms: readonly string[], { from, to }: Stretch, batch: BatchResult): void {
    const { heads, relations } = batch;
    const { classes } = batch.readings;
    for (let word = from; word < to; word += 1) {
      const place = (1 + word - from) * batch.side + batch.at;
      const head = Math.floor((heads[place] as number) / batch.side);
      const first = place * this.#classes;
      draft.upos[word] = classes[first] as number;
      for (let k = 0; k < this.#features; k += 1)
        draft.features[word * this.#features + k] = classes[first + 1 + k] as number;
      draft.names[word] = classes[first + 1 + this.#features] as number;
      const form = forms[word] ?? '';
      draft.lemmas[word] = this.#scripts[classes[first + 2 + this.#features] as number]?.(form) || form;
      draft.heads[word] = head === 0 ? -1 : from + head - 1;
      draft.relations[word] = head === 0 ? this.#root : (relations[place] as number);
      if (head === 0) draft.roots.push(word);
    }
  }

  /** Makes one tree of the stretches' trees: the first keeps its root, the others hang on it. */
  #join({ heads, relations, roots }: Draft): void {
    const [first = -1, ...others] = roots.sort((a, b) => a - b);
    for (const root of others) {
      heads[root] = first;
      relations[root] = this.#parataxis;
    }
  }
}

interface BatchResult {
  readonly readings: Readings;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** How many stretches the batch has, and which this is. */
  readonly side: number;
  readonly at: number;
}

/** For every word of a batch, [width, sentences], the place of its head there; roots and padding are their own root's. */
function treesOf({ width, stretches }: Bucket, scores: Float32Array): Int32Array {
  const side = stretches.length;
  const heads = new Int32Array(side * width);
  stretches.forEach(({ from, to }, i) => {
    const tree = bestTree({ scores, from: i * width * width, stride: width, words: to - from });
    for (let position = 0; position < width; position += 1)
      heads[position * side + i] = (tree[position] ?? 0) * side + i;
  });
  return heads;
}
