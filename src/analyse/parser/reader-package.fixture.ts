import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The package that ships. */
export const readerFolder = join(import.meta.dirname, '..', '..', '..', 'models', 'reader');
export const hasReader = existsSync(join(readerFolder, 'reader.json'));
