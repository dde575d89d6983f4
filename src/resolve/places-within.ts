import type { Codebook } from '../model/codebook.ts';

/** Ids of all places that lie within a place, at any depth. */
export function placesWithin(codebook: Codebook, place: string): readonly string[] {
  const found = new Set<string>();
  for (let frontier = new Set([place]); frontier.size > 0; ) {
    const next = [...codebook.places.values()].filter(
      (p) => p.within !== null && frontier.has(p.within) && !found.has(p.id),
    );
    for (const p of next) found.add(p.id);
    frontier = new Set(next.map((p) => p.id));
  }
  return [...found];
}
