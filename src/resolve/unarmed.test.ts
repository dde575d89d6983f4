import { expect, test } from 'vitest';
import { knowledge } from '../../test/one-sentence.fixture.ts';
import { withoutUnarmed } from './unarmed.ts';

const party = (actor: string) => ({ actor, name: actor, mention: actor, at: null });
const [civilians, army] = [party('civilians'), party('saf')];
const parties = (kind: string, initiator: (typeof army)[], target: (typeof army)[] = []) =>
  withoutUnarmed(kind, { initiator, target }, knowledge.codebook);

test.each(['killing_of_civilians', 'shelling_missile', 'displacement', 'abduction_hostage'])(
  'people who do not fight suffer, and do not do, a %s',
  (kind) => {
    expect(parties(kind, [civilians])).toEqual({ initiator: [], target: [civilians] });
  },
);

test.each(['territory_captured', 'suicide_attack', 'armed_clash'])(
  'they have no part in a %s told of them as of its doers',
  (kind) => {
    expect(parties(kind, [civilians, army])).toEqual({ initiator: [army], target: [] });
  },
);

test.each(['protest', 'destruction_looting', 'fighters_flee', 'negotiation'])(
  'but they may do a %s',
  (kind) => {
    expect(parties(kind, [civilians])).toEqual({ initiator: [civilians], target: [] });
  },
);

test('whom the words name as target stays it', () => {
  expect(parties('killing_of_civilians', [civilians], [army])).toEqual({ initiator: [], target: [army] });
});
