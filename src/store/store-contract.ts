import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, ClaimId } from '../model/ids.ts';
import type { DeskStore } from './desk-store.ts';
import type { IncidentFilter, StoreKnowledge } from './query.ts';
import {
  articleOf,
  baghuz,
  islamicState,
  sampleArticles,
  sampleIncidents,
  sampleKnowledge,
} from './sample-desk.ts';

/** What a store under test offers: an empty desk, and the same desk opened once more beside it. */
export interface StoreUnderTest {
  open(knowledge: StoreKnowledge): Promise<DeskStore>;
  reopen(knowledge: StoreKnowledge): Promise<DeskStore>;
  dispose(): Promise<void>;
}

const first = sampleArticles[0] as (typeof sampleArticles)[0];

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The one suite every store has to pass: `describe` it from a file that names the database. */
export function storeContract(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(`${name} as a desk store`, () => {
    let under: StoreUnderTest;
    let store: DeskStore;

    beforeEach(async () => {
      under = await create();
      store = await under.open(sampleKnowledge);
    });
    afterEach(async () => {
      await store.close();
      await under.dispose();
    });

    const fill = async () => {
      for (const item of sampleArticles) await store.saveArticle(item);
      return store.replaceIncidents(sampleIncidents);
    };
    const idsFor = async (filter: IncidentFilter) =>
      (await store.queryIncidents(filter)).incidents.map((incident) => incident.id as string);

    describe('articles', () => {
      it('adds, then leaves alone, then updates', async () => {
        expect(await store.saveArticle(first)).toBe('added');
        expect(await store.saveArticle(first)).toBe('unchanged');
        const edited = { ...first, article: { ...first.article, title: 'Corrected' } };
        expect(await store.saveArticle(edited)).toBe('updated');
        expect((await store.article('a-first')).article.title).toBe('Corrected');
        expect((await store.stats()).claims).toBe(2);
      });

      it('ignores when and by whom the same content is captured again', async () => {
        await store.saveArticle(first);
        const later = { ...first, document: { ...first.document, capturedAt: '2025-01-01T00:00:00.000Z' } };
        expect(await store.saveArticle(later)).toBe('unchanged');
      });

      it('gives back the article as it was read, with its bytes', async () => {
        await fill();
        const detail = await store.article('a-first');
        expect(detail.article).toEqual({ ...first.extraction.article, text: first.article.text });
        expect(detail.claims).toEqual(first.extraction.claims);
        expect(detail.control).toEqual(first.extraction.control);
        expect(detail.document.address).toBe('a-first.txt');
        expect(detail.incidentOf).toEqual({ 'a-first#0': 'i-capture', 'a-first#1': 'i-clash' });
        expect(new TextDecoder().decode(await store.documentBytes('a-first'))).toBe(first.article.text);
      });

      it('drops claims that are no longer made and keeps the links of those that are', async () => {
        await fill();
        const fewer = { ...first.extraction, claims: first.extraction.claims.slice(0, 1) };
        expect(await store.saveArticle({ ...first, extraction: fewer })).toBe('updated');
        expect((await store.article('a-first')).incidentOf).toEqual({ 'a-first#0': 'i-capture' });
        expect((await store.sourcedClaims()).map(({ claim }) => claim.id)).toEqual([
          'a-first#0',
          'a-second#0',
          'a-third#0',
        ]);
      });

      it('finds an article by its new words only, once it is updated', async () => {
        await fill();
        await store.saveArticle({ ...first, lemmas: 'quite different' });
        expect(await idsFor({ q: 'entered' })).toEqual([]);
        expect(await idsFor({ q: 'different' })).toEqual(['i-capture', 'i-clash']);
      });

      it('writes nothing of an article that cannot be written whole', async () => {
        const control = first.extraction.control.map((statement) => ({ ...statement, claim: 'nowhere#9' }));
        await expect(
          store.saveArticle({ ...first, extraction: { ...first.extraction, control } }),
        ).rejects.toThrow('unknown claim nowhere#9');
        expect(await store.stats()).toMatchObject({ documents: 0, articles: 0, claims: 0 });
        expect(await store.saveArticle(first)).toBe('added');
      });

      it('takes texts with every kind of character', async () => {
        const text = 'Città “presa”: 🛰️ \u0000 \uFEFF العربية \' " ; drop table articles; --';
        await store.saveArticle(articleOf('a-odd', [text], []));
        expect((await store.article('a-odd')).article.text).toBe(text);
      });
    });

    describe('claims and control statements', () => {
      it('lists claims with their source, as copies once they are known to be', async () => {
        await fill();
        await store.setSyndicates(new Map([['a-second' as ArticleId, 'a-first']]));
        expect(
          (await store.sourcedClaims()).map(({ claim, syndicate, outlet }) => [claim.id, syndicate, outlet]),
        ).toEqual([
          ['a-first#0', 'a-first', 'sample-herald'],
          ['a-first#1', 'a-first', 'sample-herald'],
          ['a-second#0', 'a-first', 'sample-gazette'],
          ['a-third#0', 'a-third', null],
        ]);
        expect(await store.saveArticle(first)).toBe('unchanged');
      });

      it('lists control statements with the claim they rest on', async () => {
        await fill();
        const [statement, ...rest] = await store.controlStatements();
        expect(rest).toEqual([]);
        expect(statement).toMatchObject({
          statement: { place: 'Hajin', status: 'gained' },
          claim: { id: 'a-first#0', when: { start: '2018-12-14' } },
          article: 'a-first',
          published: '2018-12-15',
        });
      });

      it('gives the quotes behind claims in the order asked', async () => {
        await fill();
        const asked = ['a-third#0', 'nowhere#1', 'a-first#0'] as ClaimId[];
        expect((await store.evidence(asked)).map(({ claim, quote }) => [claim, quote])).toEqual([
          ['a-third#0', 'Negotiators were said to have met.'],
          ['a-first#0', 'The SDF entered Hajin on Friday.'],
        ]);
        expect(await store.evidence([])).toEqual([]);
      });

      it('gives the story proper of every article', async () => {
        await fill();
        expect((await collect(store.storedTexts())).map(({ article, text }) => [article, text])[0]).toEqual([
          'a-first',
          'The front moved again.\nThe SDF entered Hajin on Friday. Fighting went on after dark.',
        ]);
      });
    });

    describe('incidents', () => {
      it('says what changed, and nothing when nothing did', async () => {
        expect((await fill()).added).toEqual(['i-capture', 'i-clash', 'i-talks']);
        expect(await store.replaceIncidents(sampleIncidents)).toEqual({
          added: [],
          changed: [],
          removed: [],
          unchanged: 3,
        });
        const [capture, clash] = sampleIncidents;
        if (capture === undefined || clash === undefined) throw new Error('the sample has incidents');
        expect(await store.replaceIncidents([{ ...capture, sources: 1 }, clash])).toEqual({
          added: [],
          changed: ['i-capture'],
          removed: ['i-talks'],
          unchanged: 1,
        });
        expect(await idsFor({})).toEqual(['i-capture', 'i-clash']);
      });

      it('refuses an incident of claims it does not have, and keeps the old set', async () => {
        await fill();
        const [capture] = sampleIncidents;
        if (capture === undefined) throw new Error('the sample has incidents');
        await expect(
          store.replaceIncidents([{ ...capture, claims: ['nowhere#0' as ClaimId] }]),
        ).rejects.toThrow('unknown claim nowhere#0');
        expect((await store.stats()).incidents).toBe(3);
      });

      it('restores the links of a claim that was dropped and is made again', async () => {
        await fill();
        await store.saveArticle({ ...first, extraction: { ...first.extraction, claims: [], control: [] } });
        await store.saveArticle(first);
        expect((await store.replaceIncidents(sampleIncidents)).changed).toEqual(['i-capture', 'i-clash']);
        expect((await store.incident('i-clash')).reports).toHaveLength(1);
      });

      it('summarises with sides, groups and the sentence that says it', async () => {
        await fill();
        const page = await store.queryIncidents({});
        expect(page).toMatchObject({ total: 3, mapped: 2, unmapped: 1 });
        expect(page.incidents[0]).toMatchObject({
          id: 'i-capture',
          group: 'control',
          place: { name: 'Hajin', radiusKm: 3, relation: 'in' },
          initiator: [{ actor: 'syrian-democratic-forces', side: 'sdf' }],
          target: [{ actor: 'islamic-state', side: 'islamic_state' }],
          headlineQuote: 'The SDF entered Hajin on Friday.',
          disagreementCount: 1,
          claimCount: 2,
        });
      });

      it('pages in an order that does not change', async () => {
        await fill();
        const pages = [0, 1, 2, 3].map((offset) => idsFor({ limit: 1, offset } as IncidentFilter));
        expect((await Promise.all(pages)).flat()).toEqual(['i-capture', 'i-clash', 'i-talks']);
      });

      it('shows each report in its paragraph', async () => {
        await fill();
        const { reports } = await store.incident('i-clash');
        expect(reports.map(({ article }) => article.id)).toEqual(['a-first']);
        const context = reports[0]?.context ?? { text: '', start: 0, end: 0, offset: 0 };
        expect(context.text).toBe('The SDF entered Hajin on Friday. Fighting went on after dark.');
        expect(context.text.slice(context.start, context.end)).toBe('Fighting went on after dark.');
        expect(first.article.text.slice(context.offset)).toBe(context.text);
      });

      it('reads all of them for an export', async () => {
        await fill();
        const details = await collect(store.incidentDetails({ kind: ['territory_captured', 'negotiation'] }));
        expect(details.map(({ incident, reports }) => [incident.id, reports.length])).toEqual([
          ['i-capture', 2],
          ['i-talks', 1],
        ]);
        expect(details[0]?.incident).toEqual(sampleIncidents[0]);
      });

      it('knows which incidents an article supports', async () => {
        await fill();
        expect(await store.incidentsOf('a-first')).toEqual(['i-capture', 'i-clash']);
      });

      it.each(['incident', 'article', 'documentBytes'] as const)(
        'says so when there is no such %s',
        async (what) => {
          await expect(store[what]('nowhere')).rejects.toMatchObject({
            code: 'desk/no-such-record',
            item: 'nowhere',
          });
        },
      );
    });

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
        ['a box across the antimeridian', { bbox: [40, 34, -170, 35] }, [capture, clash]],
        ['a box across it that misses', { bbox: [170, 34, -170, 35] }, []],
      ];
      it.each(cases)('%s', async (_name, filter, expected) => {
        await fill();
        expect(await idsFor(filter)).toEqual(expected);
        const { total, mapped, unmapped } = await store.queryIncidents(filter);
        expect([total, mapped + unmapped]).toEqual([expected.length, expected.length]);
        const line = await store.timeline(filter);
        expect(line.bins.reduce((sum, bin) => sum + bin.count, line.undated)).toBe(expected.length);
        expect(await collect(store.incidentDetails(filter))).toHaveLength(expected.length);
      });

      it('counts a day and group', async () => {
        await fill();
        expect(await store.timeline({})).toEqual({
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
        const facets = await store.facets({ kind: ['negotiation'] });
        expect(facets.kinds).toEqual([
          { value: 'armed_clash', count: 1 },
          { value: 'negotiation', count: 1 },
          { value: 'territory_captured', count: 1 },
        ]);
        expect(facets.actors).toEqual([{ value: 'islamic-state', count: 1 }]);
        expect(facets.places).toEqual([]);
        expect(await store.facets({})).toMatchObject({
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

      it('finds by a place a position was solved from', async () => {
        const between = {
          ...baghuz,
          relation: 'between' as const,
          gazetteerId: null,
          anchors: [{ name: 'Baghuz', gazetteerId: 'sy-baghuz', lat: 34.452, lon: 40.955 }],
        };
        const quote = 'They met between two villages.';
        await store.saveArticle(
          articleOf('a-between', [quote], [{ quote, places: [between], initiator: [islamicState] }]),
        );
        const template = sampleIncidents[1];
        if (template === undefined) throw new Error('the sample has incidents');
        await store.replaceIncidents([{ ...template, claims: ['a-between#0' as ClaimId], place: between }]);
        expect(await idsFor({ place: 'sy-baghuz' })).toEqual(['i-clash']);
      });
    });

    describe('the desk', () => {
      it('counts what it holds', async () => {
        expect(await store.stats()).toEqual({
          documents: 0,
          articles: 0,
          claims: 0,
          incidents: 0,
          controlStatements: 0,
          outlets: 0,
          first: null,
          last: null,
        });
        await fill();
        expect(await store.stats()).toEqual({
          documents: 3,
          articles: 3,
          claims: 4,
          incidents: 3,
          controlStatements: 1,
          outlets: 2,
          first: '2018-12-13',
          last: '2018-12-14',
        });
        expect(await store.outletCounts()).toEqual([
          { outlet: null, articles: 1, claims: 1 },
          { outlet: 'sample-gazette', articles: 1, claims: 1 },
          { outlet: 'sample-herald', articles: 1, claims: 2 },
        ]);
      });

      it('is sound, and stays so after everything was replaced', async () => {
        await fill();
        await store.replaceIncidents([]);
        await store.check();
      });

      it('keeps everything when it is closed and opened', async () => {
        await fill();
        const before = await store.incident('i-capture');
        await store.close();
        store = await under.reopen(sampleKnowledge);
        expect(await store.incident('i-capture')).toEqual(before);
        expect(await store.saveArticle(first)).toBe('unchanged');
      });

      it('shows a second opener what is committed, while the first is writing', async () => {
        const second = await under.reopen(sampleKnowledge);
        try {
          const writing = fill();
          const seen = new Set<number>();
          for (let turn = 0; turn < 20; turn += 1) seen.add((await second.stats()).claims);
          await writing;
          // Never half an article: one claim, of the two of the first, is not a state anyone may see.
          expect([...seen].filter((claims) => claims === 1)).toEqual([]);
          expect((await second.stats()).claims).toBe(4);
        } finally {
          await second.close();
        }
      });

      it('serialises writes that come at once, from two openers', async () => {
        const second = await under.reopen(sampleKnowledge);
        try {
          const outcomes = await Promise.all(
            [store, second].flatMap((one) => sampleArticles.map((item) => one.saveArticle(item))),
          );
          expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(3);
          expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(3);
        } finally {
          await second.close();
        }
      });

      it('may be closed twice', async () => {
        await store.close();
        await store.close();
      });
    });
  });
}
