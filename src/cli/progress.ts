import type { CommandContext } from './command.ts';

/** A line at the foot of the terminal that says how far a long command has come. */
export interface Progress {
  /** One more item is done. */
  done(item: string): void;
  /** So many items are done by now. */
  reach(count: number, item: string): void;
  /** Wipes the line, so that what follows starts clean. */
  clear(): void;
}

const barColumns = 24;
const redrawMs = 80;

/**
 * Draws on standard error, and only when that is a terminal; elsewhere it does nothing.
 * @param total number of items when known beforehand, else null: then it counts
 */
export function progress(context: CommandContext, total: number | null): Progress {
  const { err, errStyle, environment, clock } = context;
  if (!err.isTerminal || environment.TERM === 'dumb')
    return { done: () => {}, reach: () => {}, clear: () => {} };
  let count = 0;
  let drawn = 0;
  const draw = (item: string): void => {
    const share = total ? Math.min(1, count / total) : 0;
    const filled = Math.round(share * barColumns);
    const bar = total
      ? `${errStyle.cyan('━'.repeat(filled))}${errStyle.dim('━'.repeat(barColumns - filled))} `
      : '';
    const numbers = total ? `${count}/${total}` : String(count);
    const room = Math.max(0, err.columns - numbers.length - (total ? barColumns + 1 : 0) - 4);
    void err.write(`\r\u001b[2K${bar}${numbers}  ${errStyle.dim(tail(item, room))}`);
  };
  const reach = (reached: number, item: string): void => {
    count = reached;
    const now = clock().getTime();
    if (now - drawn < redrawMs && count !== total) return;
    drawn = now;
    draw(item);
  };
  return {
    done: (item) => reach(count + 1, item),
    reach,
    clear: () => {
      if (drawn > 0) void err.write('\r\u001b[2K');
    },
  };
}

/** The end of a path says most. */
function tail(text: string, room: number): string {
  return text.length <= room ? text : `…${text.slice(text.length - room + 1)}`;
}
