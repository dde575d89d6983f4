import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '../../../src/desk.ts';
import type { Measurement } from '../../measurement.ts';
import { type Agreement, agreement } from './measures.ts';
import type { ParsedSentence, TreebankParser } from './parser.ts';

/** Names of people, places and organisations in Italian news: KIND, https://github.com/dhfbk/KIND. */
const kindFile = join(productRoot, '..', 'shared', 'data', 'kind', 'wikinews_train.tsv');
export const nameTypes = ['PER', 'LOC', 'ORG'] as const;
export type NameType = (typeof nameTypes)[number];

/** A name in running text. */
export interface NameSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Text whose names are known, a sentence a paragraph; offsets count in the paragraphs joined by a line feed. */
export interface NamedText {
  readonly paragraphs: readonly string[];
  readonly names: readonly NameSpan[];
}

/**
 * Reads `word TAB tag` lines, an empty line between sentences. Tags say no beginning: neighbouring words of one tag are one name.
 * @throws Error naming file and line when a line is neither.
 */
export function readTaggedWords(source: string, file: string): NamedText {
  const paragraphs: string[] = [];
  const names: NameSpan[] = [];
  let sentence = '';
  let base = 0;
  let open: NameSpan | null = null;
  const close = () => {
    if (open) names.push(open);
    open = null;
  };
  for (const [at, line] of [...source.split(/\r?\n/), ''].entries()) {
    if (line.trim() === '') {
      close();
      if (sentence !== '') {
        paragraphs.push(sentence);
        base += sentence.length + 1;
      }
      sentence = '';
      continue;
    }
    const [word = '', tag, ...rest] = line.split('\t');
    if (word === '' || tag === undefined || rest.length > 0)
      throw new Error(`${file}, line ${at + 1}: no word and tag`);
    if (sentence !== '' && !/['’]$/.test(sentence)) sentence += ' ';
    const start = base + sentence.length;
    sentence += word;
    const end = base + sentence.length;
    const last: NameSpan | null = open;
    if (last !== null && (last as NameSpan).type === tag) open = { ...(last as NameSpan), end };
    else {
      close();
      open = tag === 'O' ? null : { type: tag, start, end };
    }
  }
  return { paragraphs, names };
}

/** The names a parser found: words tagged `B-X`, `I-X`; neighbouring ones of one type are one name, as in the treebank. */
export function namesOf(parsed: readonly ParsedSentence[]): readonly NameSpan[] {
  return parsed.flatMap(({ words }) => {
    const names: NameSpan[] = [];
    let goesOn = false;
    for (const { start, end, name } of words) {
      const type = name?.replace(/^[BIES]-/, '') ?? null;
      const last = names.at(-1);
      if (type !== null && goesOn && last?.type === type) names[names.length - 1] = { ...last, end };
      else if (type !== null) names.push({ type, start, end });
      goesOn = type !== null;
    }
    return names;
  });
}

/** How many names are found with their exact extent and type: by type, and `micro` over all types. */
export function scoreNames(
  gold: readonly NameSpan[],
  found: readonly NameSpan[],
): Readonly<Record<NameType | 'micro', Agreement>> {
  const key = ({ type, start, end }: NameSpan) => `${type} ${start}-${end}`;
  const score = (types: readonly string[]) => {
    const there = new Set(gold.filter(({ type }) => types.includes(type)).map(key));
    const here = new Set(found.filter(({ type }) => types.includes(type)).map(key));
    return agreement([...here].filter((name) => there.has(name)).length, here.size, there.size);
  };
  return { PER: score(['PER']), LOC: score(['LOC']), ORG: score(['ORG']), micro: score(nameTypes) };
}

/** `names/kind-wikinews`, where the file lies beside the checkout. */
export async function nameSuite(
  parser: TreebankParser,
  wanted: (suite: string) => boolean,
  command: string,
): Promise<{ readonly rows: readonly Measurement[]; readonly remarks: readonly string[] }> {
  const suite = 'names/kind-wikinews';
  if (!wanted(suite)) return { rows: [], remarks: [] };
  if (!existsSync(kindFile)) return { rows: [], remarks: [`${suite}: skipped, no ${kindFile}`] };
  const { paragraphs, names } = readTaggedWords(readFileSync(kindFile, 'utf8'), kindFile);
  const score = scoreNames(names, namesOf(await parser.fromText(paragraphs, 'it')));
  const rows = ([...nameTypes, 'micro'] as const).map((metric) => ({
    suite,
    metric,
    value: score[metric].f1,
    unit: 'share',
    n: score[metric].n,
    command,
    note: 'F1; exact extent and type',
  }));
  return { rows, remarks: [] };
}
