import type { CheckedKnowledge, Report } from './check.ts';
import { reportDuplicateIds } from './check-graph.ts';

/** The lexicons: a lemma stands once in a part of speech, its senses can be reached, and lead to kinds that exist. */
export function checkTriggers(
  { kinds, states, triggers }: Pick<CheckedKnowledge, 'kinds' | 'states' | 'triggers'>,
  report: Report,
): void {
  const known = new Set([...kinds, ...states].map(({ entry }) => entry.id));
  for (const list of triggers.values()) {
    reportDuplicateIds(list, report);
    const first = new Map<string, string>();
    for (const { file, entry } of list) {
      const key = `${entry.pos} ${entry.lemma}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, entry.id);
      else if (other !== entry.id)
        report('trigger/duplicate-lemma', file, entry.id, { name: entry.lemma, pos: entry.pos, other });
      const open = entry.senses.findIndex(({ when }) => when === undefined);
      if (open >= 0 && open < entry.senses.length - 1)
        report('trigger/sense-out-of-reach', file, entry.id, { sense: open + 2, other: open + 1 });
      for (const sense of entry.senses)
        if (!known.has(sense.kind)) report('trigger/unknown-kind', file, entry.id, { found: sense.kind });
    }
  }
}
