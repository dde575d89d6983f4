import type { Claim, SpeakerReference } from '../model/claim.ts';
import type { Sentence } from '../model/token.ts';
import type { Sense, Trigger } from '../model/trigger.ts';
import type { ArgumentSet } from './arguments.ts';
import { asDated, type ClaimTimes } from './claim-time.ts';
import type { Parsed } from './clause.ts';
import type { Counted } from './counted.ts';
import { deniedBy, denier } from './denials.ts';
import { refutationOf } from './falsehood.ts';
import type { Roles } from './roles.ts';
import { isOfClause } from './scope.ts';
import type { TriggerMatch } from './senses.ts';
import { type StatusReading, undone } from './status.ts';
import type { Trace } from './trace.ts';

/** What a sentence offers its claims beside their own clause. */
export interface SentenceContext {
  readonly sentence: Sentence;
  readonly quote: string;
  /** Who says what a token says, or null where the outlet does. */
  readonly speakerAt: (token: number) => SpeakerReference | null;
  readonly times: ClaimTimes;
  /** All that the sentence counts. */
  readonly counted: readonly Counted[];
  /** Who is told what is considered, if anybody. */
  readonly trace?: Trace | undefined;
}

/** A claim as its date and a denial of it leave it. */
export function settled(built: Claim, match: TriggerMatch, parsed: Parsed, times: ClaimTimes): Claim {
  const timeAt = parsed.tokens.findIndex(({ start }) => start === built.when?.at?.start);
  const ofClause = timeAt < 0 || isOfClause(parsed, timeAt, match.head);
  return asDenied(ofClause ? asDated(built, times.published) : built, match, parsed);
}

/** "The army said it had not lost the town": what somebody says did not happen is a denial of theirs; the text's own is no claim. */
export function deniedBySpeaker(
  told: StatusReading,
  match: TriggerMatch,
  { speakerAt }: SentenceContext,
): StatusReading {
  const said = told.status === null && told.because === undone ? speakerAt(match.head) : null;
  return said ? { ...told, status: 'denied' } : told;
}

/** What somebody denies is a claim of theirs that it did not happen; so is what is called false. */
function asDenied(claim: Claim, match: TriggerMatch, parsed: Parsed): Claim {
  const hedge = claim.attribution?.hedge ?? null;
  const denied = { ...claim, status: 'denied', rule: `${claim.rule}/denied` } as const;
  const speaker = deniedBy(parsed, match.first);
  if (speaker) return { ...denied, attribution: { ...speaker, hedge } };
  const refuted = refutationOf(parsed, match.head);
  if (!refuted) return claim;
  return refuted.verb ? { ...denied, attribution: { ...denier(parsed, refuted.verb), hedge } } : denied;
}

/** A claim of the words at a match, with all that its clause and sentence say. */
export function build(
  trigger: Trigger,
  sense: Sense,
  match: TriggerMatch,
  parsed: Parsed,
  context: SentenceContext,
  roles: Pick<Roles, 'initiator' | 'target' | 'places'>,
  reading: StatusReading,
  means: readonly string[],
  counts: Claim['counts'],
  set: ArgumentSet,
): Claim {
  const first = parsed.tokens[match.first];
  const last = parsed.tokens[match.last];
  const triggerAt = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const { sentence } = context;
  const speaker = context.speakerAt(match.head);
  const offset = sentence.start;
  return {
    kind: sense.kind,
    trigger: context.quote.slice(triggerAt.start - offset, triggerAt.end - offset),
    triggerAt,
    status: reading.status ?? 'unconfirmed',
    attribution:
      speaker || reading.hedge
        ? {
            ...(speaker ?? { speaker: null, candidates: [] }),
            hedge: reading.hedge,
          }
        : null,
    initiator: roles.initiator,
    target: roles.target,
    places: roles.places,
    when: context.times.whenOf({
      head: match.head,
      window: set.window,
      status: reading.status ?? 'unconfirmed',
      earlier: parsed.predicates.find((p) => p.head === match.head)?.pluperfect === true,
    }),
    counts,
    means,
    evidence: { start: sentence.start, end: sentence.end, quote: context.quote },
    alsoAt: [],
    section: sentence.section,
    rule: `${trigger.id}/${sense.frame}/${reading.because.replace(/ /g, '-')}`,
  };
}
