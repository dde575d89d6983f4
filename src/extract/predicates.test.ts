import { describe, expect, it } from 'vitest';
import { parsedSentence } from './parsed-sentence.fixture.ts';
import type { Predicate } from './predicates.ts';

function predicate(text: string, code: string, lemma: string): Predicate {
  const found = parsedSentence(text, code).predicates.find((p) => p.lemma === lemma);
  if (!found) throw new Error(`no predicate ${lemma} in ${text}`);
  return found;
}

describe('a verb group', () => {
  it.each<[string, string, string, Partial<Predicate>]>([
    [
      'it',
      'I curdi hanno conquistato Hajin.',
      'conquistare',
      { auxiliary: 'have', passive: false, form: 'finite' },
    ],
    ['it', 'Hajin è stata conquistata dai curdi.', 'conquistare', { auxiliary: 'be', passive: true }],
    ['it', 'Hajin viene conquistata dai curdi.', 'conquistare', { passive: true, tense: 'present' }],
    ['it', 'I curdi avevano conquistato Hajin.', 'conquistare', { pluperfect: true, passive: false }],
    ['it', 'Hajin era stata conquistata.', 'conquistare', { pluperfect: true, passive: true }],
    ['it', 'I curdi avrebbero conquistato Hajin.', 'conquistare', { mood: 'conditional', auxiliary: 'have' }],
    ['it', 'I curdi conquisterebbero Hajin.', 'conquistare', { mood: 'conditional', auxiliary: 'none' }],
    ['it', 'I curdi conquisteranno Hajin.', 'conquistare', { tense: 'future' }],
    ['it', 'I curdi conquistavano villaggi.', 'conquistare', { tense: 'imperfect' }],
    ['it', 'I curdi conquistarono Hajin.', 'conquistare', { tense: 'past', form: 'finite' }],
    ['it', 'I curdi non hanno conquistato Hajin.', 'conquistare', { negated: true }],
    ['it', 'I curdi hanno conquistato Hajin.', 'conquistare', { negated: false }],
    [
      'it',
      'I curdi non hanno ancora conquistato Hajin.',
      'conquistare',
      { negated: true, auxiliary: 'have' },
    ],
    ['it', 'I curdi stanno conquistando Hajin.', 'conquistare', { progressive: true, form: 'finite' }],
    ['it', 'I jihadisti si sono ritirati da Hajin.', 'ritirare', { reflexive: true }],
    ['it', 'I jihadisti si ritirano da Hajin.', 'ritirare', { reflexive: true, passive: false }],
    ['it', 'Una base attaccata dai ribelli resiste.', 'attaccare', { form: 'participle', passive: true }],
    ['en', 'The SDF have captured Hajin.', 'capture', { auxiliary: 'have', passive: false }],
    ['en', 'The SDF captured Hajin.', 'capture', { tense: 'past', passive: false, form: 'finite' }],
    ['en', 'Hajin was captured by the SDF.', 'capture', { auxiliary: 'be', passive: true }],
    ['en', 'Hajin has been captured by the SDF.', 'capture', { passive: true }],
    ['en', 'The SDF had captured Hajin.', 'capture', { pluperfect: true }],
    ['en', 'The SDF have captured Hajin.', 'capture', { pluperfect: false }],
    ['en', 'The SDF will capture Hajin.', 'capture', { modal: 'future' }],
    ['en', 'The SDF could capture Hajin.', 'capture', { modal: 'possibility' }],
    ['en', "The SDF haven't captured Hajin.", 'capture', { negated: true }],
    ['en', 'The SDF are attacking Hajin.', 'attack', { progressive: true, passive: false }],
    ['en', 'Hajin is being attacked by the SDF.', 'attack', { passive: true }],
  ])('%s %s', (code, text, lemma, expected) => {
    expect(predicate(text, code, lemma)).toMatchObject(expected);
  });

  it.each([
    ['it', 'I curdi hanno cercato di conquistare Hajin.', 'conquistare', 'cercare'],
    ['it', 'I curdi vogliono conquistare Hajin.', 'conquistare', 'volere'],
    ['it', 'Hanno costretto i jihadisti a lasciare Hajin.', 'lasciare', 'costringere'],
    ['it', 'I curdi sono riusciti a conquistare Hajin.', 'conquistare', 'riuscire'],
    ['en', 'The SDF tried to capture Hajin.', 'capture', 'try'],
    ['en', 'The SDF plan to capture Hajin.', 'capture', 'plan'],
  ])('%s %s: %s hangs from %s', (code, text, lemma, governor) => {
    const { predicates } = parsedSentence(text, code);
    const infinitive = predicates.find((p) => p.lemma === lemma);
    expect(infinitive?.form).toBe('infinitive');
    expect(predicates[infinitive?.governor ?? -1]?.lemma).toBe(governor);
  });
});
