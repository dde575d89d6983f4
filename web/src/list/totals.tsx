import type { Incidents } from '../api/client.ts';
import { useWords } from '../i18n/words-context.tsx';

/** The line that is always there: how many, and how many of them the map can show. Also read out when it changes. */
export function Totals({ data, failed }: { data: Incidents | undefined; failed: boolean }) {
  const words = useWords();
  return (
    <p className="totals" role="status" aria-live="polite">
      {data
        ? [
            words.count('total.incidents', data.total),
            words.say('total.mapped', { n: data.mapped }),
            words.say('total.unmapped', { n: data.unmapped }),
          ].join(' · ')
        : !failed && words.say('app.loading')}
    </p>
  );
}
