import type { Claim, SpeakerReference } from '../model/claim.ts';
import type { Sentence } from '../model/token.ts';
import type { Sense, Trigger } from '../model/trigger.ts';
import type { ArgumentSet } from './arguments.ts';
import { asDated, type ClaimTimes, type Happening, type Telling } from './claim-time.ts';
import type { Parsed } from './clause.ts';
import type { Counted } from './counted.ts';
import { deniedBy, denier } from './denials.ts';
import { refutationOf } from './falsehood.ts';
import type { Roles } from './roles.ts';
import { isOfClause, withAuxiliary } from './scope.ts';
import { undone } from './status.ts';
import type { StatusReading } from './status-reading.ts';
import type { Trace } from './trace.ts';
import type { TriggerMatch } from './triggers.ts';

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
  return asDenied(
    ofClause ? asDated(built, times.published, tellingOf(match, parsed, built)) : built,
    match,
    parsed,
  );
}

/** How the words at a match tell what they tell. */
function tellingOf({ head }: TriggerMatch, parsed: Parsed, { attribution }: Claim): Telling {
  const own = parsed.predicates.find((p) => p.head === head);
  if (!own) return { past: false, passing: false };
  const { form, tense, mood, auxiliary, pluperfect } = withAuxiliary(parsed, own);
  const past =
    form === 'finite' && mood === 'indicative' && (tense === 'past' || auxiliary === 'have' || pluperfect);
  // "said it had taken": the pluperfect of what is told by somebody is their perfect.
  const aside = pluperfect || /^acl/.test(parsed.tokens[head]?.relation ?? '');
  const passing = aside && !attribution?.speaker;
  return { past, passing };
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

/** What tells an event: its trigger, or where that is left out the phrase that stands in the clause. */
export function wordsOf(match: TriggerMatch, { gap }: Parsed): TriggerMatch {
  if (gap?.verb !== match.head) return match;
  const { first, last, head } = gap.mention;
  return { first, last, head, triggers: match.triggers };
}

/** The words of a trigger and where they stand. */
export function spelt(
  { first, last }: TriggerMatch,
  { tokens }: Parsed,
  { quote, sentence }: SentenceContext,
): Pick<Claim, 'trigger' | 'triggerAt'> {
  const triggerAt = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  return {
    trigger: quote.slice(triggerAt.start - sentence.start, triggerAt.end - sentence.start),
    triggerAt,
  };
}

/** Where the words stand that a verb shared by several clauses does not share. */
function partOfGap({ gaps, gap }: Parsed, verb: number): Happening['apart'] {
  const [first] = gaps?.get(verb) ?? [];
  if (!first) return undefined;
  return gap?.verb === verb ? { from: gap.from, to: gap.to } : { from: 0, to: first.from };
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
  const { sentence } = context;
  const speaker = context.speakerAt(match.head);
  return {
    kind: sense.kind,
    ...spelt(wordsOf(match, parsed), parsed, context),
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
      apart: partOfGap(parsed, match.head),
    }),
    counts,
    means,
    evidence: { start: sentence.start, end: sentence.end, quote: context.quote },
    alsoAt: [],
    section: sentence.section,
    rule: `${trigger.id}/${sense.frame}/${reading.because.replace(/ /g, '-')}`,
  };
}
