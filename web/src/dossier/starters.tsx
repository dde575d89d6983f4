import { Button } from 'react-aria-components';
import type { IncidentSummary } from '../api/client.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly incidents: readonly IncidentSummary[];
  readonly onChoose: (incident: string) => void;
}

const most = 5;

/** Where to begin: incidents whose reports disagree, or else those with the most sources. */
export function Starters({ incidents, onChoose }: Props) {
  const words = useWords();
  const labels = useLabels();
  const disputed = incidents.filter(({ disagreementCount }) => disagreementCount > 0);
  const attested = incidents.filter(({ sources }) => sources > 1);
  const chosen = [...(disputed.length > 0 ? disputed : attested)]
    .sort((a, b) => b.sources - a.sources || b.disagreementCount - a.disagreementCount)
    .slice(0, most);
  if (chosen.length === 0) return null;
  return (
    <>
      <h2 className="hint">{words.say(disputed.length > 0 ? 'dossier.start' : 'dossier.start-sources')}</h2>
      <ul className="starters">
        {chosen.map((incident) => (
          <li key={incident.id}>
            <Button className="plain-row" onPress={() => onChoose(incident.id)}>
              <GroupMark group={incident.group} />
              <span>
                {labels.kind(incident.kind)}
                <span className="fact-note">
                  {[incident.place?.name, words.days(incident.start, incident.end)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="hint">{words.count('list.sources', incident.sources)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
