import type { Article } from '../model/article.ts';

/** Blocks that open with an hour or number before an article is taken to be a feed or a numbered list. */
const itemsOfFeed = 3;

/** "07.20 ", "– 18:15 ", "h 9.30", "3/ ", "2. ", "4) ": the hour or number that opens an item, at the start of a line. */
const opening =
  /^[\s•*·–—-]*(?:(?:h|ore)\.? ?)?(?:(?:[01]?\d|2[0-4])[.:h][0-5]\d|\(?\d{1,2}[./)])(?=[\s–—-])/i;

/** The same, where it is an hour. */
const hour = /^[\s•*·–—-]*(?:(?:h|ore)\.? ?)?(?:[01]?\d|2[0-4])[.:h][0-5]\d(?=[\s–—-])/i;

/** The blocks of a text that are items of a live feed or of a numbered list, each told without regard to the one before. */
export function feedItems({ text, blocks }: Article): ReadonlySet<number> {
  const items = new Set<number>();
  blocks.forEach(({ start }, block) => {
    if (opening.test(text.slice(start, start + longestOpening))) items.add(block);
  });
  return items.size >= itemsOfFeed ? items : new Set();
}

/** The blocks of a text that open with an hour, and so tell of the day it was published. */
export function hourlyBlocks({ text, blocks }: Article): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(({ start }, block) =>
      hour.test(text.slice(start, start + longestOpening)) ? [block] : [],
    ),
  );
}

/** Characters in which an hour or number opens a line. */
const longestOpening = 16;
