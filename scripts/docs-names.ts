import { markdownTables } from '../bench/measurement.ts';
import { spellingSuites } from '../bench/scoring/spellings/suite.ts';

/** `docs/names.md` with its figures made anew; the words around them stay as they are. */
export function namesPage(page: string): string {
  const figures = markdownTables(spellingSuites(() => true, 'npm run score')).replace(/^## /gm, '### ');
  return page.replace(
    /<!-- figures -->[\s\S]*<!-- end of figures -->/,
    `<!-- figures -->\n\n${figures}\n<!-- end of figures -->`,
  );
}
