import type { Codebook, PlaceKind } from '../model/codebook.ts';
import type { NameFinder, NameMatch } from '../model/names.ts';
import type { Token } from '../model/token.ts';
import {
  emptyRun,
  isArticle,
  joined,
  keyOf,
  keyOfRun,
  namePieces,
  type Run,
  runOf,
  runOfPiece,
} from './spelling.ts';
import { createSpellingIndex, type KnownSpelling, type SpellingIndex } from './spelling-index.ts';

interface Entry {
  /** The name as the codebook spells it. */
  readonly form: string;
  readonly type: NameMatch['type'];
  readonly id: string;
  readonly via: NameMatch['via'];
  /** Must be written exactly so (IS is not "is", GIA is not "già"). */
  readonly exact: string | null;
  /** May be written without a capital ("forze democratiche siriane", "civili"). */
  readonly lowerCase: boolean;
  /** Language the form belongs to, or null for any. */
  readonly language: string | null;
}

/** Longest name in tokens; names with hyphens and articles spread over more pieces, not more tokens. */
const longestName = 8;
/** Forms this short are matched with their case, or "is" would be the Islamic State. */
const caseExactLength = 2;

/** Builds the finder over every name, alias, operation, metonym, variant and exonym of the codebook. */
export function createNameFinder(codebook: Codebook): NameFinder {
  const beginnings = new Set<string>();
  const index = buildIndex(codebook, beginnings);
  const spellings = createSpellingIndex(placeSpellings(index, codebook), ({ id }) => id);
  return { find: finderOf({ index, beginnings, spellings }) };
}

type Index = ReadonlyMap<string, readonly Entry[]>;

/** All names, under their keys. */
interface Names {
  readonly index: Index;
  /** Keys of runs of pieces that names start with. */
  readonly beginnings: ReadonlySet<string>;
  /** Places, in whatever spelling. */
  readonly spellings: SpellingIndex<Entry>;
}

/** Also notes under `beginnings` the key of every run of pieces a form starts with. */
function buildIndex(codebook: Codebook, beginnings: Set<string>): Index {
  const index = new Map<string, Entry[]>();
  const add = (
    form: string,
    type: Entry['type'],
    id: string,
    via: Entry['via'],
    language: string | null,
    asWritten = form.length <= caseExactLength,
  ) => {
    const begin = (pieces: readonly string[]): Run => {
      let run = emptyRun;
      for (const piece of pieces) {
        run = joined(run, runOfPiece(piece));
        beginnings.add(keyOfRun(run));
      }
      return run;
    };
    const key = keyOfRun(begin(namePieces(form)));
    if (key === '') return;
    // The text cuts "all'Islam" in two.
    const written = /['’]/.test(form) ? form.replace(/(?<=\p{Ll}['’])(?=\p{L})/gu, ' ') : form;
    if (written !== form) begin(namePieces(written));
    const entry: Entry = {
      form,
      type,
      id,
      via,
      exact: asWritten ? form : null,
      // "diga di Tishrin" begins with a common noun, and holds the name.
      lowerCase:
        type === 'place'
          ? /^\p{Ll}.* /u.test(form)
          : /^\p{Ll}/u.test(form) || (form.includes(' ') && type === 'actor' && via === 'name'),
      language,
    };
    const entries = index.get(key);
    if (!entries) index.set(key, [entry]);
    else if (!entries.some((e) => readsAlike(e, entry))) entries.push(entry);
  };
  for (const actor of codebook.actors.values()) {
    add(actor.name, 'actor', actor.id, 'name', null);
    for (const [language, label] of Object.entries(actor.label))
      add(label, 'actor', actor.id, 'name', language);
    for (const alias of actor.aliases.any) add(alias, 'actor', actor.id, 'name', null);
    for (const alias of actor.aliases.exact) add(alias, 'actor', actor.id, 'name', null, true);
    for (const alias of actor.aliases.it) add(alias, 'actor', actor.id, 'name', 'it');
    for (const alias of actor.aliases.en) add(alias, 'actor', actor.id, 'name', 'en');
    for (const operation of actor.operations) add(operation, 'actor', actor.id, 'operation', null);
    for (const metonym of actor.metonyms) add(metonym, 'actor', actor.id, 'metonym', null);
  }
  for (const place of codebook.places.values()) {
    for (const form of [place.name, ...place.variants]) add(form, 'place', place.id, 'name', null);
    for (const form of place.it) add(form, 'place', place.id, 'name', 'it');
    for (const government of place.kind === 'country' ? governmentsOf(place.country, codebook) : []) {
      for (const form of [place.name, ...place.variants]) add(form, 'actor', government, 'country', null);
      for (const form of place.it) add(form, 'actor', government, 'country', 'it');
    }
  }
  for (const [type, bodies] of [
    ['outlet', codebook.outlets],
    ['speaker', codebook.speakers],
  ] as const) {
    for (const body of bodies.values()) {
      add(body.name, type, body.id, 'name', null);
      for (const [language, forms] of Object.entries(body.aliases)) {
        for (const form of forms) add(form, type, body.id, 'name', language === 'any' ? null : language);
      }
    }
  }
  return index;
}

/** The governments a country's name can stand for. */
function governmentsOf(country: string | null, { actors }: Codebook): readonly string[] {
  if (country === null) return [];
  return [...actors.values()]
    .filter(({ kind, nationality }) => kind === 'government' && nationality === country)
    .map(({ id }) => id);
}

/** Whether two spellings of one name are read in the same writings: "Contras" and "contras" are not. */
function readsAlike(a: Entry, b: Entry): boolean {
  return (
    a.type === b.type &&
    a.id === b.id &&
    a.language === b.language &&
    a.exact === b.exact &&
    a.lowerCase === b.lowerCase
  );
}

/** Names every press spells one way: nothing is gained by folding them, and Rossi would be Russia. */
const wellSpelt: ReadonlySet<PlaceKind> = new Set(['country', 'sea']);

/** Every spelling of the places that a text may spell in its own way. */
function placeSpellings(index: Index, codebook: Codebook): readonly KnownSpelling<Entry>[] {
  return [...index.values()]
    .flat()
    .filter(({ type, id }) => type === 'place' && !wellSpelt.has(codebook.places.get(id)?.kind ?? 'country'))
    .filter(({ form }) => isLong(form))
    .map((entry) => ({ form: entry.form, entry }));
}

/** Shortest name that is looked for in another spelling: shorter ones meet by chance. */
const shortestRespelt = 5;

function isLong(name: string): boolean {
  return keyOf(namePieces(name)).length >= shortestRespelt;
}

/** A capital or digit, also behind a lower-case Arabic article (al-Susah), or a letter of a script without capitals. */
const startsCapital = /^(?:(?:a[ldnrstz]|e[lz]|ash|ul)[-’'])?[\p{Lu}\p{Lt}\p{Lo}\d]/u;
const latinLetter = /\p{Script=Latin}/u;

/** What a form brings to the names it may stand in. */
interface Form {
  readonly run: Run;
  readonly key: string;
  readonly capital: boolean;
  /** Whether a name starts with it as it is spelt; */
  readonly opens: boolean;
  /** or may start with it, in whatever spelling. */
  readonly begins: boolean;
  /** The names that are this form alone. */
  readonly alone: readonly Entry[];
}

const none: readonly Entry[] = [];

/** Forms kept: names and function words come again and again. */
const mostForms = 20_000;

function finderOf({ index, beginnings, spellings }: Names): NameFinder['find'] {
  const forms = new Map<string, Form>();
  const formOf = (written: string): Form => {
    const known = forms.get(written);
    if (known) return known;
    const run = runOf(namePieces(written));
    const key = keyOfRun(run);
    const capital = startsCapital.test(written);
    const opens = beginnings.has(key);
    const begins = run.whole === '' || capital || run.kept === '' || opens;
    const form = { run, key, capital, opens, begins, alone: index.get(key) ?? none };
    if (forms.size >= mostForms) forms.clear();
    forms.set(written, form);
    return form;
  };

  const longestFrom = (tokens: readonly Token[], first: number, language: string): Found | null => {
    const head = tokens[first];
    if (!head || head.pos === 'PUNCT') return null;
    const { capital, begins, run: opening } = formOf(head.form);
    if (!begins) return null;
    // "al governo turco": before a small letter the article is a preposition.
    const next = tokens[first + 1];
    if (opening.kept === '' && !capital && next && !startsCapital.test(next.form)) return null;
    // "Ad Ankara", "As Aleppo fell": an article that does not sound like the name behind it is another word.
    if (opening.kept === '' && opening.whole !== '' && next && !fitsArticle(opening.whole, next.form))
      return null;
    let run = emptyRun;
    let best: Found | null = null;
    for (let last = first; last < Math.min(tokens.length, first + longestName); last += 1) {
      const token = tokens[last];
      if (!token || (token.pos === 'PUNCT' && !/^[-–.]$/.test(token.form))) break;
      const form = formOf(token.form);
      run = run === emptyRun ? form.run : joined(run, form.run);
      if (run.whole === '' || token.pos === 'PUNCT') continue;
      const single = run === form.run;
      const key = single ? form.key : keyOfRun(run);
      const capitals = capital && form.capital;
      // Most words begin no name; a run of capitals may still be one in another spelling.
      if (!(single ? form.opens : beginnings.has(key)) && !capitals && run.kept !== '') break;
      const surface = last === first ? head.form : null;
      const cried = last === first && isAcronymAmongWords(tokens, first);
      const fits = (e: Entry) =>
        !(cried && e.type === 'place' && !/^\p{Lu}+$/u.test(e.form)) &&
        (e.language === null || e.language === language) &&
        (e.exact === null || e.exact === surface) &&
        !(surface !== null && isAnotherWord(e, tokens, first)) &&
        (capital || e.lowerCase);
      const known = single ? form.alone : (index.get(key) ?? none);
      const exact = known.length === 0 ? none : known.filter(fits);
      const entries = exact.some(({ type, via }) => type === 'place' || via === 'name')
        ? exact
        : [
            ...exact,
            ...(capitals && key.length >= shortestRespelt ? respelt(tokens, first, last, fits) : none),
          ];
      if (entries.length > 0 && !endsLoosely(tokens, first, last)) best = { last, entries };
    }
    return best;
  };

  /** The place a run of proper nouns is another spelling of: also of a seat known as that of a government ("Tobruch"). */
  const respelt = (
    tokens: readonly Token[],
    first: number,
    last: number,
    fits: (entry: Entry) => boolean,
  ): readonly Entry[] => {
    const { pos, form } = tokens[first] as Token;
    if (pos !== 'PROPN' && latinLetter.test(form)) return none;
    return spellings.find(writtenFrom(tokens, first, last)).filter(fits);
  };

  return (tokens, language) => {
    const matches: NameMatch[] = [];
    for (let first = 0; first < tokens.length; ) {
      const found = longestFrom(tokens, first, language);
      if (found) matches.push(...matchesOf(first, found));
      first = (found?.last ?? first) + 1;
    }
    return matches;
  };
}

/** Whether an Arabic article stands before what it is said with: that of a sun letter before that letter alone (ad-Dawr, ash-Sham). */
function fitsArticle(article: string, name: string): boolean {
  const consonant = article.slice(1);
  return (
    consonant === 'l' || isArticle(namePieces(name)[0] ?? '') || name.toLowerCase().startsWith(consonant)
  );
}

/** Letters of the longest acronym that names of persons and places have as a word of theirs. */
const shortAcronym = 3;

/**
 * Whether a word is not the acronym it is spelt like: "Nato a Roma nel 1952" is a participle, "Santa Ana" is no Afghan army. In
 * capitals it is the acronym whatever stands around it.
 */
function isAnotherWord({ form }: Entry, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const acronym = /^\p{Lu}+$/u.test(form);
  if (!token || token.form === form.toUpperCase() || !(acronym || form.length < shortAcronym)) return false;
  if (at === 0) return acronym && token.pos !== 'PROPN' && token.head !== null;
  const before = tokens[at - 1];
  // "l'Is", but "How Deep Is Your Love".
  return form.length <= shortAcronym && before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.form);
}

/** The entries a stretch of tokens spells. */
interface Found {
  readonly last: number;
  readonly entries: readonly Entry[];
}

function matchesOf(first: number, { last, entries }: Found): readonly NameMatch[] {
  return (['actor', 'place', 'outlet', 'speaker'] as const).flatMap((type): readonly NameMatch[] => {
    const own = entries.filter((e) => e.type === type);
    const via = own[0]?.via;
    return via ? [{ first, last, type, ids: [...new Set(own.map((e) => e.id))], via }] : [];
  });
}

/** "SWAT officers": capitals among words that are in none are no name written in small letters, but for a dateline's. */
function isAcronymAmongWords(tokens: readonly Token[], at: number): boolean {
  const capitals = (i: number) => /^\p{Lu}{2,}$/u.test(tokens[i]?.form ?? '');
  if (!/^\p{Lu}{3,5}$/u.test(tokens[at]?.form ?? '') || capitals(at - 1) || capitals(at + 1)) return false;
  const next = tokens[at + 1];
  return next !== undefined && /^(?:NOUN|PROPN)$/.test(next.pos) && /\p{Ll}/u.test(next.form);
}

/** The words of a run as one text. */
function writtenFrom(tokens: readonly Token[], first: number, last: number): string {
  let written = tokens[first]?.form ?? '';
  for (let at = first + 1; at <= last; at += 1) written += ` ${tokens[at]?.form ?? ''}`;
  return written;
}

/** Parts of speech no name ends in. */
const closing: ReadonlySet<Token['pos']> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PRON', 'AUX', 'ADV']);

/** Whether a match would swallow a closing article or preposition that only happened to fold away. */
function endsLoosely(tokens: readonly Token[], first: number, last: number): boolean {
  const final = tokens[last];
  if (last === first || !final) return false;
  return closing.has(final.pos) || namePieces(final.form).every(isArticle);
}
