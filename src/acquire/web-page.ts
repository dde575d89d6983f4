import { Problem } from '../model/problem.ts';
import type { SourceContext, SourceInput, SourceType } from '../model/source-type.ts';
import { peek } from './byte-stream.ts';

/** What is behind a web address: a page or a feed, told by its media type and how it begins. */
export const webPage: SourceType = {
  name: 'web-page',
  accepts: (input) => input.place === 'web',
  async *open(input, context) {
    try {
      const answer = await follow(input.address, context);
      yield* context.open({ ...answer, declared: { url: answer.address, ...input.declared } });
    } catch (error) {
      yield error instanceof Problem
        ? error
        : new Problem('input/fetch-failed', input.address, { reason: reasonOf(error) }, error);
    }
  },
};

/**
 * The address as the network wants it.
 * @throws Problem `input/bad-address` for anything but http and https, and for an address that carries a password.
 */
function checked(address: string, item: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) {
    throw new Problem('input/bad-address', item, { expected: 'http:// or https://', found: address });
  }
  url.hash = '';
  return url;
}

const readable =
  /^(?:text\/.*|application\/(?:xhtml\+xml|xml|(?:rss|atom|rdf)\+xml|json|feed\+json|x-ndjson|jsonl))$/;

/** Follows redirects by hand, so that each address is checked before it is asked. One deadline holds for all. */
async function follow(start: string, context: SourceContext): Promise<SourceInput> {
  const signal = AbortSignal.timeout(context.limits.timeoutMs);
  let url = checked(start, start);
  for (let hop = 0; hop <= context.limits.redirects; hop += 1) {
    const answer = await context.fetch(url.href, {
      headers: {
        'user-agent': 'riscontro',
        accept:
          'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml;q=0.9, */*;q=0.5',
      },
      redirect: 'manual',
      signal,
    });
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location) {
      await discard(answer.body);
      const next = URL.canParse(location, url.href) ? new URL(location, url.href).href : location;
      url = checked(next, start);
      continue;
    }
    if (answer.status < 200 || answer.status >= 300) {
      await discard(answer.body);
      throw new Problem('input/fetch-failed', start, {
        status: answer.status,
        reason: `status ${answer.status}`,
      });
    }
    return await opened(url.href, start, answer, context);
  }
  throw new Problem('input/fetch-failed', start, {
    reason: `more than ${context.limits.redirects} redirects`,
  });
}

async function opened(
  address: string,
  item: string,
  answer: Awaited<ReturnType<SourceContext['fetch']>>,
  context: SourceContext,
): Promise<SourceInput> {
  const contentType = answer.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() || null;
  const length = Number(answer.headers.get('content-length') ?? 0);
  if (mediaType && !readable.test(mediaType) && mediaType !== 'application/octet-stream') {
    await discard(answer.body);
    throw new Problem('input/binary', item, { found: mediaType });
  }
  if (length > context.limits.itemBytes) {
    await discard(answer.body);
    throw new Problem('input/too-large', item, { limitBytes: context.limits.itemBytes, foundBytes: length });
  }
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? null;
  const { head, chunks } = await peek(answer.body ?? nothing());
  return { address, place: 'content', mediaType, charset, head, declared: {}, chunks };
}

/** Lets the connection go: an answer that is not read would hold it. */
async function discard(body: AsyncIterable<Uint8Array> | null): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
