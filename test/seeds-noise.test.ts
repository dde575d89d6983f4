import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captured, read } from '../src/read/document.fixture.ts';

/**
 * Real dispatches that are not part of the repository: read when they lie beside it, else skipped by name.
 * What is expected is said by position, so that nothing of their text is kept here.
 */
const folder = join(import.meta.dirname, '..', '..', 'shared', 'seeds');
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

describe.skipIf(names.length === 0)(
  `dispatches in ../shared/seeds${names.length === 0 ? ' (not there: skipped)' : ''}`,
  () => {
    test.each([
      ['000', ['stray_standfirst', 'related_list']],
      ['001', ['tag_run']],
      ['002', ['stray_standfirst']],
      ['003', ['stray_standfirst']],
      ['004', []],
    ])('%s', (number, reasons) => {
      const name = names.find((candidate) => candidate.startsWith(number)) ?? '';
      const article = read(captured(readFileSync(join(folder, name))));
      const lines = article.text.split('\n').filter((line) => line.trim() !== '');
      expect(article.language).toBe('it');
      expect(article.noise.map((span) => span.reason)).toEqual(reasons);
      // Each span is a line of its own, whole.
      for (const span of article.noise) expect(lines).toContain(article.text.slice(span.start, span.end));
      if (reasons[0] === 'stray_standfirst') {
        expect(article.noise[0]?.start).toBe(0);
        expect(article.title).toBe(lines[1]);
        expect(article.blocks[0]?.section).toBe('headline');
      }
    });
  },
);
