import { openReader, pasted, productRoot, type Reader } from '../desk.ts';
import { type CheckReport, type Report, reportOf } from '../knowledge/check.ts';
import { type Finding, finding } from '../knowledge/check-findings.ts';
import { loadKnowledge } from '../knowledge/knowledge.ts';
import { type FiledTrigger, readOwnTriggers } from '../knowledge/own-triggers.ts';
import type { ExplainedEvent } from '../model/explanation.ts';
import { reasonText } from '../model/reason-wording.ts';
import type { Sense } from '../model/trigger.ts';

/**
 * Holds a user's own triggers against their schema, the codebook and the shipped lexicon. Where nothing keeps them from
 * being used, the example of each sense is read, and must give a claim of its kind by its entry.
 * @throws Problem `triggers/missing`, `codebook/*`, `model/*`
 */
export async function checkOwnTriggers(paths: readonly string[], root = productRoot): Promise<CheckReport> {
  const findings: Finding[] = [];
  const report: Report = (rule, file, entry, facts = {}) => findings.push(finding(rule, file, entry, facts));
  const own = readOwnTriggers(paths, loadKnowledge(root), report);
  const triggers = [...own].flatMap(([language, list]) => list.map((filed) => ({ ...filed, language })));
  if (!findings.some(({ severity }) => severity === 'error')) {
    const reader = openReader(root, undefined, paths);
    for (const filed of triggers) await checkExamples(filed, filed.language, reader, report);
  }
  return reportOf(findings, { triggers: triggers.length });
}

async function checkExamples(
  { file, entry, line }: FiledTrigger,
  language: string,
  reader: Reader,
  report: Report,
): Promise<void> {
  for (const [index, sense] of entry.senses.entries()) {
    const item = { text: sense.example, language };
    const sentences = await reader.explain(pasted(item, () => new Date(0)));
    const events = sentences.flatMap((sentence) => sentence.events);
    const facts = { sense: index + 1, ...(line !== null && { line }) };
    const tried = events.flatMap((event) => triesOf(event, entry.id));
    if (tried.some((one) => one.made === index + 1)) continue;
    const fell = tried.find((one) => one.fell !== null)?.fell;
    const other = tried.find((one) => one.made !== null);
    const found: Sense | undefined = other?.made ? entry.senses[other.made - 1] : undefined;
    if (other?.made && found)
      report('trigger/example-other-sense', file, entry.id, {
        ...facts,
        taken: other.made,
        found: found.kind,
      });
    else if (fell) report('trigger/example-fell', file, entry.id, { ...facts, reason: reasonText(fell) });
    else report('trigger/example-not-found', file, entry.id, facts);
  }
}

/** What became of an entry at an event word: the sense (from 1) that made a claim, or why none did. */
function triesOf(
  { considered }: ExplainedEvent,
  id: string,
): readonly { readonly made: number | null; readonly fell: string | null }[] {
  return considered
    .filter(({ trigger }) => trigger === id)
    .map(({ senses, fell }) => ({ made: fell === null ? (senses.at(-1)?.sense ?? null) : null, fell }));
}
