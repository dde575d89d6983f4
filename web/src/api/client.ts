import type * as api from './client.generated.ts';
import type {
  AddedArticle,
  ArticleDetail,
  ArticleExplanation,
  Codebook,
  Extraction,
  Facets,
  PastedArticle,
  ProvisionalActor,
  Situation,
  Timeline,
} from './client.generated.ts';

// The generator loses that these three may be null; the API says so in `src/api/schemas.ts`.
export type IncidentSummary = Omit<api.IncidentSummary, 'place'> & { place: api.IncidentPlace | null };
export type Incidents = Omit<api.IncidentList, 'incidents'> & { incidents: IncidentSummary[] };
export type IncidentDetail = Omit<api.IncidentDetail, 'summary'> & { summary: IncidentSummary };

export type {
  AddedArticle,
  ArticleDetail,
  Assessment,
  Claim,
  Codebook,
  Count,
  ExplainedEvent,
  ExplainedSentence,
  Extraction,
  Facets,
  KindGroup,
  Party,
  PastedArticle,
  ProvisionalActor,
  Side,
  Situation,
  SourcedReport,
  Timeline,
} from './client.generated.ts';

export type Explanation = ArticleExplanation;
export type Place = api.Claim['places'][number];

/** The API refused or failed; `message` and `remedy` are its words for a person. */
export class DeskError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;

  constructor(status: number, code: string, message: string, remedy: string) {
    super(message);
    this.name = 'DeskError';
    this.status = status;
    this.code = code;
    this.remedy = remedy;
  }
}

/** Asks the API. Throws `DeskError` for its refusals, and with code `unreachable` when nothing answers. */
async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  // The API words its refusals in the language asked for.
  const headers = { 'accept-language': document.documentElement.lang, ...init.headers };
  const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new DeskError(0, 'unreachable', '', '');
  });
  if (response.ok) return (await response.json()) as T;
  throw await refusal(response);
}

async function refusal(response: Response): Promise<DeskError> {
  const body = (await response.json().catch(() => null)) as {
    error?: { code?: string; message?: string; remedy?: string };
  } | null;
  const { code = 'unknown', message = response.statusText, remedy = '' } = body?.error ?? {};
  return new DeskError(response.status, code, message, remedy);
}

function post<T>(path: string, body: object): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The routes the desk uses. `filter` is a query string without `?`; `signal` abandons the request. */
export const client = {
  incidents: (filter: string, limit: number, signal: AbortSignal) =>
    ask<Incidents>(`/api/incidents?${filter}${filter && '&'}limit=${limit}`, { signal }),
  incident: (id: string, signal: AbortSignal) =>
    ask<IncidentDetail>(`/api/incidents/${encodeURIComponent(id)}`, { signal }),
  provisionalActors: (signal: AbortSignal) =>
    ask<{ provisional: ProvisionalActor[] }>('/api/provisional-actors', { signal }),
  article: (id: string, signal: AbortSignal) =>
    ask<ArticleDetail>(`/api/articles/${encodeURIComponent(id)}`, { signal }),
  /** One sentence: the one at an offset of the text, or the one of a number. */
  explanation: (
    id: string,
    which: { readonly at: number } | { readonly sentence: number },
    signal: AbortSignal,
  ) => {
    const [[name, value] = ['at', 0]] = Object.entries(which);
    return ask<ArticleExplanation>(`/api/articles/${encodeURIComponent(id)}/explanation?${name}=${value}`, {
      signal,
    });
  },
  timeline: (filter: string, signal: AbortSignal) => ask<Timeline>(`/api/timeline?${filter}`, { signal }),
  facets: (filter: string, signal: AbortSignal) => ask<Facets>(`/api/facets?${filter}`, { signal }),
  situation: (day: string, signal: AbortSignal) => ask<Situation>(`/api/situation?at=${day}`, { signal }),
  codebook: (signal: AbortSignal) => ask<Codebook>('/api/codebook', { signal }),
  read: (article: PastedArticle) => post<Extraction>('/api/read', article),
  add: (article: PastedArticle) => post<AddedArticle>('/api/articles', article),
  exportAddress: (format: string, filter: string) =>
    `/api/export?${new URLSearchParams({ format })}${filter && '&'}${filter}`,
} as const;
