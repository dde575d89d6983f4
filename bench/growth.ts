import { pasted, type Reader } from '../src/desk.ts';
import type { Document } from '../src/model/article.ts';
import { paragraphsOf, wordCount } from './paragraphs.ts';
import { extractFile, sampleReports } from './scoring/corpus.ts';
import { capture, medianPass, type Volume, type Workload } from './workload.ts';

/** Characters of the article that the longer ones are measured against. */
export const baseLength = 3_000;

/** Microseconds a token in one article of `factor` times the base length. */
export async function costAtLength(
  counting: { readonly reader: Reader; readonly volume: Volume },
  factor: number,
  times: number,
): Promise<number> {
  const article = await articleOf(counting.reader, baseLength * factor);
  const before = counting.volume.tokens;
  const { seconds, passes } = await medianPass(counting.reader, [article], times);
  const tokens = (counting.volume.tokens - before) / passes;
  return (seconds * 1e6) / tokens;
}

/**
 * One article made of the English reports' stories, from the start again when they run out. A story that comes
 * round again is numbered and moved to other places of the codebook: reading cuts paragraphs that stand twice and
 * merges claims that say the same, and a long article would otherwise cost nothing.
 */
async function articleOf(reader: Reader, length: number): Promise<Document> {
  const stories = await englishStories(reader);
  const elsewhere = [...reader.codebook.places.values()].map(({ name }) => name);
  const parts: string[] = [];
  let written = 0;
  for (let number = 0; written < length; number += 1) {
    const story = stories[number % stories.length];
    if (!story) break;
    const moved = story.places.reduce((text, name, i) => {
      const other = elsewhere[(number * 31 + i * 7) % elsewhere.length] ?? name;
      return text.replaceAll(name, other);
    }, story.text);
    const numbered = moved.replace(/^(?=\S)/gm, `Bulletin ${number}. `);
    parts.push(numbered);
    written += numbered.length;
  }
  const text = parts.join('\n\n').slice(0, length);
  return pasted({ text, language: 'en', published: '2019-03-19' }, () => new Date(0));
}

/** Words of the articles whose cost is put side by side. */
const lengths = [1_000, 5_000, 10_000, 25_000, 50_000, 100_000];

/**
 * Milliseconds for a thousand words in one article of each length, made of a workload's own paragraphs, which all differ:
 * now one, now several of each article in turn. None where there is too little text for the longest.
 */
export async function costsOfVariedText(
  reader: Reader,
  { folder }: Workload,
  times: number,
): Promise<readonly { readonly words: number; readonly milliseconds: number }[]> {
  const paragraphs = inTurn((await capture(folder)).documents.map(paragraphsOf));
  const costs: { words: number; milliseconds: number }[] = [];
  // The longest first, so that the short ones are read by code as warm as the long ones were.
  for (const length of lengths.toReversed()) {
    const article = beginningOf(paragraphs, length);
    if (article.words < length) return [];
    const document = pasted({ text: article.text, published: '2019-03-19' }, () => new Date(0));
    const { seconds } = await medianPass(reader, [document], times);
    costs.unshift({ words: length, milliseconds: (seconds * 1e6) / article.words });
  }
  return costs;
}

/** The paragraphs of several texts, taken round them, one to five at a time. */
function inTurn(texts: readonly (readonly string[])[]): readonly string[] {
  const left = texts.map((text) => [...text]);
  const mixed: string[] = [];
  for (let turn = 0; left.some(({ length }) => length > 0); turn += 1)
    left.forEach((text, i) => {
      mixed.push(...text.splice(0, 1 + ((7 * turn + 3 * i) % 5)));
    });
  return mixed;
}

function beginningOf(
  paragraphs: readonly string[],
  length: number,
): { readonly text: string; readonly words: number } {
  const taken: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    if (words >= length) break;
    taken.push(paragraph);
    words += wordCount(paragraph);
  }
  return { text: taken.join('\n\n'), words };
}

interface Story {
  /** Without the noise. */
  readonly text: string;
  readonly places: readonly string[];
}

async function englishStories(reader: Reader): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const { language, path, expected } of sampleReports()) {
    if (language !== 'en' || expected.distractor) continue;
    const { noise, text: whole = '' } = (await extractFile(reader, path)).article;
    const text = noise.reduceRight((rest, span) => rest.slice(0, span.start) + rest.slice(span.end), whole);
    const places = expected.claims.flatMap((claim) => claim.places.map(({ name }) => name));
    stories.push({ text, places: [...new Set(places)] });
  }
  return stories;
}
