import { describe, expect, it } from 'vitest';
import type { Mention } from './mention.ts';
import { parsedSentence } from './parsed-sentence.fixture.ts';

interface Read {
  readonly words: string;
  readonly mention: Mention;
}

function mentions(text: string, code: string): readonly Read[] {
  const { tokens, mentions: found } = parsedSentence(text, code);
  return found.map((mention) => ({
    words: tokens
      .slice(mention.first, mention.last + 1)
      .map((t) => t.form)
      .join(' '),
    mention,
  }));
}

/** The mention whose words hold the given ones. */
function mentionOf(text: string, code: string, words: string): Mention {
  const found = mentions(text, code).find((m) => m.words.includes(words));
  if (!found) throw new Error(`no mention of ${words}: ${mentions(text, code).map((m) => m.words)}`);
  return found.mention;
}

describe('actors', () => {
  it.each([
    ['it', 'Lo Stato Islamico ha perso Hajin.', 'Stato Islamico', 'islamic-state'],
    ['it', 'I miliziani dello Stato Islamico avanzano.', 'miliziani', 'islamic-state'],
    ['it', 'Colpite le postazioni dello Stato Islamico.', 'postazioni', 'islamic-state'],
    ['it', 'Le Forze democratiche siriane (Sdf) avanzano.', 'Forze', 'syrian-democratic-forces'],
    ['en', 'Islamic State fighters advanced.', 'fighters', 'islamic-state'],
    ['en', 'Positions of the Islamic State were hit.', 'Islamic State', 'islamic-state'],
    [
      'en',
      'The Syrian Democratic Forces (SDF) advanced.',
      'Syrian Democratic Forces',
      'syrian-democratic-forces',
    ],
    ['en', "Islamic State's last stronghold fell.", 'Islamic State', 'islamic-state'],
  ])('%s %s: %s is %s', (code, text, words, id) => {
    expect(mentionOf(text, code, words).actor?.candidates).toContain(id);
  });

  it.each([
    ['it', "L'aviazione francese ha colpito Hajin.", 'aviazione', 'FR', 'army'],
    ['it', 'Le truppe ciadiane sono arrivate.', 'truppe', 'TD', 'army'],
    ['en', 'Chadian troops arrived.', 'troops', 'TD', 'army'],
  ])('%s %s: %s of %s is an %s', (code, text, words, nationality, force) => {
    const { actor } = mentionOf(text, code, words);
    expect(actor?.candidates.length === 0 ? actor.nationality : nationality).toBe(nationality);
    expect(actor?.candidates.length === 0 ? actor.force : force).toBe(force);
  });

  it.each([
    ['it', 'I jihadisti avanzano.', 'jihadisti', 'fighters'],
    ['it', 'I soldati avanzano.', 'soldati', 'army'],
    ['it', 'Le forze governative avanzano.', 'forze governative', 'army'],
    ['en', 'The jihadists advanced.', 'jihadists', 'fighters'],
    ['en', 'The soldiers advanced.', 'soldiers', 'army'],
  ])('%s %s: %s are only described, as %s', (code, text, words, force) => {
    const { actor } = mentionOf(text, code, words);
    expect(actor?.force).toBe(force);
  });
});

describe('places', () => {
  it.each([
    ['it', 'Si combatte a Hajin.', 'Hajin', 'at'],
    ['it', 'Si combatte nei pressi di Hajin.', 'Hajin', 'near'],
    ['it', 'Si combatte a nord di Hajin.', 'Hajin', 'north_of'],
    ['it', 'Si combatte a sud-est di Hajin.', 'Hajin', 'south_east_of'],
    ['it', 'Si combatte alla periferia di Hajin.', 'Hajin', 'outskirts_of'],
    ['it', 'Avanzano in direzione di Hajin.', 'Hajin', 'toward'],
    ['it', 'Si combatte tra Hajin e Susah.', 'Hajin', 'between'],
    ['it', 'Si combatte tra Hajin e Susah.', 'Susah', 'between'],
    ['it', 'Fuggono da Hajin.', 'Hajin', 'from'],
    ['it', 'Avanzano verso Hajin.', 'Hajin', 'toward'],
    ['en', 'They fought in Hajin.', 'Hajin', 'at'],
    ['en', 'They fought north of Hajin.', 'Hajin', 'north_of'],
    ['en', 'They fought on the outskirts of Hajin.', 'Hajin', 'outskirts_of'],
    ['en', 'They fought between Hajin and Susah.', 'Susah', 'between'],
    ['en', 'They fled from Hajin.', 'Hajin', 'from'],
  ])('%s %s: %s stands in %s', (code, text, words, preposition) => {
    const mention = mentionOf(text, code, words);
    expect(mention.preposition).toBe(preposition);
    expect(mention.place?.candidates.length).toBeGreaterThan(0);
  });

  it('knows what the noun before a name asks for', () => {
    expect(
      mentionOf('Nella provincia di Zorgblat si combatte.', 'it', 'Zorgblat').place?.kindHints,
    ).toContain('province');
    expect(mentionOf('Nel villaggio di Susah si combatte.', 'it', 'Susah').place?.kindHints).toContain(
      'village',
    );
    expect(mentionOf('The town of Hajin fell.', 'en', 'Hajin').place?.kindHints).toContain('town');
  });

  it('takes a village no gazetteer knows, where a preposition of place stands', () => {
    const { place } = mentionOf('Si combatte nel villaggio di Zorgblat.', 'it', 'Zorgblat');
    expect(place).toMatchObject({ name: 'Zorgblat', candidates: [], anaphoric: false });
  });

  it('reads a stated distance in km, miles included', () => {
    expect(mentionOf('Si combatte 10 miglia a nord di Hajin.', 'it', 'Hajin').distanceKm).toBeCloseTo(16.09);
    expect(mentionOf('Si combatte 20 km a sud di Hajin.', 'it', 'Hajin').distanceKm).toBe(20);
  });
});

describe('lists', () => {
  it('tie the members together, with the preposition of the first', () => {
    const read = mentions('Si combatte a Hajin, Susah e Abu Kamal.', 'it');
    const [first, ...rest] = read;
    expect(read.map((m) => m.words)).toEqual(['Hajin', 'Susah', 'Abu Kamal']);
    expect(first?.mention.listedWith).toBeNull();
    expect(rest.every((m) => m.mention.listedWith !== null && m.mention.preposition === 'at')).toBe(true);
  });

  it('end where the preposition changes', () => {
    const read = mentions('Avanzano da Hajin e verso Susah.', 'it');
    expect(read.map((m) => m.mention.preposition)).toEqual(['from', 'toward']);
  });
});
