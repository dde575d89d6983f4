import { patternRule } from './patterns.ts';

/** Who reported, edited, translated or photographed. */
export const credits = patternRule('credits');
