import { type ReactNode, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useWords } from '../i18n/words-context.tsx';

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly mark?: ReactNode;
}

interface Props {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly open?: boolean;
  readonly onChange: (chosen: string[]) => void;
}

/** Values shown before "more". */
const shortList = 6;

/** One field of the filter: its values with how many incidents each would leave. */
export function Facet({ title, values, chosen, open = false, onChange }: Props) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const absent = chosen
    .filter((value) => !values.some((listed) => listed.value === value))
    .map((value): FacetValue => ({ value, name: value, count: 0 }));
  const ordered = [...values, ...absent];
  const shown = all
    ? ordered
    : ordered.filter(({ value }, index) => index < shortList || chosen.includes(value));
  if (ordered.length === 0) return null;
  return (
    <Disclosure className="facet" defaultExpanded={open || chosen.length > 0}>
      <Heading level={2} className="facet-title">
        <Button slot="trigger">
          <span className="chevron" aria-hidden="true" />
          {title}
          {chosen.length > 0 && <span className="badge">{chosen.length}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>
        <CheckboxGroup aria-label={title} value={[...chosen]} onChange={onChange}>
          {shown.map(({ value, name, count, mark }) => (
            <Checkbox key={value} value={value} className="check">
              <span className="box" aria-hidden="true" />
              {mark}
              <span className="check-name">{name}</span>
              <span className="check-count">{words.number(count)}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
        {ordered.length > shortList && (
          <Button className="link-button" onPress={() => setAll(!all)}>
            {all
              ? words.say('filters.fewer')
              : words.say('filters.more', { n: ordered.length - shown.length })}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
