import type { Codebook } from '../model/codebook.ts';
import { formatDays } from '../model/when.ts';
import { countText, statusText } from './claim-text.ts';
import type { CommandContext } from './command.ts';
import type { IncidentDetail, IncidentPage, IncidentSummary, SourcedReport } from './desk-records.ts';
import { highlighted } from './highlight.ts';
import { safe } from './style.ts';
import { type CountedWords, counted, type Words } from './words.ts';

const sourceWords: CountedWords = {
  one: { en: '{n} source', it: '{n} fonte' },
  other: { en: '{n} sources', it: '{n} fonti' },
};
const totalWords: CountedWords = {
  one: { en: '{n} incident', it: '{n} episodio' },
  other: { en: '{n} incidents', it: '{n} episodi' },
};
const fieldWords: Readonly<Record<IncidentDetail['incident']['disagreements'][number]['field'], Words>> = {
  kind: { en: 'what happened', it: 'che cosa è successo' },
  initiator: { en: 'who', it: 'chi' },
  target: { en: 'to whom', it: 'a chi' },
  place: { en: 'where', it: 'dove' },
  when: { en: 'when', it: 'quando' },
  killed: { en: 'killed', it: 'uccisi' },
  wounded: { en: 'wounded', it: 'feriti' },
  status: { en: 'how sure', it: 'quanto è certo' },
};

/** What `list` prints: a line an incident and under it the sentence that says it best. */
export function incidentList(page: IncidentPage, codebook: Codebook, context: CommandContext): string {
  const { style, language } = context;
  const lines = page.incidents.flatMap((incident) => [
    `${style.bold(incident.id)}  ${summaryLine(incident, codebook, context)}`,
    `    ${style.dim(oneLine(incident.headlineQuote))}`,
  ]);
  const shown =
    page.incidents.length < page.total
      ? ` (${page.incidents.length} ${language === 'it' ? 'mostrati' : 'shown'})`
      : '';
  const unmapped = language === 'it' ? 'senza luogo' : 'without a place';
  const total = `${counted(page.total, totalWords, language)}${shown} · ${page.unmapped} ${unmapped}`;
  return `${[...lines, style.bold(total)].join('\n')}\n`;
}

/** What `show` prints: the facts, where reports differ, then every report with its sentence lit. */
export function incidentPage(detail: IncidentDetail, codebook: Codebook, context: CommandContext): string {
  const { style, language } = context;
  const { summary, incident, reports } = detail;
  const counts = summary.counts.map((count) => countText(count, language)).join(', ');
  const lines = [
    `${style.bold(summary.id)}  ${summaryLine(summary, codebook, context)}`,
    ...(counts ? [`  ${counts}`] : []),
    ...(incident.disagreements.length > 0
      ? ['', style.bold(language === 'it' ? 'Dove i resoconti divergono' : 'Where the reports differ')]
      : []),
    ...incident.disagreements.map(
      ({ field, values }) =>
        `  ${style.yellow(fieldWords[field][language])}: ${values.map(({ value, claims }) => `${safe(value)} (${claims.length})`).join(' | ')}`,
    ),
    '',
    ...reports.flatMap((report) => reportLines(report, codebook, context)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function reportLines(
  { claim, article, context: around }: SourcedReport,
  codebook: Codebook,
  context: CommandContext,
): readonly string[] {
  const { style, language } = context;
  const outlet =
    article.outlet === null ? null : (codebook.outlets.get(article.outlet)?.name ?? article.outlet);
  const source = [outlet, article.published, article.title].filter((part) => part !== null).map(String);
  const says = claim.attribution?.speaker ?? null;
  return [
    `${style.bold(safe(source.join(' · ')) || safe(article.id))}${article.url ? `  ${style.dim(safe(article.url))}` : ''}`,
    `  ${highlighted(claim, around, style)}`,
    `  ${[
      style.cyan(kindLabel(claim.kind, codebook, context)),
      style.yellow(statusText(claim.status, language)),
      says === null ? '' : `${language === 'it' ? 'secondo' : 'according to'} ${safe(says)}`,
      style.dim(claim.rule),
    ]
      .filter(Boolean)
      .join('  ')}`,
    '',
  ];
}

function summaryLine(incident: IncidentSummary, codebook: Codebook, context: CommandContext): string {
  const { style, language } = context;
  const names = (list: IncidentSummary['initiator']) => list.map(({ name }) => name).join(', ');
  const who = names(incident.initiator);
  const whom = names(incident.target);
  const place = incident.place;
  return [
    formatDays(incident.start, incident.end) || (language === 'it' ? 'senza data' : 'undated'),
    style.cyan(kindLabel(incident.kind, codebook, context)),
    safe(who || whom ? `${who || '?'}${whom ? ` → ${whom}` : ''}` : ''),
    place === null
      ? ''
      : style.green(
          safe(place.relation === 'in' ? place.name : `${place.relation.replace(/_/g, ' ')} ${place.name}`),
        ),
    style.yellow(statusText(incident.status, language)),
    style.dim(counted(incident.sources, sourceWords, language)),
  ]
    .filter(Boolean)
    .join('  ');
}

function kindLabel(kind: string, codebook: Codebook, { language }: CommandContext): string {
  return codebook.kinds.get(kind)?.label[language] ?? kind;
}

function oneLine(text: string): string {
  return safe(text).replace(/\s+/g, ' ').trim();
}
