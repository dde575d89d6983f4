import type { ReadingLanguage } from '../reading-language.ts';

/** Longer sentences tell something. */
const longest = 240;
/** Four words in five belong to sites; half are enough where the reader is spoken to, or the site speaks of itself. */
const siteShare = 0.8;
const addressedShare = 0.5;

/**
 * Whether a sentence is the site speaking of itself or to its reader: "Enable notifications", "Tap the link to see
 * it in the app". Told by its words: one at least that only sites use (`siteWord`) beside others that stand near
 * them (`siteFiller`), and few of any other sort. Less is asked of a sentence that speaks to the reader: one
 * that opens with an order to readers (`readerVerb`), or has a word of address (`readerWord`). Quoted speech and
 * words for saying (`sayingWord`) make it part of a story.
 */
export function isSiteSentence(text: string, { terms, functionWords, dates }: ReadingLanguage): boolean {
  if (text.length > longest || /["“”«»„]/.test(text)) return false;
  const among = (name: string) => terms.get(name) ?? new Set<string>();
  const words = text.toLowerCase().match(/[@#]?[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? [];
  if (words.some((word) => among('sayingWord').has(word))) return false;
  const address = among('readerWord');
  const content = words.filter(
    (word) =>
      /^\p{L}/u.test(word) &&
      !functionWords.has(word) &&
      !address.has(word) &&
      !dates.fillers.has(word) &&
      !dates.months.has(word),
  );
  const site = content.filter((word) => among('siteWord').has(word));
  const orders = among('readerVerb');
  const known = content.filter(
    (word) => among('siteWord').has(word) || among('siteFiller').has(word) || orders.has(word),
  );
  if (site.length === 0) return false;
  // What reports speak of as well weighs only among nothing but words of sites.
  const telling = among('siteAndStory');
  if (site.every((word) => telling.has(word))) return known.length >= 2 && known.length === content.length;
  const addressed = orders.has(words[0] ?? '') || words.some((word) => address.has(word));
  if (known.length < 2) return addressed && content.length === 1 && words.length > 1;
  if (!addressed && /\d/.test(text)) return false;
  return known.length / content.length >= (addressed ? addressedShare : siteShare);
}
