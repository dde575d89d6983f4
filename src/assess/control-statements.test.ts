import { describe, expect, it } from 'vitest';
import type { EventKind } from '../model/codebook.ts';
import type { ResolvedClaim, ResolvedPlace } from '../model/contract.ts';
import { controlStatements } from './control-statements.ts';

const kind = (id: string, control: EventKind['control'], group: EventKind['group'] = 'control') =>
  [id, { id, control, group } as EventKind] as const;
const kinds = new Map([
  kind('territory_captured', 'initiator_gains'),
  kind('rout', 'target_loses'),
  kind('withdrawal', 'initiator_leaves'),
  kind('siege_blockade', 'besieged'),
  kind('armed_clash', 'contested', 'combat'),
  kind('air_drone_strike', 'none'),
  kind('advance', 'initiator_enters'),
  kind('attack_repelled', 'initiator_fails'),
  kind('territory_held', 'initiator_holds'),
  kind('territory_not_held', 'initiator_leaves'),
  kind('territory_partly_held', 'initiator_holds_part'),
]);

const place = (
  name: string,
  relation: ResolvedPlace['relation'] = 'in',
  placeKind = 'town',
): ResolvedPlace => ({
  text: name,
  name,
  lat: 34,
  lon: 40,
  radiusKm: 3,
  relation,
  kind: placeKind,
  admin1: null,
  country: 'SY',
  gazetteerId: `sy-${name.toLowerCase()}`,
  anchors: [],
  at: null,
});
const who = (...names: readonly string[]) =>
  names.map((name) => ({ actor: name === 'gunmen' ? null : name, name, mention: name, at: null }));

function claim(more: Partial<ResolvedClaim>): ResolvedClaim {
  return {
    id: 'a#1',
    kind: 'territory_captured',
    trigger: 'took',
    status: 'reported',
    attribution: null,
    initiator: who('SDF'),
    target: who('IS'),
    places: [place('Hajin')],
    when: null,
    counts: [],
    means: [],
    evidence: { start: 0, end: 4, quote: 'took' },
    alsoAt: [],
    rule: 'tests',
    ...more,
  };
}

const actors = new Map([['Civilians', { kind: 'civilians' as const }]]);

const shown = (...claims: readonly ResolvedClaim[]) =>
  controlStatements(claims, kinds, actors).map(
    (one) => `${one.holder} ${one.status} ${one.place}, ${one.certainty}`,
  );

describe('what a claim says of the ground', () => {
  type Row = readonly [says: string, claim: Partial<ResolvedClaim>, expected: readonly string[]];
  const rows: readonly Row[] = [
    ['a capture', {}, ['SDF gained Hajin, reported', 'IS lost Hajin, reported']],
    ['a capture from nobody named', { target: [] }, ['SDF gained Hajin, reported']],
    ['a capture that one side claims', { status: 'claimed', target: [] }, ['SDF gained Hajin, claimed']],
    ['an unconfirmed one', { status: 'unconfirmed', target: [] }, ['SDF gained Hajin, unconfirmed']],
    [
      'two villages',
      { target: [], places: [place('A'), place('B')] },
      ['SDF gained A, reported', 'SDF gained B, reported'],
    ],
    ['a withdrawal', { kind: 'withdrawal', places: [place('Hajin', 'from')] }, ['SDF lost Hajin, reported']],
    ['a rout', { kind: 'rout' }, ['IS lost Hajin, reported']],
    ['a siege', { kind: 'siege_blockade', status: 'ongoing' }, ['IS besieged Hajin, reported']],
    ['a siege of nobody the codebook knows', { kind: 'siege_blockade', target: who('gunmen') }, []],
    ['a fight going on', { kind: 'armed_clash', status: 'ongoing' }, ['IS contested Hajin, reported']],
    [
      'a fight with no known defender',
      { kind: 'armed_clash', status: 'ongoing', target: [] },
      ['SDF contested Hajin, reported'],
    ],
    ['a fight that is over', { kind: 'armed_clash' }, []],
    ['a strike', { kind: 'air_drone_strike' }, []],
    ['a place entered with no fight told of', { kind: 'advance' }, []],
    ['half a place held', { kind: 'territory_partly_held' }, ['SDF contested Hajin, reported']],
    ['part of a province', { kind: 'territory_partly_held', places: [place('Homs', 'in', 'province')] }, []],
    ['an advance towards it', { kind: 'advance', places: [place('Hajin', 'toward')] }, []],
    ['an attempt to enter', { kind: 'advance', status: 'ongoing', rule: 't/move/attempt/opponent' }, []],
    ['an advance in a province', { kind: 'advance', places: [place('Homs', 'in', 'province')] }, []],
    ['an attack beaten back', { kind: 'attack_repelled' }, []],
    ['a withdrawal going on', { kind: 'withdrawal', status: 'ongoing' }, []],
    ['a withdrawal in a province', { kind: 'withdrawal', places: [place('Homs', 'in', 'province')] }, []],
    ['civilians who leave', { kind: 'withdrawal', initiator: who('Civilians') }, []],
    ['a place held', { kind: 'territory_held', target: [] }, ['SDF held Hajin, reported']],
    [
      'a place held, as one side claims',
      { kind: 'territory_held', status: 'claimed' },
      ['SDF held Hajin, claimed'],
    ],
    ['a place held once', { kind: 'territory_held', status: 'background' }, []],
    ['a place held no longer', { kind: 'territory_not_held' }, ['SDF lost Hajin, reported']],
    ['a plan', { status: 'planned' }, []],
    ['a forecast', { status: 'predicted' }, []],
    ['a denial', { status: 'denied' }, []],
    ['a recollection', { status: 'background' }, []],
    ['ground near a town', { places: [place('Hajin', 'near')] }, []],
    ['a whole country', { places: [place('Syria', 'in', 'country')] }, []],
    ['a captor the codebook does not know', { initiator: who('gunmen'), target: [] }, []],
    ['a kind the codebook does not know', { kind: 'parade' }, []],
  ];
  it.each(rows)('%s', (_, more, expected) => {
    expect(shown(claim(more))).toEqual(expected);
  });
});

it('says a thing once a claim, and once for every claim', () => {
  const twice = claim({ target: [], places: [place('Hajin'), place('Hajin')] });
  expect(shown(twice, { ...twice, id: 'a#2' })).toHaveLength(2);
});

describe('what one article says of one place', () => {
  const held = (holder: string, more: Partial<ResolvedClaim> = {}) =>
    claim({ id: 'a#h', kind: 'territory_held', initiator: who(holder), target: [], ...more });
  const taken = claim({ target: [] });

  it('is not that the place is held by whom it was taken from', () => {
    expect(shown(held('IS', { evidence: { start: 90, end: 95, quote: 'holds' } }), taken)).toEqual([
      'SDF gained Hajin, reported',
    ]);
  });
  it('is that who held the place lost it, told in one breath', () => {
    expect(shown(held('IS'), taken)).toEqual(['IS lost Hajin, reported', 'SDF gained Hajin, reported']);
  });
  it('is said once of who took it and has it', () => {
    expect(shown(held('SDF'), taken)).toEqual(['SDF gained Hajin, reported']);
  });
  it('is both where the capture is less certain than the holding', () => {
    expect(shown(held('IS'), { ...taken, status: 'claimed' })).toEqual([
      'IS held Hajin, reported',
      'SDF gained Hajin, claimed',
    ]);
  });
  it('is a contest where who entered it is fought there', () => {
    const entered = claim({ kind: 'advance', target: [] });
    const fought = claim({ id: 'a#2', kind: 'armed_clash' });
    expect(shown(entered, fought)).toEqual(['SDF contested Hajin, reported']);
    expect(shown(entered, { ...fought, places: [place('Susah')] })).toEqual([]);
    expect(shown(entered, { ...fought, status: 'planned' })).toEqual([]);
  });
  it('is no contest once it was taken', () => {
    expect(shown(claim({ id: 'a#2', kind: 'advance' }), taken)).toEqual(['SDF gained Hajin, reported']);
  });
});
