import { Button, Dialog } from 'react-aria-components';
import type { IncidentSummary } from '../api/client.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly incidents: readonly IncidentSummary[];
  /** Pixels within the map. */
  readonly x: number;
  readonly y: number;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** The incidents under a cluster that no zoom can part, as a list to choose from. */
export function Gathering({ incidents, x, y, onChoose, onClose }: Props) {
  const words = useWords();
  const labels = useLabels();
  const title = words.say('map.cluster', { n: incidents.length });
  return (
    <Dialog className="gathering" aria-label={title} style={{ left: x, top: y }}>
      <header>
        <strong>{title}</strong>
        <Button autoFocus className="icon-button small" aria-label={words.say('app.close')} onPress={onClose}>
          ×
        </Button>
      </header>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <Button className="plain-row" onPress={() => onChoose(incident.id)}>
              <GroupMark group={incident.group} />
              <span>{labels.kind(incident.kind)}</span>
              <time>{words.days(incident.start, incident.end)}</time>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
