import { openReader, type Reader } from '../src/desk.ts';
import type { ResolvedClaim } from '../src/model/contract.ts';
import type { ReadingOptions } from './one-sentence.fixture.ts';

let reader: Reader | undefined;

/** A sentence before the one under test, so that it stands in a text about a war. */
const war: Readonly<Record<string, string>> = {
  en: 'Government troops and rebels, ever more rebels, have been under arms for months.',
  it: 'Le truppe del governo e i ribelli, sempre più ribelli, si combattono da mesi.',
};

/**
 * The claims of a text about a war as the product reads it, with the trained parser.
 * @param options `published` is 10 June 2024, a Monday, unless given
 */
export async function claimsInWar(
  text: string,
  code: string,
  options: Pick<ReadingOptions, 'published' | 'outlet'> = {},
): Promise<readonly ResolvedClaim[]> {
  reader ??= openReader();
  const whole = `${war[code]}\n\n${text}`;
  const { claims } = await reader.read({ published: '2024-06-10', ...options, language: code, text: whole });
  return claims.filter(({ evidence }) => text.includes(evidence.quote));
}
