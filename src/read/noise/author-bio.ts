import { patternRule } from './patterns.ts';

/** Who the author is, as told at the foot of an article. */
export const authorBio = patternRule('author_bio');
