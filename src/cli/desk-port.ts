import type { DeskPort } from '../api/desk-port.ts';
import type { Document } from '../model/article.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Extraction } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';

/** What the commands ask of the assembled product; `src/desk.ts` gives it. */
export interface ReaderPort {
  readonly codebook: Codebook;
  /** Throws `input/*` problems. */
  extract(document: Document, options: ReadOptions): Promise<Extraction>;
}

export interface ReadOptions {
  /** ISO day of publication, stronger than what the source says. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** What became of the items of one `add`. */
export interface AddReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: readonly Problem[];
  readonly incidents: { readonly added: number; readonly changed: number; readonly removed: number };
}

export interface CommandDesk extends DeskPort {
  check(): Promise<void>;
  close(): Promise<void>;
}
