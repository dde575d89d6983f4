import type { CommandContext } from './command.ts';
import type { Assessment, EvidenceLink } from './desk-records.ts';
import { safe } from './style.ts';
import type { Words } from './words.ts';

const stateWords: Readonly<Record<Assessment['state'], Words>> = {
  held: { en: 'held', it: 'tenuto' },
  contested: { en: 'contested', it: 'conteso' },
  unknown: { en: 'unknown', it: 'ignoto' },
};

/** What `situation` prints: a place a line, why, and the latest sentence it rests on. */
export function situationText(
  day: string,
  assessments: readonly Assessment[],
  evidence: ReadonlyMap<string, EvidenceLink>,
  context: CommandContext,
): string {
  const { style, language } = context;
  if (assessments.length === 0) {
    const none =
      language === 'it'
        ? `Nessun indizio, al ${day}, su chi tenesse cosa.`
        : `No evidence, at ${day}, of who held what.`;
    return `${none}\n`;
  }
  const lines = assessments.flatMap((assessment) => {
    const holders = assessment.holders.map(
      ({ name, probability }) => `${safe(name)} ${Math.round(probability * 100)}%`,
    );
    const latest = assessment.claims
      .flatMap((claim) => evidence.get(claim) ?? [])
      .sort((a, b) => compare(b.article.published ?? '', a.article.published ?? ''))[0];
    return [
      `${style.green(safe(assessment.place))}  ${style.bold(stateWords[assessment.state][language])}  ${holders.join(', ')}  ${style.dim(assessment.lastEvidence)}`,
      `    ${style.dim(safe(assessment.why))}`,
      ...(latest ? [`    «${safe(latest.quote).replace(/\s+/g, ' ').trim()}»`] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
