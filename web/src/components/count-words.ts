import type { Count } from '../api/client.ts';
import type { Words } from '../i18n/words.ts';

/** A count in words, its range kept: `at least 20 killed`, `20 to 30 wounded`. */
export function countWords(count: Count, words: Words): string {
  return `${rangeWords(count, words)} ${words.say(`counted.${count.what}`)}`;
}

function rangeWords({ low, best, high, wording }: Count, words: Words): string {
  if (low !== null && low === high) return words.number(low);
  if (low !== null && high !== null) {
    return words.say('count.range', { low: words.number(low), high: words.number(high) });
  }
  if (low !== null) return words.say('count.low', { n: low });
  if (high !== null) return words.say('count.high', { n: high });
  return best === null ? wording : words.number(best);
}
