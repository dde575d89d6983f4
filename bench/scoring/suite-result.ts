import type { Measurement } from '../measurement.ts';

/** What a suite on data beside the checkout comes to: its rows, or the remark that it was skipped and why. */
export interface SuiteResult {
  readonly rows: readonly Measurement[];
  readonly remarks: readonly string[];
}
