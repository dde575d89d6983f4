import { readFileSync } from 'node:fs';
import type { WantedToponym } from './geo-score.ts';

/** An article of the Local Global Lexicon. */
export interface LglArticle {
  readonly id: string;
  readonly text: string;
  /** Those that carry coordinates. */
  readonly wanted: readonly WantedToponym[];
}

/**
 * The articles of `lgl.xml` (Lieberman, Samet and Sankaranarayanan, ICDE 2010). The file is regular, written by one program: its
 * few elements are read as they stand.
 */
export function lglArticles(file: string): readonly LglArticle[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/<article docid="(\d+)">([\s\S]*?)<\/article>/g)].map(
    ([, id = '', body = '']) => {
      const text = plain(inside(body, 'text'));
      const marks = [...body.matchAll(/<toponym>([\s\S]*?)<\/toponym>/g)].map(([, mark = '']) => mark);
      return { id, text, wanted: marks.flatMap((mark) => toponymOf(mark) ?? []) };
    },
  );
}

function toponymOf(mark: string): WantedToponym | null {
  const geonames = /<gaztag geonameid="(\d+)">/.exec(mark)?.[1];
  const [lat, lon] = [inside(mark, 'lat'), inside(mark, 'lon')];
  if (lat === '' || lon === '') return null;
  return {
    at: { start: Number(inside(mark, 'start')), end: Number(inside(mark, 'end')) },
    text: plain(inside(mark, 'phrase')),
    point: { lat: Number(lat), lon: Number(lon) },
    isIt: ({ source }) => (source.startsWith('geonames:') ? source === `geonames:${geonames}` : null),
  };
}

function inside(xml: string, element: string): string {
  return new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(xml)?.[1]?.trim() ?? '';
}

function plain(xml: string): string {
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(xml)?.[1];
  if (data !== undefined) return data;
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
