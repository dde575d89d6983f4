import { describe, expect, test } from 'vitest';
import { claimsInWar } from '../../test/read-text.fixture.ts';

/** The claim a text makes by a trigger. */
async function claimBy(trigger: string, text: string, code: string) {
  return (await claimsInWar(text, code)).find((claim) => claim.trigger === trigger);
}

const actors = (parties: readonly { readonly actor: string | null }[] | undefined) =>
  parties?.map(({ actor }) => actor);

describe('who takes part', () => {
  test.each([
    ['Nessun gruppo ha rivendicato il sequestro di otto civili a Diffa.', 'it', 'sequestro'],
    ['Nessuno ha rivendicato il rapimento di tre contadini a Diffa.', 'it', 'rapimento'],
  ])('is nobody where nobody says so: %s', async (sentence, code, trigger) => {
    const text = `Boko Haram ha attaccato i soldati nigerini a Bosso.\n${sentence}`;
    const claim = (await claimsInWar(text, code)).find(
      (c) => c.trigger === trigger && !c.evidence.quote.startsWith(text.split('\n')[0] ?? ''),
    );
    expect(actors(claim?.initiator) ?? []).toEqual([]);
    expect(claim?.attribution?.speaker ?? null).toBeNull();
  });

  test('is not carried over to a verb that has a subject of its own', async () => {
    const text =
      'I ribelli del M23 hanno attaccato i soldati congolesi a Sake.\nUn fulmine ha colpito la base di Sake.';
    const others = (await claimsInWar(text, 'it')).filter(
      (c) => !c.evidence.quote.startsWith(text.split('\n')[0] ?? ''),
    );
    expect(others.flatMap((c) => actors(c.initiator))).not.toContain('m23');
  });

  test('are the men of a body', async () => {
    const claim = await claimBy(
      'conquistato',
      'Gli uomini dello Stato Islamico hanno conquistato Hajin.',
      'it',
    );
    expect(actors(claim?.initiator)).toEqual(['islamic-state']);
  });

  test.each([
    ['conquistato', 'I russi hanno conquistato Bakhmut.', 'russian-armed-forces'],
    ['riconquistata', 'Lyman è stata riconquistata dagli ucraini.', 'ukrainian-armed-forces'],
    ['lasciando', 'Le truppe russe stanno lasciando Kherson.', 'russian-armed-forces'],
    ['fatto saltare', 'I soldati russi hanno fatto saltare un ponte a Kherson.', 'russian-armed-forces'],
  ])('are who does what "%s" says: %s', async (trigger, text, actor) => {
    expect(actors((await claimBy(trigger, text, 'it'))?.initiator)).toEqual([actor]);
  });

  test('did before the main clause what they had done', async () => {
    const text = 'I ribelli siriani sono entrati a Idlib, dopo aver sfondato le linee dell’esercito siriano.';
    const claim = await claimBy('sfondato', text, 'it');
    expect(claim?.status).toBe('reported');
    expect(actors(claim?.initiator)).toEqual(['syrian-rebels']);
  });

  test.each([
    [
      'Il ministero della Difesa russo ha detto di aver conquistato Bakhmut.',
      'it',
      'conquistato',
      'russian-armed-forces',
    ],
    [
      'Il ministero dell’Istruzione italiano ha detto di aver conquistato Bakhmut.',
      'it',
      'conquistato',
      null,
    ],
  ])('is the side of the ministry that says it acted: %s', async (text, code, trigger, actor) => {
    expect(actors((await claimBy(trigger, text, code))?.initiator)).toEqual(actor === null ? [] : [actor]);
  });

  test('is the nearer of two subjects', async () => {
    const claim = await claimBy('ritira', 'Jihadisti a Palmira, l’esercito siriano si ritira', 'it');
    expect(actors(claim?.initiator)).toEqual(['syrian-government-forces']);
  });

  test('is the name beside a common noun', async () => {
    const text = 'Le Sdf tengono Manbij.\nIl gruppo Esercito nazionale siriano ha attaccato Manbij.';
    expect(actors((await claimBy('attaccato', text, 'it'))?.initiator)).toEqual(['syrian-national-army']);
  });

  test('the government’s men are not the last army named', async () => {
    const text =
      'L’esercito siriano è ad Aleppo.\nLa Turchia ha schierato soldati turchi a Saraqib.\nI governativi hanno conquistato Maarat al-Numan.';
    expect(actors((await claimBy('conquistato', text, 'it'))?.initiator)).toEqual([
      'syrian-government-forces',
    ]);
  });

  test('the people of a camp’s name have not fled', async () => {
    const text = 'I ribelli hanno bombardato il campo di sfollati di Mugunga, uccidendo otto persone.';
    expect((await claimsInWar(text, 'it')).map(({ kind }) => kind)).not.toContain('displacement');
  });

  test('the town of a building is where it happens', async () => {
    const text = 'I talebani hanno compiuto un attentato contro una affollata moschea sciita di Herat.';
    expect((await claimBy('attentato', text, 'it'))?.places.map(({ name }) => name)).toEqual(['Herat']);
  });

  test('a spokesman set between commas denies, not the news', async () => {
    const text =
      'I ribelli hanno conquistato Sake. Il portavoce dell’esercito congolese, Jean Mbuyi, ha smentito la notizia.';
    const denial = (await claimsInWar(text, 'it')).find(({ status }) => status === 'denied');
    expect(denial?.attribution?.speaker).toMatch(/^(?:portavoce|Jean Mbuyi)/);
  });
});

describe('nations that share a noun', () => {
  test.each([
    [
      'en',
      'bombed',
      'Russian and Syrian warplanes bombed Idlib.',
      ['russian-armed-forces', 'syrian-government-forces'],
    ],
    [
      'en',
      'killed',
      'Malian and Burkinabe soldiers killed 20 gunmen near Gao.',
      ['malian-armed-forces', 'burkinabe-armed-forces'],
    ],
    [
      'it',
      'bombardato',
      'Truppe russe e siriane hanno bombardato Idlib.',
      ['russian-armed-forces', 'syrian-government-forces'],
    ],
    [
      'it',
      'attaccato',
      'Soldati maliani, burkinabé e nigerini hanno attaccato Gao.',
      ['malian-armed-forces', 'burkinabe-armed-forces', 'niger-armed-forces'],
    ],
  ])('%s: each does what "%s" says: %s', async (code, trigger, text, expected) => {
    expect(actors((await claimBy(trigger, text, code))?.initiator)).toEqual(expected);
  });

  test('face one another where they clash', async () => {
    const text = 'Clashes broke out between Armenian and Azerbaijani soldiers near Jermuk.';
    const claim = await claimBy('Clashes', text, 'en');
    expect([actors(claim?.initiator), actors(claim?.target)]).toEqual([
      ['armenian-armed-forces'],
      ['azerbaijani-armed-forces'],
    ]);
  });

  test('are no more than one where the next adjective has a noun of its own', async () => {
    const text = 'Syrian rebels and Turkish soldiers captured Tal Abyad.';
    const claim = await claimBy('captured', text, 'en');
    expect(actors(claim?.initiator)).toEqual(['syrian-rebels', 'turkish-armed-forces']);
  });
});
