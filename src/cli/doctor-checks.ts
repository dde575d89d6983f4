import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkParser, type Desk, openDesk, openReader, type Reader } from '../desk.ts';
import { Problem } from '../model/problem.ts';
import { describeProblem } from '../model/problem-wording.ts';
import type { CommandCall, CommandContext } from './command.ts';
import { deskPath } from './desk-options.ts';
import { importedPlaces } from './places-option.ts';
import { triggerPaths } from './read-options.ts';
import { asProblem } from './report-problem.ts';
import type { Words } from './words.ts';

/** One thing `doctor` looked at. */
export interface Check {
  /** Stable name for programs. */
  readonly name: string;
  /** `ok`; `absent`: not there and not needed now; `bad`: needed and missing or damaged. */
  readonly state: 'ok' | 'absent' | 'bad';
  /** What was found, in the language asked for. */
  readonly found: string;
  /** What to do, when there is something to do. */
  readonly remedy?: string;
}

const nodeNeeded = 24;

/** Looks at everything the program stands on. Changes nothing, throws nothing. */
export async function examine(call: CommandCall, context: CommandContext): Promise<readonly Check[]> {
  const checks: Check[] = [program(context), node(context), packages(context)];
  const triggers = triggerPaths(call, context);
  const places = importedPlaces(call, context);
  let reader: Reader | null = null;
  try {
    reader = openReader(context.root, undefined, triggers, places);
    checks.push(...knowledge(reader, context), imported(reader, context));
    if (triggers.length > 0) checks.push({ name: 'triggers', state: 'ok', found: triggers.join(', ') });
  } catch (error) {
    const at = error instanceof Problem ? (error.code.split('/')[0] ?? '') : '';
    checks.push(broken(at === 'triggers' || at === 'places' ? at : 'codebook', error, context));
  }
  checks.push(
    await parser(reader, context),
    sqlite(),
    await desk(call, context, reader),
    web(context),
    chromium(context),
  );
  return checks;
}

function program(context: CommandContext): Check {
  return { name: 'riscontro', state: 'ok', found: `${context.version} (${context.root})` };
}

function node(context: CommandContext): Check {
  const found = `${process.version} ${process.platform}-${process.arch} (${process.execPath})`;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= nodeNeeded) return { name: 'node', state: 'ok', found };
  return {
    name: 'node',
    state: 'bad',
    found,
    remedy: context.say({
      en: 'Start with ./riscontro, which brings its own Node.js 24.',
      it: 'Parti da ./riscontro, che porta il suo Node.js 24.',
    }),
  };
}

function packages(context: CommandContext): Check {
  const stamped = existsSync(join(context.root, 'node_modules', '.riscontro-setup'));
  const locked = JSON.parse(readFileSync(join(context.root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, unknown>>;
  };
  const number = Object.keys(locked.packages).length - 1;
  const found = context.say({ en: `${number} in the lock file`, it: `${number} nel lock file` });
  if (stamped) return { name: 'packages', state: 'ok', found };
  return {
    name: 'packages',
    state: 'absent',
    found: context.say({ en: 'installed by other means', it: 'installati in altro modo' }),
    remedy: context.say({
      en: 'Run npm ci if something is missing.',
      it: 'Esegui npm ci se manca qualcosa.',
    }),
  };
}

function knowledge(reader: Reader, context: CommandContext): readonly Check[] {
  const { codebook } = reader;
  const { languages, fingerprint } = reader.knowledge;
  const counts: readonly (readonly [number, Words])[] = [
    [codebook.kinds.size, { en: 'event kinds', it: 'tipi di evento' }],
    [codebook.actors.size, { en: 'actors', it: 'attori' }],
    [codebook.outlets.size, { en: 'outlets', it: 'testate' }],
    [codebook.speakers.size, { en: 'speakers', it: 'voci' }],
  ];
  const triggers = [...languages.values()].map(
    (language) =>
      `${language.code} ${language.triggers.length} ${context.say({ en: 'triggers', it: 'parole chiave' })}`,
  );
  return [
    { name: 'analyser', state: 'ok', found: reader.analyser },
    {
      name: 'codebook',
      state: 'ok',
      found: `${counts.map(([n, words]) => `${n} ${context.say(words)}`).join(', ')}; ${context.say({ en: 'fingerprint', it: 'impronta' })} ${fingerprint.slice(0, 16)}`,
    },
    {
      name: 'gazetteer',
      state: 'ok',
      found: `${codebook.places.size} ${context.say({ en: 'places of the codebook', it: 'luoghi del repertorio' })}`,
    },
    { name: 'languages', state: 'ok', found: triggers.join(', ') },
  ];
}

/** What is imported beside the codebook. */
function imported({ gazetteer }: Reader, context: CommandContext): Check {
  if (gazetteer) {
    const countries = gazetteer.countries.map(({ code, places }) => `${code} ${places}`);
    return { name: 'places', state: 'ok', found: `${gazetteer.path}: ${countries.join(', ')}` };
  }
  return {
    name: 'places',
    state: 'absent',
    found: context.say({ en: 'none imported', it: 'nessuno importato' }),
    remedy: context.say({
      en: '`riscontro places add SY` imports those of Syria (docs/places.md).',
      it: '`riscontro places add SY` importa quelli della Siria (docs/places.md).',
    }),
  };
}

/** Whether the trained parser loads; it matters only where the reader reads with it. */
async function parser(reader: Reader | null, context: CommandContext): Promise<Check> {
  try {
    return { name: 'parser', state: 'ok', found: await checkParser(context.root) };
  } catch (error) {
    const isUsed = reader?.analyser.startsWith('reader/') ?? false;
    return { ...broken('parser', error, context), state: isUsed ? 'bad' : 'absent' };
  }
}

function sqlite(): Check {
  return { name: 'sqlite', state: 'ok', found: `${process.versions.sqlite ?? '?'} (node:sqlite)` };
}

async function desk(call: CommandCall, context: CommandContext, reader: Reader | null): Promise<Check> {
  const path = deskPath(call, context);
  if (!existsSync(path)) {
    return {
      name: 'desk',
      state: 'absent',
      found: context.say({ en: `none at ${path}`, it: `nessuno in ${path}` }),
      remedy: context.say({
        en: '`riscontro add INPUT...` makes one; --desk names another.',
        it: '`riscontro add INPUT...` ne crea uno; --desk ne indica un altro.',
      }),
    };
  }
  let opened: Desk | null = null;
  try {
    opened = await openDesk({ path, readOnly: true, create: false, ...(reader && { reader }) });
    await opened.check();
    const { articles, claims, incidents } = await opened.stats();
    const found = context.say({
      en: `${path}: sound; ${articles} articles, ${claims} claims, ${incidents} incidents`,
      it: `${path}: integro; ${articles} articoli, ${claims} affermazioni, ${incidents} episodi`,
    });
    return { name: 'desk', state: 'ok', found };
  } catch (error) {
    return broken('desk', error, context);
  } finally {
    await opened?.close();
  }
}

function web(context: CommandContext): Check {
  const folder = join(context.root, 'web', 'dist');
  if (existsSync(join(folder, 'index.html'))) return { name: 'web', state: 'ok', found: folder };
  return {
    name: 'web',
    state: 'absent',
    found: context.say({ en: 'not built yet', it: 'non ancora costruito' }),
    remedy: context.say({
      en: '`./riscontro serve` builds it by itself.',
      it: '`./riscontro serve` lo costruisce da sé.',
    }),
  };
}

function chromium(context: CommandContext): Check {
  const named = context.environment.CHROMIUM_PATH;
  const folders = (context.environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const path = [named, ...candidates].find((candidate) => candidate !== undefined && runs(candidate));
  if (path) return { name: 'chromium', state: 'ok', found: path };
  return {
    name: 'chromium',
    state: 'absent',
    found: context.say({
      en: 'none; only the browser tests need it',
      it: 'nessuno; serve solo ai test nel browser',
    }),
    remedy: context.say({
      en: 'On Debian: apt-get install chromium; or set CHROMIUM_PATH.',
      it: 'Su Debian: apt-get install chromium; oppure imposta CHROMIUM_PATH.',
    }),
  };
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function broken(name: string, error: unknown, context: CommandContext): Check {
  const problem = asProblem(error, name);
  const { message, remedy } = describeProblem(problem, context.language);
  return { name, state: 'bad', found: `${problem.code}: ${problem.item}: ${message}`, remedy };
}
