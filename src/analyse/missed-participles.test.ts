import { describe, expect, it } from 'vitest';
import { articleOf, languageOf } from '../../test/one-sentence.fixture.ts';
import { hasReader, readerFolder } from './parser/reader-package.fixture.ts';
import { parsingAnalyser } from './parsing-analyser.ts';

describe.runIf(hasReader)('participles the network takes for something else', () => {
  const analyser = parsingAnalyser(hasReader ? readerFolder : '');
  const posOf = async (text: string, form: string) => {
    const [sentence] = await analyser.analyse(articleOf(text, 'it'), languageOf('it'));
    const token = sentence?.tokens.find((t) => t.form === form);
    return `${token?.pos} ${token?.lemma}`;
  };

  it.each([
    ['I ribelli hanno attaccato Bambari e rapito decine di studentesse.', 'rapito', 'VERB rapire'],
    ['I soldati hanno colpito il covo e ferito due uomini.', 'ferito', 'VERB ferire'],
    ["Persa Avdiivka, l'esercito ucraino arretra.", 'Persa', 'VERB perdere'],
    // Nouns and names all the same.
    ['I soldati hanno soccorso un rapito e due feriti.', 'rapito', 'NOUN rapito'],
    ['Lo Stato Islamico ha attaccato Raqqa.', 'Stato', 'NOUN stato'],
    // Clitics that look like articles, and adverbs inside the verb.
    ["Kunduz, l'hanno ripresa i soldati.", "l'", 'PRON lo'],
    ['La città è tuttora circondata dai ribelli.', 'tuttora', 'ADV tuttora'],
  ])('%s: %s', async (text, form, expected) => {
    expect(await posOf(text, form)).toBe(expected);
  });
});
