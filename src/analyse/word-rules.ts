import type { Language } from '../model/language.ts';

/** The data of `words.yaml`, ready to be asked. */
export interface CompiledWords {
  readonly elisions: ReadonlySet<string>;
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  readonly uncontracted: {
    readonly before: ReadonlyMap<string, ReadonlySet<string>>;
    readonly after: ReadonlySet<string>;
    readonly nameBeginnings: ReadonlySet<string>;
  };
  readonly whole: ReadonlySet<string>;
  readonly leadingApostrophe: RegExp | null;
  readonly finalApostrophe: RegExp | null;
  readonly possessiveAfter: RegExp | null;
  readonly enclitic: RegExp | null;
  readonly hyphens: {
    readonly joined: boolean;
    readonly prefixes: ReadonlySet<string>;
    readonly suffixes: ReadonlySet<string>;
    readonly words: ReadonlySet<string>;
  };
  /** Sticky: what belongs to the number just before. */
  readonly numberSuffix: RegExp | null;
  readonly units: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly numberAbbreviations: ReadonlySet<string>;
  readonly finalAbbreviations: ReadonlySet<string>;
  readonly finalStopJoined: boolean;
  /** Words that begin no name; a capital on them means a sentence begins. */
  readonly closedClass: ReadonlySet<string>;
  readonly softStops: ReadonlySet<string>;
  readonly clitics: readonly {
    readonly verb: RegExp;
    readonly forms: ReadonlyMap<string, readonly string[]>;
  }[];
  readonly cliticLookalikes: ReadonlySet<string>;
}

const compiled = new WeakMap<Language, CompiledWords>();

/** The word rules of a language, compiled once. */
export function wordRules(language: Language): CompiledWords {
  const known = compiled.get(language);
  if (known) return known;
  const built = compile(language);
  compiled.set(language, built);
  return built;
}

function compile({ words, grammar }: Language): CompiledWords {
  const { hyphens, clitics } = words;
  return {
    elisions: new Set([...grammar.elisions, ...words.elisions]),
    contractions: new Map(Object.entries(words.contractions)),
    uncontracted: {
      before: new Map(
        Object.entries(words.uncontracted.before).map(([form, names]) => [form, new Set(names)]),
      ),
      after: new Set(words.uncontracted.after),
      nameBeginnings: new Set(words.uncontracted.nameBeginnings),
    },
    whole: new Set(words.whole),
    leadingApostrophe: oneOf(
      words.leadingApostrophe.map(literal),
      "['’](?:",
      ')(?![\\p{L}\\p{M}\\p{N}])',
      'uyi',
    ),
    finalApostrophe: oneOf(words.finalApostrophe, '^(?:', ")'$", 'u'),
    possessiveAfter: oneOf(words.possessiveAfter.map(literal), '(?:', ')$', 'u'),
    enclitic: oneOf(
      [...grammar.enclitics, ...words.enclitics].map(encliticPattern),
      '(?<=[\\p{L}\\p{N}])(?:',
      ')$',
      'u',
    ),
    hyphens: {
      joined: hyphens.joined,
      prefixes: new Set(hyphens.prefixes),
      suffixes: new Set(hyphens.suffixes),
      words: new Set(hyphens.words),
    },
    numberSuffix: oneOf(
      words.numberSuffixes.map((suffix) => literal(suffix).replace("'", "['’]")),
      '(?:',
      ')(?![\\p{L}\\p{M}\\p{N}])',
      'uyi',
    ),
    units: new Set(words.units),
    abbreviations: new Set(grammar.abbreviations),
    numberAbbreviations: new Set(words.numberAbbreviations),
    finalAbbreviations: new Set(words.finalAbbreviations),
    finalStopJoined: words.finalStopJoined,
    closedClass: new Set([
      ...grammar.determiners,
      ...grammar.pronouns,
      ...grammar.clitics,
      ...grammar.subordinators,
      ...grammar.coordinators,
      ...grammar.adverbs,
      ...Object.keys(grammar.prepositions),
    ]),
    softStops: new Set(words.softStops),
    clitics: clitics.hosts.map(({ ending, clitics: allowed }) => {
      const names = allowed.length > 0 ? allowed : Object.keys(clitics.forms);
      return {
        verb: new RegExp(`^(.*?(?:${ending}))(${names.map(literal).join('|')})$`, 'u'),
        forms: new Map(names.map((name) => [name, clitics.forms[name] ?? [name]])),
      };
    }),
    cliticLookalikes: new Set(clitics.whole),
  };
}

/** A bare ending is written after an apostrophe (s, ll); others say themselves what they begin with (n't, -t-il). */
function encliticPattern(enclitic: string): string {
  return /['-]/.test(enclitic) ? literal(enclitic) : `'${literal(enclitic)}`;
}

function oneOf(patterns: readonly string[], before: string, after: string, flags: string): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(`${before}${patterns.join('|')}${after}`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
