import { Problem, type ProblemCode } from '../../model/problem.ts';

/** What `node:sqlite` throws: a code of Node's and SQLite's own (extended) result code. */
interface SqliteError extends Error {
  readonly code: string;
  readonly errcode: number;
  readonly errstr: string;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}

/** Primary result codes (https://sqlite.org/rescode.html) a person can do something about. */
const problems: ReadonlyMap<number, ProblemCode> = new Map([
  [5, 'desk/busy'],
  [6, 'desk/busy'],
  [8, 'desk/read-only'],
  [11, 'desk/corrupt'],
  [13, 'desk/disk-full'],
  [14, 'desk/not-found'],
  [26, 'desk/corrupt'],
]);

/** Runs `work` on the desk at `path`; SQLite's failures come out as problems, anything else as it is. */
export function translating<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    const code = problems.get(error.errcode & 0xff);
    if (code === undefined) throw error;
    throw new Problem(code, path, { finding: error.errstr }, error);
  }
}
