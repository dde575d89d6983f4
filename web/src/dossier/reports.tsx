import type { SourcedReport } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly reports: readonly SourcedReport[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Who says so: every report with its outlet, day and sentence; choosing one brings it to the top. */
export function Reports({ reports, chosen, onChoose }: Props) {
  const words = useWords();
  const labels = useLabels();
  return (
    <ul className="reports">
      {reports.map(({ claim, article }, index) => (
        <li key={claim.id} className="report">
          <button type="button" aria-current={index === chosen || undefined} onClick={() => onChoose(index)}>
            <span className="report-head">
              <strong>{labels.outlet(article.outlet) || article.id}</strong>
              <time>{words.day(article.published)}</time>
              <span className="status" data-status={claim.status}>
                {words.say(`status.${claim.status}`)}
              </span>
            </span>
            <q lang={article.language}>{claim.evidence.quote}</q>
          </button>
        </li>
      ))}
    </ul>
  );
}
