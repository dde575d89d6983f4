import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { Problem } from '../../model/problem.ts';
import type { Card, PackageFile } from './card.ts';
import { affixesOfWord, row } from './features.ts';
import { readPackageFile } from './package.ts';
import { loadRuntime } from './runtime.ts';

/** Forms as rows of the network's tables. */
export interface Forms {
  /** [forms] rows of the word table. */
  readonly words: Int32Array;
  /** [forms, affixesOfWord] rows of the affix table. */
  readonly affixes: Int32Array;
}

/**
 * Sentences of one padded width, side by side, ready for the network: their first positions, which are the roots, then their
 * second ones and so on.
 */
export interface Batch {
  readonly sentences: number;
  readonly width: number;
  /** [any number, the card's width] vectors of forms, padding's first. */
  readonly vectors: Float32Array;
  /** [width, sentences] rows of `vectors`. */
  readonly rows: Int32Array;
  /** Index into the card's languages. */
  readonly language: number;
}

/** What the network says of a batch. */
export interface Readings {
  /** [width, sentences, classes]: part of speech, each feature, name, lemma script. */
  readonly classes: Int32Array;
  /** [sentences, width, width], dependents by heads. */
  readonly arcs: Float32Array;
  /** Names the relations of the words, [width, sentences], once the place of each one's head in such an array is known. */
  readonly relations: (heads: Int32Array) => Promise<Int32Array>;
}

/** A network in memory. */
export interface Model {
  /** Rows of the word table by word key. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** The vectors, [forms, the card's width], of forms by themselves. */
  vectors(forms: Forms): Promise<Float32Array>;
  read(batch: Batch): Promise<Readings>;
}

/**
 * One thread, so that sums are taken in the same order each time; bulk is spread over threads by document. The arena keeps
 * what a batch needed for the next one, and batches are bounded; without it every large array of a batch is asked of the
 * system anew.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: true,
  enableMemPattern: false,
};

/** Loads a package: checks every hash, then the runtime, then the graphs. Throws `model/*` problems. */
export async function loadModel(folder: string, card: Card): Promise<Model> {
  const [forming, reading, relating, list] = await Promise.all([
    readPackageFile(folder, 'forms.onnx', card),
    readPackageFile(folder, 'reader.onnx', card),
    readPackageFile(folder, 'relations.onnx', card),
    readPackageFile(folder, 'words.txt', card),
  ]);
  const runtime = await loadRuntime();
  const open = async (bytes: Buffer, file: PackageFile): Promise<InferenceSession> => {
    try {
      return await runtime.InferenceSession.create(bytes, sessionOptions);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      throw new Problem('model/damaged', join(folder, file), { found }, error);
    }
  };
  const forms = await open(forming, 'forms.onnx');
  const reader = await open(reading, 'reader.onnx');
  const relations = await open(relating, 'relations.onnx');
  const { Tensor } = runtime;
  return {
    rowOf: rowsOf(list.toString('utf8')),
    async vectors({ words, affixes }) {
      const { vectors } = await forms.run({
        words: new Tensor('int32', words, [words.length]),
        affixes: new Tensor('int32', affixes, [words.length, affixesOfWord]),
      });
      return floats(vectors, words.length * card.width);
    },
    async read({ sentences, width, vectors, rows, language }) {
      const { classes, arcs, dependent, head } = await reader.run({
        forms: new Tensor('float32', vectors, [vectors.length / card.width, card.width]),
        rows: new Tensor('int32', rows, [width, sentences]),
        language: new Tensor('int32', Int32Array.of(language), [1]),
      });
      return {
        classes: integers(classes, sentences * width * (Object.keys(card.features).length + 3)),
        arcs: floats(arcs, sentences * width * width),
        relations: async (heads) => {
          const feeds = { dependent, head, heads: new Tensor('int32', heads, [heads.length]) };
          const { relation } = await relations.run(feeds as InferenceSession.OnnxValueMapType);
          return integers(relation, sentences * width);
        },
      };
    },
  };
}

function integers(tensor: Tensor | undefined, length: number): Int32Array {
  const { data } = tensor ?? {};
  if (data instanceof Int32Array && data.length === length) return data;
  throw new Error(`expected ${length} integers of the network, found ${data?.length ?? 'none'}`);
}

function floats(tensor: Tensor | undefined, length: number): Float32Array {
  const { data } = tensor ?? {};
  if (data instanceof Float32Array && data.length === length) return data;
  throw new Error(`expected ${length} numbers of the network, found ${data?.length ?? 'none'}`);
}

/** Line i, from 0, is row i + 3; the list ends with a line feed. */
function rowsOf(list: string): ReadonlyMap<string, number> {
  return new Map(
    list
      .replace(/\n$/, '')
      .split('\n')
      .map((word, line) => [word, row.firstWord + line]),
  );
}
