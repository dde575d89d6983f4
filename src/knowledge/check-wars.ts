import { lineage } from '../model/kinship.ts';
import type { CheckedKnowledge, Report } from './check.ts';
import { reportDuplicateIds } from './check-graph.ts';

/** Wars: whoever is in a camp exists, and nobody is set against himself or the body he is part of. */
export function checkWars({ wars, actors }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds(wars, report);
  const known = new Map(actors.map(({ entry }) => [entry.id, entry]));
  for (const { file, entry } of wars) {
    const campOf = new Map(entry.camps.flatMap((camp, i) => camp.map((id) => [id, i] as const)));
    const { insurgents } = entry;
    if (insurgents !== undefined && !campOf.has(insurgents))
      report('war/unknown-insurgents', file, entry.id, { found: insurgents });
    for (const [i, camp] of entry.camps.entries()) {
      for (const id of camp) {
        if (!known.has(id)) report('war/unknown-actor', file, entry.id, { found: id });
        const other = lineage(id, known).find((at) => (campOf.get(at) ?? i) !== i);
        if (other !== undefined) report('war/two-camps', file, entry.id, { found: id, other });
      }
    }
  }
}
