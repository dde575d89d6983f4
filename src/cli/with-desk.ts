import { type Desk, openDesk, openReader } from '../desk.ts';
import type { CommandCall, CommandContext, ExitStatus } from './command.ts';
import { deskPath } from './desk-options.ts';
import { importedPlaces } from './places-option.ts';
import { triggerPaths } from './read-options.ts';

export interface DeskUse {
  /** Whether the command only asks: then a missing desk is a problem, and nothing is written or upgraded. */
  readonly readOnly: boolean;
  /** Where the desk is; `--desk` and what stands in for it decide when left out. */
  readonly path?: string;
}

/** Opens the desk a command is about, and closes it whatever happens. Throws the `desk/*` problems. */
export async function withDesk(
  call: CommandCall,
  context: CommandContext,
  { readOnly, path }: DeskUse,
  use: (desk: Desk) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const desk = await openDesk({
    path: path ?? deskPath(call, context),
    // What only asks reads no article, and need not stumble over triggers or places.
    reader: openReader(
      context.root,
      undefined,
      readOnly ? [] : triggerPaths(call, context),
      readOnly ? null : importedPlaces(call, context),
    ),
    clock: context.clock,
    create: !readOnly,
    readOnly,
  });
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}
