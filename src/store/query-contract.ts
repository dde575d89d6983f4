import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../model/ids.ts';
import type { IncidentFilter } from '../model/query.ts';
import type { DeskStore } from './desk-store.ts';
import { articleOf, baghuz, islamicState, sampleIncidents } from './sample-desk.ts';

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The part of the store contract that is about queries: each narrows list, counts and export alike. */
export function queryContract(store: () => DeskStore, fill: () => Promise<unknown>): void {
  const idsFor = async (filter: IncidentFilter) =>
    (await store().queryIncidents(filter)).incidents.map((incident) => incident.id as string);

  describe('the query', () => {
    const capture = 'i-capture';
    const clash = 'i-clash';
    const talks = 'i-talks';
    const cases: readonly (readonly [string, IncidentFilter, readonly string[]])[] = [
      ['nothing asked', {}, [capture, clash, talks]],
      ['empty lists', { kind: [], actor: [], status: [], outlet: [], q: ' ' }, [capture, clash, talks]],
      ['words, all of them', { q: 'Hajin Friday' }, [capture, clash]],
      ['words of different articles', { q: 'Friday negotiators' }, []],
      ['a word in another form', { q: 'entering' }, [capture, clash]],
      ['words without their accents', { q: 'Hájin Fríday' }, [capture, clash]],
      ['an operator of the search language', { q: 'Hajin" OR NOT (' }, []],
      ['from', { from: '2018-12-14' }, [capture, clash]],
      ['to', { to: '2018-12-13' }, [capture]],
      ['a window nothing is in', { from: '2019-01-01', to: '2019-02-01' }, []],
      ['kinds widen', { kind: ['negotiation', 'armed_clash'] }, [clash, talks]],
      ['fields narrow', { kind: ['negotiation', 'armed_clash'], status: ['ongoing'] }, [clash]],
      ['an actor in either role', { actor: ['islamic-state'] }, [capture, talks]],
      ['a place', { place: 'sy-hajin' }, [capture, clash]],
      ['a place around it', { place: 'sy-deir-ez-zor' }, [capture, clash]],
      ['a place without reports', { place: 'sy-baghuz' }, []],
      ['an outlet', { outlet: ['sample-gazette'] }, [capture]],
      ['a box', { bbox: [40.8, 34.6, 40.9, 34.7] }, [capture, clash]],
      ['a box whose edge is the point', { bbox: [40.831, 34.689, 41, 35] }, [capture, clash]],
      ['a box beside the point', { bbox: [40.8311, 34.6, 41, 35] }, []],
      // Closer than the 32-bit numbers of an R*Tree can tell.
      ['a box a hair beside the point', { bbox: [40.8310005, 34.6, 41, 35] }, []],
      ['a box across the antimeridian', { bbox: [40, 34, -170, 35] }, [capture, clash]],
      ['a box across it that misses', { bbox: [170, 34, -170, 35] }, []],
    ];
    it.each(cases)('%s', async (_name, filter, expected) => {
      await fill();
      expect(await idsFor(filter)).toEqual(expected);
      const { total, mapped, unmapped } = await store().queryIncidents(filter);
      expect([total, mapped + unmapped]).toEqual([expected.length, expected.length]);
      const line = await store().timeline(filter);
      expect(line.bins.reduce((sum, bin) => sum + bin.count, line.undated)).toBe(expected.length);
      expect(await collect(store().incidentDetails(filter))).toHaveLength(expected.length);
    });

    it('counts a day and group', async () => {
      await fill();
      expect(await store().timeline({})).toEqual({
        bins: [
          { day: '2018-12-13', group: 'control', count: 1 },
          { day: '2018-12-14', group: 'combat', count: 1 },
        ],
        first: '2018-12-13',
        last: '2018-12-14',
        undated: 1,
      });
    });

    it('counts values, each list without the filter on its own field', async () => {
      await fill();
      const facets = await store().facets({ kind: ['negotiation'] });
      expect(facets.kinds).toEqual([
        { value: 'armed_clash', count: 1 },
        { value: 'negotiation', count: 1 },
        { value: 'territory_captured', count: 1 },
      ]);
      expect(facets.actors).toEqual([{ value: 'islamic-state', count: 1 }]);
      expect(facets.places).toEqual([]);
      expect(await store().facets({})).toMatchObject({
        groups: expect.arrayContaining([{ value: 'control', count: 1 }]),
        outlets: [
          { value: 'sample-herald', count: 2 },
          { value: 'sample-gazette', count: 1 },
        ],
        statuses: expect.arrayContaining([{ value: 'unconfirmed', count: 1 }]),
        countries: [{ value: 'SY', count: 2 }],
        places: [{ value: 'sy-hajin', name: 'Hajin', count: 2 }],
      });
    });

    it('counts an incident once, however many reports of it an outlet or actor has', async () => {
      await fill();
      const [capture] = sampleIncidents;
      if (capture === undefined) throw new Error('the sample has incidents');
      const claims = ['a-first#0', 'a-first#1'] as ClaimId[];
      await store().replaceIncidents([{ ...capture, claims }]);
      const facets = await store().facets({});
      expect(facets.outlets).toEqual([{ value: 'sample-herald', count: 1 }]);
      expect(facets.actors).toEqual([
        { value: 'islamic-state', count: 1 },
        { value: 'syrian-democratic-forces', count: 1 },
      ]);
    });

    it('finds by a place a position was solved from', async () => {
      const between = {
        ...baghuz,
        relation: 'between' as const,
        gazetteerId: null,
        anchors: [{ name: 'Baghuz', gazetteerId: 'sy-baghuz', lat: 34.452, lon: 40.955 }],
      };
      const quote = 'They met between two villages.';
      await store().saveArticle(
        articleOf('a-between', [quote], [{ quote, places: [between], initiator: [islamicState] }]),
      );
      const template = sampleIncidents[1];
      if (template === undefined) throw new Error('the sample has incidents');
      await store().replaceIncidents([{ ...template, claims: ['a-between#0' as ClaimId], place: between }]);
      expect(await idsFor({ place: 'sy-baghuz' })).toEqual(['i-clash']);
    });
  });
}
