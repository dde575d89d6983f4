import type { Token } from '../model/token.ts';
import type { Parsed, Window } from './clause.ts';
import { phraseAt, phrasesIn } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { doubtsDoer } from './scope.ts';
import type { StatusCue } from './vocabulary.ts';
import { isYardstick } from './yardsticks.ts';

export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly value: StatusCue;
}

/** "in the past 72 hours" is news: only alone do such words look back. */
function isMeasured({ tokens }: Parsed, last: number): boolean {
  return /^(?:NUM|NOUN)$/.test(tokens[last + 1]?.pos ?? '') && tokens[last + 1]?.head !== null;
}

const hedgesBySentence = new WeakMap<readonly Token[], readonly Cue[]>();

/** All hedges of a sentence, looked up once. */
function hedgesOf({ tokens, vocabulary }: Parsed): readonly Cue[] {
  const known = hedgesBySentence.get(tokens);
  if (known) return known;
  const found = phrasesIn(vocabulary.cues, tokens).filter(({ value }) => value === 'hedge');
  hedgesBySentence.set(tokens, found);
  return found;
}

/** Cue words of the clause, and those that open the sentence and so govern all of it. */
export function cuesIn(parsed: Parsed, window: Window, trigger: number): readonly Cue[] {
  const inClause = phrasesIn(parsed.vocabulary.cues, parsed.tokens, window.from, window.to).filter(
    ({ value, first, last }) =>
      !(value === 'background' && isMeasured(parsed, last)) &&
      !(value === 'ongoing' && isYardstick(parsed, first, last)),
  );
  const opening: Cue[] = [];
  for (let at = 0; at < Math.min(window.from, trigger); at += 1) {
    const match = phraseAt(parsed.vocabulary.cues, parsed.tokens, at);
    if (match && match.value === 'hedge' && at <= 6) opening.push(match);
  }
  const outside = hedgesOf(parsed).filter(
    (cue) => (cue.last < window.from || cue.first >= window.to) && doubtsDoer(parsed, cue, trigger),
  );
  return [...opening, ...inClause, ...outside];
}

/** A hedge phrase that ends right before an infinitive, its particle included ("is believed to"). */
export function hedgeBefore(parsed: Parsed, predicate: Predicate): string | null {
  for (let first = Math.max(0, predicate.first - 6); first < predicate.first; first += 1) {
    const match = phraseAt(parsed.vocabulary.cues, parsed.tokens, first);
    if (match?.value !== 'hedge' || match.last < predicate.first - 2) continue;
    return parsed.tokens
      .slice(match.first, match.last + 1)
      .map((t) => t.form)
      .join(' ');
  }
  return null;
}

export function hedgeWords(parsed: Parsed, cues: readonly Cue[]): string | null {
  const hedge = cues.find((c) => c.value === 'hedge');
  return hedge
    ? parsed.tokens
        .slice(hedge.first, hedge.last + 1)
        .map((t) => t.form)
        .join(' ')
    : null;
}
