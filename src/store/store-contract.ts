import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, ClaimId } from '../model/ids.ts';
import type { IncidentFilter, StoreKnowledge } from '../model/query.ts';
import type { DeskStore } from './desk-store.ts';
import { collect, queryContract } from './query-contract.ts';
import { articleOf, sampleArticles, sampleIncidents, sampleKnowledge } from './sample-desk.ts';

/** What a store under test offers: an empty desk, and the same desk opened once more beside it. */
export interface StoreUnderTest {
  open(knowledge: StoreKnowledge): Promise<DeskStore>;
  reopen(knowledge: StoreKnowledge): Promise<DeskStore>;
  dispose(): Promise<void>;
}

const first = sampleArticles[0] as (typeof sampleArticles)[0];

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
        expect(await store.storedArticle('a-first')).toEqual(first.article);
      });

      it('keeps what is said to be so apart from what happened, for statements to rest on', async () => {
        const { claims, control } = first.extraction;
        const holdings = claims.slice(0, 1).map((claim) => ({ ...claim, id: 'a-first#held' }));
        const statements = control.map((statement) => ({ ...statement, claim: 'a-first#held' }));
        const extraction = { ...first.extraction, holdings, control: statements };
        await store.saveArticle({ ...first, extraction });
        const detail = await store.article('a-first');
        expect([detail.claims, detail.holdings]).toEqual([claims, holdings]);
        expect((await store.sourcedClaims()).map(({ claim }) => claim.id)).toEqual(
          claims.map(({ id }) => id),
        );
        expect((await store.controlStatements()).map(({ claim }) => claim.id)).toEqual(['a-first#held']);
        expect(await store.evidence(['a-first#held' as ClaimId])).toHaveLength(1);
        expect(await store.stats()).toMatchObject({ claims: 2 });
        expect((await store.outletCounts()).map(({ claims: n }) => n)).toEqual([2]);
      });

      it('asks for no linking of it', async () => {
        const holdings = first.extraction.claims.map((claim) => ({ ...claim, id: `${claim.id}-held` }));
        await store.saveArticle({
          ...first,
          extraction: { ...first.extraction, claims: [], control: [], holdings },
        });
        expect(await store.needsLinking()).toBe(false);
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

      it.each(['incident', 'article', 'storedArticle', 'documentBytes'] as const)(
        'says so when there is no such %s',
        async (what) => {
          await expect(store[what]('nowhere')).rejects.toMatchObject({
            code: 'desk/no-such-record',
            item: 'nowhere',
          });
        },
      );
    });

    queryContract(() => store, fill);

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
