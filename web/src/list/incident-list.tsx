import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { IncidentSummary, Incidents } from '../api/client.ts';
import { countWords } from '../components/count-words.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { Message } from '../components/message.tsx';
import { PartyNames } from '../components/party-names.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly data: Incidents;
  readonly chosen: string | null;
  readonly filtered: boolean;
  readonly onChoose: (id: string) => void;
}

/** The incidents as a list: all that the map draws, and what it cannot draw, for eyes, keys and readers. */
export function IncidentList({ data, chosen, filtered, onChoose }: Props) {
  const words = useWords();
  if (data.total === 0) {
    return filtered ? (
      <Message title={words.say('list.empty.title')}>
        <p>{words.say('list.empty.hint')}</p>
      </Message>
    ) : (
      <Message title={words.say('list.empty-desk.title')}>
        <p>{words.say('list.empty-desk.hint')}</p>
      </Message>
    );
  }
  return (
    <>
      {data.incidents.length < data.total && (
        <p className="hint">{words.say('total.shown', { n: data.incidents.length })}</p>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 92, gap: 0 }}>
        <ListBox
          className="incident-list"
          aria-label={words.say('list.label')}
          items={data.incidents}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen ? [chosen] : []}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onChoose(String(id));
          }}
        >
          {(incident) => <IncidentRow incident={incident} />}
        </ListBox>
      </Virtualizer>
    </>
  );
}

function IncidentRow({ incident }: { incident: IncidentSummary }) {
  const words = useWords();
  const labels = useLabels();
  const where = incident.place
    ? `${words.say(`relation.${incident.place.relation}`)} ${incident.place.name}`.trim()
    : words.say('list.no-place');
  const kind = labels.kind(incident.kind);
  return (
    <ListBoxItem id={incident.id} className="incident-row" textValue={`${kind}, ${where}`}>
      <p className="row-top">
        <GroupMark group={incident.group} />
        <strong>{kind}</strong>
        <time>{words.days(incident.start, incident.end)}</time>
      </p>
      <p className="row-parties">
        <PartyNames parties={incident.initiator} />
        {incident.initiator.length > 0 && incident.target.length > 0 && <span aria-hidden="true"> → </span>}
        <PartyNames parties={incident.target} />
      </p>
      <p className="row-place">
        <span className={incident.place ? undefined : 'absent'}>{where}</span>
        {incident.counts.slice(0, 2).map((count) => (
          <span key={`${count.what} ${count.group}`} className="row-count">
            {countWords(count, words)}
          </span>
        ))}
      </p>
      <p className="row-foot">
        <span className="status" data-status={incident.status}>
          {words.say(`status.${incident.status}`)}
        </span>
        <span>{words.count('list.sources', incident.sources)}</span>
        {incident.disagreementCount > 0 && <span className="disputed">≠ {words.say('list.disputed')}</span>}
      </p>
    </ListBoxItem>
  );
}
