import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from '../desk.ts';
import type { Document } from '../model/article.ts';
import { type LineOptions, readLine } from './extract-line.ts';

/** One thread of `extract --jobs`: reads the documents it is sent, one after another. */
const reader = openReader();
const options = workerData as LineOptions;

parentPort?.on('message', async ({ id, document }: { readonly id: number; readonly document: Document }) => {
  parentPort?.postMessage({ id, line: await readLine(reader, document, options) });
});
