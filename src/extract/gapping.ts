import { clauseEnd, isReduced, type Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import type { Predicate } from './predicates.ts';

/** A clause that leaves its verb out: "and Bukavu in February" after "seized Goma in January". */
export interface Gap {
  /** Token of the verb it shares. */
  readonly verb: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What stands where the shared verb has its object, or its subject where it has none ("Sirte fell on Monday and Derna on Friday"). */
  readonly mention: Mention;
  readonly fills: 'object' | 'subject';
}

/**
 * The clauses of a sentence that share the verb of the one before them (gapping): a verb with a place, a complement, and after
 * a conjunction a second place with a complement of its own. A place with none ("Goma and Bukavu in January") is only listed.
 */
export function gapsIn(parsed: Parsed): ReadonlyMap<number, readonly Gap[]> {
  const found = new Map<number, readonly Gap[]>();
  for (const predicate of parsed.predicates) {
    const gaps = isReduced(predicate) ? [] : gapsOf(parsed, predicate);
    if (gaps.length > 0) found.set(predicate.head, gaps);
  }
  return found;
}

function gapsOf(parsed: Parsed, predicate: Predicate): readonly Gap[] {
  const { tokens, mentions } = parsed;
  const end = clauseEnd(parsed, predicate.head);
  const inside = mentions.filter((m) => m.first > predicate.head && m.last < end);
  const object = inside.find((m) => m.preposition === null && !begins(m, tokens));
  const isGround = (m: Mention | undefined): m is Mention =>
    m !== undefined && m.place !== null && m.preposition === null && (!m.actor || m.actor.metonym);
  const subject = object ? undefined : mentions.findLast((m) => m.last < predicate.first);
  const first = object ?? subject;
  if (!isGround(first) || (!object && !predicate.passive && predicate.form !== 'finite')) return [];
  const after = Math.max(first.last, predicate.head);
  const heads = inside.filter(
    (m) => m.start > after + 1 && isGround(m) && !isSubject(m, parsed) && begins(m, tokens),
  );
  const gaps = heads.map((mention, i): Gap => {
    const next = heads[i + 1];
    const to = next ? opening(next, tokens) : end;
    return {
      verb: predicate.head,
      from: opening(mention, tokens),
      to,
      mention,
      fills: object ? 'object' : 'subject',
    };
  });
  // Each part has a complement of its own, and the last is joined by a conjunction.
  const parts = [
    { last: after, to: gaps[0]?.from ?? 0 },
    ...gaps.map(({ mention, to }) => ({ last: mention.last, to })),
  ];
  const whole = gaps.length > 0 && parts.every(({ last, to }) => hasComplement(tokens, last + 1, to));
  const joined = tokens
    .slice(gaps.at(-1)?.from ?? 0, gaps.at(-1)?.mention.start)
    .some((t) => t.pos === 'CCONJ');
  return whole && joined ? gaps : [];
}

/** Where the comma or conjunction before a phrase stands. */
function opening({ start }: Mention, tokens: Parsed['tokens']): number {
  const conjunction = tokens[start - 1]?.pos === 'CCONJ';
  return conjunction && tokens[start - 2]?.form === ',' ? start - 2 : start - 1;
}

/** Whether a phrase opens a part of a list: a name behind a comma, anything behind a conjunction. */
function begins({ start, place }: Mention, tokens: Parsed['tokens']): boolean {
  const before = tokens[start - 1];
  return before?.pos === 'CCONJ' || (before?.form === ',' && place?.anaphoric === false);
}

function isSubject({ first, last }: Mention, { tokens }: Parsed): boolean {
  return tokens.slice(first, last + 1).some((t) => /^nsubj/.test(t.relation ?? ''));
}

/** "on Tuesday", "three weeks later", "from nobody": words right behind a phrase that say more of it than a gloss would. */
function hasComplement(tokens: Parsed['tokens'], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const stop = words.findIndex((t) => t.pos === 'PUNCT');
  const own = stop < 0 ? words : words.slice(0, stop);
  return own.length > 0 && own.every((t) => t.pos !== 'VERB' && t.pos !== 'AUX' && t.pos !== 'CCONJ');
}
