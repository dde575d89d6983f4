import { useMemo } from 'react';
import type { SourcedReport } from '../api/client.ts';
import { HighlightedText } from '../components/highlighted-text.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import { type Fact, marksOf } from './facts.ts';

interface Props {
  readonly report: SourcedReport;
  readonly facts: readonly Fact[];
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
}

/** The sentence in its paragraph, with the words of each fact; the source stands right under it. */
export function EvidenceParagraph({ report, facts, lit, onPoint }: Props) {
  const words = useWords();
  const labels = useLabels();
  const { claim, article, context } = report;
  const marks = useMemo(() => marksOf(claim, facts, context.offset), [claim, facts, context.offset]);
  return (
    <figure className="evidence">
      <blockquote lang={article.language}>
        <HighlightedText text={context.text} marks={marks} lit={lit} onPoint={onPoint} />
      </blockquote>
      <figcaption>
        <strong>{labels.outlet(article.outlet) || article.url || article.id}</strong>
        {labels.stance(article.outlet) === 'belligerent' || labels.stance(article.outlet) === 'aligned'
          ? ' ⚑'
          : ''}
        {', '}
        <time>{words.day(article.published)}</time>
        {article.title && <cite lang={article.language}>{article.title}</cite>}
      </figcaption>
    </figure>
  );
}
