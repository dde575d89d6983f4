import { patternRule } from './patterns.ts';

/** Links to other stories: their titles speak of other events and must not be read as this one's. */
export const relatedList = patternRule('related_list');
