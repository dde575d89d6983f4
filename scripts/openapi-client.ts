import { comment, declaration, refName, type Schema, typeOf } from './openapi-types.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

/** The part of an OpenAPI 3.1 document the client is made from. */
export interface OpenApiDocument {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The generated client: every schema as a type, every operation as a function over `fetch`. */
export function renderClient(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const types = Object.entries(document.components.schemas).map(([name, schema]) =>
    declaration(name, schema),
  );
  const queries = operations.flatMap(({ operation }) => queryType(operation) ?? []);
  const functions = operations.map(({ path, method, operation }) =>
    operationFunction(path, method, operation),
  );
  return `${head}\n${[...types, ...queries].join('\n')}\n${runtime}${functions.join('')}  };\n}\n`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function queryParameters(operation: Operation): readonly Parameter[] {
  return (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
}

function queryType(operation: Operation): string | null {
  const parameters = queryParameters(operation);
  if (parameters.length === 0) return null;
  return declaration(`${capital(operation.operationId)}Query`, {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  });
}

function operationFunction(path: string, method: string, operation: Operation): string {
  const { operationId, parameters = [] } = operation;
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const hasQuery = queryParameters(operation).length > 0;
  const asksNothing = queryParameters(operation).every(({ required }) => !required);
  const body = operation.requestBody?.content['application/json']?.schema;
  const answer = operation.responses['200']?.content?.['application/json']?.schema;
  const takes = [
    ...inPath.map((name) => `${name}: string`),
    ...(hasQuery ? [`query: ${capital(operationId)}Query${asksNothing ? ' = {}' : ''}`] : []),
    ...(body === undefined ? [] : [`body: ${body.$ref ? refName(body.$ref) : typeOf(body)}`]),
  ];
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => `\${encodeURIComponent(${name})}`);
  const target = inPath.length === 0 ? `'${path}'` : `\`${filled}\``;
  const doc = comment(operation.summary, '    ');
  if (answer === undefined) {
    // A file is for the browser to fetch: what is needed is its address.
    return `${doc}    ${operationId}Address: (${takes.join(', ')}): string => address(${target}${hasQuery ? ', query' : ''}),\n`;
  }
  const passes = [...(hasQuery ? ['query'] : []), ...(body === undefined ? [] : ['body']), 'signal'];
  return `${doc}    ${operationId}: (${[...takes, 'signal?: AbortSignal'].join(', ')}): Promise<${typeOf(answer)}> =>
      ask('${method}', ${target}, { ${passes.join(', ')} }),\n`;
}

const head = `// Generated from docs/openapi.json by scripts/generate-openapi.ts. Do not edit.
`;

const runtime = `
/** The API refused or failed; \`message\` and \`remedy\` are its words for a person. \`unreachable\` when nothing answers. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  /** The address, field or record it is about. */
  readonly item: string;

  constructor(status: number, failure: Failure['error'], cause?: unknown) {
    super(failure.message, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = failure.code;
    this.remedy = failure.remedy;
    this.item = failure.item;
  }
}

type Value = string | number | readonly string[] | undefined;

interface Asked {
  readonly query?: object;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

export interface ClientOptions {
  /** Address of the server without the final slash; empty for the page's own. */
  readonly base?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Asked at every request, so that messages come in the language of the page. */
  readonly language?: () => string;
}

export type Client = ReturnType<typeof createClient>;

/** Every operation of the API. All throw \`ApiError\`; an aborted one throws what \`fetch\` throws. */
export function createClient({ base = '', fetch = (...all) => globalThis.fetch(...all), language }: ClientOptions = {}) {
  const address = (path: string, query: object = {}): string => {
    const pairs = new URLSearchParams();
    for (const [name, value] of Object.entries(query) as [string, Value][])
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) pairs.append(name, String(one));
    return \`\${base}\${path}\${pairs.size > 0 ? \`?\${pairs}\` : ''}\`;
  };

  const ask = async <Answer>(method: string, path: string, { query, body, signal }: Asked): Promise<Answer> => {
    const headers = new Headers({ accept: 'application/json' });
    if (language !== undefined) headers.set('accept-language', language());
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(address(path, query), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ApiError(0, { code: 'unreachable', message: String(cause), remedy: '', item: path }, cause);
    });
    if (response.ok) return (await response.json()) as Answer;
    const fallback = { code: 'unknown', message: response.statusText, remedy: '', item: path };
    const failure = (await response.json().catch(() => null)) as Partial<Failure> | null;
    throw new ApiError(response.status, failure?.error ?? fallback);
  };

  return {
`;
