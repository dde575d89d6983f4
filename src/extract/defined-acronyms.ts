import type { NameFinder } from '../model/names.ts';
import type { Token } from '../model/token.ts';

/** Words that an acronym leaves out ("Movement for the Liberation of Nimba (MLN)"). */
const skipped = /^(?:DET|ADP|CCONJ)$/;
/** Letters of a short name that may be somebody else's, too. */
const acronym = /^\p{Lu}{2,6}$/u;

/**
 * Short names of which a text says that they stand for a thing and not for the codebook's actor: "the anti-ballistic missile (ABM)
 * treaty" is not about the group of Sinai. A long name with capitals may be the actor's own in another translation.
 */
export function foreignAcronyms(
  sentences: readonly { readonly tokens: readonly Token[] }[],
  names: NameFinder,
  language: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences) {
    for (let at = 2; at < tokens.length - 1; at += 1) {
      const short = tokens[at]?.form ?? '';
      if (tokens[at - 1]?.form !== '(' || tokens[at + 1]?.form !== ')' || !acronym.test(short)) continue;
      const first = spelledOut(tokens, at - 2, short);
      if (first === null) continue;
      const own = actorsOf([tokens[at] as Token], names, language);
      // A longer name may begin before its initials do ("Yemen's Southern Transitional Council (STC)").
      const long = actorsOf(tokens.slice(Math.max(0, first - 2), at - 1), names, language);
      if (own.length > 0 && !long.some((id) => own.includes(id))) found.add(short);
    }
  }
  return found;
}

/** Where the words begin whose initials a short name is, read backwards from its bracket; null where they are none. */
function spelledOut(tokens: readonly Token[], from: number, short: string): number | null {
  let left = short.toLowerCase();
  for (let at = from; at >= 0 && from - at < 12; at -= 1) {
    const { bare, form, pos } = tokens[at] as Token;
    if (/^\p{Lu}/u.test(form)) return null;
    const initials = bare
      .split('-')
      .map((part) => part[0] ?? '')
      .join('');
    if (initials !== '' && left.endsWith(initials)) left = left.slice(0, -initials.length);
    else if (left.endsWith(bare[0] ?? ' ')) left = left.slice(0, -1);
    else if (!skipped.test(pos)) return null;
    if (left === '') return at;
  }
  return null;
}

function actorsOf(tokens: readonly Token[], names: NameFinder, language: string): readonly string[] {
  return names.find(tokens, language).flatMap(({ type, ids }) => (type === 'actor' ? ids : []));
}
