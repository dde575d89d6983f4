import type { Actor } from '../model/codebook.ts';
import type { CheckedKnowledge, Filed, Report } from './check.ts';
import type { FindingRule } from './check-findings.ts';
import { foldName, reportBrokenLinks, reportDuplicateIds } from './check-graph.ts';

/** Actors: what they belong to, when they are valid, and that a name means one of them in a theatre at a time. */
export function checkActors({ actors, nationalities }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds(actors, report);
  reportBrokenLinks(
    actors,
    (actor) => actor.parent,
    { unknown: 'actor/unknown-parent', cycle: 'actor/cycle' },
    report,
  );
  for (const { file, entry } of actors) {
    const { from, to } = entry.valid;
    if (from !== null && to !== null && lastDay(to) < firstDay(from))
      report('actor/dates-reversed', file, entry.id, { from, to });
    if (entry.label.it === undefined && entry.aliases.it.length === 0)
      report('actor/no-italian-name', file, entry.id);
    if (entry.nationality !== null && !(entry.nationality in nationalities))
      report('actor/unknown-nationality', file, entry.id, { found: entry.nationality });
    const { any, exact, it } = entry.aliases;
    for (const name of repeated([...any, ...exact, ...it, ...entry.operations]))
      report('actor/repeated-name', file, entry.id, { name });
  }
  reportShared(actors, namesOf, 'actor/shared-name', report);
  reportShared(actors, (actor) => actor.metonyms, 'actor/shared-metonym', report);
}

/** Every form that names the actor, as one language's readers meet it. */
function namesOf(actor: Actor): readonly string[] {
  return [
    actor.name,
    ...Object.values(actor.label),
    ...actor.aliases.any,
    ...actor.aliases.exact,
    ...actor.aliases.it,
    ...actor.aliases.en,
    ...actor.operations,
  ];
}

function reportShared(
  actors: readonly Filed<Actor>[],
  of: (actor: Actor) => readonly string[],
  rule: Extract<FindingRule, 'actor/shared-name' | 'actor/shared-metonym'>,
  report: Report,
): void {
  const owners = new Map<string, Actor[]>();
  for (const { file, entry } of actors) {
    for (const name of new Set(of(entry).map(foldName))) {
      const key = `${entry.theatre} ${name}`;
      const others = owners.get(key) ?? [];
      const other = others.find((candidate) => candidate.id !== entry.id && validTogether(candidate, entry));
      if (other) report(rule, file, entry.id, { name, other: other.id });
      owners.set(key, [...others, entry]);
    }
  }
}

/** Whether there is a day on which both are valid; the end is exclusive. */
function validTogether(a: Actor, b: Actor): boolean {
  const starts = (actor: Actor) => firstDay(actor.valid.from ?? '0000');
  const ends = (actor: Actor) => (actor.valid.to === null ? '9999' : firstDay(actor.valid.to));
  return starts(a) < ends(b) && starts(b) < ends(a);
}

function firstDay(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

function lastDay(partial: string): string {
  return partial.length === 10 ? partial : `${partial}${partial.length === 4 ? '-12' : ''}-31`;
}

function repeated(names: readonly string[]): readonly string[] {
  const folded = names.map(foldName);
  return [...new Set(folded.filter((name, index) => folded.indexOf(name) !== index))];
}
