import type { Block } from '../model/article.ts';
import type { Evidence, Participant } from '../model/contract.ts';
import type { EvidenceContext, IncidentPlace, IncidentSummary, Party } from '../model/desk-records.ts';
import type { Incident } from '../model/incident.ts';
import type { StoreKnowledge } from '../model/query.ts';

/** An incident as a list or a map shows it, coloured and grouped by today's codebook. */
export function summaryOf(
  incident: Incident,
  headlineQuote: string,
  knowledge: StoreKnowledge,
): IncidentSummary {
  const party = ({ actor, name }: Participant): Party => ({
    actor,
    name,
    side: actor === null ? 'other' : knowledge.sideOf(actor),
  });
  return {
    id: incident.id,
    kind: incident.kind,
    group: knowledge.groupOf(incident.kind),
    start: incident.start,
    end: incident.end,
    place: placeOf(incident),
    initiator: incident.initiator.map(party),
    target: incident.target.map(party),
    counts: incident.counts,
    status: incident.status,
    sources: incident.sources,
    claimCount: incident.claims.length,
    headlineQuote,
    disagreementCount: incident.disagreements.length,
  };
}

function placeOf({ place }: Incident): IncidentPlace | null {
  if (place === null) return null;
  const { name, gazetteerId, lat, lon, radiusKm, relation, admin1, country } = place;
  return { name, gazetteerId, lat, lon, radiusKm, relation, admin1, country };
}

/** The paragraph a claim's evidence stands in; the line, where the article has no paragraph there. */
export function contextOf(text: string, blocks: readonly Block[], evidence: Evidence): EvidenceContext {
  const block = blocks.find(({ start, end }) => start <= evidence.start && evidence.end <= end);
  const start = block?.start ?? text.slice(0, evidence.start).lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', evidence.end);
  const end = block?.end ?? (lineEnd === -1 ? text.length : lineEnd);
  return {
    text: text.slice(start, end),
    start: evidence.start - start,
    end: evidence.end - start,
    offset: start,
  };
}
