import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { IncidentDetail, SourcedReport } from '../api/client.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { useLabels } from '../components/use-labels.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.tsx';
import { Why } from '../why/why.tsx';
import { ArticleReading } from './article-reading.tsx';
import { Disagreements } from './disagreements.tsx';
import { EvidenceParagraph } from './evidence.tsx';
import { FactList } from './fact-list.tsx';
import { factsOf } from './facts.ts';
import { Reports } from './reports.tsx';

/** The dossier of an incident: the sentence first, then what was read in it, who differs, and who says so. */
export function IncidentDossier({ detail }: { detail: IncidentDetail }) {
  const words = useWords();
  const labels = useLabels();
  const { summary, incident, reports } = detail;
  const best = Math.max(
    0,
    reports.findIndex(({ claim }) => claim.evidence.quote === summary.headlineQuote),
  );
  const [chosen, setChosen] = useState(best);
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const [reading, setReading] = useState(false);
  const lit = useMemo(() => new Set(pointed), [pointed]);
  const report = reports[chosen] ?? reports[0];
  const facts = useMemo(() => (report ? factsOf(report.claim, labels, words) : []), [report, labels, words]);
  if (!report) return null;
  const step = (by: number) => setChosen((chosen + by + reports.length) % reports.length);
  return (
    <article className="dossier-body">
      <header className="dossier-head">
        <p className="eyebrow">
          <GroupMark group={summary.group} size={13} />
          {words.say(`group.${summary.group}`)}
        </p>
        <h2 title={labels.definition(summary.kind)}>{labels.kind(summary.kind)}</h2>
        <p>
          {summary.place
            ? `${words.say(`relation.${summary.place.relation}`)} ${summary.place.name}`.trim()
            : words.say('list.no-place')}
          {' · '}
          <time>{words.days(summary.start, summary.end)}</time>
        </p>
      </header>
      <EvidenceParagraph report={report} facts={facts} lit={lit} onPoint={setPointed} />
      {reports.length > 1 && (
        <div className="pager">
          <Button
            className="icon-button small"
            aria-label={words.say('dossier.previous')}
            onPress={() => step(-1)}
          >
            ‹
          </Button>
          <span aria-live="polite">
            {words.say('dossier.report', { n: chosen + 1, total: reports.length })}
          </span>
          <Button
            className="icon-button small"
            aria-label={words.say('dossier.next')}
            onPress={() => step(1)}
          >
            ›
          </Button>
        </div>
      )}
      <section>
        <h3>{words.say('dossier.facts')}</h3>
        <FactList claim={report.claim} facts={facts} lit={lit} onPoint={setPointed} />
      </section>
      <Why article={report.article.id} at={report.claim.evidence.start} />
      <Disagreements disagreements={incident.disagreements} reports={reports} />
      <section>
        <h3>{words.say('dossier.sources')}</h3>
        <Reports reports={reports} chosen={chosen} onChoose={setChosen} />
      </section>
      <div className="actions">
        <Button className="button" onPress={() => setReading(!reading)} aria-expanded={reading}>
          {words.say(reading ? 'dossier.hide-article' : 'dossier.read-article')}
        </Button>
        <CiteButton report={report} />
      </div>
      {reading && <ArticleReading id={report.article.id} claim={report.claim.id} />}
    </article>
  );
}

function CiteButton({ report }: { report: SourcedReport }) {
  const words = useWords();
  const labels = useLabels();
  const [done, setDone] = useState(false);
  return (
    <Button
      className="button"
      onPress={async () => {
        await navigator.clipboard.writeText(citation(report, labels.outlet(report.article.outlet), words));
        setDone(true);
        setTimeout(() => setDone(false), 2000);
      }}
    >
      {words.say(done ? 'app.copied' : 'dossier.cite')}
    </Button>
  );
}

function citation({ article, claim }: SourcedReport, outlet: string, words: Words): string {
  const parts = [
    outlet,
    article.title && `“${article.title}”`,
    article.published && words.day(article.published),
    article.url,
    `“${claim.evidence.quote}”`,
    `(${claim.id})`,
  ];
  return parts.filter(Boolean).join(', ');
}
