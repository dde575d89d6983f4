import { join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { Problem } from '../../model/problem.ts';
import type { Card, PackageFile } from './card.ts';
import { affixesOfWord, row } from './features.ts';
import { readPackageFile } from './package.ts';
import { loadRuntime } from './runtime.ts';

/** Sentences of one padded width, one after another, ready for the network; position 0 of each is the root. */
export interface Batch {
  readonly sentences: number;
  readonly width: number;
  /** [sentences, width] rows of the word table. */
  readonly words: Int32Array;
  /** [sentences, width, affixesOfWord] rows of the affix table. */
  readonly affixes: Int32Array;
  /** Index into the card's languages. */
  readonly language: number;
}

/** What the network says of a batch: class numbers, [sentences, width] unless said otherwise. */
export interface Readings {
  readonly upos: Int32Array;
  /** [sentences, width, features]. */
  readonly features: Int32Array;
  readonly names: Int32Array;
  readonly scripts: Int32Array;
  /** [sentences, width, width], dependents by heads. */
  readonly arcs: Float32Array;
  /** Names the relations of the words, once the position of each one's head is known. */
  readonly relations: (heads: Int32Array) => Promise<Int32Array>;
}

/** A network in memory. */
export interface Model {
  /** Rows of the word table by word key. */
  readonly rowOf: ReadonlyMap<string, number>;
  read(batch: Batch): Promise<Readings>;
}

/**
 * One thread, so that sums are taken in the same order each time; bulk is spread over threads by document. Without an
 * arena memory stays what the widest batch needs, at no cost that could be measured. Only basic optimisations: the next
 * level fuses additions into layer norms that are then slower (8% of all the time on AVX-512).
 */
const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'basic',
  enableCpuMemArena: false,
  enableMemPattern: false,
};

/** Loads a package: checks every hash, then the runtime, then the two graphs. Throws `model/*` problems. */
export async function loadModel(folder: string, card: Card): Promise<Model> {
  const [reading, relating, list] = await Promise.all([
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
  const reader = await open(reading, 'reader.onnx');
  const relations = await open(relating, 'relations.onnx');
  const features = Object.keys(card.features).length;
  return {
    rowOf: rowsOf(list.toString('utf8')),
    async read({ sentences, width, words, affixes, language }) {
      const shape = [sentences, width];
      const out = await reader.run({
        words: new runtime.Tensor('int32', words, shape),
        affixes: new runtime.Tensor('int32', affixes, [...shape, affixesOfWord]),
        language: new runtime.Tensor('int32', Int32Array.of(language), [1]),
      });
      const { dependent, head } = out;
      return {
        upos: integers(out.upos, sentences * width),
        features: integers(out.features, sentences * width * features),
        names: integers(out.names, sentences * width),
        scripts: integers(out.scripts, sentences * width),
        arcs: out.arcs?.data as Float32Array,
        relations: async (heads) => {
          const feeds = { dependent, head, heads: new runtime.Tensor('int32', heads, shape) };
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

/** Line i, from 0, is row i + 3; the list ends with a line feed. */
function rowsOf(list: string): ReadonlyMap<string, number> {
  return new Map(
    list
      .replace(/\n$/, '')
      .split('\n')
      .map((word, line) => [word, row.firstWord + line]),
  );
}
