import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useWords } from '../i18n/words-context.tsx';

interface Props {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** Milliseconds of silence after which what was typed is searched. */
const pause = 350;

/** Search over the reports; follows the typing, and the address when that changes by itself. */
export function Search({ value, onSearch }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <SearchField className="search" value={typed} onChange={setTyped} onSubmit={onSearch}>
      <Label className="visually-hidden">{words.say('search.label')}</Label>
      <Input placeholder={words.say('search.placeholder')} />
      {typed !== '' && <Button className="icon-button small">×</Button>}
    </SearchField>
  );
}
