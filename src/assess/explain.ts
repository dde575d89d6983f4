import type { ControlAssessment } from '../model/control.ts';
import { daysBetween } from '../model/when.ts';
import type { Evidence } from './evidence.ts';

export interface Explained {
  readonly state: ControlAssessment['state'];
  readonly silent: boolean;
  /** In the order of days. */
  readonly evidence: readonly Evidence[];
  readonly holders: ControlAssessment['holders'];
  readonly day: string;
  readonly silenceDays: number;
}

/** In English words: the verdict, what it rests on, the newest day first, and how long nothing was heard. */
export function explain({ state, silent, evidence, holders, day, silenceDays }: Explained): string {
  const newest = evidence.at(-1)?.day ?? day;
  const quiet = daysBetween(newest, day);
  const heard = quiet === 0 ? '' : ` Nothing newer in the ${plural(quiet, 'day')} since ${newest}.`;
  const verdict = silent
    ? `Unknown: nothing heard for ${quiet} days, more than ${silenceDays}.`
    : {
        held: held(holders, evidence),
        contested: contested(holders),
        unknown: 'Unknown: the evidence is too thin.',
      }[state];
  return `${verdict} ${reasons(evidence)}${silent ? '' : heard}`.trim();
}

function held(holders: ControlAssessment['holders'], evidence: readonly Evidence[]): string {
  const name = holders[0]?.name ?? 'nobody named';
  const besieged = evidence.at(-1)?.besieged === true && evidence.at(-1)?.name === name;
  return `Held by ${name}${besieged ? ', besieged' : ''}.`;
}

function contested(holders: ControlAssessment['holders']): string {
  const names = holders
    .filter(({ probability }) => probability >= 0.1)
    .slice(0, 2)
    .map(({ name }) => name);
  return names.length > 1 ? `Contested between ${names.join(' and ')}.` : 'Contested.';
}

const verbs = { holds: 'holds or gained it', lost: 'lost it', contested: 'is fighting for it' } as const;
const phrases = {
  own: 'by its own side',
  independent: 'independently',
  against: 'admitted against interest',
} as const;

/** The three newest days' evidence, like statements counted together. */
function reasons(evidence: readonly Evidence[]): string {
  const days = [...Map.groupBy(evidence, ({ day }) => day)].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, 3);
  return days
    .map(([day, said]) => {
      const alike = Map.groupBy(
        said,
        ({ name, effect, interest }) => `${name} ${verbs[effect]}, ${phrases[interest]}`,
      );
      const parts = [...alike]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([words, all]) => `${words} (${plural(all.length, 'report')})`);
      return `${day}: ${parts.join('; ')}.`;
    })
    .join(' ');
}

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
