import type { CheckedKnowledge, Report } from './check.ts';
import { reportBrokenLinks, reportDuplicateIds } from './check-graph.ts';

/** Event kinds: ids, what they fall back on, and whether every language can name and show them. */
export function checkKinds({ kinds, triggers }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds(kinds, report);
  reportBrokenLinks(
    kinds,
    (kind) => kind.broader,
    { unknown: 'kind/unknown-broader', cycle: 'kind/cycle' },
    report,
  );
  for (const [language, list] of triggers) {
    const reached = new Set(list.flatMap(({ entry }) => entry.senses.map((sense) => sense.kind)));
    for (const { file, entry } of kinds) {
      if (!reached.has(entry.id)) report('kind/no-trigger', file, entry.id, { language });
      if (!entry.examples.some((example) => example.lang === language))
        report('kind/no-example', file, entry.id, { language });
    }
  }
}
