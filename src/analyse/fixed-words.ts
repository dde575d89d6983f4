import type { Span } from '../model/span.ts';

/** Longer runs without a space are no address; they are not searched, so that reading stays linear. */
const longestAddress = 1000;

const address =
  /(?:https?|ftp):\/\/[^\s<>"«»“”]+|www\.[^\s<>"«»“”]+|(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}][\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:com|org|net|edu|gov|info|int|mil|eu|it|uk|us|de|fr|es|ch|ru|ir|iq|sy|tr|il|lb|ps|tv|io|co|me|news|doc|pdf|xls|jpg|png|txt|html?)(?![\p{L}\p{N}])(?:\/[^\s<>"«»“”]*)?/giu;
/** Most runs: letters, and the punctuation after them. */
const plain = /^[\p{L}\p{M}]+[.,;:!?]?$/u;
const addressSign = /[@/]|www\.|\.[a-z]{2,4}\b/i;
const closing = /[.,;:!?'’")\]]+$/;
const emoticon = /^(?:[:;=8][-o^']?(?:[)(\][DPpO3/\\|*]+)|\^_\^|<3+|[xX]D+|\([:;=])$/;
const edges = /^["'«“‘([]*|["'»”’)\].,;:!?…]*$/g;

/**
 * Pieces of a run without white space that no rule of a language may cut: addresses of pages and of people, emoticons,
 * and the words the language writes with a sign inside. In order, not overlapping, offsets from the run's start.
 */
export function fixedWords(run: string, whole: ReadonlySet<string>): readonly Span[] {
  if (run.length > longestAddress || plain.test(run)) return [];
  if (emoticon.test(run)) return [{ start: 0, end: run.length }];
  if (listed(run, whole)) return [{ start: 0, end: run.length }];
  const core = run.replace(edges, '');
  if (listed(core, whole)) {
    const start = run.indexOf(core);
    const stopped = run.slice(start, start + core.length + 1);
    return [{ start, end: start + (listed(stopped, whole) ? stopped : core).length }];
  }
  if (!addressSign.test(run)) return [];
  return [...run.matchAll(address)].map((match) => {
    const kept = match[0].replace(closing, '');
    return { start: match.index, end: match.index + kept.length };
  });
}

function listed(run: string, whole: ReadonlySet<string>): boolean {
  return whole.has(run) || whole.has(run.toLowerCase());
}
