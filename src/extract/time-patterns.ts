import type { DateWords } from '../model/date-words.ts';
import type { Language } from '../model/language.ts';
import { phraseWords } from './phrases.ts';
import { type Operation, operations } from './time-meaning.ts';
import { keysOfWord } from './time-words.ts';

/** What a place of an expression can be filled with. */
export const slots = [
  'n',
  'unit',
  'units',
  'weekday',
  'month',
  'day',
  'year',
  'season',
  'decade',
  'ordinal',
  'figures',
  'clock',
  'period',
  'time',
] as const;
export type Slot = (typeof slots)[number];

/** One step of an expression: one of several wordings, or a slot; it may be left out where it is optional. */
export interface Step {
  /** By their first word, the longest first. */
  readonly words: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly slot: Slot | null;
  readonly optional: boolean;
}

/** Keys one of which must stand near; patterns that need the same have the same one. */
export interface Need {
  /** From 0, each its own in a language. */
  readonly id: number;
  readonly keys: readonly string[];
}

/** An expression of the language data: `<da> {weekday}` means `since weekday`. */
export interface Pattern {
  readonly source: string;
  /** Its place in the language data. */
  readonly order: number;
  readonly steps: readonly Step[];
  /** For each step that cannot be left out, what must stand near, the rarest first: no sentence is searched for what it lacks. */
  readonly needs: readonly Need[];
  readonly operations: readonly Operation[];
  readonly numbers: readonly number[];
}

/** Patterns that need the same rarest thing near. */
export interface PatternGroup {
  /** Null where they need nothing. */
  readonly need: Need | null;
  readonly patterns: readonly Pattern[];
}

/** What a word can begin. */
export interface Beginning {
  readonly expressions: readonly PatternGroup[];
  readonly periods: readonly PatternGroup[];
  /** Numbers of the needs it meets. */
  readonly needs: readonly number[];
}

/** Patterns under what their first step can be: a word, or a slot as `{n}`. */
type PatternIndex = ReadonlyMap<string, readonly Pattern[]>;

interface TimePatterns {
  readonly expressions: PatternIndex;
  readonly periods: PatternIndex;
  /** Those that go on from a time: "yesterday" + "morning". */
  readonly further: readonly Pattern[];
  /** The needs that a key meets, by their numbers. */
  readonly needs: ReadonlyMap<string, readonly number[]>;
  /** What words begin, of those seen: text repeats its words. */
  readonly begun: Map<string, Beginning>;
}

const mostBegun = 20_000;

const compiled = new WeakMap<Language, TimePatterns>();

/**
 * The compiled expressions of a language.
 * @throws Error naming the entry of `dates.yaml` that cannot be read
 */
export function timePatterns(language: Language): TimePatterns {
  let patterns = compiled.get(language);
  if (!patterns) {
    const { dates } = language;
    const needs = new Map<string, Need>();
    const needOf = (keys: readonly string[]): Need => {
      const name = keys.join(' ');
      const need = needs.get(name) ?? { id: needs.size, keys };
      needs.set(name, need);
      return need;
    };
    const compile = (entries: DateWords['expressions']) =>
      Object.entries(entries).map((entry, order) => pattern(entry, order, dates, needOf));
    const expressions = compile(dates.expressions);
    patterns = {
      expressions: index(expressions.filter(({ steps }) => steps[0]?.slot !== 'time')),
      periods: index(compile(dates.periods)),
      further: expressions.filter(({ steps }) => steps[0]?.slot === 'time').map(afterTime),
      needs: byKey(needs.values()),
      begun: new Map(),
    };
    compiled.set(language, patterns);
  }
  return patterns;
}

function byKey(needs: Iterable<Need>): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  for (const { id, keys } of needs) for (const key of keys) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

/** What nearly every word begins. One for all of them, so that remembering words takes little. */
const beginsNothing: Beginning = { expressions: [], periods: [], needs: [] };

/** What a word can begin, and what it is that others wait for. */
export function beginningOf(form: string, language: Language): Beginning {
  const { begun, expressions, periods, needs } = timePatterns(language);
  let found = begun.get(form);
  if (!found) {
    const keys = keysOfWord(form, language);
    const own = {
      expressions: grouped(keys.flatMap((key) => expressions.get(key) ?? [])),
      periods: grouped(keys.flatMap((key) => periods.get(key) ?? [])),
      needs: [...new Set(keys.flatMap((key) => needs.get(key) ?? []))],
    };
    found = Object.values(own).some(({ length }) => length > 0) ? own : beginsNothing;
    if (begun.size >= mostBegun) begun.clear();
    begun.set(form, found);
  }
  return found;
}

function afterTime(whole: Pattern): Pattern {
  return { ...whole, steps: whole.steps.slice(1) };
}

function pattern(
  [source, meaning]: readonly [string, string],
  order: number,
  dates: DateWords,
  needOf: (keys: readonly string[]) => Need,
): Pattern {
  const steps = source.split(/\s+/).map((atom) => step(atom, source, dates));
  const first = steps.findIndex(({ optional }) => !optional);
  if (first < 0 || (first > 0 && steps[first]?.slot === 'time'))
    throw new Error(`dates.yaml: "${source}" needs a word before its {time}`);
  const parts = meaning.split(/\s+/);
  const numbers = parts.filter((part) => /^-?\d+$/.test(part)).map(Number);
  const named = parts.filter((part) => !/^-?\d+$/.test(part));
  const unknown = named.find((name) => !operations.some((operation) => operation === name));
  if (unknown !== undefined || named.length === 0)
    throw new Error(`dates.yaml: "${source}" means "${meaning}": no operation ${unknown ?? ''}`);
  const needs = steps
    .filter(({ optional, slot }) => !optional && slot !== 'time' && slot !== 'period')
    .map(keysOf)
    .sort((a, b) => a.length - b.length)
    .map(needOf);
  return { source, order, steps, needs, operations: named as Operation[], numbers };
}

function step(atom: string, source: string, dates: DateWords): Step {
  const optional = atom.startsWith('[') && atom.endsWith(']');
  if (!optional && /[[\]]/.test(atom))
    throw new Error(`dates.yaml: "${source}" has several words between [ and ]: name them in a class`);
  const inner = optional ? atom.slice(1, -1) : atom;
  const slot = /^\{(\w+)\}$/.exec(inner)?.[1];
  if (slot !== undefined) {
    const known = slots.find((name) => name === slot);
    if (!known) throw new Error(`dates.yaml: "${source}" has no slot {${slot}}`);
    return { words: new Map(), slot: known, optional };
  }
  const words = inner.split('|').flatMap((part) => {
    const name = /^<(\w+)>$/.exec(part)?.[1];
    if (name === undefined) return [part === "'" ? ["'"] : wordsOf(part)];
    const list = dates.classes[name];
    if (!list) throw new Error(`dates.yaml: "${source}" names no class <${name}>`);
    return list.map(wordsOf);
  });
  const longestFirst = words.sort((a, b) => b.length - a.length);
  return { words: Map.groupBy(longestFirst, ([word = '']) => word), slot: null, optional };
}

/** The words of a phrase as `TimeReader` meets them: hyphens between letters part them. */
function wordsOf(phrase: string): readonly string[] {
  return phraseWords(phrase.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '));
}

function index(patterns: readonly Pattern[]): PatternIndex {
  const byFirst = new Map<string, Pattern[]>();
  for (const one of patterns) {
    for (const key of firstKeys(one.steps)) {
      const bucket = byFirst.get(key) ?? [];
      if (!bucket.includes(one)) bucket.push(one);
      byFirst.set(key, bucket);
    }
  }
  return byFirst;
}

function grouped(patterns: readonly Pattern[]): readonly PatternGroup[] {
  const groups = Map.groupBy(new Set(patterns), ({ needs }) => needs[0] ?? null);
  return [...groups].map(([need, own]) => ({ need, patterns: own }));
}

function firstKeys(steps: readonly Step[]): readonly string[] {
  const keys: string[] = [];
  for (const one of steps) {
    keys.push(...keysOf(one));
    if (!one.optional) break;
  }
  return keys;
}

/** What a step can begin with: words, or a slot as `{n}`. */
function keysOf({ words, slot }: Step): readonly string[] {
  return slot === null ? [...words.keys()] : [`{${slot}}`];
}
