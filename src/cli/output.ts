/** A stream a command writes to. */
export interface Output {
  /** Resolves when more may be written, so that a long result never piles up in memory. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 when it is none. */
  readonly columns: number;
}

/** Thrown by a write when whoever was reading has seen enough (`| head`): no failure, but a reason to stop. */
export class NobodyReads extends Error {
  override readonly name = 'NobodyReads';
}

/**
 * Writes to a standard stream. When nobody reads it any more, writing throws `NobodyReads`: what is under way ends in good
 * order (threads, transactions), and the command quietly.
 */
export function standardOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  const waiting = new Set<(error: Error) => void>();
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
    for (const reject of waiting) reject(new NobodyReads());
    waiting.clear();
  });
  const write = async (text: string): Promise<void> => {
    if (closed) throw new NobodyReads();
    if (stream.write(text)) return;
    await new Promise<void>((resolve, reject) => {
      waiting.add(reject);
      stream.once('drain', () => {
        waiting.delete(reject);
        resolve();
      });
    });
  };
  return {
    write: (text) => {
      const written = write(text);
      // Nobody need wait for the last words of a command.
      written.catch(() => {});
      return written;
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
  };
}
