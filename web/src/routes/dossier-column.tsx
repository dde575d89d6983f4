import type { UseQueryResult } from '@tanstack/react-query';
import { type Assessment, DeskError, type IncidentDetail, type IncidentSummary } from '../api/client.ts';
import { Failure, Loading, Message } from '../components/message.tsx';
import { IncidentDossier } from '../dossier/incident-dossier.tsx';
import { Starters } from '../dossier/starters.tsx';
import { useWords } from '../i18n/words-context.tsx';
import { DraftPanel } from '../paste/draft-panel.tsx';
import type { Draft } from '../paste/use-draft.ts';
import type { DeskQuery } from '../query/desk-query.ts';
import { GroundDossier } from '../situation/ground-dossier.tsx';

interface Props {
  readonly query: DeskQuery;
  readonly detail: UseQueryResult<IncidentDetail>;
  readonly incidents: readonly IncidentSummary[];
  readonly onChoose: (incident: string) => void;
  readonly assessments: readonly Assessment[];
  readonly draft: Draft;
  readonly draftClaim: string | null;
  readonly onDraftClaim: (claim: string) => void;
}

/** What the right column shows: a draft first, then ground that was asked about, then the selected incident. */
export function Dossier(props: Props) {
  const { query, detail, incidents, onChoose, assessments, draft, draftClaim, onDraftClaim } = props;
  const words = useWords();
  if (draft.extraction) {
    return (
      <DraftPanel
        draft={draft.extraction}
        text={draft.article?.text ?? ''}
        chosen={draftClaim}
        adding={draft.adding}
        added={draft.added}
        error={draft.addError}
        onChoose={onDraftClaim}
        onAdd={draft.add}
        onEdit={draft.open}
        onDiscard={draft.discard}
      />
    );
  }
  const ground = assessments.find(({ gazetteerId }) => gazetteerId === query.ground);
  if (ground) return <GroundDossier assessment={ground} />;
  if (query.incident === null) {
    return (
      <Message title={words.say('dossier.empty.title')}>
        <p>{words.say('dossier.empty.hint')}</p>
        <Starters incidents={incidents} onChoose={onChoose} />
      </Message>
    );
  }
  if (detail.isError) {
    return detail.error instanceof DeskError && detail.error.status === 404 ? (
      <Message title={words.say('dossier.gone')} />
    ) : (
      <Failure error={detail.error} onRetry={detail.refetch} />
    );
  }
  if (!detail.data) return <Loading />;
  return <IncidentDossier key={detail.data.summary.id} detail={detail.data} />;
}
