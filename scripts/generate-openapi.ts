import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi } from '../src/api/create-api.ts';
import type { DeskPort, ReaderPort } from '../src/api/desk-port.ts';
import { type OpenApiDocument, renderClient } from './openapi-client.ts';

/**
 * Writes `docs/openapi.json` and the typed client of the desk from the API's own schemas.
 * With `--check` it writes nothing and fails when either is not what it would write.
 */
const root = new URL('..', import.meta.url);
const documentFile = new URL('docs/openapi.json', root);
const clientFile = new URL('web/src/api/client.generated.ts', root);

/** The document as the running API serves it; describing routes asks nothing of a desk. */
async function openApiDocument(): Promise<string> {
  const app = createApi({
    desk: {} as DeskPort,
    reader: {} as ReaderPort,
    version: '0.0.0',
  });
  const response = await app.request('http://localhost/api/openapi.json');
  if (!response.ok) throw new Error(`the API does not describe itself: ${await response.text()}`);
  return `${JSON.stringify(await response.json(), null, 2)}\n`;
}

const document = await openApiDocument();
const wanted = [
  [documentFile, document],
  [clientFile, renderClient(JSON.parse(document) as OpenApiDocument)],
] as const;

const read = (file: URL): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};
const stale = wanted.filter(([file, text]) => read(file) !== text);
const names = stale.map(([file]) => relative(fileURLToPath(root), fileURLToPath(file)));
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Not fresh: ${names.join(', ')}. Run: node scripts/generate-openapi.ts`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(stale.length === 0 ? 'Nothing changed.' : `Written: ${names.join(', ')}`);
}
