import type { Morphology, NameTag, PartOfSpeech } from '../../model/token.ts';
import type { Labels, ParsedWords } from './parser.ts';

/** Universal features and the morphology they are; those not named here are left aside. */
const meanings: Readonly<Record<string, Readonly<Record<string, Morphology>>>> = {
  Mood: {
    Ind: { mood: 'indicative' },
    Sub: { mood: 'subjunctive' },
    Cnd: { mood: 'conditional' },
    Imp: { mood: 'imperative' },
  },
  Tense: {
    Pres: { tense: 'present' },
    Past: { tense: 'past' },
    Imp: { tense: 'imperfect' },
    Fut: { tense: 'future' },
  },
  VerbForm: {
    Fin: { form: 'finite' },
    Inf: { form: 'infinitive' },
    Part: { form: 'participle' },
    Ger: { form: 'gerund' },
  },
  Number: { Sing: { number: 'singular' }, Plur: { number: 'plural' } },
  Person: { 1: { person: 1 }, 2: { person: 2 }, 3: { person: 3 } },
  Voice: { Pass: { voice: 'passive' } },
  Gender: { Masc: { gender: 'masculine' }, Fem: { gender: 'feminine' } },
};

const noName = 'O';

/** What the network says of one word, in the words of `src/model/token.ts`. */
export interface WordReading {
  readonly pos: PartOfSpeech;
  readonly morphology: Morphology;
  readonly relation: string;
  readonly name: NameTag | null;
}

/** Reads parses in the labels of one package. Words of the same morphology share one object. */
export function readerOf(labels: Labels): (parsed: ParsedWords, word: number) => WordReading {
  const features = Object.entries(labels.features).map(([feature, values]) =>
    values.map((value) => meanings[feature]?.[value] ?? {}),
  );
  const known = new Map<number, Morphology>();
  const morphologyOf = (classes: Uint8Array, from: number): Morphology => {
    // Every combination of classes is a number of its own.
    const key = features.reduce((sum, values, k) => sum * (values.length + 1) + (classes[from + k] ?? 0), 0);
    const seen = known.get(key);
    if (seen) return seen;
    const parts = features.map((values, k) => values[(classes[from + k] ?? 0) - 1] ?? {});
    const morphology: Morphology = Object.assign({}, ...parts);
    known.set(key, morphology);
    return morphology;
  };
  const size = features.length;
  return (parsed, word) => {
    const name = labels.names[parsed.names[word] ?? 0] ?? noName;
    return {
      pos: (labels.upos[parsed.upos[word] ?? 0] ?? 'X') as PartOfSpeech,
      morphology: morphologyOf(parsed.features, word * size),
      relation: labels.relations[parsed.relations[word] ?? 0] ?? 'dep',
      name: name === noName ? null : (name as NameTag),
    };
  };
}
