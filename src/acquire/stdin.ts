import type { SourceType } from '../model/source-type.ts';
import { peek } from './byte-stream.ts';
import { asProblem } from './document.ts';

/** Standard input (`-`): text, HTML, a feed or JSON Lines, told by how it begins. */
export const stdin: SourceType = {
  name: 'stdin',
  accepts: (input) => input.place === 'stdin',
  async *open(input, context) {
    try {
      const { head, chunks } = await peek(context.stdin);
      yield* context.open({ ...input, place: 'content', head, chunks });
    } catch (error) {
      yield asProblem(error, input.address);
    }
  },
};
