import type { Problem, ProblemCode } from './problem.ts';

export type Facts = Problem['facts'];

/** How one code is said: what was expected and what was found; then what to do about it. */
export interface Wording {
  readonly message: (facts: Facts, item: string) => string;
  readonly remedy: (facts: Facts, item: string) => string;
}

/** Keyed by every code: a code nobody put in words does not compile. */
export type Wordings = Readonly<Record<ProblemCode, Wording>>;

/** `before` + the fact + `after`, or nothing when the fact was not given. */
export function fact(facts: Facts, name: string, before = '', after = ''): string {
  const value = facts[name];
  return value === undefined || value === '' ? '' : `${before}${short(String(value))}${after}`;
}

/** A size in MiB for people; `otherwise` when it was not given. */
export function mebibytes(facts: Facts, names: readonly string[], otherwise: string): string {
  const bytes = names.map((name) => facts[name]).find((value) => typeof value === 'number');
  return typeof bytes === 'number' ? `${Math.max(1, Math.round(bytes / 1_048_576))} MiB` : otherwise;
}

/** What other programs say can be long and of several lines; one line of it is enough here. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
