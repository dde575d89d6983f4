import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useExplanation } from '../api/queries.ts';
import { Failure, Loading } from '../components/message.tsx';
import { useWords } from '../i18n/words-context.tsx';
import { SentenceStory } from './sentence-story.tsx';

interface Props {
  readonly article: string;
  /** Offset in the article's text where the sentence begins. */
  readonly at: number;
}

/** "Why?": how a sentence was read, word by word and rule by rule. It is read again only when somebody asks. */
export function Why({ article, at }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className="why" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="why-head">
          <span className="why-sign" aria-hidden="true" />
          {words.say('why.open')}
          <span className="why-hint">{words.say('why.hint')}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        {open && <Explained key={`${article} ${at}`} article={article} at={at} />}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The sentence asked about, and ways to the ones around it. */
function Explained({ article, at }: Props) {
  const words = useWords();
  const [number, setNumber] = useState<number | null>(null);
  const explanation = useExplanation(article, number === null ? { at } : { sentence: number });
  if (explanation.isPending) return <Loading />;
  if (explanation.isError) return <Failure error={explanation.error} onRetry={explanation.refetch} />;
  const { sentences, total, elsewhere, article: head } = explanation.data;
  const [sentence] = sentences;
  if (!sentence || !head) return <p className="hint">{words.say('why.gone')}</p>;
  const now = sentence.sentence;
  return (
    <div className="why-body" aria-busy={explanation.isPlaceholderData}>
      <div className="pager">
        <Button
          className="icon-button small"
          aria-label={words.say('why.previous')}
          isDisabled={now <= 1}
          onPress={() => setNumber(now - 1)}
        >
          ‹
        </Button>
        <span aria-live="polite">{words.say('why.sentence', { n: now, total })}</span>
        <Button
          className="icon-button small"
          aria-label={words.say('why.next')}
          isDisabled={now >= total}
          onPress={() => setNumber(now + 1)}
        >
          ›
        </Button>
      </div>
      <SentenceStory sentence={sentence} head={head} elsewhere={elsewhere} />
    </div>
  );
}
