import type {
  Extraction,
  ExtractLine,
  Participant,
  ResolvedClaim,
  ResolvedPlace,
} from '../model/contract.ts';
import { countText, statusText, whenText } from './claim-text.ts';
import type { CommandContext } from './command.ts';
import { safe } from './style.ts';

/** Turns lines of output into text of one form. */
export interface ExtractWriter {
  begin(): string;
  item(line: ExtractLine): string;
  end(): string;
}

/** The writer of `jsonl`, `geojson` or `table`. */
export function writerOf(format: string, context: CommandContext): ExtractWriter {
  if (format === 'geojson') return geojsonWriter();
  if (format === 'table') return tableWriter(context);
  return { begin: () => '', item: (line) => `${JSON.stringify(line)}\n`, end: () => '' };
}

/** GeoJSON (RFC 7946), one feature a claim; a claim without a solved place has a null geometry, none is dropped. */
function geojsonWriter(): ExtractWriter {
  let first = true;
  const errors: unknown[] = [];
  return {
    begin: () => '{"type":"FeatureCollection","features":[',
    item: (line) => {
      if ('error' in line) {
        errors.push(line.error);
        return '';
      }
      return line.claims
        .map((claim) => {
          const comma = first ? '\n' : ',\n';
          first = false;
          return comma + JSON.stringify(featureOf(line, claim));
        })
        .join('');
    },
    end: () => `\n],"errors":${JSON.stringify(errors)}}\n`,
  };
}

function featureOf(line: Extraction, claim: ResolvedClaim): unknown {
  const place = claim.places.find((candidate) => candidate.lat !== null) ?? claim.places[0];
  const { places: _, ...properties } = claim;
  return {
    type: 'Feature',
    id: claim.id,
    geometry:
      place && place.lat !== null && place.lon !== null
        ? { type: 'Point', coordinates: [place.lon, place.lat] }
        : null,
    properties: {
      article: line.article.id,
      url: line.article.url,
      published: line.article.published,
      ...properties,
      place: place ?? null,
      places: claim.places.map((one) => one.name),
    },
  };
}

/** For a person: under each article its claims, one line of facts and the sentence they come from. */
function tableWriter(context: CommandContext): ExtractWriter {
  const { style, language } = context;
  const none = language === 'it' ? 'nessun fatto trovato' : 'nothing found';
  return {
    begin: () => '',
    item: (line) => {
      if ('error' in line) {
        const { code, item, message, remedy } = line.error;
        return `${style.red(code)}: ${safe(item)}\n  ${safe(message)}\n  ${safe(remedy)}\n\n`;
      }
      const { article, claims } = line;
      const head = [article.published, article.outlet, article.language].filter(Boolean).join(' · ');
      const title = style.bold(safe(article.title ?? article.id));
      const rows = claims.map(
        (claim) => `${claimRow(claim, context)}\n    ${style.dim(oneLine(claim.evidence.quote))}`,
      );
      return `${title}  ${style.dim(head)}\n${rows.length > 0 ? rows.join('\n') : `  ${none}`}\n\n`;
    },
    end: () => '',
  };
}

function claimRow(claim: ResolvedClaim, { style, language }: CommandContext): string {
  const who = names(claim.initiator);
  const whom = names(claim.target);
  const roles = [who, whom].some(Boolean) ? `${who || '?'}${whom ? ` → ${whom}` : ''}` : '';
  const facts = [
    whenText(claim.when, language),
    style.cyan(claim.kind),
    style.yellow(statusText(claim.status, language)),
    safe(roles),
    style.green(safe(claim.places.map(placeName).join(', '))),
    claim.counts.map((count) => countText(count, language)).join(', '),
  ];
  return `  ${facts.filter(Boolean).join('  ')}`;
}

function names(participants: readonly Participant[]): string {
  return participants.map((one) => one.name).join(', ');
}

function placeName(place: ResolvedPlace): string {
  return place.relation === 'in' ? place.name : `${place.relation.replace(/_/g, ' ')} ${place.name}`;
}

function oneLine(text: string): string {
  return safe(text).replace(/\s+/g, ' ').trim();
}
