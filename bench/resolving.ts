import { join } from 'node:path';
import { parsingAnalyser } from '../src/analyse/parsing-analyser.ts';
import { openGazetteer } from '../src/desk/places.ts';
import { productRoot } from '../src/desk.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { worldCities } from '../src/knowledge/gazetteer/world-cities.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import type { Document } from '../src/model/article.ts';
import type { PlaceSource } from '../src/model/gazetteer.ts';
import { Problem } from '../src/model/problem.ts';
import { readArticle } from '../src/read/index.ts';
import { readingLanguage } from '../src/read/reading-language.ts';
import { createNameFinder } from '../src/resolve/name-finder.ts';
import { spellingKeys } from '../src/resolve/place-keys.ts';
import { resolveClaims } from '../src/resolve/resolve.ts';
import { median } from './measurement.ts';

const turns = 7;
const warm = 2;

/**
 * The processor time of looking actors and places up, as a share of that of all before it (reading, parsing, extraction), over
 * the same articles in the same run: medians without imported places and with those of an index.
 */
export async function shareOfResolving(
  documents: readonly Document[],
  path: string,
): Promise<{ readonly without: number; readonly withPlaces: number }> {
  const { codebook, nationalities, languages } = loadKnowledge(productRoot);
  const analyser = parsingAnalyser(join(productRoot, 'models', 'reader'));
  const names = createNameFinder(codebook);
  const reading = [...languages.values()].map(({ code, noise }) => readingLanguage(code, noise));
  const cities = worldCities(productRoot, spellingKeys);
  const imported = openGazetteer(path);
  const shareOf = async (gazetteers: readonly PlaceSource[]): Promise<number> => {
    let [before, resolving] = [0, 0];
    for (const source of documents) {
      const begun = processorMicroseconds();
      const article = readable(() => readArticle(source, { languages: reading, outlets: codebook.outlets }));
      const language = languages.get(article?.language ?? '');
      if (!article || !language) continue;
      const sentences = await analyser.analyse(article, language);
      const told = extractClaims(article, sentences, {
        language,
        codebook,
        nationalities,
        names,
        discourse: undefined,
      });
      const between = processorMicroseconds();
      resolveClaims(told, article, codebook, gazetteers);
      before += between - begun;
      resolving += processorMicroseconds() - between;
    }
    return resolving / before;
  };
  const shares: { readonly without: number[]; readonly withPlaces: number[] } = {
    without: [],
    withPlaces: [],
  };
  for (let turn = 0; turn < turns + warm; turn += 1) {
    const [without, withPlaces] = [await shareOf([cities]), await shareOf([imported, cities])];
    if (turn < warm) continue;
    shares.without.push(without);
    shares.withPlaces.push(withPlaces);
  }
  imported.close();
  return { without: median(shares.without), withPlaces: median(shares.withPlaces) };
}

function readable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function processorMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
