import { useCallback, useState } from 'react';
import type { AddedArticle, Extraction, PastedArticle } from '../api/client.ts';
import { useAdd, useRead } from '../api/queries.ts';

/** A pasted article on its way from the dialog to the desk. */
export interface Draft {
  readonly pasting: boolean;
  readonly article: PastedArticle | null;
  readonly extraction: Extraction | null;
  readonly reading: boolean;
  readonly readError: Error | null;
  readonly adding: boolean;
  readonly added: AddedArticle | undefined;
  readonly addError: Error | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly read: (article: PastedArticle) => void;
  readonly add: () => void;
  readonly discard: () => void;
}

export function useDraft(): Draft {
  const [pasting, setPasting] = useState(false);
  const [article, setArticle] = useState<PastedArticle | null>(null);
  const { mutate: askReading, reset: resetReading, ...reading } = useRead();
  const { mutate: askAdding, reset: resetAdding, ...adding } = useAdd();
  const close = useCallback(() => setPasting(false), []);
  const discard = useCallback(() => {
    setArticle(null);
    resetReading();
    resetAdding();
  }, [resetReading, resetAdding]);
  return {
    pasting,
    article,
    extraction: reading.data ?? null,
    reading: reading.isPending,
    readError: reading.error,
    adding: adding.isPending,
    added: adding.data,
    addError: adding.error,
    open: useCallback(() => setPasting(true), []),
    close,
    read: (pasted) => {
      setArticle(pasted);
      resetAdding();
      askReading(pasted, { onSuccess: close });
    },
    add: () => {
      if (article) askAdding(article);
    },
    discard,
  };
}
