import { useMemo } from 'react';
import type { Extraction } from '../api/client.ts';
import { useWords } from '../i18n/words-context.tsx';
import { HighlightedText } from './highlighted-text.tsx';
import type { Mark } from './segments.ts';
import { useLabels } from './use-labels.ts';

interface Props {
  readonly extraction: Pick<Extraction, 'article' | 'claims'>;
  readonly text: string;
  /** Claim whose sentence is lit. */
  readonly chosen: string | null;
  readonly onChoose?: (claim: string) => void;
}

/** An article as it was read: what claims rest on is marked, what was left out is struck and says why. */
export function ReadText({ extraction, text, chosen, onChoose }: Props) {
  const words = useWords();
  const labels = useLabels();
  const { article, claims } = extraction;
  const marks = useMemo(
    (): Mark[] => [
      ...article.noise.map(
        ({ start, end, reason }): Mark => ({
          id: `noise-${start}`,
          tone: 'noise',
          start,
          end,
          title: words.say('paste.noise', { reason: words.say(`noise.${reason}`) }),
        }),
      ),
      ...claims.map(
        (claim): Mark => ({ id: claim.id, tone: 'claim', ...claim.evidence, title: labels.kind(claim.kind) }),
      ),
    ],
    [article, claims, labels, words],
  );
  const lit = useMemo(() => new Set(chosen ? [chosen] : []), [chosen]);
  return (
    <div className="read-text" lang={article.language}>
      <HighlightedText
        text={text}
        marks={marks}
        lit={lit}
        onChoose={(ids) => {
          const claim = ids.findLast((id) => claims.some((known) => known.id === id));
          if (claim) onChoose?.(claim);
        }}
      />
    </div>
  );
}
