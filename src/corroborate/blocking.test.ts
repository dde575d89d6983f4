import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachCandidatePair } from './blocking.ts';
import { compare, knowledge, linkThreshold, mayLink } from './compatible.ts';
import { type Profile, profile } from './profile.ts';
import { context, count, place, told } from './sample-claims.ts';

const known = knowledge(context);

function candidates(profiles: readonly Profile[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  eachCandidatePair(profiles, known, (i, j) => pairs.add(`${i} ${j}`));
  return pairs;
}

/** A place anywhere, of any size; clustered so that pairs meet. */
const anyPlace = fc
  .record({
    lat: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    lon: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    radiusKm: fc.constantFrom(1, 3, 12, 13, 49, 51, 149),
    base: fc.constantFrom([34, 40], [0, 0], [-33, -70], [64, 30]),
    entry: fc.boolean(),
    relation: fc.constantFrom('in', 'near', 'from', 'to'),
  })
  .map(({ lat, lon, base: [south = 0, west = 0], entry, relation, radiusKm }) =>
    place('somewhere', {
      name: `${lat} ${lon}`,
      lat: south + lat,
      lon: west + lon,
      radiusKm,
      relation: relation as 'in',
      kind: 'district',
      gazetteerId: entry ? `${lat} ${lon}` : null,
    }),
  );
const day = fc.constantFrom('2019-01-01', '2019-01-02', '2019-01-05', '2019-01-01/2019-02-10', undefined);

const anyClaim = fc.record({
  kind: fc.constantFrom('armed_clash', 'ambush_raid', 'territory_captured'),
  by: fc.subarray(['sdf', 'ypg', 'gunmen']),
  at: fc.array(anyPlace, { maxLength: 2 }),
  when: day,
  published: fc.constantFrom('2019-01-02', '2019-01-06', undefined),
  killed: fc.constantFrom(3, 4, undefined),
  syndicate: fc.constantFrom('s1', 's2', 's3'),
});

it('proposes every pair that can link', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 12 }), (rows) => {
      const profiles = rows.map(({ when, published, killed, ...rest }, i) =>
        profile(
          told({
            id: `c${i}`,
            ...rest,
            ...(when === undefined ? {} : { when }),
            ...(published === undefined ? {} : { published }),
            counts: killed === undefined ? [] : [count('killed', killed, killed)],
          }),
        ),
      );
      const proposed = candidates(profiles);
      profiles.forEach((a, i) => {
        profiles.slice(i + 1).forEach((b, k) => {
          const score = compare(a, b, known)?.score ?? 0;
          if (score < linkThreshold) return;
          expect(proposed).toContain(`${i} ${i + 1 + k}`);
          expect(mayLink(a, b, known)).toBe(true);
        });
      });
    }),
    { numRuns: 400 },
  );
});

it('does not compare every claim with every other', () => {
  const claims = Array.from({ length: 4000 }, (_, i) =>
    profile(
      told({
        id: `c${i}`,
        when: new Date(Date.UTC(2018, 0, 1 + (i % 400))).toISOString().slice(0, 10),
        at: [
          place('p', {
            name: `p${i % 50}`,
            lat: 20 + (i % 50),
            lon: 10,
            radiusKm: 3,
            gazetteerId: `p${i % 50}`,
          }),
        ],
      }),
    ),
  );
  expect(candidates(claims).size).toBeLessThan(4000 * 20);
});
