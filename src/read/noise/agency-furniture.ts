import type { NoiseRule } from './noise-rule.ts';
import { matchPatterns } from './patterns.ts';
import { releaseHeads } from './release-head.ts';

/** What agencies put around a dispatch: datelines, continuation marks, desk codes, copyright lines, heads of releases. */
export const agencyFurniture: NoiseRule = (lines, context) => [
  ...matchPatterns('agency_furniture', lines, context),
  ...releaseHeads(lines, context),
];
