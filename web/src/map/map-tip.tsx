import type { Assessment, IncidentSummary } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import type { Hover } from './desk-map.ts';

interface Props {
  readonly hover: Hover;
  readonly incidents: readonly IncidentSummary[];
  readonly assessments: readonly Assessment[];
}

/** A few words on what is under the pointer; the list and the dossier say the same at length. */
export function MapTip({ hover, incidents, assessments }: Props) {
  const words = useWords();
  const labels = useLabels();
  const lines = (() => {
    if (hover.total > 1) return [words.say('map.cluster', { n: hover.total })];
    const ground = assessments.find(({ gazetteerId }) => gazetteerId === hover.id);
    if (ground) {
      const [holder] = [...ground.holders].sort((a, b) => b.probability - a.probability);
      const held = ground.state === 'held' && holder;
      return [
        ground.place,
        held
          ? words.say('situation.held', { who: labels.actor(holder.actor, holder.name) })
          : words.say(ground.state === 'contested' ? 'situation.contested' : 'situation.unknown'),
      ];
    }
    const incident = incidents.find(({ id }) => id === hover.id);
    if (!incident) return [];
    return [
      labels.kind(incident.kind),
      [incident.place?.name, words.days(incident.start, incident.end)].filter(Boolean).join(', '),
    ];
  })();
  if (lines.length === 0) return null;
  return (
    <div className="map-tip" aria-hidden="true" style={{ left: hover.x, top: hover.y }}>
      <strong>{lines[0]}</strong>
      {lines[1] && <span>{lines[1]}</span>}
    </div>
  );
}
