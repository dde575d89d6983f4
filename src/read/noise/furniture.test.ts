import { describe, expect, test } from 'vitest';
import { splitLines } from '../lines.ts';
import { testLanguages } from '../reading-language.fixture.ts';
import { findNoise } from './index.ts';

/** Sentences of reports that a hasty pattern would take for furniture: each ends its text, where most is cut. */
const sentences: readonly (readonly ['it' | 'en', string])[] = [
  ['it', 'Registrati a Idlib quindici morti e quaranta feriti.'],
  ['it', 'Annuncio: cessate il fuoco di tre giorni a Idlib.'],
  ['it', 'Del corrispondente rapito a Raqqa non si sa nulla.'],
  ['it', 'Carlo Esempio è un giornalista rapito nel 2013 e ancora in mano ai miliziani.'],
  ['it', 'Condividono il fronte curdi e arabi, che da mesi combattono fianco a fianco.'],
  ['it', 'Siria, Iraq, Libia, Mali, Yemen, Ucraina: i fronti si moltiplicano.'],
  ['it', 'SIRIA: ESERCITO RICONQUISTA TRE VILLAGGI A EST DI HAMA'],
  ['it', 'Redazioni e ospedali sono stati colpiti dai raid.'],
  ['it', 'Home page del ministero violata: gli Houthi rivendicano.'],
  ['en', 'Islamic State Fighters Surrender At Baghuz As Kurdish Forces Close In On The Last Tents'],
  ['en', 'Jane Sample is a British journalist held by the group since 2012.'],
  ['en', 'Reporting from Idlib has become impossible, doctors say.'],
  ['en', 'Next, the army plans to take the bridge.'],
  ['en', 'Updated figures put the dead at 40.'],
  ['en', 'Related clashes killed three soldiers near the airport.'],
  ['en', 'The report accuses both armies of shelling hospitals.'],
  ['en', 'Share of the front held by the army: about a third.'],
];

describe('sentences that look like furniture stay', () => {
  test.each(sentences)('%s: %s', (code, sentence) => {
    const language = testLanguages.find((candidate) => candidate.code === code);
    if (!language) throw new Error(code);
    const text = `Lead, first sentence of a story.\n${sentence}`;
    expect(findNoise(splitLines(text, null), { language, title: null, outletNames: [] })).toEqual([]);
  });
});

describe('runs of tags', () => {
  const it = testLanguages[0];
  if (!it) throw new Error('no language');
  const cut = (text: string) =>
    findNoise(splitLines(text, null), { language: it, title: null, outletNames: [] }).map((span) =>
      text.slice(span.start, span.end),
    );
  test.each([
    ['glued and repeated', 'Siria Isis Deirezzor Siria Statoislamico Sdf Coalizione'],
    [
      'an article inside a name',
      'Siria Isis Albaghdadi Al Baghdadi Raqqa Mosul Siria Iraq Usa Sdf Merv Isil Daesh Damasco Hama Idlib Homs Palmira Deirezzor Tanf Siria Isis',
    ],
    ['hashtags', '#Siria #Isis #Raqqa'],
    ['many', 'Mali Gao Kidal Ber Timbuktu Wagner Fama Minusma Jnim Csp Bamako Sahel'],
  ])('%s', (_, run) => {
    expect(cut(`Un titolo sopra la storia\n${run}\nE poi la storia.`)).toEqual([run]);
    expect(cut(`La storia finisce qui, con un punto. ${run}`)).toEqual([run]);
  });
});
