import { Button } from 'react-aria-components';
import type { AddedArticle, Extraction } from '../api/client.ts';
import { countWords } from '../components/count-words.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { Failure } from '../components/message.tsx';
import { ReadText } from '../components/read-text.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly draft: Extraction;
  /** The text as pasted, for when the reading does not carry it. */
  readonly text: string;
  readonly chosen: string | null;
  readonly adding: boolean;
  readonly added: AddedArticle | undefined;
  readonly error: Error | null;
  readonly onChoose: (claim: string) => void;
  readonly onAdd: () => void;
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
}

/** A reading that is not on the desk yet: the text with its claims, to be looked over before it is added. */
export function DraftPanel(props: Props) {
  const { draft, text, chosen, added } = props;
  const words = useWords();
  const labels = useLabels();
  return (
    <article className="dossier-body">
      <header className="dossier-head">
        <p className="eyebrow">{words.say('paste.draft')}</p>
        <h2>{draft.article.title ?? words.count('paste.claims', draft.claims.length)}</h2>
        <p className="hint" role="status">
          {added ? words.say(`paste.${added.outcome}`) : words.say('paste.draft-hint')}
        </p>
      </header>
      <div className="actions">
        {!added && (
          <>
            <Button className="button primary" isDisabled={props.adding} onPress={props.onAdd}>
              {words.say('paste.add')}
            </Button>
            <Button className="button" onPress={props.onEdit}>
              {words.say('paste.again')}
            </Button>
          </>
        )}
        <Button className="button" onPress={props.onDiscard}>
          {words.say(added ? 'app.close' : 'paste.discard')}
        </Button>
      </div>
      {props.error && <Failure error={props.error} />}
      <ReadText
        extraction={draft}
        text={draft.article.text ?? text}
        chosen={chosen}
        onChoose={props.onChoose}
      />
      <section>
        <h3>{words.count('paste.claims', draft.claims.length)}</h3>
        {draft.claims.length === 0 && <p>{words.say('paste.none')}</p>}
        <ul className="draft-claims">
          {draft.claims.map((claim) => (
            <li key={claim.id}>
              <Button
                className="plain-row tall"
                aria-current={claim.id === chosen}
                onPress={() => props.onChoose(claim.id)}
                onFocus={() => props.onChoose(claim.id)}
              >
                <GroupMark group={labels.group(claim.kind)} />
                <span>
                  <strong>{labels.kind(claim.kind)}</strong>
                  <span className="fact-note">
                    {[
                      [claim.initiator, claim.target]
                        .map((list) => list.map(({ actor, name }) => labels.actor(actor, name)).join(', '))
                        .filter(Boolean)
                        .join(' → '),
                      claim.places.map(({ name }) => name).join(', '),
                      claim.when ? words.days(claim.when.start, claim.when.end) : '',
                      claim.counts.map((count) => countWords(count, words)).join(', '),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className="status" data-status={claim.status}>
                  {words.say(`status.${claim.status}`)}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {draft.notes.length > 0 && (
        <section>
          <h3>{words.say('paste.notes')}</h3>
          <ul className="notes">
            {draft.notes.map((note) => (
              <li key={`${note.rule} ${note.at?.start}`}>
                {note.reason} <code>{note.rule}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
