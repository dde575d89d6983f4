import { acquire, openReader } from '../desk.ts';
import type { ExplainedSentence } from '../model/explanation.ts';
import { Problem } from '../model/problem.ts';
import { type CommandCall, type CommandContext, type ExitStatus, exit, numberOption } from './command.ts';
import { ExplainText } from './explain-text.ts';
import { importedPlaces } from './places-option.ts';
import { readOptionsOf, triggerPaths } from './read-options.ts';
import { asProblem } from './report-problem.ts';

/** The `explain` command. What the file holds, one article or several, is explained in order. */
export async function explainItems(call: CommandCall, context: CommandContext): Promise<ExitStatus> {
  const [input = '-'] = call.arguments;
  const wanted = numberOption(call, 'sentence');
  const reader = openReader(
    context.root,
    undefined,
    triggerPaths(call, context),
    importedPlaces(call, context),
  );
  const text = new ExplainText(context);
  let longest = 0;
  let written = 0;
  for await (const item of acquire(input, { stdin: context.stdin, clock: context.clock })) {
    if (item instanceof Problem) throw item;
    const all = await explained(() => reader.explain(item, readOptionsOf(call)), item.address);
    longest = Math.max(longest, all.length);
    const chosen = all.filter(({ sentence }) => wanted === undefined || sentence === wanted);
    if (wanted !== undefined && chosen.length === 0) continue;
    written += 1;
    if (context.json) for (const one of chosen) await context.out.write(`${JSON.stringify(one)}\n`);
    else {
      await context.out.write(text.head(all[0]?.article));
      for (const one of chosen) await context.out.write(text.sentence(one, all));
    }
  }
  if (wanted !== undefined && written === 0)
    throw new Problem('cli/usage', `--sentence ${wanted}`, {
      reason: 'bad-value',
      found: wanted,
      expected: `1-${longest}`,
      command: 'explain',
    });
  return exit.ok;
}

async function explained(
  read: () => Promise<readonly ExplainedSentence[]>,
  address: string,
): Promise<readonly ExplainedSentence[]> {
  try {
    return await read();
  } catch (error) {
    throw asProblem(error, address);
  }
}
