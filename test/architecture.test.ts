import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** The verbs. None imports another: what they need of each other is handed to them. */
const stages = [
  'acquire',
  'read',
  'analyse',
  'extract',
  'resolve',
  'corroborate',
  'assess',
  'store',
  'publish',
] as const;

/** Which rooms a room may import from, besides itself and packages. `desk` is the one file that assembles. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  knowledge: ['model'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model']])),
  desk: ['model', 'knowledge', ...stages],
  api: ['model', 'desk'],
  cli: ['model', 'desk', 'api'],
};
/** Rooms a room may take types from, though not code: the API speaks in the shapes the store answers with. */
const allowedTypes: Readonly<Record<string, readonly string[]>> = { api: ['store'] };

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Tests, their fixtures, samples and contract suites, which may reach anywhere. */
const testCode = /(?:\.(?:test|fixture|generated)|(?:^|\/)sample-[\w-]+|-contract)\.tsx?$/;

/** Product code alone. */
function productFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !testCode.test(name))
    .filter((name) => !/(?:^|\/)(?:node_modules|dist)\//.test(name))
    .map((name) => join(folder, name))
    .sort();
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s|\{\s*(?:type\s+\w+,?\s*)+\})?[^;'"]*?from\s*['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+\.ts)['"]/g;

function importsOf(file: string): readonly Import[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].map((match) => ({
    file,
    target: resolve(dirname(file), match[2] ?? match[3] ?? match[4] ?? ''),
    typeOnly: match[1] !== undefined,
  }));
}

/** The first folder below `src/`, or `desk` for `src/desk.ts` and what lies in `src/desk/`. */
function roomOf(path: string): string | null {
  const inside = relative(source, path);
  if (inside.startsWith('..')) return null;
  return (inside.split(sep)[0] ?? '').replace(/\.ts$/, '');
}

const files = productFiles(source);

describe('imports run one way', () => {
  test('every room is known to this test', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room !== null && room in allowed))).toEqual([]);
  });

  test('no room imports from one it may not', () => {
    const faults = files.flatMap(importsOf).flatMap(({ file, target, typeOnly }) => {
      const from = roomOf(file) ?? '';
      const to = roomOf(target);
      const may = [from, ...(allowed[from] ?? []), ...(typeOnly ? (allowedTypes[from] ?? []) : [])];
      return to !== null && may.includes(to) ? [] : [`${relative(root, file)} -> ${relative(root, target)}`];
    });
    expect(faults).toEqual([]);
  });

  test('every import leads to a file', () => {
    const lost = files.flatMap(importsOf).filter(({ target }) => !existsSync(target));
    expect(lost).toEqual([]);
  });

  test('the desk in the browser imports nothing of the server', () => {
    const web = join(root, 'web', 'src');
    const faults = productFiles(web)
      .flatMap(importsOf)
      .filter(({ target }) => !target.startsWith(join(root, 'web') + sep))
      .map(({ file, target }) => `${relative(root, file)} -> ${relative(root, target)}`);
    expect(faults).toEqual([]);
  });

  test('a scan that finds no imports would prove nothing', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });
});

/** A folder where a growth is one file and one entry of its listing. */
const listings: readonly {
  readonly folder: string;
  readonly listing: string;
  /** What an export of a file must have to be a plug-in; null where plug-ins are functions named like their file. */
  readonly shape: readonly string[] | null;
}[] = [
  { folder: 'acquire', listing: 'sourceTypes', shape: ['name', 'accepts', 'open'] },
  { folder: 'publish/exports', listing: 'exports', shape: ['name', 'extension', 'mediaType', 'write'] },
  { folder: 'cli/commands', listing: 'commands', shape: ['name', 'summary', 'examples'] },
  { folder: 'read/noise', listing: 'noiseRules', shape: null },
];

describe.each(listings)('the listing of src/$folder', ({ folder, listing, shape }) => {
  const names = readdirSync(join(source, folder)).filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts' && !testCode.test(name),
  );
  const load = async (name: string) =>
    (await import(join(source, folder, name))) as Readonly<Record<string, unknown>>;
  const plugInsOf = async (name: string): Promise<readonly unknown[]> => {
    const module = await load(name);
    if (shape === null) {
      const named =
        module[name.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
      return typeof named === 'function' ? [named] : [];
    }
    return Object.values(module).filter(
      (value) => typeof value === 'object' && value !== null && shape.every((key) => key in value),
    );
  };

  test('names every plug-in of the folder, once', async () => {
    const found = (await load('index.ts'))[listing];
    expect(found, `src/${folder}/index.ts exports ${listing}`).toBeDefined();
    const listed: readonly unknown[] = Array.isArray(found) ? found : Object.values(found as object);
    const plugIns = (await Promise.all(names.map(plugInsOf))).flat();
    expect(plugIns.length).toBeGreaterThan(0);
    expect(new Set(listed)).toEqual(new Set(plugIns));
    expect(listed.length).toBe(plugIns.length);
  });
});

test('the listing of src/store/migrations names every migration, in order', async () => {
  const { migrations } = await import('../src/store/migrations/index.ts');
  const files = readdirSync(join(source, 'store/migrations'))
    .filter((name) => /^\d{4}-.*\.ts$/.test(name) && !testCode.test(name))
    .sort();
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files);
});
