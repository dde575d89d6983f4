import type { Filed, Report } from './check.ts';
import type { FindingRule } from './check-findings.ts';

/** Reports every id that more than one entry has, naming the other file. */
export function reportDuplicateIds(entries: readonly Filed<{ readonly id: string }>[], report: Report): void {
  const first = new Map<string, string>();
  for (const { file, entry } of entries) {
    const other = first.get(entry.id);
    if (other === undefined) first.set(entry.id, file);
    else report('id/duplicate', file, entry.id, { other });
  }
}

/**
 * Follows a link from entry to entry (parent, within, broader) and reports links to nothing and circles.
 * A circle is reported once, at the first of its entries by id.
 */
export function reportBrokenLinks<T extends { readonly id: string }>(
  entries: readonly Filed<T>[],
  linkOf: (entry: T) => string | null,
  rules: { readonly unknown: FindingRule; readonly cycle: FindingRule },
  report: Report,
): void {
  const byId = new Map(entries.map((filed) => [filed.entry.id, filed.entry]));
  for (const { file, entry } of entries) {
    const link = linkOf(entry);
    if (link !== null && !byId.has(link)) report(rules.unknown, file, entry.id, { found: link });
    const path = [entry.id];
    for (let at = link; at !== null && path.length <= entries.length; ) {
      if (at === entry.id) {
        const isFirst = path.every((id) => entry.id <= id);
        if (isFirst) report(rules.cycle, file, entry.id, { found: [...path, at].join(' > ') });
        break;
      }
      if (path.includes(at)) break;
      path.push(at);
      const next = byId.get(at);
      at = next ? linkOf(next) : null;
    }
  }
}

/** How names are compared: without case, accents, articles and signs; one or two letters exactly as written. */
export function foldName(name: string): string {
  if (name.length <= 2) return name;
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`ʿʾ-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
