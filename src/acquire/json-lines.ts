import type { Document } from '../model/article.ts';
import { Problem } from '../model/problem.ts';
import type { SourceContext, SourceType } from '../model/source-type.ts';
import { type ByteLine, byteLines } from './byte-stream.ts';
import { asProblem, document } from './document.ts';
import { declared, firstIssue, recordSchema } from './record.ts';
import { headText, looksLikeHtml, looksLikeJsonLines } from './sniff.ts';

/**
 * One record a line: `{id,url,published,title,text,outlet,language}`, only `text` required. Read as a stream, so
 * a file may be larger than memory; a bad line is a problem with its number and the next line is read.
 */
export const jsonLines: SourceType = {
  name: 'json-lines',
  accepts: (input) =>
    input.place === 'content' &&
    (/\.(?:jsonl|ndjson)$/i.test(input.address) ||
      /^application\/(?:x-ndjson|jsonl|jsonlines)$/.test(input.mediaType ?? '') ||
      looksLikeJsonLines(headText(input.head))),
  async *open(input, context) {
    let found = 0;
    try {
      for await (const line of byteLines(input.chunks(), context.limits.itemBytes)) {
        const item = readLine(line, `${input.address}#${line.number}`, context);
        if (!item) continue;
        found += 1;
        yield item;
      }
    } catch (error) {
      yield asProblem(error, input.address);
      return;
    }
    if (found === 0) yield new Problem('input/empty', input.address);
  },
};

function readLine(line: ByteLine, address: string, context: SourceContext): Document | Problem | null {
  if (!line.bytes) return new Problem('input/too-large', address, { limitBytes: context.limits.itemBytes });
  const json = new TextDecoder().decode(line.bytes).trim();
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return new Problem('input/bad-json-line', address, { line: line.number, reason: String(error) }, error);
  }
  const record = recordSchema.safeParse(value);
  if (!record.success) {
    return new Problem('input/bad-record', address, { line: line.number, reason: firstIssue(record.error) });
  }
  const { text } = record.data;
  if (!text.trim()) return new Problem('input/empty', address);
  const mediaType = looksLikeHtml(text.slice(0, 4096).trimStart()) ? 'text/html' : 'text/plain';
  const bytes = new TextEncoder().encode(text);
  return document(
    { address, mediaType, charset: 'utf-8', bytes, declared: declared(record.data) },
    context.clock,
  );
}
