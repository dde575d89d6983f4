import { useEffect, useRef } from 'react';
import { useArticle } from '../api/queries.ts';
import { Failure, Loading } from '../components/message.tsx';
import { ReadText } from '../components/read-text.tsx';

/** The whole article around a claim, as it was read. */
export function ArticleReading({ id, claim }: { id: string; claim: string }) {
  const article = useArticle(id);
  const box = useRef<HTMLDivElement>(null);
  const ready = article.data !== undefined;
  useEffect(() => {
    if (ready) box.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' });
  }, [ready]);
  if (article.isPending) return <Loading />;
  if (article.isError) return <Failure error={article.error} onRetry={article.refetch} />;
  // An undated article says when it must have been written, and by what.
  const inferred = article.data.notes.filter(({ rule }) => rule.endsWith('/publication-inferred'));
  return (
    <div ref={box} className="article-reading">
      {article.data.article.title && (
        <h3 lang={article.data.article.language}>{article.data.article.title}</h3>
      )}
      {inferred.map(({ rule, reason }) => (
        <p key={rule} className="hint">
          {reason} <code>{rule}</code>
        </p>
      ))}
      <ReadText extraction={article.data} text={article.data.article.text} chosen={claim} />
    </div>
  );
}
