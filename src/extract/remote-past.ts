import type { Parsed } from './clause.ts';
import type { Predicate } from './predicates.ts';

/** The passato remoto of a news text looks back on history. */
export function isRemote(finite: Predicate, vocabulary: Parsed['vocabulary']): boolean {
  return (
    vocabulary.language.grammar.remotePast &&
    finite.form === 'finite' &&
    finite.mood === 'indicative' &&
    finite.tense === 'past'
  );
}

/** Whether a text tells its news in the remote past, as some translations and long stories do: more often than in the perfect. */
export function tellsInRemotePast(parses: readonly Parsed[]): boolean {
  const verbs = parses.flatMap(({ predicates, vocabulary }) => predicates.map((p) => ({ p, vocabulary })));
  const remote = verbs.filter(
    ({ p, vocabulary }) => p.auxiliary === 'none' && isRemote(p, vocabulary),
  ).length;
  const perfect = verbs.filter(
    ({ p }) => p.form === 'finite' && p.auxiliary !== 'none' && p.tense === 'present',
  ).length;
  return remote > leastRemote && remote > perfect;
}

/** Verbs in the remote past from which on they may be how a text tells its news, and not a look back. */
const leastRemote = 2;
