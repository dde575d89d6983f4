import type { CheckedKnowledge, Filed, Report } from './check.ts';
import { foldName, reportDuplicateIds } from './check-graph.ts';

/** Outlets and speakers: whom they speak for exists, and a domain or a name belongs to one of them. */
export function checkOutlets({ outlets, speakers, actors }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds([...outlets, ...speakers], report);
  const known = new Set(actors.map(({ entry }) => entry.id));
  const actor = (file: string, id: string, found: string | null) => {
    if (found !== null && !known.has(found)) report('outlet/unknown-actor', file, id, { found });
  };
  for (const { file, entry } of outlets) {
    actor(file, entry.id, entry.side);
    const recognisable = entry.domains.length > 0 || entry.kind === 'social' || entry.kind === 'ministry';
    if (!recognisable) report('outlet/no-domain', file, entry.id);
  }
  for (const { file, entry } of speakers) {
    actor(file, entry.id, entry.speaksFor);
    actor(file, entry.id, entry.side);
  }
  shared(outlets, (outlet) => outlet.domains, 'outlet/shared-domain', report);
  shared<Named>([...outlets, ...speakers], names, 'outlet/shared-name', report);
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: Readonly<Record<'any' | 'it' | 'en', readonly string[]>>;
}

function names(entry: Named): readonly string[] {
  return [entry.name, ...entry.aliases.any, ...entry.aliases.it, ...entry.aliases.en];
}

function shared<T extends { readonly id: string }>(
  entries: readonly Filed<T>[],
  namesOf: (entry: T) => readonly string[],
  rule: 'outlet/shared-domain' | 'outlet/shared-name',
  report: Report,
): void {
  const first = new Map<string, string>();
  for (const { file, entry } of entries) {
    for (const name of new Set(namesOf(entry).map(foldName))) {
      const other = first.get(name);
      if (other === undefined) first.set(name, entry.id);
      else if (other !== entry.id) report(rule, file, entry.id, { name, other });
    }
  }
}
