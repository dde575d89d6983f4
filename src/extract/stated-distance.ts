import type { Token } from '../model/token.ts';
import { digits, numberBefore } from './numbers.ts';
import { bareForm } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens between a unit and the relation it measures ("20 km di distanza in linea d'aria da"). */
const reach = 6;

/**
 * The kilometres stated before a relation that begins at a token: "20 km a sud di", "about 12 miles (19 km) south of", "60km from",
 * "a un'ora di strada da". Null where none are.
 */
export function statedDistance(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number | null {
  const { distances, travel, distanceWords } = vocabulary.language.numbers;
  let end = beforeParenthesis(tokens, at - 1);
  const last = end;
  while (end >= 0 && last - end < reach && distanceWords.includes(formAt(tokens, end))) end -= 1;
  const name = formAt(tokens, end);
  const km = Object.hasOwn(distances, name) ? distances[name] : undefined;
  if (km !== undefined) return times(km, amountBefore(tokens, end, vocabulary));
  const glued = /^(\d+(?:[.,]\d+)?)(\p{L}+)$/u.exec(name);
  if (glued?.[2] && Object.hasOwn(distances, glued[2]))
    return times(distances[glued[2]] ?? 0, digits(glued[1] ?? '', vocabulary.language.numbers.decimalComma));
  // An hour is a distance where it is one of road.
  const hour = end < last && Object.hasOwn(travel, name) ? travel[name] : undefined;
  return hour === undefined ? null : times(hour, amountBefore(tokens, end, vocabulary));
}

/** The same said again in another unit is passed over. */
function beforeParenthesis(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form !== ')') return at;
  const opens = tokens.findLastIndex(({ form }, i) => i < at && form === '(');
  return opens > 0 && at - opens < reach ? opens - 1 : at;
}

function amountBefore(tokens: readonly Token[], unit: number, vocabulary: Vocabulary): number | null {
  const exact = digits(formAt(tokens, unit - 1), vocabulary.language.numbers.decimalComma);
  if (exact !== null) return exact;
  const told = numberBefore(tokens, unit, vocabulary);
  if (!told) return tokens[unit - 1]?.pos === 'DET' ? 1 : null;
  const { low, best, high } = told;
  return best ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
}

function times(km: number, amount: number | null): number | null {
  return amount === null ? null : km * amount;
}

function formAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token ? bareForm(token) : '';
}
