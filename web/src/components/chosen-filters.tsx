import { Button } from 'react-aria-components';
import { useWords } from '../i18n/words-context.tsx';
import { type DeskQuery, emptyQuery, isFiltered } from '../query/desk-query.ts';
import type { ChangeQuery } from '../query/use-desk-query.ts';
import { useLabels } from './use-labels.ts';

interface Props {
  readonly query: DeskQuery;
  readonly placeName: (id: string) => string;
  readonly onChange: ChangeQuery;
}

/** The filters in force, each with a way to take it off. */
export function ChosenFilters({ query, placeName, onChange }: Props) {
  const words = useWords();
  const labels = useLabels();
  if (!isFiltered(query)) return null;
  const chips = [
    ...query.kinds.map((kind) => ({
      key: `kind ${kind}`,
      name: labels.kind(kind),
      off: { kinds: query.kinds.filter((other) => other !== kind) },
    })),
    ...query.actors.map((actor) => ({
      key: `actor ${actor}`,
      name: labels.actor(actor),
      off: { actors: query.actors.filter((other) => other !== actor) },
    })),
    ...query.statuses.map((status) => ({
      key: `status ${status}`,
      name: words.say(`status.${status}`),
      off: { statuses: query.statuses.filter((other) => other !== status) },
    })),
    ...query.outlets.map((outlet) => ({
      key: `outlet ${outlet}`,
      name: labels.outlet(outlet),
      off: { outlets: query.outlets.filter((other) => other !== outlet) },
    })),
    ...(query.place ? [{ key: 'place', name: placeName(query.place), off: { place: null } }] : []),
    ...(query.from || query.to
      ? [{ key: 'window', name: words.days(query.from, query.to), off: { from: null, to: null } }]
      : []),
  ];
  const { text, kinds, actors, statuses, outlets, place, from, to } = emptyQuery;
  return (
    <div className="chips">
      {chips.map(({ key, name, off }) => (
        <Button
          key={key}
          className="chip"
          aria-label={words.say('filters.remove', { what: name })}
          onPress={() => onChange(off)}
        >
          {name} <span aria-hidden="true">×</span>
        </Button>
      ))}
      <Button
        className="link-button"
        onPress={() => onChange({ text, kinds, actors, statuses, outlets, place, from, to })}
      >
        {words.say('filters.clear')}
      </Button>
    </div>
  );
}
