import { nameDistance, nameKeys } from './name-matching.ts';
import { type Reading, readingsOf } from './name-reading.ts';

/** Looks up a name in running text that is spelt as no entry spells it. */
export interface SpellingIndex<Entry> {
  /** The entries of the one thing the text can be a spelling of; empty when there is none, or more than one. */
  find(text: string): readonly Entry[];
}

/** A spelling an entry is known by. */
export interface KnownSpelling<Entry> {
  readonly form: string;
  readonly entry: Entry;
}

/**
 * The greatest `nameDistance` at which a capitalised word in running text is taken for a place: far below 1, for most names in a
 * text are of people and firms, and at 1 there is some village for one in fifty of them. Chosen on the names in general treebanks.
 */
const farthest = 0.2;
/** The same for names of several words, which are rarely alike by chance. */
const farthestOfSeveral = 0.45;
/** And for a name the codebook only knows with an article that the text does not write (Maria is no al-Muriiyah). */
const farthestBare = 0.1;
/** Fewest sounds of a name looked for in another spelling, but for one with its article: shorter ones meet by chance. */
const fewestSounds = 5;
/** Answers kept: the same names come again and again in one article. */
const answersKept = 20_000;

/** An index of spellings by `nameKeys`; `idOf` says which entries are the same thing. */
export function createSpellingIndex<Entry>(
  spellings: Iterable<KnownSpelling<Entry>>,
  idOf: (entry: Entry) => string,
): SpellingIndex<Entry> {
  const byKey = new Map<string, KnownSpelling<Entry>[]>();
  for (const spelling of spellings) {
    for (const key of nameKeys(spelling.form)) {
      const known = byKey.get(key);
      if (known) known.push(spelling);
      else byKey.set(key, [spelling]);
    }
  }
  const answers = new Map<string, readonly Entry[]>();
  const lookUp = (text: string): readonly Entry[] => {
    const candidates = new Set(nameKeys(text).flatMap((key) => byKey.get(key) ?? []));
    const entries = [...candidates].filter(({ form }) => isRespelt(text, form)).map(({ entry }) => entry);
    // Of two places so spelled, either would be a guess.
    return new Set(entries.map(idOf)).size > 1 ? [] : entries;
  };
  return {
    find: (text) => {
      const known = answers.get(text);
      if (known) return known;
      const answer = lookUp(text);
      if (answers.size >= answersKept) answers.clear();
      answers.set(text, answer);
      return answer;
    },
  };
}

/**
 * Whether a text spells a name that an entry spells in another way, with the likeness running text asks for.
 * @param asked the words before it say that it is a place ("il villaggio di"): then twice the distance will do
 */
export function isRespelt(text: string, form: string, asked = false): boolean {
  const [written] = readingsOf(text);
  const [known] = readingsOf(form);
  if (!written || !known || !isTelling(written, known)) return false;
  // Two words of a text that together sound like one name are two words (See Deir); one word may be a name of two (Lashkargah).
  if (written.pieces.length > known.pieces.length) return false;
  return nameDistance(text, form) <= mostDistance(written, known) * (asked ? 2 : 1);
}

function mostDistance(written: Reading, known: Reading): number {
  if (written.pieces.length > 1) return farthestOfSeveral;
  return known.article && !written.article ? farthestBare : farthest;
}

function isTelling(written: Reading, known: Reading): boolean {
  if (written.article && known.article) return true;
  return Math.min(written.joined.heard, known.joined.heard) >= fewestSounds;
}
