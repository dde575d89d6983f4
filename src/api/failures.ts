import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Problem, type ProblemCode } from '../model/problem.ts';
import { describeProblem } from '../model/problem-wording.ts';
import { errorSchema } from './schemas.ts';

/** Everything that is not somebody's input (422) or our own fault (500). */
const statusOf: ReadonlyMap<ProblemCode, ContentfulStatusCode> = new Map([
  ['api/bad-request', 400],
  ['api/host-refused', 403],
  ['api/no-such-route', 404],
  ['desk/no-such-record', 404],
  ['desk/not-found', 404],
  ['input/too-large', 413],
  ['desk/busy', 503],
  ['desk/read-only', 403],
  ['desk/disk-full', 507],
]);

function httpStatus(code: ProblemCode): ContentfulStatusCode {
  return statusOf.get(code) ?? (code.startsWith('input/') ? 422 : 500);
}

/** The response every route documents for what goes wrong. */
export const failure = {
  default: {
    description: 'What went wrong, and what to do about it',
    content: { 'application/json': { schema: errorSchema } },
  },
} as const;

/** Answers with a problem in the one shape; Italian for those who ask for it, English for everybody else. */
export function respondWith(problem: Problem, c: Context): Response {
  const language = /^\s*it\b/i.test(c.req.header('accept-language') ?? '') ? 'it' : 'en';
  const { message, remedy } = describeProblem(problem, language);
  c.header('Cache-Control', 'no-store');
  return c.json(
    { error: { code: problem.code, message, remedy, item: problem.item } },
    httpStatus(problem.code),
  );
}

/** Whatever was thrown, as a problem. What is nobody's input is a defect; its details stay out of the answer. */
export function asProblem(error: unknown, item: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500)
    return new Problem('api/bad-request', item, { reason: error.message }, error);
  return new Problem('internal/defect', item, {}, error);
}

/** A request that does not fit the schema: the first field that is wrong, and why. */
export function badRequest(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.') || 'request';
  return new Problem('api/bad-request', field, { reason: issue?.message ?? 'not as documented' });
}
