import type { Parsed } from './clause.ts';
import { reading, type StatusReading } from './status-reading.ts';
import { child, children } from './tree.ts';
import type { ControlClass } from './vocabulary.ts';

/**
 * What a predicate noun or adjective makes of the event it is said of: "the next target is the capture of X", "more likely is
 * an assault", "an assault is what people expect". Null where none looks ahead.
 */
export function awaitedBy(parsed: Parsed, head: number): StatusReading | null {
  const { tokens, vocabulary } = parsed;
  const bearing = (at: number): ControlClass | undefined => vocabulary.control.get(tokens[at]?.lemma ?? '');
  const over = tokens[head]?.relation === 'nsubj' ? (tokens[head]?.head ?? -1) : -1;
  const likely = [over, ...children(tokens, head), ...children(tokens, over)].some(
    (at) => bearing(at) === 'possibility' && !/^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? ''),
  );
  if (likely && tokens[head]?.relation !== 'obl') return reading('predicted', 'likely');
  // "what", "quello": no noun with an article of its own.
  if (over >= 0 && child(tokens, over, /^(?:det|amod|nmod)/) === null) {
    const clause = child(tokens, over, /^(?:acl|ccomp)/);
    const awaits = clause === null ? undefined : bearing(clause);
    if (awaits === 'forecast') return reading('predicted', 'forecast');
    if (awaits === 'plan') return reading('planned', 'plan verb');
  }
  const subject =
    child(tokens, head, /^cop$/) === null ? remainingSubject(parsed, head) : child(tokens, head, /^nsubj$/);
  const aim = subject !== null && vocabulary.goalNouns.has(tokens[subject]?.lemma ?? '');
  return aim ? reading('planned', 'goal noun') : null;
}

/** "the aim remains the capture of X": the subject of a verb of being or staying that has the event behind it. */
function remainingSubject({ tokens, vocabulary }: Parsed, head: number): number | null {
  const { head: verb, relation } = tokens[head] ?? {};
  if (typeof verb !== 'number' || verb < 0 || !/^(?:obj|xcomp)$/.test(relation ?? '')) return null;
  return vocabulary.remaining.has(tokens[verb]?.lemma ?? '') ? child(tokens, verb, /^nsubj$/) : null;
}
