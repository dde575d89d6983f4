import { describe, expect, test } from 'vitest';
import { identifyLanguage } from './language.ts';
import { testLanguages } from './reading-language.fixture.ts';

const tell = (text: string, wanted?: string) => identifyLanguage(text, testLanguages, 'x', wanted).code;

describe('the language of a text', () => {
  test.each([
    ['it', "L'esercito siriano ha riconquistato tre villaggi a est di Hama, riferisce l'agenzia di Stato."],
    ['it', 'Siria, raid su Idlib: almeno sei morti'],
    ['it', "Gli Houthi lanciano un missile contro l'aeroporto di Abha"],
    ['en', 'The army said its troops had retaken three villages east of Hama on Sunday.'],
    ['en', 'Houthi missile hits Abha airport, eight wounded'],
    ['en', 'Air strikes kill six at a market in Idlib'],
    [
      'it',
      `${'Siria Syria Isis Hajin Deirezzor '.repeat(20)}\nI miliziani si sono ritirati dalla città, dove sono entrati i soldati.`,
    ],
  ])('%s: %s', (code, text) => {
    expect(tell(text)).toBe(code);
  });

  test.each([
    [
      'es',
      'El ejército sirio recuperó tres pueblos al este de la ciudad, según informó la agencia estatal el domingo por la noche.',
    ],
    [
      'fr',
      "L'armée syrienne a repris dimanche trois villages à l'est de la ville, selon l'agence officielle qui cite des sources militaires.",
    ],
    [
      'de',
      'Die syrische Armee hat am Sonntag nach Angaben der staatlichen Agentur drei Dörfer östlich der Stadt zurückerobert.',
    ],
    [
      'pt',
      'O exército sírio recuperou no domingo três aldeias a leste da cidade, segundo a agência oficial que cita fontes militares.',
    ],
    ['ar', 'استعاد الجيش السوري يوم الأحد ثلاث قرى شرقي المدينة بحسب ما أفادت وكالة الأنباء الرسمية'],
  ])('%s has no folder, and the problem says what was found', (found, text) => {
    expect(() => tell(text)).toThrow(
      expect.objectContaining({ code: 'input/unsupported-language', facts: { found, expected: 'it, en' } }),
    );
  });

  test('the caller may insist', () => {
    expect(tell('Air strikes kill six in Idlib', 'it')).toBe('it');
    expect(tell('Air strikes kill six in Idlib', 'it-IT')).toBe('it');
    expect(() => tell('Air strikes', 'fr')).toThrow(
      expect.objectContaining({ code: 'input/unsupported-language' }),
    );
  });

  test('figures alone have no language', () => {
    expect(() => tell('12 345 6789')).toThrow(
      expect.objectContaining({ code: 'input/unsupported-language' }),
    );
  });
});
