import type { ArticleHead } from './desk-records.ts';
import type { Incident, SourcedClaim } from './incident.ts';

/** An incident with everything an export may cite: the claims it was linked from and the articles they stand in. */
export interface ExportRow {
  readonly incident: Incident;
  /** English label of the incident's kind. */
  readonly kindLabel: string;
  /** The incident's claims, in its order. */
  readonly claims: readonly Pick<SourcedClaim, 'claim' | 'article'>[];
  /** The articles of those claims, each once, in the order of the claims. */
  readonly articles: readonly ArticleHead[];
}

/** A way to write incidents out. A new one is one file in `src/publish/exports/` and one entry in its listing. */
export interface Export {
  /** Short name for a command line or an address: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** File extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line in English for a person. */
  readonly description: string;
  /**
   * The file in pieces, to be encoded as UTF-8 and written one after another; a complete file even without rows.
   * Rows are read once, one at a time, so that an export of any size fits in memory.
   */
  write(rows: Iterable<ExportRow>): Iterable<string>;
}
