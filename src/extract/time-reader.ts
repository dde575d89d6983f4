import type { Language } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import { clockAt, decadeAt, figuresAt, yearAt } from './time-figures.ts';
import type { Fillings, TimeMeaning } from './time-meaning.ts';
import {
  type Beginning,
  beginningOf,
  type Need,
  type Pattern,
  type PatternGroup,
  type Slot,
  type Step,
  timePatterns,
} from './time-patterns.ts';
import { firstFrom, joined, type Lists, lists, nothing, type Part, partsOf } from './time-words.ts';

interface Reading {
  /** Exclusive, in parts. */
  readonly to: number;
  readonly fillings: Fillings;
  /** How many times it stands within. */
  readonly depth: number;
}

interface TimeReading {
  readonly to: number;
  readonly meaning: TimeMeaning;
}

/** A time expression and the tokens it takes up; `last` is inclusive. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  readonly meaning: TimeMeaning;
}

/** All time expressions of a sentence, left to right, the longest at each place; those that mean no time are left out. */
export function timeExpressions(tokens: readonly Token[], language: Language): readonly TimeExpression[] {
  const reader = new TimeReader(tokens, language);
  const found: TimeExpression[] = [];
  for (let at = 0; at < reader.parts.length; ) {
    const best = reader.longest(at);
    if (!best) {
      at += 1;
      continue;
    }
    const [first, last] = [reader.parts[at], reader.parts[best.to - 1]];
    if (first && last && !best.meaning.operations.includes('none'))
      found.push({ first: first.token, last: last.token, meaning: best.meaning });
    at = best.to;
  }
  return found;
}

const none: readonly never[] = [];

/** Most times inside one another: "from the night of Monday to ...". */
const deepest = 3;

/** Most words of an expression. */
const reach = 16;

class TimeReader {
  readonly parts: readonly Part[];
  readonly #language: Language;
  readonly #lists: Lists;
  /** By part, what it can begin. */
  readonly #beginnings: readonly Beginning[];
  /** By the number of a need, where the sentence has it, ascending. */
  readonly #near: number[][] = [];
  readonly #times = new Map<number, readonly TimeReading[]>();

  constructor(tokens: readonly Token[], language: Language) {
    this.parts = tokens.flatMap(partsOf);
    this.#language = language;
    this.#lists = lists(language);
    this.#beginnings = this.parts.map(({ form }) => beginningOf(form, language));
    for (const [at, { needs }] of this.#beginnings.entries()) {
      for (const need of needs) {
        this.#near[need] ??= [];
        this.#near[need].push(at);
      }
    }
  }

  longest(at: number): TimeReading | null {
    return this.#timesAt(at, 0)[0] ?? null;
  }

  /** Every way to read a time from a part on, longest first; of equally long ones the first in the language data. */
  #timesAt(at: number, depth: number): readonly TimeReading[] {
    const { expressions = none } = this.#beginnings[at] ?? {};
    if (expressions.length === 0) return none;
    const key = at * (deepest + 1) + depth;
    const before = this.#times.get(key);
    if (before) return before;
    if (this.#form(at) === ',' || depth > deepest) return none;
    const possible = this.#possible(expressions, at);
    if (possible.length === 0) return none;
    const { further } = timePatterns(this.#language);
    this.#times.set(key, none);
    const found = this.#matches(possible, at, depth);
    for (let i = 0; i < found.length && i < 12; i += 1) {
      const base = found[i] as TimeReading;
      if (base.meaning.operations.includes('none')) continue;
      for (const pattern of further) {
        if (!this.#isPossible(pattern, base.to)) continue;
        const start = { to: base.to, fillings: { ...nothing, times: [base.meaning] }, depth };
        found.push(...this.#follow(pattern.steps, 0, start).map((end) => reading(pattern, end)));
      }
    }
    const sorted = found
      .filter(({ to }) => this.#form(to - 1) !== ',')
      .map((one, order) => ({ one, order }))
      .sort((a, b) => b.one.to - a.one.to || a.order - b.order)
      .map(({ one }) => one);
    this.#times.set(key, sorted);
    return sorted;
  }

  #matches(patterns: readonly Pattern[], at: number, depth: number): TimeReading[] {
    return patterns.flatMap((pattern) =>
      this.#follow(pattern.steps, 0, { to: at, fillings: nothing, depth }).map((end) =>
        reading(pattern, end),
      ),
    );
  }

  /** Those patterns of groups that may begin at a part, in the order of the language data. */
  #possible(groups: readonly PatternGroup[], at: number): readonly Pattern[] {
    const possible: Pattern[] = [];
    for (const { need, patterns } of groups) {
      if (need && !this.#isNear(need, at)) continue;
      for (const pattern of patterns) if (this.#isPossible(pattern, at)) possible.push(pattern);
    }
    return possible.length > 1 ? possible.sort((a, b) => a.order - b.order) : possible;
  }

  #isPossible({ needs }: Pattern, at: number): boolean {
    return needs.every((need) => this.#isNear(need, at));
  }

  #isNear({ id }: Need, at: number): boolean {
    const places = this.#near[id];
    return places !== undefined && firstFrom(places, at) < at + reach;
  }

  /** Every way the steps from `index` on can be read after `from`. */
  #follow(steps: readonly Step[], index: number, from: Reading): readonly Reading[] {
    const step = steps[index];
    if (!step) return [from];
    const taken = (step.slot === null ? this.#words(step, from) : this.#fill(step.slot, from)).flatMap(
      (next) => this.#follow(steps, index + 1, next),
    );
    return step.optional ? [...taken, ...this.#follow(steps, index + 1, from)] : taken;
  }

  #words({ words }: Step, from: Reading): readonly Reading[] {
    return (words.get(this.#form(from.to)) ?? [])
      .filter((wording) => wording.every((word, i) => this.parts[from.to + i]?.form === word))
      .map((wording) => ({ ...from, to: from.to + wording.length }));
  }

  #fill(slot: Slot, from: Reading): readonly Reading[] {
    const { to, fillings } = from;
    const part = this.parts[to];
    if (!part) return [];
    const fill = (length: number, more: Partial<Fillings>): readonly Reading[] => [
      { ...from, to: to + length, fillings: joined(fillings, more) },
    ];
    const named = !this.#language.dates.capitalised || part.capital;
    switch (slot) {
      case 'n':
        return this.#amount(from);
      case 'unit':
      case 'units': {
        const unit = this.#lists.units.get(part.form);
        return unit && (slot === 'units' || !unit.plural) ? fill(1, { units: [unit] }) : [];
      }
      case 'weekday': {
        const weekday = named ? this.#lists.weekdays.get(part.form) : undefined;
        return weekday === undefined ? [] : fill(1 + this.#stop(to, part), { weekdays: [weekday] });
      }
      case 'month': {
        const month = named ? this.#lists.months.get(part.form) : undefined;
        return month === undefined ? [] : fill(1 + this.#stop(to, part), { months: [month] });
      }
      case 'day':
        return this.#day(to, part.form).flatMap(([length, day]) => fill(length, { days: [day] }));
      case 'year':
        return yearAt(this.#form, to).flatMap(([length, year]) => fill(length, { years: [year] }));
      case 'season': {
        const { seasons } = this.#language.dates;
        const season = Object.hasOwn(seasons, part.form) ? seasons[part.form] : undefined;
        return season ? fill(1, { seasons: [season] }) : [];
      }
      case 'decade':
        return decadeAt(this.#form, to, this.#language.dates.decades).flatMap(([length, year]) =>
          fill(length, { decades: [year] }),
        );
      case 'ordinal': {
        const { ordinals } = this.#language.dates;
        const ordinal = Object.hasOwn(ordinals, part.form) ? ordinals[part.form] : undefined;
        return ordinal === undefined ? [] : fill(1, { ordinals: [ordinal] });
      }
      case 'figures':
        return figuresAt(this.#form, to, this.#language.dates.figures).flatMap(([length, days]) =>
          fill(length, { figures: [days] }),
        );
      case 'clock':
        return fill(clockAt(this.#form, to) ?? 0, {}).filter((one) => one.to > to);
      case 'period':
        return this.#matches(this.#possible(this.#beginnings[to]?.periods ?? none, to), to, from.depth).map(
          (period) => ({
            ...from,
            to: period.to,
            fillings: joined(fillings, { times: [period.meaning] }),
          }),
        );
      case 'time':
        return this.#timesAt(to, from.depth + 1).map((time) => ({
          ...from,
          to: time.to,
          fillings: joined(fillings, { times: [time.meaning] }),
        }));
    }
  }

  readonly #form = (at: number): string => this.parts[at]?.form ?? '';

  /** 1 where a short name is written with its stop. */
  #stop(at: number, { form }: Part): 0 | 1 {
    return form.length <= 5 && !form.endsWith('.') && this.#form(at + 1) === '.' && this.#form(at + 2) !== ''
      ? 1
      : 0;
  }

  #amount(from: Reading): readonly Reading[] {
    const { to, fillings } = from;
    const form = this.#form(to);
    if (/^\d{1,4}$/.test(form)) {
      const value = Number(form);
      return [
        { ...from, to: to + 1, fillings: joined(fillings, { amounts: [{ low: value, high: value }] }) },
      ];
    }
    return (this.#lists.amounts.get(form) ?? [])
      .filter(([words]) => words.every((word, i) => this.#form(to + i) === word))
      .map(([words, amount]) => ({
        ...from,
        to: to + words.length,
        fillings: joined(fillings, { amounts: [amount] }),
      }));
  }

  #day(at: number, form: string): readonly (readonly [number, number])[] {
    const { days } = this.#language.dates;
    const word = Object.hasOwn(days, form) ? days[form] : undefined;
    if (word !== undefined) return [[1, word]];
    const value = /^\d{1,2}$/.test(form)
      ? Number(form)
      : Number(/^(\d{1,2})(?:st|nd|rd|th|[º°])$/.exec(form)?.[1]);
    if (!(value >= 1 && value <= 31)) return [];
    return [[/^(?:st|nd|rd|th|[º°])$/.test(this.#form(at + 1)) ? 2 : 1, value]];
  }
}

function reading({ operations, numbers }: Pattern, { to, fillings }: Reading): TimeReading {
  return { to, meaning: { operations, numbers, fillings } };
}
