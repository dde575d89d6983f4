import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { DeskQuery } from './desk-query.ts';

/** A change of the query; `replace` leaves no step for the back button (dragging, panning). */
export type ChangeQuery = (change: Partial<DeskQuery>, options?: { readonly replace?: boolean }) => void;

/** The query in the address, and how to change it. */
export function useDeskQuery(): readonly [DeskQuery, ChangeQuery] {
  const query = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const change = useCallback<ChangeQuery>(
    (part, options) => {
      navigate({ search: (now) => ({ ...now, ...part }), replace: options?.replace ?? false });
    },
    [navigate],
  );
  return [query, change];
}
