import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Radio, RadioGroup } from 'react-aria-components';
import { client } from '../api/client.ts';
import { useCodebook } from '../api/queries.ts';
import type { Key } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.tsx';
import { type Language, languages } from '../query/desk-query.ts';
import { applyTheme, keptTheme, type Theme, themes } from '../theme/theme.ts';

interface Props {
  /** What the export takes: the filter as the API knows it. */
  readonly filter: string;
  readonly onPaste: () => void;
  readonly onLanguage: (language: Language) => void;
}

const themeMarks: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' };

export function Header({ filter, onPaste, onLanguage }: Props) {
  const words = useWords();
  const [theme, setTheme] = useState(keptTheme);
  return (
    <header className="desk-header">
      <a className="skip" href="#incidents">
        {words.say('app.skip')}
      </a>
      <h1>
        <img src="/icon.svg" alt="" width="24" height="24" />
        Riscontro <span className="tagline">{words.say('app.tagline')}</span>
      </h1>
      <Button className="button primary" aria-label={words.say('paste.open')} onPress={onPaste}>
        <span className="long">{words.say('paste.open')}</span>
        <span className="short">{words.say('paste.short')}</span>
      </Button>
      <ExportMenu filter={filter} />
      <CopyAddress />
      <RadioGroup
        className="segmented"
        orientation="horizontal"
        aria-label={words.say('app.language')}
        value={words.language}
        onChange={(language) => onLanguage(language as Language)}
      >
        {languages.map((language) => (
          <Radio key={language} value={language} className="segment" aria-label={languageNames[language]}>
            {language.toUpperCase()}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        className="segmented"
        orientation="horizontal"
        aria-label={words.say('app.theme')}
        value={theme}
        onChange={(chosen) => {
          setTheme(chosen as Theme);
          applyTheme(chosen as Theme);
        }}
      >
        {themes.map((each) => (
          <Radio
            key={each}
            value={each}
            className="segment"
            aria-label={words.say(`app.theme.${each}` satisfies Key)}
          >
            <span aria-hidden="true">{themeMarks[each]}</span>
          </Radio>
        ))}
      </RadioGroup>
    </header>
  );
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano' };

/** How people write the formats that have a name of their own. */
const exportNames: Readonly<Record<string, string>> = { csv: 'CSV', geojson: 'GeoJSON', jsonl: 'JSON Lines' };

function ExportMenu({ filter }: { filter: string }) {
  const words = useWords();
  const { data } = useCodebook();
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={!data?.exports.length}>
        {words.say('export.open')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <p className="hint">{words.say('export.hint')}</p>
        <Menu aria-label={words.say('export.open')} className="menu">
          {(data?.exports ?? []).map(({ name, extension }) => (
            <MenuItem
              key={name}
              id={name}
              className="menu-item"
              textValue={name}
              href={client.exportAddress(name, filter)}
              download={`riscontro-${name}.${extension}`}
            >
              <span>{exportNames[name] ?? name}</span> <code>.{extension}</code>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function CopyAddress() {
  const words = useWords();
  const [done, setDone] = useState(false);
  return (
    <Button
      className="button quiet"
      onPress={async () => {
        await navigator.clipboard.writeText(location.href);
        setDone(true);
        setTimeout(() => setDone(false), 2000);
      }}
    >
      {words.say(done ? 'app.copied' : 'app.copy-link')}
    </Button>
  );
}
