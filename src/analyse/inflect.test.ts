import { describe, expect, it } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import type { Morphology } from '../model/token.ts';
import { adjectiveForms, nounPlurals, verbForms } from './inflect.ts';

function has(code: string, lemma: string, form: string, wanted: Morphology): boolean {
  const { verbs, inflection } = languageOf(code);
  return verbForms(lemma, verbs.irregular[lemma], inflection).some(
    (f) =>
      f.form === form &&
      Object.entries(wanted).every(([key, value]) => f.morphology[key as keyof Morphology] === value),
  );
}

const third = { person: 3, number: 'singular' } as const;
const thirds = { person: 3, number: 'plural' } as const;
const indicative = { form: 'finite', mood: 'indicative' } as const;
const present = { ...indicative, tense: 'present' } as const;
const past = { ...indicative, tense: 'past' } as const;
const imperfect = { ...indicative, tense: 'imperfect' } as const;
const future = { ...indicative, tense: 'future' } as const;
const conditional = { form: 'finite', mood: 'conditional', tense: 'present' } as const;
const subjunctive = { form: 'finite', mood: 'subjunctive', tense: 'present' } as const;
const participle = { form: 'participle', tense: 'past' } as const;
const gerund = { form: 'gerund' } as const;
const infinitive = { form: 'infinitive' } as const;

describe('Italian verbs', () => {
  it.each<[string, string, Morphology]>([
    ['attaccare', 'attacca', { ...present, ...third }],
    ['attaccare', 'attaccano', { ...present, ...thirds }],
    ['attaccare', 'attaccò', { ...past, ...third }],
    ['attaccare', 'attaccarono', { ...past, ...thirds }],
    ['attaccare', 'attaccavano', { ...imperfect, ...thirds }],
    ['attaccare', 'attaccherà', { ...future, ...third }],
    ['attaccare', 'attaccherebbero', { ...conditional, ...thirds }],
    ['attaccare', 'attacchino', { ...subjunctive, ...thirds }],
    ['attaccare', 'attaccasse', { form: 'finite', mood: 'subjunctive', tense: 'imperfect', ...third }],
    ['attaccare', 'attaccate', participle],
    ['attaccare', 'attaccando', gerund],
    ['attaccare', 'attaccarli', infinitive],
    ['assediare', 'assediano', { ...present, ...thirds }],
    ['assediare', 'assedieranno', { ...future, ...thirds }],
    ['cacciare', 'caccerà', { ...future, ...third }],
    ['colpire', 'colpiscono', { ...present, ...thirds }],
    ['colpire', 'colpì', { ...past, ...third }],
    ['colpire', 'colpito', participle],
    ['fuggire', 'fuggono', { ...present, ...thirds }],
    ['prendere', 'prese', { ...past, ...third }],
    ['prendere', 'presa', participle],
    ['prendere', 'presero', { ...past, ...thirds }],
    ['cadere', 'cadrà', { ...future, ...third }],
    ['cadere', 'caddero', { ...past, ...thirds }],
    ['perdere', 'perso', participle],
    ['perdere', 'perduto', participle],
    ['uccidere', 'uccisi', participle],
    ['respingere', 'respinto', participle],
    ['costringere', 'costringendoli', gerund],
    ['morire', 'morirebbero', { ...conditional, ...thirds }],
    ['venire', 'verrebbe', { ...conditional, ...third }],
    ['essere', 'sarebbero', { ...conditional, ...thirds }],
    ['essere', 'fosse', { form: 'finite', mood: 'subjunctive', tense: 'imperfect', ...third }],
    ['avere', 'avrebbe', { ...conditional, ...third }],
    ['avere', 'aveva', { ...imperfect, ...third }],
    ['fare', 'facevano', { ...imperfect, ...thirds }],
    ['potere', 'potrebbe', { ...conditional, ...third }],
    ['stare', 'stanno', { ...present, ...thirds }],
    ['arrendere', 'arresi', participle],
    ['irrompere', 'irruppero', { ...past, ...thirds }],
  ])('%s has %s', (lemma, form, morphology) => {
    expect(has('it', lemma, form, morphology)).toBe(true);
  });

  it.each([
    ['attaccare', 'attaccerà'],
    ['cacciare', 'caccierà'],
    ['prendere', 'prenduto'],
    ['colpire', 'colpono'],
    ['assediare', 'assediino'],
    ['respingere', 'respingé'],
  ])('%s has no %s', (lemma, form) => {
    expect(has('it', lemma, form, {})).toBe(false);
  });
});

describe('English verbs', () => {
  it.each<[string, string, Morphology]>([
    ['capture', 'captures', { ...present, ...third }],
    ['capture', 'captured', participle],
    ['capture', 'capturing', gerund],
    ['attack', 'attacked', past],
    ['seize', 'seizing', gerund],
    ['bury', 'buries', { ...present, ...third }],
    ['occupy', 'occupied', past],
    ['destroy', 'destroyed', past],
    ['destroy', 'destroys', { ...present, ...third }],
    ['clash', 'clashes', { ...present, ...third }],
    ['push', 'pushes', { ...present, ...third }],
    ['retake', 'retook', past],
    ['retake', 'retaken', participle],
    ['fall', 'fell', past],
    ['strike', 'struck', participle],
    ['overrun', 'overran', past],
    ['shoot', 'shot', past],
    ['flee', 'fled', past],
    ['flee', 'fleeing', gerund],
    ['withdraw', 'withdrew', past],
    ['kidnap', 'kidnapped', participle],
    ['repel', 'repelled', past],
    ['die', 'dying', gerund],
    ['be', 'were', past],
    ['be', 'being', gerund],
    ['have', 'has', { ...present, ...third }],
  ])('%s has %s', (lemma, form, morphology) => {
    expect(has('en', lemma, form, morphology)).toBe(true);
  });

  it.each([
    ['seize', 'seizeed'],
    ['occupy', 'occupyed'],
    ['flee', 'fleeed'],
    ['destroy', 'destroies'],
    ['fall', 'falled'],
    ['repel', 'repeled'],
  ])('%s has no %s', (lemma, form) => {
    expect(has('en', lemma, form, {})).toBe(false);
  });
});

describe('plurals', () => {
  it.each([
    ['it', 'villaggio', 'villaggi'],
    ['it', 'attacco', 'attacchi'],
    ['it', 'profugo', 'profughi'],
    ['it', 'milizia', 'milizie'],
    ['it', 'jihadista', 'jihadisti'],
    ['it', 'roccaforte', 'roccaforti'],
    ['it', 'tregua', 'tregue'],
    ['en', 'village', 'villages'],
    ['en', 'army', 'armies'],
    ['en', 'clash', 'clashes'],
    ['en', 'militiaman', 'militiamen'],
    ['en', 'civilian', 'civilians'],
  ])('%s %s -> %s', (code, lemma, plural) => {
    expect(nounPlurals(lemma, languageOf(code).inflection)).toContain(plural);
  });

  it.each([
    ['siriano', 'siriana'],
    ['siriano', 'siriane'],
    ['turco', 'turche'],
    ['israeliano', 'israeliani'],
    ['iracheno', 'irachene'],
    ['libanese', 'libanesi'],
  ])('adjective %s -> %s', (lemma, form) => {
    expect(adjectiveForms(lemma, languageOf('it').inflection)).toContain(form);
  });
});
