import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../test/one-sentence.fixture.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const samples = ['it', 'en'].flatMap((code) =>
  readdirSync(join(corpus, code))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ code, text: readFileSync(join(corpus, code, name), 'utf8') })),
);

/** Holds the promises every claim makes: its evidence is a stretch of the text, and so is each mention it points at. */
function holdPromises(text: string, code: string): void {
  for (const claim of claimsOf(text, code, { published: '2019-01-10' })) {
    for (const { start, end, quote } of [claim.evidence, ...claim.alsoAt]) {
      expect(quote).not.toBe('');
      expect(text.slice(start, end)).toBe(quote);
    }
    expect(claim.evidence.quote).toContain(claim.trigger);
    const spans = [...claim.initiator, ...claim.target, ...claim.places, ...claim.counts].flatMap(
      (m) => m.at ?? [],
    );
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    for (const { low, best, high } of claim.counts) {
      const known = [low, best, high].filter((n) => n !== null);
      expect(known).toEqual([...known].sort((a, b) => a - b));
    }
    if (claim.when?.start && claim.when.end) expect(claim.when.start <= claim.when.end).toBe(true);
  }
}

describe('extraction', () => {
  it('keeps its promises on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('it', 'en'), holdPromises),
      { numRuns: 300, seed: 5 },
    );
  });

  it('keeps its promises on war reports with words dropped, doubled, swapped and broken', () => {
    const sample = fc.constantFrom(...samples);
    const edits = fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'break', 'odd'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(sample, fc.nat(), edits, ({ code, text }, from, changes) => {
        const words = text.split(' ');
        const stretch = words.slice(from % words.length, (from % words.length) + 120);
        for (const [at, edit, noise] of changes) {
          const i = at % Math.max(1, stretch.length);
          const word = stretch[i] ?? '';
          if (edit === 'drop') stretch.splice(i, 1);
          else if (edit === 'double') stretch.splice(i, 0, word);
          else if (edit === 'swap') [stretch[i], stretch[0]] = [stretch[0] ?? '', word];
          else if (edit === 'break') stretch[i] = `${word.slice(0, 2)}\n${word.slice(2)}`;
          else stretch[i] = word + noise;
        }
        holdPromises(stretch.join(' '), code);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it('says the same twice', () => {
    const [sample] = samples;
    if (!sample) throw new Error('the corpus is empty');
    expect(claimsOf(sample.text, sample.code)).toEqual(claimsOf(sample.text, sample.code));
  });

  it('stays linear on a text without an end', () => {
    const sentence = 'Le Sdf hanno conquistato Hajin e i jihadisti sono fuggiti verso Susah ';
    const started = performance.now();
    claimsOf(sentence.repeat(400), 'it');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** One claim as `kind | initiators > targets | relation place; ... | counts`. */
function summary(text: string, code: string): readonly string[] {
  return claimsOf(text, code).map((claim) => {
    const names = (list: readonly { readonly name: string }[]) => list.map((p) => p.name).join(', ');
    const places = claim.places.map((p) => `${p.relation} ${p.name}`).join('; ');
    const counts = claim.counts.map((c) => `${c.what} ${c.low ?? ''}-${c.high ?? ''}`).join('; ');
    return [claim.kind, `${names(claim.initiator)} > ${names(claim.target)}`, places, counts].join(' | ');
  });
}

describe('who did what to whom, where', () => {
  const sdf = 'Syrian Democratic Forces';
  const is = 'Islamic State';
  it.each<[string, string, readonly string[]]>([
    [
      'it',
      'Le Sdf hanno strappato Hajin allo Stato Islamico.',
      [`territory_captured | ${sdf} > ${is} | in Hajin | `],
    ],
    ['it', 'Hajin è stata conquistata dalle Sdf.', [`territory_captured | ${sdf} >  | in Hajin | `]],
    ['it', 'Lo Stato Islamico ha perso Hajin.', [`territory_captured |  > ${is} | in Hajin | `]],
    ['it', 'Hajin è caduta nelle mani delle Sdf.', [`territory_captured | ${sdf} >  | in Hajin | `]],
    [
      'it',
      'Le Sdf hanno ucciso 20 miliziani dello Stato Islamico a Hajin.',
      [`armed_clash | ${sdf} > ${is} | in Hajin | killed 20-20`],
    ],
    [
      'it',
      'Venti miliziani dello Stato Islamico sono stati uccisi dalle Sdf a Hajin.',
      [`armed_clash | ${sdf} > ${is} | in Hajin | killed 20-20`],
    ],
    ['it', 'Scontri tra le Sdf e lo Stato Islamico a Hajin.', [`armed_clash | ${sdf} > ${is} | in Hajin | `]],
    [
      'it',
      'Le Sdf si sono scontrate con lo Stato Islamico a nord di Hajin.',
      [`armed_clash | ${sdf} > ${is} | north_of Hajin | `],
    ],
    ['it', 'Le Sdf assediano Hajin.', [`siege_blockade | ${sdf} >  | in Hajin | `]],
    [
      'en',
      'The SDF captured Hajin from the Islamic State.',
      [`territory_captured | ${sdf} > ${is} | in Hajin | `],
    ],
    ['en', 'Hajin was captured by the SDF.', [`territory_captured | ${sdf} >  | in Hajin | `]],
    ['en', 'The Islamic State lost Hajin.', [`territory_captured |  > ${is} | in Hajin | `]],
    [
      'en',
      'The SDF killed 20 Islamic State fighters in Hajin.',
      [`armed_clash | ${sdf} > ${is} | in Hajin | killed 20-20`],
    ],
    [
      'en',
      'The SDF clashed with the Islamic State north of Hajin.',
      [`armed_clash | ${sdf} > ${is} | north_of Hajin | `],
    ],
    ['en', 'The SDF besieged Hajin.', [`siege_blockade | ${sdf} >  | in Hajin | `]],
    // Not war.
    ['it', 'La squadra ha conquistato la finale.', []],
    ['it', 'Il partito ha attaccato il governo sulla manovra.', []],
    ['en', 'The team captured the title.', []],
  ])('%s %s', (code, text, expected) => {
    expect(summary(text, code)).toEqual(expected);
  });

  it('carries a dropped subject over to the next sentence', () => {
    const claims = claimsOf('Le Sdf hanno conquistato Hajin. Hanno poi attaccato Susah.', 'it');
    expect(claims.map((c) => c.initiator.map((p) => p.actor))).toEqual([
      ['syrian-democratic-forces'],
      ['syrian-democratic-forces'],
    ]);
    expect(claims[1]?.initiator[0]?.at).toBeNull();
  });

  it('points "the jihadists" back to the group named before, not to the army', () => {
    const text =
      "Lo Stato Islamico ha perso Hajin. L'esercito siriano osserva. I jihadisti hanno attaccato Susah.";
    const attack = claimsOf(text, 'it').find((c) => c.trigger.includes('attaccato'));
    expect(attack?.initiator.map((p) => p.actor)).toEqual(['islamic-state']);
  });

  it('tells a repeated fact once and keeps where else it stands', () => {
    const claims = claimsOf('Le Sdf hanno conquistato Hajin.\nHajin è stata conquistata dalle Sdf.', 'it');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.alsoAt).toHaveLength(1);
  });

  it('does not join what is planned with what has happened', () => {
    const claims = claimsOf('Le Sdf vogliono conquistare Hajin.\nLe Sdf hanno conquistato Hajin.', 'it');
    expect(claims.map((c) => c.status)).toEqual(['planned', 'reported']);
  });
});
