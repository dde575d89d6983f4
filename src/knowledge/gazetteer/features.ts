import { join } from 'node:path';
import { z } from 'zod';
import { type PlaceKind, placeKinds } from '../../model/codebook.ts';
import { loadYaml } from '../load-yaml.ts';

const kindSchema = z.enum([...placeKinds, 'settlement']);

/** The shape of `codebook/features.yaml`. */
export const featuresSchema = z.strictObject({
  source: z.string().min(1),
  inhabitants: z.strictObject({ city: z.int().positive(), town: z.int().positive() }),
  radiusKm: z.partialRecord(z.enum(placeKinds), z.number().positive()),
  kinds: z.record(z.string().regex(/^[A-Z]\.[A-Z0-9]+$/), kindSchema),
});

/** Says what a feature of the source is here; null for what is left out. */
export type FeatureKinds = (
  feature: string,
  population: number,
) => { readonly kind: PlaceKind; readonly radiusKm: number } | null;

/** The file of kinds below `root`. */
export function featuresPath(root: string): string {
  return join(root, 'codebook', 'features.yaml');
}

/**
 * The kinds of `codebook/features.yaml` below `root`.
 * @throws Problem `codebook/invalid` or `codebook/missing`
 */
export function loadFeatureKinds(root: string): FeatureKinds {
  const { kinds, radiusKm, inhabitants } = loadYaml(featuresPath(root), featuresSchema);
  const bySize = (population: number): PlaceKind =>
    population >= inhabitants.city ? 'city' : population >= inhabitants.town ? 'town' : 'village';
  return (feature, population) => {
    const listed = Object.hasOwn(kinds, feature) ? kinds[feature] : undefined;
    if (listed === undefined) return null;
    const kind = listed === 'settlement' ? bySize(population) : listed;
    const radius = radiusKm[kind];
    return radius === undefined ? null : { kind, radiusKm: radius };
  };
}
