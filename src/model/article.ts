import type { ArticleId, DocumentId, OutletId } from './ids.ts';
import type { Span } from './span.ts';

/** What a source says about an item beside its bytes; every field as declared, unchecked. */
export interface Declared {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  /** As written by the source; `read` turns it into an ISO day or a note. */
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
}

/** Bytes as captured. Never changed after capture. */
export interface Document {
  readonly id: DocumentId;
  /** File path, web address, or `stdin`; with `#N` for the N-th item of a container (line or feed entry). */
  readonly address: string;
  /** Media type without parameters; `text/plain`, `text/html`. */
  readonly mediaType: string;
  /** Character encoding the source declared (HTTP header), or null. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** ISO 8601 instant. */
  readonly capturedAt: string;
  readonly declared: Declared;
}

/** Why a stretch of text is not part of the story. */
export const noiseReasons = [
  'stray_standfirst',
  'tag_run',
  'repeated_title',
  'agency_furniture',
  'related_list',
  'author_bio',
  'site_notice',
  'share_furniture',
  'embed',
  'credits',
] as const;
export type NoiseReason = (typeof noiseReasons)[number];

export interface NoiseSpan extends Span {
  readonly reason: NoiseReason;
}

export type Section = 'headline' | 'standfirst' | 'body';

/** A stretch of the story proper: one line or paragraph, never overlapping noise. */
export interface Block extends Span {
  readonly section: Section;
}

/** The readable text of one story. `text` keeps the noise in place, so every offset speaks of what was captured. */
export interface Article {
  readonly id: ArticleId;
  readonly document: DocumentId;
  readonly url: string | null;
  readonly title: string | null;
  /** Language tag of the folder under `languages/`, e.g. `it`. */
  readonly language: string;
  /** ISO day `YYYY-MM-DD` of publication, or null: never guessed. */
  readonly published: string | null;
  readonly outlet: OutletId | null;
  readonly text: string;
  readonly noise: readonly NoiseSpan[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** A placed remark about the input: data, never an exception. */
export interface Note {
  /** Stable name of the rule that made the remark, e.g. `read/impossible-date`. */
  readonly rule: string;
  /** One sentence in English for a person. */
  readonly reason: string;
  readonly at: Span | null;
}
