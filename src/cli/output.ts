/** A stream a command writes to. */
export interface Output {
  /** Resolves when more may be written, so that a long result never piles up in memory. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 100 when it is none. */
  readonly columns: number;
}

/**
 * Writes to a standard stream. A reader that has seen enough (`| head`) ends the command quietly: what it already
 * stored is whole, because every write to a desk is one transaction.
 */
export function standardOutput(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
  };
}
