import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, pasted } from '../src/desk.ts';
import type { Document } from '../src/model/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'riscontro-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = () => new Date('2019-03-24T12:00:00Z');
const captured = (text: string): Document => pasted({ text, published: '2019-03-24', language: 'it' }, clock);

async function withDesk<T>(name: string, use: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk({ path: join(folder, name), clock });
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}

const first = captured(
  'Le SDF hanno conquistato oggi il villaggio di Hajin, strappandolo allo Stato Islamico.',
);
const second = captured(
  'Lo Stato Islamico ha perso oggi Hajin, presa dalle SDF dopo giorni di combattimenti.',
);

describe('adding to a desk', () => {
  test('links two reports of one happening, and adding them again changes nothing', async () => {
    await withDesk('twice.desk', async (desk) => {
      const report = await desk.addDocuments([first, second]);
      expect(report).toMatchObject({ added: 2, failed: [] });
      const capture = (await desk.queryIncidents({})).incidents.find((i) => i.kind === 'territory_captured');
      expect(capture).toMatchObject({ sources: 2, place: { name: 'Hajin' } });
      const again = await desk.addDocuments([second, first]);
      expect(again).toMatchObject({
        added: 0,
        unchanged: 2,
        incidents: { added: 0, changed: 0, removed: 0 },
      });
    });
  });

  test('links what an interrupted addition left unlinked', async () => {
    const interrupted = async function* () {
      yield first;
      throw new Error('pulled the plug');
    };
    await withDesk('cut.desk', async (desk) => {
      await expect(desk.addDocuments(interrupted())).rejects.toThrow('pulled the plug');
      expect((await desk.queryIncidents({})).total).toBe(0);
      expect(await desk.addDocuments([first])).toMatchObject({ unchanged: 1 });
      expect((await desk.queryIncidents({})).total).toBeGreaterThan(0);
    });
  });

  test('an undated article is bounded by an incident it shares with a dated one', async () => {
    const undated = pasted(
      {
        text: 'Le Forze democratiche siriane hanno conquistato Hajin, strappandola allo Stato Islamico.',
        language: 'it',
      },
      clock,
    );
    await withDesk('undated.desk', async (desk) => {
      await desk.addDocuments([first, undated]);
      const { incidents } = await desk.queryIncidents({});
      const shared = incidents.find(({ kind, sources }) => kind === 'territory_captured' && sources === 2);
      const reports = (await desk.incident(shared?.id ?? '')).reports;
      const notes = async (dated: boolean) => {
        const report = reports.find(({ article }) => (article.published !== null) === dated);
        const { notes: all } = await desk.article(report?.article.id ?? '');
        return all.filter(({ rule }) => rule === 'corroborate/publication-inferred');
      };
      expect((await notes(false)).map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/inferred: 2019-03-24\/2019-03-31, for it tells of i-[0-9a-f]{12} as happened/),
      ]);
      expect(await notes(true)).toEqual([]);
    });
  });

  test('takes the same words in another encoding for the same article', async () => {
    const text = new TextDecoder().decode(first.bytes);
    const utf16: Document = {
      ...first,
      id: 'another' as Document['id'],
      charset: 'utf-16le',
      bytes: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    };
    await withDesk('encodings.desk', async (desk) => {
      await desk.addDocuments([first]);
      expect(await desk.addDocuments([utf16, first])).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    });
  });

  test('finds words in any inflection and places, and no private person', async () => {
    const text =
      'Le SDF hanno conquistato ieri Hajin, dove il fornaio Mario Rossi ha visto arrivare i combattenti.';
    await withDesk('search.desk', async (desk) => {
      await desk.addDocuments([captured(text)]);
      const found = async (q: string) => (await desk.queryIncidents({ q })).total;
      expect(await found('conquistare')).toBeGreaterThan(0);
      expect(await found('Hajin')).toBeGreaterThan(0);
      expect(await found('Rossi')).toBe(0);
    });
  });

  test('cites who is said to hold a place in the situation, and makes no incident of it', async () => {
    const held = captured('Baghuz resta in mano allo Stato Islamico, riferisce il monitore.');
    const fell = captured('Le SDF hanno conquistato oggi Baghuz.');
    await withDesk('held.desk', async (desk) => {
      await desk.addDocuments([held]);
      expect((await desk.queryIncidents({})).total).toBe(0);
      expect(await desk.stats()).toMatchObject({ claims: 0, controlStatements: 1 });
      const [found] = await desk.situation('2019-03-24');
      expect(found).toMatchObject({ state: 'held', holders: [{ actor: 'islamic-state' }] });
      const [link] = await desk.evidence(found?.claims ?? []);
      expect(link?.quote).toContain('in mano allo Stato Islamico');
      expect((await desk.addDocuments([held])).unchanged).toBe(1);
      await desk.addDocuments([fell]);
      expect((await desk.queryIncidents({})).total).toBe(1);
    });
  });

  test('assesses who holds a place, and abstains half a year later', async () => {
    await withDesk('situation.desk', async (desk) => {
      await desk.addDocuments([first, second]);
      const held = await desk.situation('2019-03-25', 'sy-hajin');
      expect(held).toMatchObject([{ state: 'held', holders: [{ actor: 'syrian-democratic-forces' }] }]);
      expect(await desk.situation('2019-09-25', 'sy-hajin')).toMatchObject([{ state: 'unknown' }]);
      expect(await desk.situation('2019-03-23', 'sy-hajin')).toEqual([]);
    });
  });
});
