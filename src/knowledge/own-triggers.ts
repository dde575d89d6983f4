import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { Problem } from '../model/problem.ts';
import { type Trigger, triggerFileSchema } from '../model/trigger.ts';
import type { Filed, Report } from './check.ts';
import type { FindingRule } from './check-findings.ts';
import { checkTriggers } from './check-triggers.ts';
import type { Knowledge } from './knowledge.ts';
import { loadYaml, sourceOf, yamlFiles } from './load-yaml.ts';
import { lineOf } from './yaml-lines.ts';

/** A user's own triggers by language, each with the file and line it stands in. */
export type OwnTriggers = ReadonlyMap<string, readonly FiledTrigger[]>;

export interface FiledTrigger extends Filed<Trigger> {
  /** From 1; null when it cannot be told. */
  readonly line: number | null;
}

/**
 * The knowledge with a user's own triggers, which are tried before the shipped ones. An entry with the id of a shipped one
 * takes its place.
 * @param paths files, or folders of `*.yaml`, of the shape of `languages/LANG/lexicon/`
 * @throws Problem `triggers/missing`, `triggers/invalid` for the first fault
 */
export function withOwnTriggers(knowledge: Knowledge, paths: readonly string[]): Knowledge {
  if (paths.length === 0) return knowledge;
  const own = readOwnTriggers(paths, knowledge, (rule, file, entry, facts = {}) => {
    if (!faults.has(rule)) return;
    const told = Object.entries(facts).filter(
      (fact): fact is [string, string | number] => typeof fact[1] !== 'object',
    );
    throw new Problem('triggers/invalid', file, { reason: rule, entry, ...Object.fromEntries(told) });
  });
  const languages = [...knowledge.languages].map(([code, language]) => {
    const mine = (own.get(code) ?? []).map(({ entry }) => entry);
    const replaced = new Set(mine.map(({ id }) => id));
    const shipped = language.triggers.filter(({ id }) => !replaced.has(id));
    return [code, mine.length > 0 ? { ...language, triggers: [...mine, ...shipped] } : language] as const;
  });
  const hash = createHash('sha256').update(knowledge.fingerprint);
  for (const file of filesOf(paths)) hash.update('\0').update(sourceOf(file));
  return { ...knowledge, languages: new Map(languages), fingerprint: hash.digest('hex') };
}

/** What keeps own triggers from being used; other findings are remarks. */
const faults: ReadonlySet<FindingRule> = new Set([
  'file/invalid',
  'id/duplicate',
  'trigger/duplicate-lemma',
  'trigger/unknown-kind',
  'trigger/unknown-language',
]);

/**
 * Reads own triggers and reports what is wrong with them, and where they meet shipped ones.
 * @throws Problem `triggers/missing`
 */
export function readOwnTriggers(
  paths: readonly string[],
  { codebook, languages }: Knowledge,
  report: Report,
): OwnTriggers {
  const own = new Map<string, FiledTrigger[]>([...languages.keys()].map((code) => [code, []]));
  const lines = new Map<string, number | null>();
  const reportAt: Report = (rule, file, entry, facts = {}) => {
    const line = lines.get(`${file}\0${entry}`);
    report(rule, file, entry, { ...facts, ...(line != null && { line }) });
  };
  for (const file of filesOf(paths)) {
    for (const filed of triggersOf(file, report)) {
      const { entry, line } = filed;
      lines.set(`${file}\0${entry.id}`, line);
      const list = own.get(entry.id.split('.')[0] ?? '');
      if (list) list.push(filed);
      else reportAt('trigger/unknown-language', file, entry.id, { expected: [...own.keys()].join('., ') });
    }
  }
  const kinds = [...codebook.kinds.values()].map((entry) => ({ file: '', entry }));
  const states = [...codebook.states.values()].map((entry) => ({ file: '', entry }));
  checkTriggers({ kinds, states, triggers: own }, reportAt);
  for (const [code, list] of own) reportShipped(list, languages.get(code)?.triggers ?? [], reportAt);
  return own;
}

/** Where own triggers take the place of shipped ones, or go before them. */
function reportShipped(own: readonly FiledTrigger[], shipped: readonly Trigger[], report: Report): void {
  for (const { file, entry } of own) {
    const { id, lemma, pos } = entry;
    if (shipped.some((other) => other.id === id)) report('trigger/replaces', file, id);
    const other = shipped.find((one) => one.id !== id && one.lemma === lemma && one.pos === pos);
    if (other) report('trigger/before-shipped', file, id, { name: lemma, pos, other: other.id });
  }
}

function triggersOf(file: string, report: Report): readonly FiledTrigger[] {
  try {
    const { triggers } = loadYaml(file, triggerFileSchema);
    const source = sourceOf(file);
    return triggers.map((entry, i) => ({ file, entry, line: lineOf(source, ['triggers', i]) }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'codebook/missing') throw new Problem('triggers/missing', file, {}, error);
    report('file/invalid', file, '', error.facts);
    return [];
  }
}

/** The files named, and those of the folders named, in order. */
function filesOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) throw new Problem('triggers/missing', path);
    if (!found.isDirectory()) return [path];
    const files = yamlFiles(path);
    if (files.length === 0) throw new Problem('triggers/missing', path);
    return files;
  });
}
