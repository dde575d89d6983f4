import type { Fetch } from '../model/source-type.ts';

/** Undici's `fetch`. Undici is a hundred modules, loaded where the web is asked: most runs read files. */
export const webFetch: Fetch = async (address, init) => (await import('undici')).fetch(address, init);
