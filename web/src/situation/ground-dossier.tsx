import type { Assessment } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

/** "Why is this coloured?": who is thought to hold a place, how surely, and the sentences it rests on. */
export function GroundDossier({ assessment }: { assessment: Assessment }) {
  const words = useWords();
  const labels = useLabels();
  const [first] = [...assessment.holders].sort((a, b) => b.probability - a.probability);
  const doubt = Math.max(0, 1 - assessment.holders.reduce((sum, { probability }) => sum + probability, 0));
  const percent = new Intl.NumberFormat(words.language, { style: 'percent' });
  const verdict =
    assessment.state === 'held' && first
      ? words.say('situation.held', { who: labels.actor(first.actor, first.name) })
      : words.say(assessment.state === 'contested' ? 'situation.contested' : 'situation.unknown');
  return (
    <article className="dossier-body">
      <header className="dossier-head">
        <p className="eyebrow">
          {words.say('situation.day')} {words.day(assessment.day)}
        </p>
        <h2>{assessment.place}</h2>
        <p className="verdict">{verdict}</p>
      </header>
      <ul className="holders">
        {assessment.holders.map(({ actor, name, side, probability }) => (
          <li key={actor ?? name}>
            <span className="swatch" data-side={side} aria-hidden="true" />
            <span>{labels.actor(actor, name)}</span>
            <span className="holder-bar" aria-hidden="true">
              <span data-side={side} style={{ width: `${Math.round(probability * 100)}%` }} />
            </span>
            <span className="holder-share">{percent.format(probability)}</span>
          </li>
        ))}
        {doubt > 0.005 && (
          <li className="hint">
            <span className="swatch" data-side="none" aria-hidden="true" />
            <span>{words.say('situation.doubt')}</span>
            <span className="holder-bar" aria-hidden="true">
              <span style={{ width: `${Math.round(doubt * 100)}%` }} />
            </span>
            <span className="holder-share">{percent.format(doubt)}</span>
          </li>
        )}
      </ul>
      <section>
        <h3>{words.say('situation.why')}</h3>
        <p>{assessment.why}</p>
        <p className="hint">
          {words.say('situation.last-evidence', { day: words.day(assessment.lastEvidence) })}
        </p>
      </section>
      <section>
        <h3>{words.say('situation.evidence')}</h3>
        <ul className="reports">
          {assessment.evidence.map(({ claim, quote, article }) => (
            <li key={claim} className="report">
              <p className="report-head">
                <strong>{labels.outlet(article.outlet)}</strong> <time>{words.day(article.published)}</time>
              </p>
              <blockquote lang={article.language}>{quote}</blockquote>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
