import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceSpans } from '../src/analyse/sentences.ts';
import { syntacticWords } from '../src/analyse/words.ts';
import { productRoot } from '../src/desk.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import type { Language } from '../src/model/language.ts';

/**
 * `node training/unannotated.ts --data FOLDER --out FILE`: the sentences of freely licensed text, cut as the reader
 * cuts them, for the ensemble to read: one object a line, `{language, forms}`.
 */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    limit: { type: 'string', default: '16000' },
  },
});
const { data, out } = values;
if (!data || !out) {
  process.stderr.write('node training/unannotated.ts --data FOLDER --out FILE [--limit SENTENCES]\n');
  process.exit(2);
}

const shortest = 5;
const longest = 60;
const { languages } = loadKnowledge(productRoot);
const lines: string[] = [];
for (const [code, paragraphs] of [
  ['it', wikinews(join(data, 'kind', 'wikinews_train.tsv'))],
  ['en', wikipedia(join(data, 'wikipedia-syria'))],
] as const) {
  const language = languages.get(code);
  if (!language) throw new Error(`no language data for ${code}`);
  const sentences = paragraphs.flatMap((paragraph) => cut(paragraph, language));
  const kept = spread(sentences, Number(values.limit));
  for (const forms of kept) lines.push(JSON.stringify({ language: code, forms }));
  process.stderr.write(`${code}: ${kept.length} of ${sentences.length} sentences\n`);
}
writeFileSync(out, `${lines.join('\n')}\n`);

/** The raw text of KIND's Wikinews part (CC BY 2.5): one paragraph a sentence, its tokens joined, its tags unused. */
function wikinews(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((rows) =>
      rows
        .split('\n')
        .map((row) => row.split('\t')[0] ?? '')
        .join(' ')
        .replace(/(?<=\p{L}['’]) (?=\p{L})/gu, ''),
    );
}

/** Articles of Wikipedia (CC BY-SA) in Markdown, without headings, lists, tables and marks of footnotes. */
function wikipedia(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.length > 60 && !/^[#|!*\- >]/.test(line))
    .map((line) =>
      line
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\[\d+\]/g, '')
        .replace(/[*_]{1,3}/g, ''),
    );
}

function cut(paragraph: string, language: Language): readonly (readonly string[])[] {
  const block = { start: 0, end: paragraph.length, section: 'body' } as const;
  return sentenceSpans(paragraph, block, language)
    .map((span) => syntacticWords(paragraph, span, language).map(({ form }) => form))
    .filter((forms) => forms.length >= shortest && forms.length <= longest);
}

/** At most `limit` of them, evenly spread. */
function spread<T>(items: readonly T[], limit: number): readonly T[] {
  const step = Math.max(1, items.length / limit);
  return Array.from({ length: Math.min(limit, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}
