import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Count, ResolvedClaim } from '../model/contract.ts';
import type {
  Consideration,
  ExplainedEvent,
  ExplainedSense,
  ExplainedSentence,
  UnmetCondition,
} from '../model/explanation.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Sense, Trigger } from '../model/trigger.ts';
import type { ArgumentSet } from './arguments.ts';
import type { SentenceContext } from './build-claim.ts';
import type { Outcome } from './claims.ts';
import type { Parsed } from './clause.ts';
import type { StatusReading } from './status-reading.ts';
import type { DomainVerdict, Trace } from './trace.ts';
import type { TriggerMatch } from './triggers.ts';

interface EntryDraft {
  readonly trigger: Trigger;
  readonly senses: ExplainedSense[];
  set: ArgumentSet | null;
  status: StatusReading | null;
  fell: string | null;
}

interface EventDraft {
  readonly match: TriggerMatch;
  readonly entries: EntryDraft[];
  /** The claim it made, or null. */
  claim: Claim | null;
}

interface SentenceDraft {
  readonly context: SentenceContext;
  readonly parsed: Parsed;
  readonly doubts: string | null;
  readonly events: EventDraft[];
  readonly passedOver: TriggerMatch[];
  /** People counted beside any event word, each with the trigger of the claim they went into. */
  readonly tolls: { readonly count: Count; readonly host: number }[];
}

/** A claim as it came to the joining of repeats, and its place in the list that leaves it. Claims go by where their trigger begins. */
interface Told {
  readonly claim: Claim;
  readonly at: number;
}

/** Keeps what extraction considers, and tells it sentence by sentence once the claims have been resolved. */
export class Explainer implements Trace {
  readonly #sentences: SentenceDraft[] = [];
  readonly #tollOf = new Map<number, number>();
  readonly #told = new Map<number, Told>();
  readonly #kept: Claim[] = [];
  #domain: DomainVerdict = { foreign: null, suspected: null, words: [], warWords: 0, signs: [] };

  sentence(context: SentenceContext, parsed: Parsed, doubts: string | null): void {
    this.#sentences.push({ context, parsed, doubts, events: [], passedOver: [], tolls: [] });
  }

  passedOver(match: TriggerMatch): void {
    this.#sentences.at(-1)?.passedOver.push(match);
  }

  eventWord(match: TriggerMatch): void {
    this.#sentences.at(-1)?.events.push({ match, entries: [], claim: null });
  }

  entry(trigger: Trigger): void {
    this.#event()?.entries.push({ trigger, senses: [], set: null, status: null, fell: 'no sense fits' });
  }

  sense(sense: Sense, set: ArgumentSet | null, unmet: UnmetCondition | null): void {
    const entry = this.#entry();
    if (!entry) return;
    const { kind, frame } = sense;
    entry.senses.push({ sense: entry.senses.length + 1, kind, frame, unmet });
    entry.set = set;
  }

  reading(set: ArgumentSet, status: StatusReading): void {
    const entry = this.#entry();
    if (!entry) return;
    entry.set = set;
    entry.status = status;
  }

  entryDone(outcome: Outcome): void {
    const event = this.#event();
    const entry = this.#entry();
    if (!event || !entry) return;
    entry.fell = 'fell' in outcome ? outcome.fell : null;
    if ('claim' in outcome) event.claim = outcome.claim;
  }

  toll(claim: Claim, host: Claim): void {
    this.#tollOf.set(claim.triggerAt.start, host.triggerAt.start);
  }

  counted(count: Count, host: Claim): void {
    this.#sentences.at(-1)?.tolls.push({ count, host: host.triggerAt.start });
  }

  told(claim: Claim, at: number, kept: Claim): void {
    this.#told.set(claim.triggerAt.start, { claim, at });
    this.#kept[at] = kept;
  }

  domain(verdict: DomainVerdict): void {
    this.#domain = verdict;
  }

  /**
   * The sentences of the article with all that was considered in each.
   * @param claims the claims extraction returned, resolved, in the same order
   */
  explain(article: Article, claims: readonly ResolvedClaim[]): readonly ExplainedSentence[] {
    const { id, title, language, published } = article;
    const domain = { ...this.#domain, words: [...this.#domain.words], signs: [...this.#domain.signs] };
    return this.#sentences.map((heard, i) => {
      const { sentence, quote, speakerAt } = heard.context;
      const root = heard.parsed.tokens.findIndex(({ head }) => head === -1);
      const speaker = speakerAt(Math.max(0, root));
      const taken = heard.events.map((event) => this.#explained(event, heard, claims));
      return {
        article: { id, title, language, published, domain },
        sentence: i + 1,
        section: sentence.section,
        start: sentence.start,
        end: sentence.end,
        text: quote,
        words: heard.parsed.tokens.map(({ form, start, end, lemma, pos, head, relation }) => ({
          ...{ start, end, form, lemma, pos, head, relation },
        })),
        mentions: mentionsOf(heard),
        speaker: speaker ? { words: speaker.speaker, candidates: [...speaker.candidates] } : null,
        doubts: heard.doubts,
        events: [...withPassedOver(taken, heard)],
        tolls: heard.tolls.flatMap(({ count, host }) => {
          const claim = claims[this.#told.get(host)?.at ?? -1];
          return claim && count.at ? [{ ...count.at, words: count.wording, claim: claim.id }] : [];
        }),
        claims: claims.filter(({ evidence }) => evidence.start === sentence.start),
      };
    });
  }

  #explained(event: EventDraft, heard: SentenceDraft, claims: readonly ResolvedClaim[]): ExplainedEvent {
    const { claim } = event;
    const host = claim ? this.#tollOf.get(claim.triggerAt.start) : undefined;
    const told = claim ? this.#told.get(host ?? claim.triggerAt.start) : undefined;
    const isKept = told && this.#kept[told.at]?.triggerAt.start === claim?.triggerAt.start;
    const resolved = told ? claims[told.at] : undefined;
    return {
      ...wordsAt(event.match.first, event.match.last, heard),
      considered: event.entries.map((entry) => considerationOf(entry, heard)),
      outcome: !told ? 'nothing' : host !== undefined ? 'toll' : isKept ? 'claim' : 'repeat',
      claim: resolved?.id ?? null,
      status: claim
        ? this.#statusOf(
            event,
            claim,
            host === undefined ? told?.claim : claim,
            isKept ? resolved : undefined,
          )
        : [],
    };
  }

  /** Each change of the status from the clause to the claim, in order. */
  #statusOf(
    event: EventDraft,
    claim: Claim,
    told: Claim | undefined,
    resolved: ResolvedClaim | undefined,
  ): ExplainedEvent['status'] {
    const reading = event.entries.at(-1)?.status;
    const steps: ExplainedEvent['status'] = [];
    const step = (status: Claim['status'] | null | undefined, because: string) => {
      if (status && status !== steps.at(-1)?.status) steps.push({ status, because });
    };
    step(reading?.status, reading?.because ?? '');
    // The rule names what overrode the clause, after entry, frame and reason.
    const [, , , ...overrides] = claim.rule.split('/');
    if (overrides.includes('dated')) step('background', 'dated');
    if (overrides.includes('denied')) step('denied', 'denied');
    step(told?.status, 'doubted afterwards');
    if (this.#domain.foreign) step('background', 'foreign domain');
    step(resolved?.status, 'said by a party');
    return steps;
  }

  #event(): EventDraft | undefined {
    return this.#sentences.at(-1)?.events.at(-1);
  }

  #entry(): EntryDraft | undefined {
    return this.#event()?.entries.at(-1);
  }
}

function considerationOf({ trigger, senses, set, fell }: EntryDraft, heard: SentenceDraft): Consideration {
  return {
    ...{ trigger: trigger.id, lemma: trigger.lemma, pos: trigger.pos, strength: trigger.strength },
    senses,
    arguments: (set?.arguments ?? []).map(({ function: name, mention }) => ({
      function: name,
      ...wordsAt(mention.first, mention.last, heard),
    })),
    fell,
  };
}

/** The event words with the entries that ask for another part of speech, and the words where only such entries stand. */
function withPassedOver(taken: readonly ExplainedEvent[], heard: SentenceDraft): readonly ExplainedEvent[] {
  const events = new Map(taken.map((event) => [event.start, event]));
  for (const { first, last, triggers } of heard.passedOver) {
    const words = wordsAt(first, last, heard);
    const event = events.get(words.start);
    if (!event && taken.some((other) => overlaps(other, words))) continue;
    const known = event?.considered ?? [];
    const others = triggers
      .filter(({ id }) => !known.some((consideration) => consideration.trigger === id))
      .map((trigger) => considerationOf(passedOver(trigger), heard));
    events.set(words.start, {
      ...(event ?? { ...words, outcome: 'nothing', claim: null, status: [] }),
      considered: [...known, ...others],
    });
  }
  return [...events.values()].sort((a, b) => a.start - b.start);
}

function passedOver(trigger: Trigger): EntryDraft {
  return { trigger, senses: [], set: null, status: null, fell: 'another part of speech' };
}

function mentionsOf(heard: SentenceDraft): ExplainedSentence['mentions'] {
  return heard.parsed.mentions
    .filter(({ actor, place }) => actor !== null || place !== null)
    .map(({ first, last, actor, place }) => ({
      ...wordsAt(first, last, heard),
      actors: [...(actor?.candidates ?? [])],
      places: [...(place?.candidates ?? [])],
      describes: actor?.force ?? null,
    }));
}

/** The words of the article from one token to another, and where they stand in it. */
function wordsAt(first: number, last: number, heard: SentenceDraft): Span & { readonly words: string } {
  const { parsed, context } = heard;
  const offset = context.sentence.start;
  const start = parsed.tokens[first]?.start ?? offset;
  const end = parsed.tokens[last]?.end ?? start;
  return { words: context.quote.slice(start - offset, end - offset), start, end };
}
