import type { Codebook } from '../model/codebook.ts';
import type { Extraction } from '../model/contract.ts';
import type { ControlAssessment } from '../model/control.ts';
import type { IncidentId } from '../model/ids.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { IncidentFilter } from '../store/query.ts';
import type { SaveOutcome } from '../store/records.ts';

/** An article somebody pasted: its words and what they know about it. Absent is unknown, never guessed. */
export interface PastedArticle {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** ISO day. */
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
}

export interface AddedArticle {
  readonly outcome: SaveOutcome;
  /** With the article's text. */
  readonly extraction: Extraction;
  /** Incidents its claims now support. */
  readonly incidents: readonly IncidentId[];
}

/** A way to write the desk out, as listed in `src/publish/exports/`. */
export interface ExportFormat {
  /** As the address names it, e.g. `csv`. */
  readonly name: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** The part of a desk the API stands on. What a `DeskStore` already answers keeps its shape. */
export interface DeskPort
  extends Pick<
    DeskStore,
    'queryIncidents' | 'incident' | 'article' | 'timeline' | 'facets' | 'evidence' | 'stats'
  > {
  readonly codebook: Codebook;
  readonly exportFormats: readonly ExportFormat[];
  /** Who holds what on an ISO day; of one place (gazetteer id, with what lies within it) when given. */
  situation(day: string, place?: string): Promise<readonly ControlAssessment[]>;
  /** Adds a pasted article and links its claims. Throws `input/*` and `desk/*` problems. */
  add(item: PastedArticle): Promise<AddedArticle>;
  /** The file of an export, in pieces; `name` is one of `exportFormats`. */
  exportTo(name: string, filter: IncidentFilter): AsyncIterable<string> | Iterable<string>;
}

/** Reads without keeping anything. */
export interface ReaderPort {
  /** What the article says, with its text. Throws `input/*` problems. */
  read(item: PastedArticle): Promise<Extraction>;
}
