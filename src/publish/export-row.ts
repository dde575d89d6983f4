import type { Codebook } from '../model/codebook.ts';
import type { IncidentDetail } from '../model/desk-records.ts';
import type { ExportRow } from '../model/export.ts';

/** An incident as exports read it: its reports in order, each article once. */
export function exportRow(detail: IncidentDetail, codebook: Codebook): ExportRow {
  const articles = new Map(detail.reports.map((report) => [report.article.id, report.article]));
  return {
    incident: detail.incident,
    kindLabel: codebook.kinds.get(detail.incident.kind)?.label.en ?? detail.incident.kind,
    claims: detail.reports.map(({ claim, article }) => ({ claim, article: article.id })),
    articles: [...articles.values()],
  };
}
