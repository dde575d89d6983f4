import type { Article } from '../model/article.ts';

/** Blocks that open with an hour or number before an article is taken to be a feed or a numbered list. */
const itemsOfFeed = 3;

const mark = String.raw`^[\s•*·–—-]*`;
const hourOf = String.raw`(?:(?:h|ore)\.? ?)?(?:[01]?\d|2[0-4])[.:h][0-5]\d`;

/** "07.20 ", "– 18:15 ", "h 9.30": the hour that opens an item, at the start of a line. */
const hour = new RegExp(String.raw`${mark}${hourOf}(?=[\s–—-])`, 'i');
/** The same, or a number: "3/ ", "2. ", "4) ". */
const opening = new RegExp(String.raw`${mark}(?:${hourOf}|\(?\d{1,2}[./)])(?=[\s–—-])`, 'i');

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
