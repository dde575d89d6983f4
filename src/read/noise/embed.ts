import { patternRule } from './patterns.ts';

/** What is left of embedded posts and players when a page is copied as text. */
export const embed = patternRule('embed');
