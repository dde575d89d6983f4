import type { PlacedWhen } from '../model/contract.ts';
import type { Sentence } from '../model/token.ts';
import { type Days, daysBetween, precisionOf } from '../model/when.ts';
import { ClaimTimes, isWhenSaid } from './claim-time.ts';
import type { Parsed } from './clause.ts';
import { citedTimes, type PublicationBounds, publicationBounds } from './publication-bounds.ts';
import type { Operation } from './time-meaning.ts';
import { type TimeMention, timesIn, whenOf } from './times.ts';
import { isYardstick } from './yardsticks.ts';

/** Most days a time may fill to date what follows it. */
const longestScene = 3;
/** Days before publication a time may lie to date what follows it. */
const oldestScene = 14;
/** Days before publication the news of a text may begin, by the dates it names. */
const oldestNews = 6;

/** A sentence and what was found in it. */
interface Read {
  readonly sentence: Sentence;
  readonly parsed: Parsed;
}

type DatedWhen = PlacedWhen & Days;

/**
 * Where in time a text is while it is read on: what its dates say of sentences without one. The date an entry of a list, a
 * log or a live feed opens with holds for the entry. Else what follows a date in its paragraph, or the date of headline or
 * first paragraph anywhere, happened from that day on, up to publication.
 */
export class TextTime {
  readonly #published: string | null;
  readonly #hourly: ReadonlySet<number>;
  readonly #mentions: ReadonlyMap<Sentence, readonly TimeMention[]>;
  readonly #earliest: string | null;
  #scene: Days | null = null;
  #entry: PlacedWhen | null = null;
  #passage: PlacedWhen | null = null;
  #lead: PlacedWhen | null = null;
  #block = -1;

  /**
   * @param published ISO day, or null
   * @param hourly blocks of the text that open with an hour
   */
  constructor(published: string | null, text: readonly Read[], hourly: ReadonlySet<number> = new Set()) {
    this.#published = published;
    this.#hourly = hourly;
    this.#mentions = new Map(
      text.map(({ sentence, parsed }) => [
        sentence,
        timesIn(parsed.tokens, parsed.vocabulary.language).filter(
          (mention) => !this.#isDateline(mention, sentence, parsed),
        ),
      ]),
    );
    this.#earliest = this.#earliestNews();
  }

  /** Between which days an undated text was written, by the dates it cites; null for a dated one. */
  bounds(text: readonly Read[]): PublicationBounds | null {
    if (this.#published !== null) return null;
    return publicationBounds(
      text.flatMap(({ sentence, parsed }) => citedTimes(parsed, this.#mentions.get(sentence) ?? [])),
    );
  }

  /** Takes up a sentence, in order of reading: what its own words say of times, and what the text before them does. */
  read({ sentence, parsed }: Read): ClaimTimes {
    const mentions = (this.#mentions.get(sentence) ?? []).filter((mention) => !isOfRank(parsed, mention));
    if (sentence.block !== this.#block) this.#begin(sentence.block, parsed, mentions);
    const times = new ClaimTimes(parsed, mentions, {
      published: this.#published,
      scene: this.#scene,
      carried: this.#entry ?? this.#passage ?? this.#lead,
      earliest: this.#earliest,
    });
    this.#note(sentence, parsed, mentions);
    return times;
  }

  #begin(block: number, { tokens }: Parsed, mentions: readonly TimeMention[]): void {
    this.#block = block;
    this.#passage = null;
    this.#entry = null;
    const [opening] = mentions;
    if (this.#published !== null && this.#hourly.has(block)) {
      const day = this.#published;
      this.#entry = { text: '', start: day, end: day, precision: 'day', at: null };
    } else if (opening && opening.first <= 1 && separator.test(tokens[opening.last + 1]?.form ?? '')) {
      const when = this.#when(opening);
      if (isScene(when)) this.#entry = when;
    }
  }

  /** Where and when a story was filed: its own publication in figures or words, outside the headline. */
  #isDateline(mention: TimeMention, { section, block }: Sentence, { tokens }: Parsed): boolean {
    const [operation] = mention.meaning.operations;
    if (section === 'headline' || block > topBlocks || (operation !== 'date' && operation !== 'figures'))
      return false;
    const opens = mention.first <= 12 && /^[-–—(),.|:]$/.test(tokens[mention.last + 1]?.form ?? '');
    return (opens || tokens.length <= 8) && this.#when(mention).start === this.#published;
  }

  #note({ section }: Sentence, parsed: Parsed, mentions: readonly TimeMention[]): void {
    for (const mention of mentions) {
      const when = this.#when(mention);
      const [operation = 'none'] = mention.meaning.operations;
      if (!isScene(when) || open.has(operation) || isWhenSaid(mention, parsed, -1)) continue;
      if (!hourly.has(operation)) this.#scene = when;
      const recent = this.#isRecent(when, oldestScene);
      this.#passage = recent ? this.#onwards(when) : null;
      if (recent && (section !== 'body' || this.#block <= 1)) this.#lead ??= this.#onwards(when);
    }
  }

  #earliestNews(): string | null {
    const days = [...this.#mentions.values()]
      .flat()
      .map((mention) => this.#when(mention))
      .filter(isScene)
      .filter((when) => this.#isRecent(when, oldestNews))
      .map(({ start }) => start);
    return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
  }

  #isRecent({ start, end }: DatedWhen, days: number): boolean {
    if (this.#published === null) return true;
    return end <= this.#published && daysBetween(start, this.#published) <= days;
  }

  #onwards(when: DatedWhen): DatedWhen {
    const end = this.#published ?? when.end;
    return { ...when, end, precision: precisionOf({ start: when.start, end }) };
  }

  #when(mention: TimeMention): PlacedWhen {
    return whenOf(mention, { published: this.#published, scene: this.#scene, direction: 'past' });
  }
}

/** The first blocks of a text, where its dateline stands. */
const topBlocks = 3;

const separator = /^[:/.|–—-]$/;

/** Times with an open end tell how long, not where the text is. */
const open: ReadonlySet<Operation> = new Set([
  'from',
  'since',
  'since_ago',
  'until',
  'by',
  'last',
  'next',
  'within',
  'ahead',
  'over',
]);

/** Times that say how far back a comparison reaches, where they stand beside a word of rank. */
const reaching: ReadonlySet<Operation> = new Set(['since', 'since_ago', 'over']);

function isOfRank(parsed: Parsed, { meaning, first, last }: TimeMention): boolean {
  return meaning.operations.some((one) => reaching.has(one)) && isYardstick(parsed, first, last);
}

/** Times that are counted from the one the text is at. */
const hourly: ReadonlySet<Operation> = new Set(['hours', 'night_hours']);

function isScene(when: PlacedWhen): when is DatedWhen {
  const { start, end } = when;
  return start !== null && end !== null && daysBetween(start, end) < longestScene;
}
