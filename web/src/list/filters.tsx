import type { Facets } from '../api/client.ts';
import { GroupMark } from '../components/group-mark.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import { type DeskQuery, type Status, statuses } from '../query/desk-query.ts';
import type { ChangeQuery } from '../query/use-desk-query.ts';
import { Facet } from './facet.tsx';
import { UnknownBodies } from './unknown-bodies.tsx';

interface Props {
  readonly facets: Facets | undefined;
  readonly query: DeskQuery;
  readonly onChange: ChangeQuery;
}

/** Whether the screen has room for a facet that is open from the start. */
function roomy(): boolean {
  return !matchMedia('(max-width: 760px)').matches;
}

/** The facets, each with counts that ignore its own filter, so a second value can still be chosen. */
export function Filters({ facets, query, onChange }: Props) {
  const words = useWords();
  const labels = useLabels();
  if (!facets) return null;
  return (
    <div className="facets">
      <Facet
        title={words.say('facet.kinds')}
        open={roomy()}
        values={facets.kinds.map(({ value, count }) => ({
          value,
          count,
          name: labels.kind(value),
          mark: <GroupMark group={labels.group(value)} size={12} />,
        }))}
        chosen={query.kinds}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Facet
        title={words.say('facet.actors')}
        values={facets.actors.map(({ value, count }) => ({
          value,
          count,
          name: labels.actor(value),
          mark: <span className="swatch" data-side={labels.side(value)} aria-hidden="true" />,
        }))}
        chosen={query.actors}
        onChange={(actors) => onChange({ actors })}
      />
      <Facet
        title={words.say('facet.statuses')}
        values={facets.statuses.map(({ value, count }) => ({
          value,
          count,
          name: statuses.some((status) => status === value) ? words.say(`status.${value as Status}`) : value,
        }))}
        chosen={query.statuses}
        onChange={(chosen) => onChange({ statuses: chosen as Status[] })}
      />
      <Facet
        title={words.say('facet.places')}
        values={facets.places.map(({ value, name, count }) => ({ value, name, count }))}
        chosen={query.place ? [query.place] : []}
        onChange={(places) => onChange({ place: places.at(-1) ?? null })}
      />
      <Facet
        title={words.say('facet.outlets')}
        values={facets.outlets.map(({ value, count }) => ({ value, count, name: labels.outlet(value) }))}
        chosen={query.outlets}
        onChange={(outlets) => onChange({ outlets })}
      />
      <UnknownBodies />
    </div>
  );
}
