import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './sqlite-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-store-'));
  const path = join(folder, 'test.desk');
  const options = { clock: () => new Date('2024-01-01T00:00:00Z'), version: '0.0.0', busyMs: 2_000 };
  return {
    open: (knowledge) => openStore(path, { ...options, knowledge }),
    reopen: (knowledge) => openStore(path, { ...options, knowledge, create: false }),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
