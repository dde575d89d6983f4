import { Problem, problemCodes } from '../src/model/problem.ts';
import { describeProblem } from '../src/model/problem-wording.ts';

/** What comes before the stroke of a code, and what its problems are about. */
const families: Readonly<Record<string, string>> = {
  input: 'An item to read. The item fails, the rest goes on.',
  codebook: 'The data the system knows. Nothing is read until it is mended.',
  triggers: 'Triggers of your own. Nothing is read until they are mended.',
  model: 'The trained parser in `models/reader`, and the library that runs it.',
  desk: 'The file a desk is kept in. What was stored before stays as it was.',
  places: 'The index of imported places (docs/places.md). What was imported before stays as it was.',
  api: 'A request to the API of a desk.',
  serve: 'Starting the desk for the browser.',
  cli: 'The command line.',
  setup: 'The first run in a checkout, said by `./riscontro` before anything is installed.',
  internal: 'A defect of the program.',
};

/** `docs/errors.md`: every error code, what it says when no fact is known, and what to do. */
export function errorsPage(): string {
  const sections = Object.entries(families).map(([family, about]) => {
    const rows = problemCodes
      .filter((code) => code.startsWith(`${family}/`))
      .map((code) => {
        const { message, remedy } = describeProblem(new Problem(code, 'ITEM'), 'en');
        return `| \`${code}\` | ${cell(message)} | ${cell(remedy)} |`;
      });
    return `## ${family}\n\n${about}\n\n| code | means | what to do |\n|---|---|---|\n${rows.join('\n')}`;
  });
  return `<!-- Generated from src/model/problem-wording-en.ts by npm run generate. Do not edit. -->
# Errors

Codes stay the same from version to version; programs read the code, people the words (Italian or English). Where
facts are known (a line, a size, what was found) the words name them.

${sections.join('\n\n')}
`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
