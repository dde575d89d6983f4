import type { CheckedKnowledge, Report } from './check.ts';
import { reportBrokenLinks, reportDuplicateIds } from './check-graph.ts';

/** Kinds of events and states: ids, what they fall back on or turn into, and whether every language can name and show them. */
export function checkKinds({ kinds, states, triggers }: CheckedKnowledge, report: Report): void {
  reportDuplicateIds([...kinds, ...states], report);
  reportBrokenLinks(
    states,
    (state) => state.over,
    { unknown: 'state/unknown-over', cycle: 'state/cycle' },
    report,
  );
  reportBrokenLinks(
    states,
    (state) => state.partly,
    { unknown: 'state/unknown-over', cycle: 'state/cycle' },
    report,
  );
  reportBrokenLinks(
    kinds,
    (kind) => kind.broader,
    { unknown: 'kind/unknown-broader', cycle: 'kind/cycle' },
    report,
  );
  for (const [language, list] of triggers) {
    const reached = new Set(list.flatMap(({ entry }) => entry.senses.map((sense) => sense.kind)));
    // What "no longer" or "half of" makes of a state is reached by the words of that state.
    const turned = states
      .filter(({ entry }) => reached.has(entry.id))
      .flatMap(({ entry }) => [entry.over, entry.partly]);
    for (const { file, entry } of [...kinds, ...states]) {
      if (!reached.has(entry.id) && !turned.includes(entry.id))
        report('kind/no-trigger', file, entry.id, { language });
      if (!entry.examples.some((example) => example.lang === language))
        report('kind/no-example', file, entry.id, { language });
    }
  }
}
