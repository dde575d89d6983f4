import { type AddReport, acquire, type Desk, type ReadOptions } from '../desk.ts';
import type { Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import { type CommandCall, type CommandContext, type ExitStatus, exit } from './command.ts';
import { progress } from './progress.ts';
import { failedItem, problemText } from './report-problem.ts';
import { withDesk } from './with-desk.ts';
import { type CountedWords, counted, type Words } from './words.ts';

const addedWords: CountedWords = {
  one: { en: '{n} article added', it: '{n} articolo aggiunto' },
  other: { en: '{n} articles added', it: '{n} articoli aggiunti' },
};
const updatedWords: CountedWords = {
  one: { en: '{n} updated', it: '{n} aggiornato' },
  other: { en: '{n} updated', it: '{n} aggiornati' },
};
const unchangedWords: CountedWords = {
  one: { en: '{n} unchanged', it: '{n} invariato' },
  other: { en: '{n} unchanged', it: '{n} invariati' },
};
const failedWords: CountedWords = {
  one: { en: '{n} failed', it: '{n} non riuscito' },
  other: { en: '{n} failed', it: '{n} non riusciti' },
};
const incidentWords: Words = {
  en: 'incidents: {added} new, {changed} changed, {removed} gone',
  it: 'episodi: {added} nuovi, {changed} cambiati, {removed} tolti',
};

/** The `add` command. */
export async function addInputs(
  call: CommandCall,
  context: CommandContext,
  read: ReadOptions,
): Promise<ExitStatus> {
  return await withDesk(call, context, { readOnly: false }, async (desk) => {
    const report = await addToDesk(desk, call.arguments, read, context);
    await context.out.write(
      context.json
        ? `${JSON.stringify({ ...report, failed: report.failed.map((one) => failedItem(one, context.language).error) })}\n`
        : `${reportLine(report, context)}\n`,
    );
    return report.failed.length > 0 ? exit.itemFailed : exit.ok;
  });
}

/** Captures and adds everything the inputs name, with a progress line; failures are said as they happen. */
export async function addToDesk(
  desk: Desk,
  inputs: readonly string[],
  read: ReadOptions,
  context: CommandContext,
): Promise<AddReport> {
  const bar = progress(context, null);
  let address = '';
  async function* documents(): AsyncGenerator<Document | Problem> {
    for (const input of inputs) {
      for await (const item of acquire(input, { stdin: context.stdin, clock: context.clock })) {
        address = item instanceof Problem ? item.item : item.address;
        yield item;
      }
    }
  }
  const report = await desk.addDocuments(documents(), { ...read, onItem: () => bar.done(address) });
  bar.clear();
  if (!context.json) {
    for (const problem of report.failed)
      await context.err.write(problemText(problem, context.language, context.errStyle));
  }
  return report;
}

export function reportLine(report: AddReport, context: CommandContext): string {
  const { language } = context;
  const { added, changed, removed } = report.incidents;
  return [
    counted(report.added, addedWords, language),
    counted(report.updated, updatedWords, language),
    counted(report.unchanged, unchangedWords, language),
    counted(report.failed.length, failedWords, language),
    context
      .say(incidentWords)
      .replace('{added}', String(added))
      .replace('{changed}', String(changed))
      .replace('{removed}', String(removed)),
  ].join(' · ');
}
