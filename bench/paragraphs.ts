import type { Document } from '../src/model/article.ts';

/** The paragraphs of a captured text, without what is too short to be one. */
export function paragraphsOf({ bytes }: Document): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => wordCount(paragraph) >= 10);
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
