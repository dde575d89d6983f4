import type { ExplainedEvent, ExplainedSentence } from '../api/client.ts';
import type { Key } from '../i18n/en.ts';
import { useWords } from '../i18n/words-context.tsx';
import { relationKeys } from './relations.ts';
import { type Branch, plainRelation, type TreeWord, treeOf } from './tree.ts';

interface Props {
  readonly words: ExplainedSentence['words'];
  readonly events: readonly ExplainedEvent[];
  /** Of the sentence. */
  readonly language: string;
}

/** Deeper than this, words are no longer set further in. */
const deepest = 8;

/** The sentence's tree as lists in lists: what hangs on a word stands below it, with what it is to that word. */
export function SentenceTree({ words: all, events, language }: Props) {
  const words = useWords();
  const roots = treeOf(all);
  const tells = ({ start, end }: TreeWord) =>
    events.some((event) => event.start <= start && end <= event.end);
  return (
    <section className="why-tree">
      <h4>{words.say('why.tree')}</h4>
      {roots.length === 0 ? (
        <p className="hint">{words.say('why.no-tree')}</p>
      ) : (
        <Branches branches={roots} depth={0} tells={tells} language={language} />
      )}
    </section>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly depth: number;
  /** Whether a word may tell of an event. */
  readonly tells: (word: TreeWord) => boolean;
  readonly language: string;
}

function Branches({ branches, depth, tells, language }: BranchesProps) {
  return (
    <ul className={depth > 0 ? 'why-twigs' : undefined} data-flat={depth > deepest || undefined}>
      {branches.map(({ word, small, below }) => (
        <li key={word.start} className={depth > 0 ? 'why-twig' : undefined}>
          <Word word={word} tells={tells(word)} language={language} />
          {small.length > 0 && (
            <span className="why-small">
              {small.map((one) => (
                <Word key={one.start} word={one} tells={tells(one)} language={language} />
              ))}
            </span>
          )}
          {below.length > 0 && (
            <Branches branches={below} depth={depth + 1} tells={tells} language={language} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Word({ word, tells, language }: { word: TreeWord; tells: boolean; language: string }) {
  const words = useWords();
  const key: Key | undefined = relationKeys[plainRelation(word.relation)];
  return (
    <span className="why-word">
      <b className={tells ? 'why-event-word' : undefined} lang={language}>
        {word.form}
      </b>{' '}
      <span className="why-relation" title={word.relation ?? undefined}>
        {key ? words.say(key) : word.relation}
      </span>
    </span>
  );
}
