import type { Codebook, PlaceEntry } from '../model/codebook.ts';
import { distanceKm } from '../model/geo.ts';
import { Problem } from '../model/problem.ts';
import { type CommandCall, textOption } from './command.ts';

/**
 * The gazetteer id `--place` means: an id, or a name in any of its spellings; undefined when the option is left out.
 * Of a town and the province around it the larger is meant.
 * Throws `cli/usage`, with the nearest names, for a place the codebook does not have, and, with the id and province of each, for a
 * name of several that lie apart.
 */
export function placeFilter(call: CommandCall, codebook: Codebook): string | undefined {
  const wanted = textOption(call, 'place');
  if (wanted === undefined) return undefined;
  if (codebook.places.has(wanted) || /^geonames:\d+$/.test(wanted)) return wanted;
  const folded = fold(wanted);
  const named = [...codebook.places.values()].filter((place) =>
    namesOf(place).some((name) => fold(name) === folded),
  );
  const [best] = named.sort((a, b) => b.radiusKm - a.radiusKm);
  if (best) {
    const apart = named.filter((place) => distanceKm(place, best) > place.radiusKm + best.radiusKm);
    if (apart.length === 0) return best.id;
    throw new Problem('cli/usage', `--place ${wanted}`, {
      reason: 'ambiguous-place',
      found: wanted,
      suggestion: [best, ...apart]
        .map(
          ({ id, name, admin1, country }) => `${id} (${[name, admin1, country].filter(Boolean).join(', ')})`,
        )
        .join(', '),
    });
  }
  const near = [...codebook.places.values()]
    .filter((place) => folded.length >= 3 && namesOf(place).some((name) => fold(name).includes(folded)))
    .slice(0, 5)
    .map((place) => place.name);
  throw new Problem('cli/usage', `--place ${wanted}`, {
    reason: 'unknown-place',
    found: wanted,
    ...(near.length > 0 && { suggestion: near.join(', ') }),
  });
}

function namesOf(place: PlaceEntry): readonly string[] {
  return [place.name, ...place.variants, ...place.it];
}

/** Letters and digits alone: case, accents, hyphens and the Arabic article do not make another place. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^(?:al|el|as|ash|ad|an|ar|at|az)[- ]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
