import { patternRule } from './patterns.ts';

/** What agencies put around a dispatch: datelines, continuation marks, desk codes, copyright lines. */
export const agencyFurniture = patternRule('agency_furniture');
