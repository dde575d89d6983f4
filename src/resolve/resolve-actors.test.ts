import { describe, expect, it } from 'vitest';
import { claimsOf, knowledge } from '../../test/one-sentence.fixture.ts';
import type { ActorReference, Force } from '../model/claim.ts';
import { isValidOn, resolveActor, resolveSpeaker } from './resolve-actors.ts';

const { codebook } = knowledge;

function reference(
  candidates: readonly string[],
  force: Force | null,
  nationality: string | null,
): ActorReference {
  return { mention: 'the words', at: null, candidates, force, nationality };
}

describe('rebels whom the text names nowhere', () => {
  it.each([
    ['Rebels captured Ajdabiya.', '2011-03-30', 'libyan-rebels-2011'],
    ['I ribelli hanno conquistato Saraqib.', '2013-03-30', 'syrian-rebels'],
    ['I jihadisti hanno conquistato Palmira.', '2015-05-21', 'islamic-state'],
    ['Militants captured Kismayo.', '2012-08-22', 'al-shabaab'],
    ['Rebels captured Goma.', '2012-11-20', 'm23'],
    ['Rebels captured Ajdabiya.', '2025-03-30', null],
  ])('%s (%s)', (text, published, actor) => {
    const language = text.startsWith('I ') ? 'it' : 'en';
    expect(claimsOf(text, language, { published })[0]?.initiator[0]?.actor).toBe(actor);
  });
});

describe('an actor', () => {
  it.each<[string, ActorReference, string | null, string | null]>([
    ['its name', reference(['islamic-state'], null, null), '2019-01-01', 'islamic-state'],
    ['Syrian soldiers in 2019', reference([], 'army', 'SY'), '2019-01-01', 'syrian-government-forces'],
    [
      'Syrian soldiers the day before the fall',
      reference([], 'army', 'SY'),
      '2024-12-07',
      'syrian-government-forces',
    ],
    [
      'Syrian soldiers since the fall',
      reference([], 'army', 'SY'),
      '2024-12-09',
      'syrian-transitional-forces',
    ],
    ['Iraqi soldiers', reference([], 'army', 'IQ'), '2017-01-01', 'iraqi-security-forces'],
    ['Turkish soldiers', reference([], 'army', 'TR'), '2019-10-10', 'turkish-armed-forces'],
    [
      'HTS while it stood',
      reference(['al-nusra-front', 'hayat-tahrir-al-sham'], null, null),
      '2018-01-01',
      'hayat-tahrir-al-sham',
    ],
    [
      'al-Nusra while it stood',
      reference(['hayat-tahrir-al-sham', 'al-nusra-front'], null, null),
      '2015-01-01',
      'al-nusra-front',
    ],
    [
      'Assad’s soldiers',
      reference(['syrian-government'], 'army', null),
      '2019-01-01',
      'syrian-government-forces',
    ],
    ['civilians of any country', reference([], 'civilians', 'SY'), '2019-01-01', 'civilians'],
    ['civilians', reference([], 'civilians', null), null, 'civilians'],
    ['jihadists nobody named', reference([], 'fighters', null), '2019-01-01', null],
    [
      'soldiers of a country without an army in the codebook',
      reference([], 'army', 'VA'),
      '2019-01-01',
      null,
    ],
    ['an id that is no more', reference(['no-such-actor'], null, null), '2019-01-01', null],
  ])('%s', (_, words, published, id) => {
    const actor = resolveActor(words, { codebook, published, countries: ['SY'] });
    expect(actor.actor).toBe(id);
    expect(actor.name).toBe(id === null ? 'the words' : codebook.actors.get(id)?.name);
    expect(actor.mention).toBe('the words');
  });

  it('at home in the countries of the article comes first', () => {
    const words = reference(['us-led-coalition', 'saudi-led-coalition'], null, null);
    const among = (countries: readonly string[]) =>
      resolveActor(words, { codebook, published: '2018-06-01', countries }).actor;
    expect(among(['SY', 'IQ'])).toBe('us-led-coalition');
    expect(among(['YE'])).toBe('saudi-led-coalition');
  });

  it('is valid from its first day to the day before its last', () => {
    const hts = codebook.actors.get('hayat-tahrir-al-sham');
    if (!hts) throw new Error('no such actor');
    const days = ['2017-01-27', '2017-01-28', '2025-01-28', '2025-01-29'];
    expect(days.map((day) => isValidOn(hts, day))).toEqual([false, true, true, false]);
    expect(isValidOn(hts, null)).toBe(true);
  });

  it('is read by its day in a whole sentence', () => {
    const army = (published: string) =>
      claimsOf("L'esercito siriano ha conquistato Hajin.", 'it', { published })[0]?.initiator[0]?.actor;
    expect(army('2018-12-01')).toBe('syrian-government-forces');
    expect(army('2025-03-01')).toBe('syrian-transitional-forces');
  });
});

describe('an armed body no entry is', () => {
  const told = (mention: string, provisional = true) =>
    resolveActor(
      { mention, at: null, candidates: [], force: 'force', nationality: null, provisional },
      { codebook, published: null, countries: [] },
    );

  it('stands for itself, under the name that begins with its first capital', () => {
    expect(told('Free Zorgblat Army')).toMatchObject({
      actor: null,
      name: 'Free Zorgblat Army',
      provisional: true,
    });
    expect(told('leader of the Zorgblat Brigade').name).toBe('Zorgblat Brigade');
    expect(told("dell'Esercito di Zorgblat").name).toBe('Esercito di Zorgblat');
  });

  it('is none where it is only described', () => {
    expect(told('some Zorgblat fighters', false)).not.toHaveProperty('provisional');
    expect(told('some Zorgblat fighters', false).name).toBe('some Zorgblat fighters');
  });
});

describe('a speaker', () => {
  const context = { codebook, published: null, countries: ['SY'] };
  const spoken = (candidates: readonly string[]) =>
    resolveSpeaker({ speaker: 'the words', candidates, hedge: null }, context);

  it('speaks for the side of its outlet, or for itself', () => {
    expect(spoken(['sana'])?.actor).toBe('syrian-government');
    expect(spoken(['islamic-state'])?.actor).toBe('islamic-state');
  });

  it.each([
    ['2020-05-15', 'afghan-government'],
    ['2022-05-15', 'taliban-government'],
  ])('is the government its seat had on the day (%s)', (published, government) => {
    const kabul = ['taliban-government', 'afghan-government'];
    const then = { ...context, published, countries: ['AF'] };
    expect(resolveSpeaker({ speaker: 'Kabul', candidates: kabul, hedge: null }, then)?.actor).toBe(
      government,
    );
  });

  it('speaks for nobody when unknown, and is kept', () => {
    expect(spoken([])).toEqual({ speaker: 'the words', actor: null, hedge: null });
    expect(resolveSpeaker(null, context)).toBeNull();
  });
});
