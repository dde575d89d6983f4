import { describe, expect, it } from 'vitest';
import { names, sentencesOf } from '../../test/one-sentence.fixture.ts';

/** What is found in a sentence, as `words=type:id` with the way it was named. */
function found(text: string, code: string): readonly string[] {
  const tokens = sentencesOf(text, code).flatMap((s) => s.tokens);
  return names.find(tokens, code).map((match) => {
    const words = tokens
      .slice(match.first, match.last + 1)
      .map((t) => t.form)
      .join(' ');
    return `${words}=${match.type}:${match.ids[0]}${match.via === 'name' ? '' : ` (${match.via})`}`;
  });
}

describe('the name finder', () => {
  it.each<[string, string, readonly string[]]>([
    // The longest name wins.
    ['it', 'Lo Stato Islamico arretra.', ['Stato Islamico=actor:islamic-state']],
    [
      'it',
      'Le Forze Democratiche Siriane avanzano.',
      ['Forze Democratiche Siriane=actor:syrian-democratic-forces'],
    ],
    [
      'it',
      'Le forze democratiche siriane avanzano.',
      ['forze democratiche siriane=actor:syrian-democratic-forces'],
    ],
    ['en', 'The Islamic State retreats.', ['Islamic State=actor:islamic-state']],
    ['it', 'Cade Deir ez-Zor.', ['Deir ez-Zor=place:sy-deir-ez-zor']],
    ['it', 'Cade Baghuz Fawqani.', ['Baghuz Fawqani=place:sy-baghuz-fawqani']],
    // Case decides for the shortest forms, and the language for its own.
    ['en', 'IS is losing ground.', ['IS=actor:islamic-state']],
    ['en', 'The village is empty.', []],
    ['en', 'Is the village empty?', []],
    ['it', 'I jihadisti di IS arretrano.', ['IS=actor:islamic-state']],
    ['it', 'Un soldato delle Ana a Herat.', ['Ana=actor:ansf', 'Herat=place:af-herat']],
    ['it', 'Il vulcano Santa Ana si risveglia.', []],
    // Spelling differences meet.
    ['it', 'Si combatte a Sha’fah.', ['Sha’fah=place:sy-ash-shafah']],
    ['it', 'Si combatte ad al-Hasakah.', ['al-Hasakah=place:sy-hasakah']],
    ['it', 'Si combatte a Hama, non contro Hamas.', ['Hama=place:sy-hama', 'Hamas=actor:hamas']],
    // A capital may stand for its government and is a city too.
    ['it', 'Damasco avanza.', ['Damasco=actor:syrian-government (metonym)', 'Damasco=place:sy-damascus']],
    // A seat of government in a spelling only the government is known by; older names; other scripts.
    ['en', 'Jets bombed Kiev.', ['Kiev=actor:ukrainian-government (metonym)', 'Kiev=place:ua-kyiv']],
    ['en', 'Jets bombed دير الزور.', ['دير الزور=place:sy-deir-ez-zor']],
    ['it', 'Jet su Харків.', ['Харків=place:ua-kharkiv']],
    // An article sounds like the name it belongs to; what does not is a preposition.
    ['it', 'Ad Ankara si tratta.', ['Ankara=actor:turkey (metonym)', 'Ankara=place:tr-ankara']],
    ['en', 'As Aleppo fell, talks went on.', ['Aleppo=place:sy-aleppo']],
    ['en', 'Ad Dawr fell.', ['Ad Dawr=place:iq-al-dour']],
    // Ordinary words are no names.
    ['it', 'I civili fuggono.', ['civili=actor:civilians']],
    ['it', 'Della tregua non si parla.', []],
    ['en', 'They attack at dawn.', []],
  ])('%s %s', (code, text, expected) => {
    expect(found(text, code)).toEqual(expected);
  });

  it('gives matches in order, none overlapping unless they share their stretch', () => {
    const text = 'Le Sdf e lo Stato Islamico si combattono tra Hajin e Deir ez-Zor, dice Sana da Damasco.';
    const tokens = sentencesOf(text, 'it').flatMap((s) => s.tokens);
    const matches = names.find(tokens, 'it');
    expect(matches.length).toBeGreaterThan(4);
    matches.forEach((match, i) => {
      const before = matches[i - 1];
      if (before) expect(match.first > before.last || match.first === before.first).toBe(true);
    });
  });
});
