import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../test/one-sentence.fixture.ts';
import type { Block } from '../model/article.ts';
import { sentenceSpans } from './sentences.ts';
import { tokenSpans } from './tokenise.ts';

function blockOf(text: string): Block {
  return { start: 0, end: text.length, section: 'body' };
}

function sentences(text: string, code: string): readonly string[] {
  const spans = sentenceSpans(text, blockOf(text), languageOf(code));
  return spans.map((span) => text.slice(span.start, span.end));
}

describe('sentences', () => {
  it.each<[string, string, readonly string[]]>([
    ['it', 'I curdi avanzano. I jihadisti arretrano.', ['I curdi avanzano.', 'I jihadisti arretrano.']],
    ['it', 'È caduta Hajin. È la fine?', ['È caduta Hajin.', 'È la fine?']],
    ['it', 'Il gen. Mazloum ha parlato. Poi nulla.', ['Il gen. Mazloum ha parlato.', 'Poi nulla.']],
    ['it', 'A 20 km. da Hajin si combatte.', ['A 20 km. da Hajin si combatte.']],
    ['it', 'J. Votel visita Kobane. Nessun accordo.', ['J. Votel visita Kobane.', 'Nessun accordo.']],
    ['it', 'Sono avanzati di 3.5 km in un giorno.', ['Sono avanzati di 3.5 km in un giorno.']],
    ['it', 'Alle 14.30 il raid. Alle 15 il secondo.', ['Alle 14.30 il raid.', 'Alle 15 il secondo.']],
    ['it', 'Poi il silenzio... Nessuno parla.', ['Poi il silenzio...', 'Nessuno parla.']],
    ['it', 'Si tratta… e si spara.', ['Si tratta… e si spara.']],
    ['it', '«Abbiamo vinto». Lo dice il comando.', ['«Abbiamo vinto».', 'Lo dice il comando.']],
    ['it', '«Abbiamo vinto.» «Non ancora.»', ['«Abbiamo vinto.»', '«Non ancora.»']],
    ['it', 'Ha detto: “Resistiamo!” Poi è fuggito.', ['Ha detto: “Resistiamo!”', 'Poi è fuggito.']],
    ['it', 'Hajin cade (di nuovo). Si combatte a Susah.', ['Hajin cade (di nuovo).', 'Si combatte a Susah.']],
    ['en', 'U.S. jets hit Hajin. No one spoke.', ['U.S. jets hit Hajin.', 'No one spoke.']],
    ['en', 'Gen. Votel left. Lt. Col. Smith stayed.', ['Gen. Votel left.', 'Lt. Col. Smith stayed.']],
    ['en', 'It fell at 5 p.m. on Friday.', ['It fell at 5 p.m. on Friday.']],
    ['en', 'About 2.5 million fled. 300 died.', ['About 2.5 million fled.', '300 died.']],
    ['en', 'Is it over? “No.” So they say!', ['Is it over?', '“No.”', 'So they say!']],
    ['en', 'SDF take last village', ['SDF take last village']],
    ['en', 'Visit sdf-press.com today.', ['Visit sdf-press.com today.']],
    // Abbreviations that may end a sentence do so before a word whose capital says nothing else.
    ['it', 'Viveri, armi ecc. Nel villaggio si spara.', ['Viveri, armi ecc.', 'Nel villaggio si spara.']],
    ['it', "Ai sensi dell'art. 3 si va.", ["Ai sensi dell'art. 3 si va."]],
    ['en', 'It fell at 5 p.m. The army left.', ['It fell at 5 p.m.', 'The army left.']],
    ['en', 'He left the U.S. In Syria he fought.', ['He left the U.S.', 'In Syria he fought.']],
    ['en', 'He said no. Then he left. See no. 5.', ['He said no.', 'Then he left.', 'See no. 5.']],
    ['en', "They can't. It is McDonald's. Go.", ["They can't.", "It is McDonald's.", 'Go.']],
    // Items of a list keep their number, notes theirs.
    ['it', '1. Hajin cade. 2. Susah resiste.', ['1. Hajin cade.', '2. Susah resiste.']],
    ['en', 'It fell. [6] No one knew. [7][8]', ['It fell. [6]', 'No one knew. [7][8]']],
    // A capital forgotten, and dots that only pause.
    ['it', 'Si combatte a Susah. i curdi avanzano.', ['Si combatte a Susah.', 'i curdi avanzano.']],
    // Colons and semicolons before a capital, in the languages that have it so.
    ['it', 'Il bilancio è chiaro: Sono morti in tre.', ['Il bilancio è chiaro:', 'Sono morti in tre.']],
    ['it', 'I punti sono due: 1) tregua; 2) scambio.', ['I punti sono due:', '1) tregua;', '2) scambio.']],
    [
      'it',
      'Siria: Hajin cade. (Fonte della notizia: Agenzia)',
      ['Siria: Hajin cade.', '(Fonte della notizia: Agenzia)'],
    ],
    ['it', 'Ha detto: «Abbiamo vinto» e riso.', ['Ha detto: «Abbiamo vinto» e riso.']],
    ['en', 'One thing is clear: Hajin fell.', ['One thing is clear: Hajin fell.']],
    // Datelines and lines in capitals.
    ['it', "DAMASCO, 12 mar. - L'esercito avanza.", ["DAMASCO, 12 mar. - L'esercito avanza."]],
    ['en', 'BEIRUT (Reuters) - SDF ADVANCE. ISIS FLEES.', ['BEIRUT (Reuters) - SDF ADVANCE.', 'ISIS FLEES.']],
    ['en', '   ', []],
  ])('%s %j', (code, text, expected) => {
    expect(sentences(text, code)).toEqual(expected);
  });

  it('count from the start of the text, not of the block', () => {
    const text = 'Titolo\nPrima frase. Seconda frase.';
    const spans = sentenceSpans(text, { start: 7, end: text.length, section: 'body' }, languageOf('it'));
    expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(['Prima frase.', 'Seconda frase.']);
  });

  const unit = fc.constantFrom(...'aB.!?…»”)’ "\'1«(é', 'gen', ' Mr', '\n');

  it('cover every token of the block and are in order', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.constantFrom('it', 'en'), (text, code) => {
        const { grammar } = languageOf(code);
        const spans = sentenceSpans(text, blockOf(text), languageOf(code));
        spans.forEach((span, i) => {
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        });
        const within = spans.flatMap((span) => tokenSpans(text, span, grammar));
        const all = tokenSpans(text, { start: 0, end: text.length }, grammar);
        const letters = (list: readonly { start: number; end: number }[]) =>
          list.reduce((sum, span) => sum + span.end - span.start, 0);
        expect(letters(within)).toBe(letters(all));
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

it.each(['.', '. ', 'a. ', ': ', '; A', '[1]', '. [1] ', '"', '?', 'A.', ' '])(
  'a hundred thousand times %j are cut in linear time',
  (unit) => {
    for (const code of ['it', 'en']) {
      const began = performance.now();
      sentences(unit.repeat(100_000), code);
      expect(performance.now() - began).toBeLessThan(2000);
    }
  },
);
