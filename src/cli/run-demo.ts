import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addToDesk, reportLine } from './add-inputs.ts';
import { type CommandContext, type ExitStatus, exit } from './command.ts';
import { serveDesk } from './serve-desk.ts';
import { withDesk } from './with-desk.ts';
import type { Words } from './words.ts';

export interface DemoOptions {
  /** Desk file; the repository's own when undefined. */
  readonly path: string | undefined;
  readonly port: number;
  readonly openBrowser: boolean;
}

const readingWords: Words = { en: 'Reading the sample reports...', it: 'Leggo i resoconti di esempio...' };

/** The sample campaign: the last pocket of the Islamic State in Syria, with the clock where a town is contested. */
const campaign = '?from=2018-09-01&to=2019-04-01&day=2018-12-20';

/** The `demo` command: the sample reports onto a desk, then the desk in the browser. */
export async function runDemo(context: CommandContext, options: DemoOptions): Promise<ExitStatus> {
  const path = options.path ?? join(context.root, '.cache', 'demo.desk');
  if (options.path === undefined) mkdirSync(dirname(path), { recursive: true });
  const call = { arguments: [], options: {} };
  return await withDesk(call, context, { readOnly: false, path }, async (desk) => {
    if (!context.json) await context.out.write(`${context.say(readingWords)}\n`);
    const report = await addToDesk(desk, [join(context.root, 'corpus')], {}, context);
    if (!context.json) await context.out.write(`${reportLine(report, context)}\n`);
    await serveDesk(desk, desk.reader, context, {
      port: options.port,
      host: '127.0.0.1',
      openBrowser: options.openBrowser,
      view: campaign,
    });
    return exit.ok;
  });
}
