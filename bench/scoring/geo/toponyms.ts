import type { Analyser } from '../../../src/analyse/analyse.ts';
import type { ExtractionContext } from '../../../src/extract/extract.ts';
import { textOf } from '../../../src/extract/mention-lookup.ts';
import { parse } from '../../../src/extract/parse.ts';
import { vocabularyOf } from '../../../src/extract/vocabulary.ts';
import type { Article } from '../../../src/model/article.ts';
import type { ActorReference, PlaceReference } from '../../../src/model/claim.ts';
import type { PlaceEntry } from '../../../src/model/codebook.ts';
import type { Gazetteer } from '../../../src/model/gazetteer.ts';
import type { ArticleId, DocumentId } from '../../../src/model/ids.ts';
import type { Span } from '../../../src/model/span.ts';
import { placeContextOf } from '../../../src/resolve/place-context.ts';
import { choosePlace } from '../../../src/resolve/resolve-places.ts';

/** A name taken for a place, and the place it is taken for; null where none fits or several do alike. */
export interface FoundToponym {
  readonly at: Span;
  readonly text: string;
  readonly entry: PlaceEntry | null;
}

/** What finds and chooses: the stages of the reader, before anything is said to happen anywhere. */
export interface Geoparser {
  readonly analyser: Analyser;
  readonly context: ExtractionContext;
  readonly gazetteers: readonly Pick<Gazetteer, 'lookup'>[];
}

/** Every name in a text the reader takes for a place, whether or not something happens there. */
export async function toponymsIn(
  text: string,
  { analyser, context, gazetteers }: Geoparser,
): Promise<readonly FoundToponym[]> {
  const { language, nationalities, codebook } = context;
  const sentences = await analyser.analyse(plainArticle(text, language.code), language);
  const vocabulary = vocabularyOf(language, nationalities);
  const references: (PlaceReference & { readonly at: Span })[] = [];
  const unsure = new Set<PlaceReference>();
  const actors: Pick<ActorReference, 'candidates'>[] = [];
  for (const sentence of sentences) {
    const parsed = parse(sentence, vocabulary, context);
    for (const { actor, place, first, last } of parsed.mentions) {
      if (actor && !actor.metonym) actors.push(actor);
      // "Israel" is a state and a place; what only fights is none.
      const fights = actor && !actor.metonym && (actor.force !== null || place?.candidates.length === 0);
      if (!place || place.anaphoric || fights) continue;
      const { name, candidates, kindHints } = place;
      const start = parsed.tokens[first]?.start ?? 0;
      const end = parsed.tokens[last]?.end ?? start;
      const reference: PlaceReference & { readonly at: Span } = {
        ...{ text: textOf(parsed, first, last), name, at: { start, end }, candidates, kindHints },
        ...{ relation: 'in' as const, others: [], distanceKm: null },
      };
      references.push(reference);
      if (place.uncertain) unsure.add(reference);
    }
  }
  const places = placeContextOf(references, actors, codebook, gazetteers);
  return references.flatMap((reference) => {
    const { at, text } = reference;
    const { entry } = choosePlace(reference, places);
    return entry || !unsure.has(reference) ? [{ at, text, entry }] : [];
  });
}

function plainArticle(text: string, language: string): Article {
  return {
    ...{ id: 'geo' as ArticleId, document: 'geo' as DocumentId, url: null, title: null, language },
    ...{ published: null, outlet: null, text, noise: [], notes: [] },
    blocks: [{ section: 'body', start: 0, end: text.length }],
  };
}
