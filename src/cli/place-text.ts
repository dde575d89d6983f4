import type { ImpliedArea, PlaceCandidate } from '../model/contract.ts';
import { groundWords, impliedWords } from '../model/place-wording.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import { safe } from './style.ts';

/** What a name can mean, best first, each with where it is and why: `1. Al Salam, village, Raqqa, SY, ...`. */
export function candidatesText(candidates: readonly PlaceCandidate[], language: InterfaceLanguage): string {
  return candidates.map((one, at) => `${at + 1}. ${candidateText(one, language)}`).join('; ');
}

function candidateText(candidate: PlaceCandidate, language: InterfaceLanguage): string {
  const { name, kind, admin1, country, nearest, gazetteerId } = candidate;
  const from = language === 'it' ? 'da' : 'from';
  const where = [
    safe(name),
    kind,
    admin1 === null ? null : safe(admin1),
    country,
    nearest && `${nearest.km} km ${from} ${safe(nearest.name)}`,
  ];
  const reasons = [
    ...candidate.for.map((ground) => `+ ${groundWords[ground][language]}`),
    ...candidate.against.map((ground) => `− ${groundWords[ground][language]}`),
  ];
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  return `${where.filter(Boolean).join(', ')}${why} ${gazetteerId}`;
}

/** Where the context lets an unresolved name lie, and by what. */
export function areaText(area: ImpliedArea, language: InterfaceLanguage): string {
  const { lat, lon, radiusKm, by, from } = area;
  return `${lat.toFixed(2)}, ${lon.toFixed(2)} ±${radiusKm} km: ${impliedWords[by][language]} (${from.map(safe).join(', ')})`;
}
