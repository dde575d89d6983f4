import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { Problem } from '../../model/problem.ts';

/**
 * Keeps other processes from changing the index at a path until the function returned is called. The lock of a process that is
 * no more is taken over.
 * @throws Problem `places/busy`, `places/not-writable`
 */
export function lockIndex(path: string): () => void {
  const lock = `${path}.lock`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code !== 'EEXIST') throw new Problem('places/not-writable', path, { reason: code }, error);
      const holder = holderOf(lock);
      if (attempt > 0 || holder === null || isRunning(holder))
        throw new Problem('places/busy', path, { lock, ...(holder !== null && { process: holder }) });
      rmSync(lock, { force: true });
    }
  }
}

/** The process a lock names; null while it has not written it yet, or where the file says something else. */
function holderOf(lock: string): number | null {
  try {
    const text = readFileSync(lock, 'utf8');
    return /^\d{1,10}$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

/** Whether there is a process of this id. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, and is there all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
