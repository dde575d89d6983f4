import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { productRoot } from '../desk.ts';
import { loadKnowledge } from '../knowledge/knowledge.ts';
import { actorFileSchema } from '../model/codebook.ts';
import type { Participant, ResolvedClaim } from '../model/contract.ts';
import type { ArticleId, ClaimId } from '../model/ids.ts';
import type { SourcedClaim } from '../model/incident.ts';
import { hajin } from '../store/sample-desk.ts';
import { provisionalActors } from './provisional-actors.ts';

const { codebook } = loadKnowledge(productRoot);

const known = (actor: string): Participant => ({ actor, name: actor, mention: actor, at: null });
const unknown = (name: string): Participant => ({
  actor: null,
  name,
  mention: name,
  at: null,
  provisional: true,
});
const described: Participant = { actor: null, name: 'miliziani', mention: 'miliziani', at: null };

let ids = 0;
function claim(
  article: string,
  initiator: readonly Participant[],
  target: readonly Participant[],
  changes: Partial<ResolvedClaim> & { readonly language?: string; readonly published?: string | null } = {},
): SourcedClaim {
  ids += 1;
  const { language = 'en', published = null, ...own } = changes;
  return {
    claim: {
      ...{
        id: `${article}#${ids}`,
        kind: 'armed_clash',
        trigger: 'x',
        status: 'reported',
        attribution: null,
      },
      ...{ initiator: [...initiator], target: [...target], places: [], when: null, counts: [], means: [] },
      ...{ evidence: { start: 0, end: 1, quote: `sentence ${ids}` }, alsoAt: [], rule: 'x' },
      ...own,
    },
    ...{ article: article as ArticleId, outlet: null, language, published, syndicate: article },
  };
}

const on = (start: string, end = start) => ({ text: '', start, end, precision: 'day' as const, at: null });

test('counts claims and articles of a body under all its spellings, the most reported first', () => {
  const claims = [
    claim('a', [unknown('Zorg Army')], [known('islamic-state')], { when: on('2020-03-02'), places: [hajin] }),
    claim('a', [known('islamic-state')], [unknown('Zorg Army')], { when: on('2020-03-04', '2020-03-07') }),
    claim('b', [unknown('ZORG army')], [described], { published: '2020-02-01' }),
    claim('b', [unknown('Front of Blat')], []),
  ];
  const found = provisionalActors(claims, codebook);
  expect(found.map(({ name }) => name)).toEqual(['Zorg Army', 'Front of Blat']);
  expect(found[0]).toMatchObject({
    ...{ names: ['Zorg Army', 'ZORG army'], claims: 3, articles: 2, first: '2020-02-01', last: '2020-03-07' },
    ...{ countries: ['SY'], against: ['islamic-state'] },
  });
  expect(found[1]).toMatchObject({ claims: 1, articles: 1, first: null, last: null, countries: [] });
});

test('leaves out whom the codebook knows, and who is only described', () => {
  expect(provisionalActors([claim('a', [known('islamic-state')], [described])], codebook)).toEqual([]);
});

test('shows a sentence that tells what happened rather than what is planned', () => {
  const [planned, told] = [
    claim('a', [unknown('Zorg Army')], [], { status: 'planned' }),
    claim('a', [unknown('Zorg Army')], []),
  ];
  expect(provisionalActors([planned, told], codebook)[0]?.example).toEqual({
    quote: told.claim.evidence.quote,
    claim: told.claim.id as ClaimId,
    article: 'a',
  });
});

test.each([
  ['Zorg "Blat" Army: No. 1', 'zorg-blat-army-no-1'],
  ['Fronte del Nord-Ést', 'fronte-del-nord-est'],
  ['Islamic State', 'islamic-state-2'],
  ['الجيش', 'unnamed-actor'],
])('its entry is one the codebook takes: %s', (name, id) => {
  const claims = [
    claim('a', [unknown(name)], [], { places: [hajin] }),
    claim('b', [unknown(name)], []),
    claim('c', [unknown(name.toUpperCase())], [], { language: 'it' }),
  ];
  const [found] = provisionalActors(claims, codebook);
  const file = actorFileSchema.parse(load(`theatre: test\nactors:\n${found?.entry}`));
  expect(file.actors).toHaveLength(1);
  expect(file.actors[0]).toMatchObject({ id, name, countries: ['SY'], kind: 'armed_group', side: 'other' });
  expect(file.actors[0]?.label).toEqual({ it: name.toUpperCase() });
  expect(file.actors[0]?.source).toBe('To be checked: claims: 3, articles: 3');
  expect(codebook.actors.has(id)).toBe(false);
});
