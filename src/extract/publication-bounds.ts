import type { Note } from '../model/article.ts';
import type { PlacedWhen } from '../model/contract.ts';
import type { Span } from '../model/span.ts';
import { formatDays } from '../model/when.ts';
import { verbAbove } from './claim-time.ts';
import type { Parsed } from './clause.ts';
import type { Predicate } from './predicates.ts';
import { type TimeMention, whenOf } from './times.ts';

/** A date a text gives in full, and whether its verb tells of what has happened or of what is to come. */
export interface CitedTime {
  readonly when: PlacedWhen;
  readonly told: 'past' | 'future';
}

/** A day the words at a span give reason for. */
interface Bound {
  readonly day: string;
  readonly words: string;
  readonly at: Span | null;
}

/** Between which days a text must have been written; null where it cites nothing to tell. */
export interface PublicationBounds {
  readonly notBefore: Bound | null;
  readonly notAfter: Bound | null;
}

/**
 * The bounds of an undated text by the dates it cites: what has happened had begun by then, what is to come was not over.
 * Where the two cross (a plan recalled), what has happened decides.
 */
export function publicationBounds(cited: readonly CitedTime[]): PublicationBounds {
  const begun = cited.flatMap(({ when, told }) =>
    told === 'past' && when.start !== null ? [{ day: when.start, words: when.text, at: when.at }] : [],
  );
  const ahead = cited.flatMap(({ when, told }) =>
    told === 'future' && when.end !== null ? [{ day: when.end, words: when.text, at: when.at }] : [],
  );
  const notBefore = begun.reduce<Bound | null>((a, b) => (a && a.day >= b.day ? a : b), null);
  const possible = ahead.filter(({ day }) => notBefore === null || day >= notBefore.day);
  const notAfter = possible.reduce<Bound | null>((a, b) => (a && a.day <= b.day ? a : b), null);
  return { notBefore, notAfter };
}

/** The dates a sentence gives in full, told by a verb that says whether they have been. */
export function citedTimes(parsed: Parsed, mentions: readonly TimeMention[]): readonly CitedTime[] {
  return mentions.flatMap((mention): CitedTime[] => {
    const when = whenOf(mention, { published: null, scene: null, direction: 'any' });
    const verb = parsed.predicates.find((predicate) => predicate.head === verbAbove(mention, parsed));
    const told = verb ? toldAs(verb) : null;
    return told === null || when.precision === 'relative' ? [] : [{ when, told }];
  });
}

function toldAs(verb: Predicate): CitedTime['told'] | null {
  if (verb.form !== 'finite' || verb.mood === 'conditional' || verb.mood === 'subjunctive') return null;
  if (verb.tense === 'future' || verb.modal === 'future') return 'future';
  if (verb.modal !== null) return null;
  const perfect = verb.tense === 'present' && verb.auxiliary !== 'none' && !verb.passive && !verb.progressive;
  return perfect || verb.tense === 'past' || verb.tense === 'imperfect' ? 'past' : null;
}

/** The note on an undated article: its bounds, marked as inferred, each with the words it rests on. Null without any. */
export function boundsNote({ notBefore, notAfter }: PublicationBounds): Note | null {
  const first = notBefore ?? notAfter;
  if (!first) return null;
  const days = formatDays(notBefore?.day ?? null, notAfter?.day ?? null);
  const range = notBefore && !notAfter ? `${days}/..` : days;
  const reasons = [
    notBefore && `it tells of "${notBefore.words}" as past`,
    notAfter && `it expects "${notAfter.words}"`,
  ].filter((reason) => reason !== null);
  return {
    rule: 'extract/publication-inferred',
    reason: `No date of publication; inferred: ${range}, for ${reasons.join(' and ')}.`,
    at: first.at,
  };
}
