import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, type PastedArticle } from './client.ts';

/** Incidents are asked for in one page; beyond this many the desk says so and asks to narrow. */
export const listLimit = 5000;

export function useIncidents(filter: string) {
  return useQuery({
    queryKey: ['incidents', filter],
    queryFn: ({ signal }) => client.incidents(filter, listLimit, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFacets(filter: string) {
  return useQuery({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => client.facets(filter, signal),
    placeholderData: keepPreviousData,
  });
}

/** `filter` without the time window: the brush needs the days outside it too. */
export function useTimeline(filter: string) {
  return useQuery({
    queryKey: ['timeline', filter],
    queryFn: ({ signal }) => client.timeline(filter, signal),
    placeholderData: keepPreviousData,
  });
}

export function useIncident(id: string | null) {
  return useQuery({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => client.incident(id ?? '', signal),
    enabled: id !== null,
  });
}

export function useProvisionalActors() {
  return useQuery({
    queryKey: ['provisional-actors'],
    queryFn: ({ signal }) => client.provisionalActors(signal),
  });
}

export function useArticle(id: string | null) {
  return useQuery({
    queryKey: ['article', id],
    queryFn: ({ signal }) => client.article(id ?? '', signal),
    enabled: id !== null,
  });
}

/** Why a sentence of an article says what it says; the last one stays while another is read. */
export function useExplanation(
  article: string,
  which: { readonly at: number } | { readonly sentence: number },
) {
  return useQuery({
    queryKey: ['explanation', article, which],
    queryFn: ({ signal }) => client.explanation(article, which, signal),
    placeholderData: keepPreviousData,
  });
}

export function useSituation(day: string | null) {
  return useQuery({
    queryKey: ['situation', day],
    queryFn: ({ signal }) => client.situation(day ?? '', signal),
    enabled: day !== null,
    placeholderData: keepPreviousData,
  });
}

export function useCodebook() {
  return useQuery({
    queryKey: ['codebook'],
    queryFn: ({ signal }) => client.codebook(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Reads a pasted article without keeping it. */
export function useRead() {
  return useMutation({ mutationFn: (article: PastedArticle) => client.read(article) });
}

/** Adds a pasted article; everything shown is asked for again. */
export function useAdd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (article: PastedArticle) => client.add(article),
    onSuccess: () => queries.invalidateQueries(),
  });
}
