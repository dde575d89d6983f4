import type { Desk, Reader } from '../desk.ts';
import type { Export } from '../model/export.ts';

export type { AddedArticle, PastedArticle } from '../desk.ts';

/** A way to write the desk out, as listed in `src/publish/exports/`. */
export type ExportFormat = Pick<Export, 'name' | 'extension' | 'mediaType'>;

/** The part of a desk the API stands on. */
export interface DeskPort
  extends Pick<
    Desk,
    | 'queryIncidents'
    | 'incident'
    | 'article'
    | 'timeline'
    | 'facets'
    | 'evidence'
    | 'stats'
    | 'codebook'
    | 'situation'
    | 'provisionalActors'
    | 'explain'
    | 'add'
    | 'exportTo'
  > {
  readonly exportFormats: readonly ExportFormat[];
}

/** Reads without keeping anything. */
export type ReaderPort = Pick<Reader, 'read'>;
