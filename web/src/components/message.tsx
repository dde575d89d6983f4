import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { DeskError } from '../api/client.ts';
import { useWords } from '../i18n/words-context.tsx';

/** A place with nothing to show says why, and what to do. */
export function Message({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="message">
      <p className="message-title">{title}</p>
      {children}
    </div>
  );
}

export function Loading() {
  const words = useWords();
  return (
    <p className="message loading" role="status">
      {words.say('app.loading')}
    </p>
  );
}

/** What went wrong in the API's own words, what to do about it, and a way to try again. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => unknown }) {
  const words = useWords();
  const unreachable = error instanceof DeskError && error.code === 'unreachable';
  return (
    <div className="message failure" role="alert">
      <p className="message-title">{unreachable ? words.say('app.unreachable') : error.message}</p>
      {error instanceof DeskError && error.remedy && <p>{error.remedy}</p>}
      {onRetry && (
        <Button className="button" onPress={() => onRetry()}>
          {words.say('app.retry')}
        </Button>
      )}
    </div>
  );
}
