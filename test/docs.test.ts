import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { withExamples } from '../scripts/docs-examples.ts';
import type { CommandSpec } from '../src/cli/command.ts';
import { commands } from '../src/cli/commands/index.ts';
import { globalOptions } from '../src/cli/global-options.ts';
import { frames } from '../src/extract/frames.ts';
import { loadKnowledge } from '../src/knowledge/knowledge.ts';
import { noiseReasons } from '../src/model/article.ts';
import { problemCodes } from '../src/model/problem.ts';
import { senseConditionSchema, senseSchema, slotTypes, triggerSchema } from '../src/model/trigger.ts';

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(?:^|\/)(?:node_modules|dist)\//.test(name))
    .map((name) => `${folder}/${name}`);

describe('every command is documented', () => {
  const page = text('docs/cli.md');
  const everyCommand = (
    list: readonly CommandSpec[],
    above = '',
  ): readonly (readonly [string, CommandSpec])[] =>
    list.flatMap((spec) => {
      const path = `${above} ${spec.name}`.trim();
      return [[path, spec] as const, ...everyCommand(spec.commands ?? [], path)];
    });
  test.each(everyCommand(commands))('%s', (path, spec) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${path}\n`)) ?? '';
    expect(section, `docs/cli.md has a section ${path}`).not.toBe('');
    for (const { flags } of spec.options ?? []) expect(section).toContain(flags);
    for (const { name } of spec.arguments ?? []) expect(section).toContain(name);
    for (const { line } of spec.examples) expect(section).toContain(line);
  });

  test('and every option of all commands', () => {
    for (const { flags } of globalOptions) expect(page).toContain(flags);
  });
});

describe('settings', () => {
  /** Read by the program or its scripts, wherever it reads the environment. */
  const read = [
    'riscontro',
    ...['src', 'scripts', 'web', 'test'].flatMap((folder) => sources(folder, /\.tsx?$|\/?(?:setup|test)$/)),
  ].flatMap((path) =>
    [...text(path).matchAll(/(?:process\.env|environment|env)\.([A-Z][A-Z_]+)|\$\{([A-Z][A-Z_]+):-/g)].map(
      (match) => [match[1] ?? match[2] ?? '', path] as const,
    ),
  );
  const ours = new Map(read.filter(([name]) => !['PATH', 'TMPDIR', 'HOME', 'NODE_ENV'].includes(name)));

  test('are found by the scan', () => {
    expect([...ours.keys()]).toEqual(
      expect.arrayContaining(['RISCONTRO_DESK', 'CHROMIUM_PATH', 'LC_ALL', 'NO_COLOR']),
    );
  });

  test.each([...ours])('%s, read in %s, is documented', (name) => {
    expect(text('docs/cli.md') + text('docs/development.md')).toContain(name);
  });
});

test('every route of the API is described, with a summary and its failures', () => {
  const document = JSON.parse(text('docs/openapi.json')) as {
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
  };
  const described = Object.keys(document.paths);
  const declared = sources('src/api/routes', /\.ts$/).flatMap((path) =>
    [...text(path).matchAll(/path: '(\/api\/[^']*)'/g)].map((match) => match[1] ?? ''),
  );
  expect(declared.length).toBeGreaterThan(5);
  expect([...described].sort()).toEqual([...new Set(declared)].sort());
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { summary, responses }] of Object.entries(methods)) {
      expect(summary, `${method} ${path}`).toBeTruthy();
      expect(Object.keys(responses), `${method} ${path}`).toContain('default');
    }
});

test('every event kind is in the codebook page with both its labels', () => {
  const page = text('docs/codebook.md');
  const { kinds } = loadKnowledge(root).codebook;
  expect(kinds.size).toBeGreaterThanOrEqual(39);
  for (const kind of kinds.values())
    expect(page).toContain(`#### \`${kind.id}\` ${kind.label.en} · ${kind.label.it}`);
});

test('every error code is in the errors page, those of the scripts too', () => {
  const page = text('docs/errors.md');
  for (const code of problemCodes) expect(page).toContain(`\`${code}\``);
  const inScripts = [...text('scripts/setup').matchAll(/fail ([a-z]+\/[a-z-]+)/g)].map((match) => match[1]);
  expect(inScripts.length).toBeGreaterThan(2);
  for (const code of inScripts) expect(problemCodes).toContain(code);
});

test('every reason for noise and every room is told in the life of an article', () => {
  const page = text('docs/life-of-an-article.md');
  for (const reason of noiseReasons) expect(page).toContain(`\`${reason}\``);
  for (const entry of readdirSync(join(root, 'src'), { withFileTypes: true }))
    expect(page, entry.name).toContain(`src/${entry.name}`);
});

describe('the page on triggers', () => {
  const page = text('docs/triggers.md');
  const examples = readdirSync(join(root, 'docs/examples'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `docs/examples/${name}`);

  test.each(examples)('shows %s as it is, and uses it', (path) => {
    expect(page).toContain(`\n${text(path).trimEnd()}\n\`\`\``);
    expect(page).toMatch(new RegExp(`^\\$ .*${path}`, 'm'));
  });

  test('prints what its commands print', () => {
    expect(withExamples(page)).toBe(page);
    expect(page).toMatch(/no event word[\s\S]*falcidiato → armed_clash[\s\S]*bottled up → siege_blockade/);
  }, 60_000);

  test('says of every frame where its roles stand', () => {
    const functions = (sources: readonly { readonly function: string }[]) =>
      sources.map((source) => source.function).join(', ');
    for (const [name, { initiator, target, place }] of Object.entries(frames)) {
      const cells = [`\`${name}\``, functions(initiator), functions(target), functions(place)];
      expect(page).toContain(`| ${cells.join(' | ').replace('|  |', '| |')} |`);
    }
  });

  test('says every field, condition and type an entry may have', () => {
    const terms = [
      ...Object.keys(triggerSchema.shape),
      ...Object.keys(senseSchema.shape),
      ...Object.keys(senseConditionSchema.shape),
      ...slotTypes,
    ];
    for (const term of terms) expect(page).toContain(`\`${term}\``);
  });
});

describe('the page on imported places', () => {
  const page = text('docs/places.md');

  test('prints what its commands print', () => {
    expect(withExamples(page)).toBe(page);
    expect(page).toMatch(
      /SY {2}Syria: 3 places[\s\S]*Al Burham {2}village[\s\S]*"gazetteerId":"geonames:173937"/,
    );
  }, 60_000);

  test('shows its example as it is', () => {
    expect(page).toContain(`\n${text('docs/examples/places/article.txt').trimEnd()}\n\`\`\`\n`);
  });

  test('says of every kind which features become it', () => {
    const { kinds } = load(text('codebook/features.yaml')) as { kinds: Readonly<Record<string, string>> };
    for (const kind of new Set(Object.values(kinds)))
      if (kind !== 'settlement') expect(page).toContain(`\`${kind}\``);
  });
});

describe('the pages', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...sources('docs', /\.md$/)];

  test.each(pages)('%s links only to what is there', (page) => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^(?:https?:|#)/.test(link));
    const lost = links.filter((link) => !existsSync(resolve(root, dirname(page), link.replace(/#.*$/, ''))));
    expect(lost).toEqual([]);
  });

  test('npm scripts they name are there', () => {
    const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;
    const named = pages.flatMap((page) =>
      [...text(page).matchAll(/npm (?:run )?(test|start|(?<=run )[\w:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('commands they show are there', () => {
    const shown = pages.flatMap((page) =>
      [...text(page).matchAll(/^(?:\$ )?\.\/riscontro ([a-z]+)/gm)].map((match) => match[1] ?? ''),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const name of shown) expect(commands.map((spec) => spec.name)).toContain(name);
  });
});
