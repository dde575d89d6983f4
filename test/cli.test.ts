import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandSpec } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands/index.ts';
import { extractLineSchema } from '../src/model/contract.ts';
import { exports as exportFormats } from '../src/publish/exports/index.ts';
import { jsonLines, riscontro, root } from './run-riscontro.fixture.ts';

const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
const everyCommand = (
  list: readonly CommandSpec[],
  above: readonly string[] = [],
): readonly (readonly string[])[] =>
  list.flatMap((spec) => [
    [...above, spec.name],
    ...everyCommand(spec.commands ?? [], [...above, spec.name]),
  ]);
const specOf = (path: readonly string[]): CommandSpec | undefined =>
  path.reduce<{ list: readonly CommandSpec[]; spec?: CommandSpec }>(
    ({ list }, name) => {
      const spec = list.find((candidate) => candidate.name === name);
      return spec ? { list: spec.commands ?? [], spec } : { list: [] };
    },
    { list: commands },
  ).spec;

const article = `Le SDF conquistano il villaggio di Hajin
Le Forze democratiche siriane hanno conquistato ieri il villaggio di Hajin, dopo giorni di scontri con lo Stato Islamico. Almeno venti jihadisti sono stati uccisi.`;

test('prints its version', async () => {
  expect(await riscontro(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('works from another folder and through a link', async () => {
  expect((await riscontro(['--version'], { cwd: '/' })).out).toBe(`${version}\n`);
});

describe('help', () => {
  test.concurrent.each(everyCommand(commands).map((path) => ({ path, name: path.join(' ') })))(
    'of $name in both languages',
    async ({ path }) => {
      const spec = specOf(path);
      for (const language of ['it', 'en'] as const) {
        const { status, out, err } = await riscontro([...path, '--help', '--lang', language]);
        expect({ status, err }).toEqual({ status: 0, err: '' });
        expect(out).toContain(spec?.summary[language].split(' ').slice(0, 3).join(' '));
        expect(out).toContain(language === 'it' ? 'Uso:' : 'Usage:');
        for (const example of spec?.examples ?? []) expect(out).toContain(example.line);
      }
    },
  );

  test('lists every command', async () => {
    const { out } = await riscontro(['--help']);
    for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
  });
});

describe('a wrong command line exits 2 and says what is wrong and what to do', () => {
  test.concurrent.each([
    [['lst'], /lst.*Did you mean list/s],
    [['list', '--dsk', 'x'], /--dsk/],
    [['show'], /argument is missing: id/],
    [['situation'], /--at/],
    [['situation', '--at', '2019-02-30'], /input\/impossible-date.*2019-02-30/s],
    [['extract', '--published', 'yesterday', 'x'], /YYYY-MM-DD.*yesterday/s],
    [['extract', '--format', 'xml', 'x'], /xml.*table, jsonl, geojson/s],
    [['extract', '--jobs', '0', 'x'], /0.*1-/s],
    [['serve', '--port', '70000'], /70000.*0-65535/s],
    [['completion', 'tcsh'], /tcsh.*bash, zsh, fish/s],
    [['list', 'extra'], /More arguments/],
  ] as const)('%j', async (line, pattern) => {
    const { status, out, err } = await riscontro(line);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^error [a-z]+\/[a-z-]+: /m);
    expect(err).toMatch(pattern);
    expect(err).toContain('What to do:');
  });

  test('in Italian by locale and by option, as JSON when asked', async () => {
    const byLocale = await riscontro(['lst'], { environment: { LC_ALL: 'it_IT.UTF-8' } });
    expect(byLocale.err).toMatch(/^errore cli\/usage: .*Che cosa fare:/s);
    const asJson = await riscontro(['lst', '--lang', 'it', '--json']);
    const { error } = JSON.parse(asJson.err) as { error: Record<string, string> };
    expect(Object.keys(error)).toEqual(['code', 'message', 'remedy', 'item']);
    expect(error.code).toBe('cli/usage');
    expect(error.message).toMatch(/Serve un comando/);
  });

  test('a group without its command shows the commands it has', async () => {
    const { status, err } = await riscontro(['codebook']);
    expect(status).toBe(2);
    expect(err).toContain('check');
  });
});

describe('completion', () => {
  test.concurrent.each(['bash', 'zsh', 'fish'] as const)(
    'for %s parses and knows every command',
    async (shell) => {
      const { status, out } = await riscontro(['completion', shell]);
      expect(status).toBe(0);
      for (const path of everyCommand(commands)) expect(out).toContain(path.at(-1));
      const parsed = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
      // zsh and fish are not on every machine; bash is.
      if (parsed.error && shell !== 'bash') return;
      expect(parsed.stderr).toBe('');
      expect(parsed.status).toBe(0);
    },
  );

  test('bash completes commands, options and their values', async () => {
    const { out } = await riscontro(['completion', 'bash']);
    const complete = (...words: readonly string[]) =>
      spawnSync(
        'bash',
        [
          '-c',
          `compopt() { :; }; ${out}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _riscontro; printf '%s\\n' "\${COMPREPLY[@]}"`,
          'complete',
          'riscontro',
          ...words,
        ],
        { encoding: 'utf8' },
      ).stdout.split('\n');
    expect(complete('sit')).toContain('situation');
    expect(complete('codebook', 'ch')).toContain('check');
    expect(complete('extract', '--pub')).toContain('--published');
    expect(complete('places', 'se')).toContain('search');
    expect(complete('places', 'add', '--fr')).toEqual(['--from', '']);
    expect(complete('extract', '--format', 'geo')).toContain('geojson');
  });
});

describe('extract', () => {
  test('reads standard input into lines that fit the contract', async () => {
    const { status, out, err } = await riscontro(
      ['extract', '--published', '2018-12-15', '--format', 'jsonl', '--with-text', '-'],
      { input: article },
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [line] = jsonLines(out).map((value) => extractLineSchema.parse(value));
    if (!line || 'error' in line) throw new Error(`expected an extraction, found ${out}`);
    expect(line.article.published).toBe('2018-12-15');
    expect(line.claims.map(({ kind }) => kind)).toContain('territory_captured');
    for (const { evidence } of line.claims)
      expect(line.article.text?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  test('keeps the order on several threads, and gives the same bytes as on one', async () => {
    const input = Array.from({ length: 12 }, (_, n) => JSON.stringify({ id: `n${n}`, text: article })).join(
      '\n',
    );
    const runs = await Promise.all(
      ['1', '3'].map((jobs) => riscontro(['extract', '--jobs', jobs, '--format', 'jsonl', '-'], { input })),
    );
    const [one, three] = runs.map(({ out }) => out);
    expect(three).toBe(one);
    expect(jsonLines(one ?? '').map((line) => (line.article as { id: string }).id)).toEqual(
      Array.from({ length: 12 }, (_, n) => `n${n}`),
    );
  });

  test('GeoJSON has a feature a claim, with a geometry where the place is known', async () => {
    const { out } = await riscontro(['extract', '--format', 'geojson', '-'], { input: article });
    const collection = JSON.parse(out) as {
      features: { geometry: { coordinates: number[] } | null; properties: Record<string, unknown> }[];
    };
    expect(collection.features.length).toBeGreaterThan(0);
    const located = collection.features.find(({ geometry }) => geometry !== null);
    expect(located?.geometry?.coordinates[0]).toBeCloseTo(40.8, 0);
    expect(located?.geometry?.coordinates[1]).toBeCloseTo(34.7, 0);
  });

  test('a table shows the sentence under its facts and no escape of a stranger', async () => {
    const { out } = await riscontro(['extract', '--format', 'table', '-'], {
      input: article.replace('Almeno', '\u001b]0;owned\u0007\u001b[31mAlmeno'),
    });
    expect(out).toContain('Hajin');
    expect(out).not.toContain('\u001b');
  });

  test.each(['1', '2'])('ends quietly when its reader has seen enough, --jobs %s', async (jobs) => {
    const line = `./riscontro extract --jobs ${jobs} --format jsonl corpus | head -c 10`;
    const child = spawn('sh', ['-c', line], { cwd: root });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  test('ends at once, threads and all, when it is interrupted', async () => {
    const child = spawn('./riscontro', ['extract', '--jobs', '2', '--format', 'jsonl', '-'], { cwd: root });
    // Its input stays open: there is always more to come.
    for (let n = 0; n < 20; n += 1) child.stdin.write(`${JSON.stringify({ id: `n${n}`, text: article })}\n`);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.stdout.once('data', () => child.kill('SIGINT'));
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect({ signal, err }).toEqual({ signal: 'SIGINT', err: '' });
  });
});

test('colours only where they are wanted', async () => {
  const coloured = await riscontro(['--help'], { environment: { FORCE_COLOR: '1' } });
  expect(coloured.out).toContain('\u001b[');
  for (const [line, environment] of [
    [['--help'], {}],
    [['--help', '--no-color'], { FORCE_COLOR: '1' }],
    [['--help'], { FORCE_COLOR: '1', NO_COLOR: '1' }],
  ] as const) {
    expect((await riscontro(line, { environment })).out).not.toContain('\u001b');
  }
});

describe('a desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-cli-'));
  const desk = join(folder, 'x.desk');
  const ask = (...line: readonly string[]) => riscontro(line, { environment: { RISCONTRO_DESK: desk } });
  beforeAll(async () => {
    const { status, out } = await ask('add', 'corpus/it/2018-09-12-hajin-lamezzaluna.txt', '-');
    expect(status).toBe(1);
    expect(out).toMatch(/^1 article added .* 1 failed/);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is named by the environment, and adding again changes nothing', async () => {
    const { status, out } = await ask('add', 'corpus/it/2018-09-12-hajin-lamezzaluna.txt', '--lang', 'it');
    expect(status).toBe(0);
    expect(out).toMatch(/^0 articoli aggiunti .* 1 invariato .* episodi: 0 nuovi, 0 cambiati, 0 tolti/);
  });

  test('lists incidents narrowed by place, day, kind and actor, for people and for programs', async () => {
    const all = JSON.parse((await ask('list', '--json')).out) as {
      total: number;
      incidents: { id: string }[];
    };
    expect(all.total).toBeGreaterThan(2);
    const narrow = await ask(
      'list',
      '--place',
      'Hajin',
      '--from',
      '2018-09-11',
      '--to',
      '2018-09-11',
      '--kind',
      'territory_captured',
      '--actor',
      'syrian-democratic-forces',
      '--json',
    );
    const some = JSON.parse(narrow.out) as typeof all;
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
    const table = (await ask('list')).out;
    for (const { id } of all.incidents) expect(table).toContain(id);
  });

  test('shows an incident with its sentence, its facts lit when colour is wanted', async () => {
    const { incidents } = JSON.parse((await ask('list', '--kind', 'territory_captured', '--json')).out) as {
      incidents: { id: string; headlineQuote: string }[];
    };
    const [incident] = incidents;
    if (!incident) throw new Error('expected an incident');
    const plain = await ask('show', incident.id);
    expect(plain.out.replace(/\s+/g, ' ')).toContain(incident.headlineQuote.replace(/\s+/g, ' '));
    expect(plain.out).toContain('La Mezzaluna');
    const lit = await riscontro(['show', incident.id, '--desk', desk], { environment: { FORCE_COLOR: '1' } });
    expect(lit.out).toContain('\u001b[34mreparti di Jazeera Storm\u001b[39m');
  });

  test('says who held what, and that it does not know', async () => {
    await ask('add', 'corpus/it/2018-12-14-hajin-lamezzaluna.txt');
    const then = await ask('situation', '--at', '2018-12-14', '--place', 'Hajin', '--json');
    const { assessments } = JSON.parse(then.out) as { assessments: { place: string; evidence: unknown[] }[] };
    expect(assessments.map(({ place }) => place)).toEqual(['Hajin']);
    expect(assessments[0]?.evidence.length).toBeGreaterThan(0);
    expect((await ask('situation', '--at', '2010-01-01')).out).toMatch(/^No evidence/);
    const later = await ask('situation', '--at', '2024-01-01', '--place', 'sy-hajin');
    expect(later.out).toContain('unknown');
  });

  test('a place the codebook does not have is refused with the nearest names', async () => {
    const { status, err } = await ask('list', '--place', 'Hajinn');
    expect(status).toBe(2);
    expect(err).toMatch(/Hajinn/);
    expect((await ask('list', '--place', 'Deir ez')).err).toContain('Deir ez-Zor');
  });

  test('lists armed bodies the codebook does not know, with an entry to paste', async () => {
    expect((await ask('actors')).out).toMatch(/^0 armed bodies/);
    const article = join(folder, 'zorgblat.txt');
    writeFileSync(
      article,
      'Scontri a Hajin\n\nMartedì il Fronte di Liberazione di Zorgblat ha conquistato il villaggio di Hajin.\n',
    );
    await ask('add', article, '--published', '2018-10-10');
    const { out } = await ask('actors');
    expect(out).toMatch(/^Fronte di Liberazione di Zorgblat {2}1 claim · 1 article · 2018-10-09 · SY/m);
    expect(out).toContain('  - id: fronte-di-liberazione-di-zorgblat');
    const { provisional } = JSON.parse((await ask('actors', '--json')).out) as {
      provisional: { name: string; claims: number; example: { quote: string } }[];
    };
    expect(provisional).toHaveLength(1);
    expect(provisional[0]?.example.quote).toMatch(/^Martedì il Fronte/);
  });

  test('a place name of several is refused with the province and id of each', async () => {
    const { status, err } = await ask('list', '--place', 'Tripoli');
    expect(status).toBe(2);
    expect(err).toContain('ly-tripoli (Tripoli, Tripoli, LY)');
    expect(err).toContain('lb-tripoli (Tripoli (Lebanon), North, LB)');
    expect((await ask('list', '--place', 'lb-tripoli')).status).toBe(0);
  });

  test('is exported in every form the desk has', async () => {
    const choices = commands
      .find(({ name }) => name === 'export')
      ?.options?.find(({ flags }) => flags.includes('--format'));
    expect(choices?.choices).toEqual(exportFormats.map(({ name }) => name));
    const csv = await ask('export');
    expect(csv.status).toBe(0);
    expect(csv.out.split('\n').length).toBeGreaterThan(3);
    const out = join(folder, 'x.geojson');
    expect((await ask('export', '--format', 'geojson', '--out', out)).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ type: 'FeatureCollection' });
  });

  test('is found sound by doctor', async () => {
    const { status, out } = await ask('doctor', '--json');
    expect(status).toBe(0);
    const { checks } = JSON.parse(out) as { checks: { name: string; state: string; found: string }[] };
    expect(checks.find(({ name }) => name === 'desk')).toMatchObject({ state: 'ok' });
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'riscontro',
        'node',
        'sqlite',
        'analyser',
        'parser',
        'codebook',
        'gazetteer',
        'languages',
        'chromium',
      ]),
    );
  });
});

test('the codebook of the repository has no errors', async () => {
  const { status, out } = await riscontro(['codebook', 'check']);
  expect(out).toMatch(/39 event kinds.*\n0 errors/);
  expect(status).toBe(0);
});
