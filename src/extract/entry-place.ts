import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { textOf } from './mention-lookup.ts';

/**
 * The place at which a block of text opens ("* Hajin: ...", "Al-Susah. ...", "Wed 19 | Walikale | ...", "18.35 | JARAMANA ..."),
 * or null. A dash behind a name makes a dateline, which is where the writer sits.
 * @param listed the article goes from place to place that way: a name no gazetteer knows is one too
 */
export function entryPlace(
  parsed: Parsed,
  listed: boolean,
): { readonly sense: PlaceSense; readonly words: string } | null {
  const { tokens, mentions } = parsed;
  const first = tokens.findIndex(
    ({ pos, form }, at) =>
      at >= behindDate(tokens) && pos !== 'PUNCT' && pos !== 'SYM' && !/^[\d.:/()*•|–-]+$/.test(form),
  );
  // "Near Abudwak, Galgaduud."
  const opens = (m: Mention) => m.first === first || (m.start === first && isLocative(m.preposition));
  const mention = mentions.find((m) => opens(m) && m.place !== null && !m.place.anaphoric);
  if (!mention?.place || mention.actor?.candidates.length) return null;
  if (mention.place.candidates.length === 0 && !listed) return null;
  return isHeading(mention, tokens) || isInCapitals(mention, tokens)
    ? { sense: { ...mention.place, uncertain: false }, words: textOf(parsed, mention.first, mention.last) }
    : null;
}

/**
 * The place that stands alone above the blocks of a section ("Kabul", "Helmand, Afghanistan:"); null where a heading names none
 * ("South"), undefined where the block is no heading.
 * @param whole the sentence is all of its block
 */
export function sectionPlace(
  { tokens, mentions }: Parsed,
  whole: boolean,
): { readonly sense: PlaceSense; readonly words: string } | null | undefined {
  const last = tokens.at(-1);
  const isHeading =
    whole && tokens.length <= sectionWords && last !== undefined && !/^[.!?…]$/.test(last.form);
  if (!isHeading || tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return undefined;
  const [mention, area] = mentions;
  if (
    !mention?.place ||
    mention.first > 0 ||
    mention.place.anaphoric ||
    mention.place.candidates.length === 0
  )
    return null;
  const end = area?.place && !area.place.anaphoric ? area.last : mention.last;
  const rest = tokens.slice(end + 1);
  if (rest.some(({ pos }) => pos !== 'PUNCT')) return null;
  const name = tokens.slice(mention.first, mention.last + 1);
  return { sense: mention.place, words: name.map(({ form }) => form).join(' ') };
}

/** Words of the longest heading of a section. */
const sectionWords = 6;

/** The token behind the day or hour that opens an entry and the bar that closes it ("Wed 19 | "); 0 where none does. */
function behindDate(tokens: readonly Token[]): number {
  const bar = tokens.findIndex(({ form }) => form === '|');
  return tokens.slice(0, Math.max(0, bar)).some(({ form }) => /\d/.test(form)) ? bar + 1 : 0;
}

/** Words that may say in which area the place of an entry lies and when, those in brackets apart. */
const headingWords = 8;

/** Whether a name at the head of a block stands apart from the text behind it: by a stop or bar, or by its capitals. */
function isHeading({ first, last }: Mention, tokens: readonly Token[]): boolean {
  const after = tokens.findIndex(({ form }, at) => at > last && /^[:.|]$/.test(form));
  // Between the name and the stop only the area around it may stand ("Al-Qaim, Iraq.").
  const between = after < 0 ? [] : withoutBrackets(tokens.slice(last + 1, after));
  if (after >= 0 && between.every(({ pos }) => pos === 'PROPN' || pos === 'PUNCT')) return true;
  // "Tarmiyah, Baghdad belt.", "Nubl and Zahraa.", "Ménaka, notte tra lunedì e martedì.": a few words without a verb, and the name first.
  const [next] = between;
  const apart = next?.form === ',' || next?.pos === 'CCONJ';
  const few = after === tokens.length - 1 && between.length <= headingWords;
  if (apart && few && between.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')) return true;
  const name = tokens.slice(first, last + 1);
  return tokens[first - 1]?.form === '|' && name.every(({ form }) => form === form.toUpperCase());
}

/** "POKROVSK [V] Due bombe ...", "UDACHNE, KOTLYNE (P) ...": a name in capitals, or some, and a bracket before text that is in none. */
function isInCapitals({ first, last }: Mention, tokens: readonly Token[]): boolean {
  const bracket = tokens.findIndex(({ form }, at) => at > last && /^[[(]$/.test(form));
  const head = tokens.slice(first, Math.max(0, bracket));
  return (
    head.length > 0 &&
    head.every(({ form, pos }) => pos === 'PUNCT' || form === form.toUpperCase()) &&
    tokens.slice(bracket).some(({ form }) => /\p{Ll}/u.test(form))
  );
}

function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex(({ form }) => form === '(');
  const close = tokens.findIndex(({ form }, at) => at > open && form === ')');
  return open < 0 || close < 0 ? tokens : [...tokens.slice(0, open), ...tokens.slice(close + 1)];
}
