import type { Count } from '../model/contract.ts';
import type { InterfaceLanguage } from '../model/problem-wording.ts';
import type { Status } from '../model/vocabulary.ts';
import { formatDays } from '../model/when.ts';
import type { Words } from './words.ts';

const statusWords: Readonly<Record<Status, Words>> = {
  reported: { en: 'reported', it: 'riferito' },
  claimed: { en: 'claimed', it: 'rivendicato' },
  unconfirmed: { en: 'unconfirmed', it: 'non confermato' },
  ongoing: { en: 'ongoing', it: 'in corso' },
  planned: { en: 'planned', it: 'annunciato' },
  predicted: { en: 'predicted', it: 'previsto' },
  denied: { en: 'denied', it: 'smentito' },
  background: { en: 'background', it: 'antefatto' },
};

const countWords: Readonly<Record<Count['what'], Words>> = {
  killed: { en: 'killed', it: 'uccisi' },
  wounded: { en: 'wounded', it: 'feriti' },
  captured: { en: 'captured', it: 'catturati' },
  arrested: { en: 'arrested', it: 'arrestati' },
  displaced: { en: 'displaced', it: 'sfollati' },
  evacuated: { en: 'evacuated', it: 'evacuati' },
  trapped: { en: 'trapped', it: 'intrappolati' },
  hostages: { en: 'hostages', it: 'ostaggi' },
  fighters: { en: 'fighters', it: 'combattenti' },
  vehicles: { en: 'vehicles', it: 'veicoli' },
  weapons: { en: 'weapons', it: 'armi' },
  sorties: { en: 'sorties', it: 'sortite' },
  km: { en: 'km', it: 'km' },
};

export function statusText(status: Status, language: InterfaceLanguage): string {
  return statusWords[status][language];
}

/** `20-99 killed`, `at least 20 killed`: the range as the words gave it, never a made-up middle. */
export function countText(count: Pick<Count, 'what' | 'low' | 'high'>, language: InterfaceLanguage): string {
  const { low, high } = count;
  const what = countWords[count.what][language];
  if (low !== null && high !== null) return `${low === high ? low : `${low}-${high}`} ${what}`;
  if (low !== null) return `${language === 'it' ? 'almeno' : 'at least'} ${low} ${what}`;
  if (high !== null) return `${language === 'it' ? 'al massimo' : 'at most'} ${high} ${what}`;
  return what;
}

/** `2019-03-23`, `2019-03-01/2019-03-31`, or the words when nothing anchors them. */
export function whenText(
  when: { readonly text: string; readonly start: string | null; readonly end: string | null } | null,
  language: InterfaceLanguage,
): string {
  if (when === null) return language === 'it' ? 'senza data' : 'undated';
  return formatDays(when.start, when.end) || `"${when.text}"`;
}
