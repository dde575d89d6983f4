import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleReports } from '../../bench/scoring/corpus.ts';
import { explanationOf, toldOf } from '../../test/one-sentence.fixture.ts';
import { type ExplainedSentence, explainedSentenceSchema } from '../model/explanation.ts';

/** `words outcome: entry fell-or-kind` for each event word, and its statuses. */
function inShort({ events }: ExplainedSentence): readonly string[] {
  return events.map(({ words, outcome, considered, status }) => {
    const tried = considered.filter(({ fell }) => fell !== 'another part of speech');
    const entries = tried.map(
      ({ trigger, senses, fell }) => `${trigger} ${fell ?? senses.at(-1)?.kind ?? '?'}`,
    );
    const steps = status.map((step) => `${step.status} (${step.because})`).join(' > ');
    return `${words} ${outcome}: ${entries.join(', ')}${steps ? `; ${steps}` : ''}`;
  });
}

const published = { published: '2019-01-10' };
const told: readonly (readonly [
  what: string,
  code: string,
  text: string,
  sentence: number,
  short: string,
])[] = [
  [
    'a claim with the entry that made it',
    'it',
    'Le SDF hanno conquistato Hajin.',
    1,
    'conquistato claim: it.conquistare territory_captured; reported (asserted)',
  ],
  [
    'an act that is denied',
    'en',
    'The SDF have not captured Hajin.',
    1,
    'captured nothing: en.capture not done, en.class.find_arms no sense fits, en.class.win_place not done',
  ],
  [
    'a plan',
    'it',
    'Le SDF vogliono conquistare Hajin.',
    1,
    'conquistare claim: it.conquistare territory_captured; planned (plan verb)',
  ],
  [
    'an everyday word with nobody armed about it',
    'it',
    'La squadra ha attaccato gli avversari.',
    1,
    'attaccato nothing: it.attaccare everyday word without an armed party',
  ],
  [
    'an entry with no sense that fits',
    'it',
    'La squadra ha conquistato la vittoria.',
    1,
    'conquistato nothing: it.conquistare no sense fits',
  ],
  [
    'a claim that tells again what another told',
    'it',
    'Le SDF hanno conquistato Hajin.\nLa città di Hajin è stata conquistata dalle SDF.',
    2,
    'conquistata repeat: it.conquistare territory_captured; reported (asserted)',
  ],
  [
    'a claim the next sentence withholds confirmation of',
    'it',
    'Le SDF hanno conquistato Hajin.\nNon ci sono conferme ufficiali.',
    1,
    'conquistato claim: it.conquistare territory_captured; reported (asserted) > unconfirmed (doubted afterwards)',
  ],
  [
    'a claim by one who fights',
    'en',
    'The SDF said its fighters captured Hajin from the Islamic State.',
    1,
    'captured claim: en.capture territory_captured; reported (asserted) > claimed (said by a party)',
  ],
  [
    'a claim of long ago',
    'it',
    'Il 3 marzo 2017 le SDF hanno conquistato Hajin.',
    1,
    'conquistato claim: it.conquistare territory_captured; reported (asserted) > background (dated)',
  ],
];

describe('an explanation tells', () => {
  test.each(told)('%s', (_, code, text, sentence, short) => {
    const explained = explanationOf(text, code, published);
    expect(explained.map((one) => one.sentence)).toContain(sentence);
    expect(inShort(explained[sentence - 1] as ExplainedSentence)).toEqual([short]);
  });

  test('tolls that go into the claim of an attack, with an event word of their own and without', () => {
    const attack = 'Lo Stato Islamico ha attaccato Hajin.';
    const [told, dead, hurt] = explanationOf(
      `${attack} Due soldati sono stati uccisi. Il bilancio è di nove feriti.`,
      'it',
    );
    const id = told?.claims[0]?.id;
    const [event] = dead?.events ?? [];
    expect([event?.words, event?.outcome, event?.claim]).toEqual(['uccisi', 'toll', id]);
    expect(event?.status).toEqual([{ status: 'reported', because: 'asserted' }]);
    expect(hurt?.tolls.map(({ words, claim }) => [words, claim])).toEqual([['nove feriti', id]]);
    const [, apart] = explanationOf(`${attack}\nDue soldati sono stati uccisi.`, 'it');
    expect(apart?.events.map(({ outcome }) => outcome)).not.toContain('toll');
  });

  test('which condition of each sense did not hold', () => {
    const [sentence] = explanationOf('La squadra ha conquistato la vittoria.', 'it');
    const senses = sentence?.events[0]?.considered[0]?.senses ?? [];
    expect(senses.map(({ unmet }) => unmet?.condition)).toEqual(['object', 'object', 'any']);
    expect(senses[0]?.unmet?.values).toEqual(['place']);
  });

  test('the word that kept a sense away', () => {
    const [sentence] = explanationOf('La squadra ha riconquistato il titolo.', 'it');
    expect(sentence?.events[0]?.considered[0]?.senses[0]?.unmet).toEqual({
      condition: 'none',
      values: ['titolo'],
    });
  });

  test('an entry whose word stands there as another part of speech', () => {
    const [event] = explanationOf('The capture of Hajin was swift.', 'en')[0]?.events ?? [];
    const verb = event?.considered.find(({ pos }) => pos === 'verb');
    expect(verb).toMatchObject({ trigger: 'en.capture', senses: [], fell: 'another part of speech' });
  });

  test('who speaks, and for whom', () => {
    const [sentence] = explanationOf(
      'Secondo le SDF, lo Stato Islamico ha attaccato Hajin con un’autobomba.',
      'it',
    );
    expect(sentence?.speaker).toEqual({ words: 'SDF', candidates: ['syrian-democratic-forces'] });
  });

  test('the domain of an article that is not of war', () => {
    const text =
      'Il centravanti ha segnato un gol al portiere.\nL’allenatore ha elogiato il campionato della squadra.\nLa difesa è stata bombardata di tiri.';
    const { domain } = explanationOf(text, 'it')[0]?.article ?? {};
    expect(domain?.suspected).toBe('sport');
    expect(domain?.foreign).toBe('sport');
    expect(domain?.words.length).toBeGreaterThanOrEqual(3);
  });
});

describe('on the sample reports', () => {
  const reports = sampleReports().map(({ name, path, language }) => ({
    name,
    text: readFileSync(path, 'utf8'),
    language,
  }));

  test.each(reports)('$name is read the same with somebody listening', ({ text, language }) => {
    const explained = explanationOf(text, language, published);
    const claims = toldOf(text, language, published);
    expect(new Set(explained.flatMap((sentence) => sentence.claims))).toEqual(new Set(claims));
  });

  test('every explanation keeps its shape, and every claim is made by one event word', () => {
    let events = 0;
    for (const { text, language } of reports) {
      const explained = explanationOf(text, language, published);
      for (const sentence of explained) {
        expect(explainedSentenceSchema.parse(sentence)).toEqual(sentence);
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        for (const { start, end, words } of [
          ...sentence.events,
          ...sentence.mentions,
          ...sentence.words.map((w) => ({ ...w, words: w.form })),
        ])
          expect(text.slice(start, end)).toBe(words);
      }
      const made = explained.flatMap((sentence) => sentence.events.filter((e) => e.outcome === 'claim'));
      const claims = explained.flatMap((sentence) => sentence.claims);
      expect(made.map((event) => event.claim).sort()).toEqual(claims.map(({ id }) => id).sort());
      for (const event of made)
        expect(event.status.at(-1)?.status).toBe(claims.find(({ id }) => id === event.claim)?.status);
      events += explained.flatMap((sentence) => sentence.events).length;
    }
    expect(events).toBeGreaterThan(200);
  }, 90_000);
});
