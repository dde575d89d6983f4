import type { Count } from '../model/contract.ts';
import type { Token } from '../model/token.ts';
import type { Countable } from '../model/vocabulary.ts';
import type { Parsed } from './clause.ts';
import { isCarBomb, isLaunched, nounAt, type Thing, thingAt } from './counted-nouns.ts';
import type { Fate } from './fate.ts';
import { fateOf, fatesBeside } from './fates.ts';
import type { Mention } from './mention.ts';
import { type NumberPhrase, numbersIn } from './numbers.ts';
import { isAmong, isPart, nobodyHurt } from './parts.ts';
import { isCollective, isHeads } from './people.ts';
import { bareForm, phraseAt } from './phrases.ts';
import { gapped, shareFates } from './shared-fates.ts';

/** People or things a sentence counts, before it is known which of its claims they belong to. */
export interface Counted {
  readonly count: Omit<Count, 'what'>;
  /** What they are counted as; null where the kind of the claim decides (four drivers are freed, moved, sent). */
  readonly what: Countable | null;
  readonly thing: Thing;
  /** What the sentence says befell them or what they do, and the token that says it. */
  readonly fate: Fate | null;
  /** What the words beside the noun say they do or undergo, where the fate leaves open what they count as. */
  readonly beside: readonly Fate[];
  /** Token of what is counted. */
  readonly at: number;
  readonly article: boolean;
  /** A missile, a shell, a drone that bursts: what is fired, not what is lost. */
  readonly launched: boolean;
  /** A vehicle that is a bomb. */
  readonly carBomb: boolean;
  /** They do not fight. */
  readonly civilians: boolean;
}

/** What befalls people by the word of a verb. */
const byVerb: ReadonlySet<Countable> = new Set(['killed', 'wounded', 'captured', 'arrested', 'hostages']);

/** Everything a sentence counts, in order: people by what befalls them, vehicles, weapons, sorties, kilometres. */
export function countedIn(parsed: Parsed): readonly Counted[] {
  const listed: Counted[] = [];
  for (const number of numbersIn(parsed.tokens, parsed.vocabulary.language)) {
    const read = readNumber(parsed, number);
    const more = read.length === 0 ? gapped(number, listed, parsed) : null;
    listed.push(...read, ...(more ? [more] : []));
  }
  const found = shareFates(listed, parsed);
  const nouns = new Set(found.map(({ at }) => at));
  const alone = parsed.tokens.flatMap((_, at) => (nouns.has(at) ? [] : oneNamed(parsed, at)));
  return [...found, ...alone, ...nobodyHurt(parsed, nouns).map((at) => none(parsed, at))].flatMap((counted) =>
    casualties(parsed, counted),
  );
}

function readNumber(parsed: Parsed, number: NumberPhrase): readonly Counted[] {
  const noun = nounAt(parsed, number);
  if (noun === null || isPart(parsed, number, noun)) return [];
  const { at, last, mention } = noun;
  const thing = noun.pronoun ? 'people' : thingAt(parsed, at);
  if (thing === 'nothing') return [];
  const fate = fateOf(parsed, number, at);
  const what = whatOf(thing, fate);
  const bare = at === number.last;
  if (bare && !noun.pronoun && (fate === null || what === null)) return [];
  if (thing === 'unknown' && (what === null || !byVerb.has(what) || fate?.loose || !fate?.direct)) return [];
  // Brigades and families are not counted as heads, except by who drives or takes them out.
  if (
    isCollective(parsed, at) &&
    !isHeads(parsed, number, at) &&
    !isThing(thing) &&
    (what === null || byVerb.has(what))
  )
    return [];
  if (number.article && (bare || !countsOne(what, thing, fate) || isGroup(parsed, at, thing))) return [];
  if (thing === 'km' && isDistance(parsed, number, at)) return [];
  const { low, best, high } = number.range;
  const end = Math.max(last, number.last);
  const group = typeof thing === 'string' && (thing === 'people' || thing === 'unknown') && !bare;
  const words = group ? groupWords(parsed, mention, number.last + 1, at) : null;
  const count = { group: words, low, best, high, ...spanOf(parsed.tokens, number.first, end) };
  const civilians = mention?.actor?.force === 'civilians';
  const beside = what === null && !bare ? fatesBeside(parsed, at) : [];
  return [
    {
      count,
      what,
      thing,
      fate,
      beside,
      at,
      article: number.article,
      civilians,
      launched: isLaunched(parsed, at, thing),
      carBomb: isCarBomb(parsed, at),
    },
  ];
}

/** What people of some fate are counted as: what befell them, else what their noun says, else not yet known. */
function whatOf(thing: Thing, fate: Fate | null): Countable | null {
  if (thing === 'unknown' || thing === 'people') return fate?.role === 'undergoer' ? fate.what : null;
  if (thing === 'vehicle') return 'vehicles';
  if (thing === 'weapon') return 'weapons';
  if (thing === 'drone' || thing === 'nothing') return null;
  const fatal =
    fate?.role === 'undergoer' &&
    fate.direct &&
    fate.what !== null &&
    thing !== 'killed' &&
    isPersonal(thing);
  // "giustiziati 42 feriti": who is hurt, taken or driven out and then killed counts as killed.
  return fatal && fate.verbal && fate.what !== 'fighters' ? fate.what : thing;
}

function isThing(thing: Thing): boolean {
  return (
    thing === 'vehicle' || thing === 'weapon' || thing === 'drone' || thing === 'sorties' || thing === 'km'
  );
}

function isPersonal(what: Countable): boolean {
  return !['vehicles', 'weapons', 'sorties', 'km'].includes(what);
}

/** An article counts one where that one was killed, hurt, taken, or is a thing some act was done to. */
function countsOne(what: Countable | null, thing: Thing, fate: Fate | null): boolean {
  if (thing === 'sorties' || thing === 'km') return false;
  if (thing === 'vehicle' || thing === 'weapon' || thing === 'drone')
    return fate?.role === 'undergoer' && fate.direct && fate.verbal;
  return what !== null && byVerb.has(what);
}

function isGroup(parsed: Parsed, at: number, thing: Thing): boolean {
  return isThing(thing) ? isConvoy(parsed, at) : isCollective(parsed, at);
}

/** A convoy is no vehicle. */
function isConvoy({ tokens, vocabulary }: Parsed, at: number): boolean {
  const lemma = tokens[at]?.lemma ?? '';
  return vocabulary.language.people.force.includes(lemma);
}

/** "a 12 km da Bambari", "125 km south of": how far, not ground gained. */
function isDistance({ tokens, vocabulary }: Parsed, { first }: NumberPhrase, at: number): boolean {
  const before = tokens[first - 1];
  const behind = phraseAt(vocabulary.phrasalPrepositions, tokens, at + 1);
  const name = before ? vocabulary.language.grammar.prepositions[bareForm(before)] : undefined;
  return behind !== null || name === 'at' || name === 'to';
}

/** "killed the mayor": one person no number stands before, where the verb says it was one. */
function oneNamed(parsed: Parsed, at: number): readonly Counted[] {
  const token = parsed.tokens[at] as Token;
  if (token.pos !== 'NOUN' || token.morphology.number === 'plural' || bareForm(token) !== token.lemma)
    return [];
  if (token.relation === 'compound' || parsed.tokens[at + 1]?.pos === 'NOUN') return [];
  const before = parsed.tokens.slice(Math.max(0, at - 3), at);
  const own = before.slice(before.findLastIndex((t) => t.pos === 'ADP') + 1);
  const determined = own.some((t) => t.pos === 'DET' || /^['’]s?$/.test(t.form));
  if (!determined || thingAt(parsed, at) !== 'people' || isCollective(parsed, at)) return [];
  const number: NumberPhrase = { range: { low: 1, best: 1, high: 1 }, first: at, last: at, article: true };
  const fate = fateOf(parsed, number, at);
  if (isAmong(parsed, at)) return [];
  // "killed a mother and her child": the second of two is one as the first is.
  const joined = token.relation === 'conj' && own.length > 0;
  if (fate?.role !== 'undergoer' || fate.what !== 'killed' || fate.loose || !fate.verbal) return [];
  if (!fate.direct && !joined) return [];
  const words = parsed.tokens[at]?.form ?? null;
  const count = { group: words, low: 1, best: 1, high: 1, ...spanOf(parsed.tokens, at, at) };
  return [
    {
      count,
      what: fate.what,
      thing: 'people',
      fate,
      beside: [],
      at,
      article: true,
      civilians: false,
      launched: false,
      carBomb: false,
    },
  ];
}

/** "non ci sono vittime", "without casualties": that nobody was hurt is information. */
function none(parsed: Parsed, at: number): Counted {
  const what = thingAt(parsed, at) as Countable;
  const count = { group: null, low: 0, best: 0, high: 0, ...spanOf(parsed.tokens, at, at) };
  return {
    count,
    what,
    thing: what,
    fate: null,
    beside: [],
    at,
    article: false,
    civilians: false,
    launched: false,
    carBomb: false,
  };
}

/** "40 casualties" are dead and hurt together: no more than so many of either. */
function casualties(parsed: Parsed, counted: Counted): readonly Counted[] {
  const { casualties: words } = parsed.vocabulary.language.people;
  const token = parsed.tokens[counted.at] as Token;
  if (counted.what !== 'killed' || !words.includes(token.lemma)) return [counted];
  const { high, best } = counted.count;
  const count = high === 0 ? counted.count : { ...counted.count, low: null, best: null, high: high ?? best };
  return [
    { ...counted, count },
    { ...counted, count, what: 'wounded' },
  ];
}

/** The words for those counted, without their number. */
function groupWords({ tokens }: Parsed, mention: Mention | null, from: number, at: number): string {
  let first = Math.min(Math.max(from, mention?.first ?? from), at);
  while (first < at && /^(?:ADP|DET|PUNCT)$/.test(tokens[first]?.pos ?? '')) first += 1;
  return textOf(tokens, first, Math.max(at, mention?.last ?? at));
}

function spanOf(tokens: readonly Token[], first: number, last: number) {
  const start = tokens[first]?.start ?? 0;
  return { wording: textOf(tokens, first, last), at: { start, end: tokens[last]?.end ?? start } };
}

export function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ');
}
