import type { NoiseReason } from '../../model/article.ts';
import { splitLines } from '../lines.ts';
import { testLanguages } from '../reading-language.fixture.ts';
import { findNoise } from './index.ts';

/** A line of furniture and the reason it must be cut for. */
export type NoiseLine = readonly [NoiseReason, string];

const opening: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Army retakes two villages near the river port',
    'Soldiers entered both villages at dawn on Tuesday after a night of shelling.',
    'The governor said that fighting went on around the port and the old market.',
  ],
  it: [
    'L’esercito riprende due villaggi vicino al porto fluviale',
    'I soldati sono entrati all’alba di martedì nei due villaggi, dopo una notte di bombardamenti.',
    'Il governatore ha detto che si combatte ancora attorno al porto e al vecchio mercato.',
  ],
};

function cutAtTheFoot(code: string, line: string) {
  const language = testLanguages.find((candidate) => candidate.code === code);
  const story = opening[code];
  if (!language || !story) throw new Error(code);
  const text = [...story, line].join('\n\n');
  const from = text.length - line.length;
  return { text, from, noise: findNoise(splitLines(text, null), { language, title: null, outletNames: [] }) };
}

/** Why a line at the foot of a story is cut: its reasons in order, with `part` where less than all of it went. */
export function reasonsFor(code: string, line: string): readonly string[] {
  const { from, noise } = cutAtTheFoot(code, line);
  const own = noise.filter((span) => span.start >= from);
  const length = own.reduce((sum, span) => sum + span.end - span.start, 0);
  const reasons = [...new Set(own.map((span) => span.reason))];
  return length >= 0.9 * line.length ? reasons : ['part', ...reasons];
}

/** Whether nothing of the line, nor of the story above it, is cut. A bullet's dash may go. */
export function stays(code: string, line: string): boolean {
  return cutAtTheFoot(code, line).noise.every((span) => span.end - span.start <= 1);
}

/** What of the line at the foot of a story is cut, piece by piece. */
export function cutText(code: string, line: string): readonly string[] {
  const { text, from, noise } = cutAtTheFoot(code, line);
  return noise.filter((span) => span.start >= from).map((span) => text.slice(span.start, span.end));
}
