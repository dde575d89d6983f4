import type { Count } from '../api/client.ts';
import { useWords } from '../i18n/words-context.tsx';

const width = 120;

/** A count's low, best and high on a line from zero; an open end fades to an arrow. */
export function Whisker({ count }: { count: Count }) {
  const words = useWords();
  const { low, best, high } = count;
  const most = Math.max(high ?? 0, best ?? 0, (low ?? 0) * (high === null ? 1.5 : 1), 1);
  const x = (n: number) => 4 + (n / most) * (width - 12);
  const said = (n: number | null) => (n === null ? '?' : words.number(n));
  const from = x(low ?? 0);
  const to = high === null ? width - 4 : x(high);
  const middle = best ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0));
  return (
    <svg
      className="whisker"
      width={width}
      height={14}
      role="img"
      aria-label={words.say('count.whisker', { low: said(low), best: said(best), high: said(high) })}
    >
      <line
        x1={from}
        x2={to}
        y1={7}
        y2={7}
        strokeDasharray={high === null || low === null ? '3 2' : undefined}
      />
      {low !== null && <line x1={from} x2={from} y1={3} y2={11} />}
      {high !== null ? <line x1={to} x2={to} y1={3} y2={11} /> : <path d={`M${to - 4} 3.5l4 3.5-4 3.5`} />}
      <circle cx={x(middle)} cy={7} r={3} />
    </svg>
  );
}
