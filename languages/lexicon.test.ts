import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/language.ts';
import type { Sense, Trigger } from '../src/model/trigger.ts';
import { knowledge, type ReadingOptions, toldOf } from '../test/one-sentence.fixture.ts';

/** Senses whose example is not read yet, one id a line; the list may only shrink. */
const listed = readFileSync(join(import.meta.dirname, 'known-misses.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** `it.attaccare#2`: the second sense of that entry. */
function senseId(trigger: Trigger, index: number): string {
  return `${trigger.id}#${index + 1}`;
}

/** Before each example, so that it stands in a text about a war: one rebel alone makes none. */
const war: Readonly<Record<string, string>> = {
  en: 'It is a land of rebels and militias.',
  it: 'È una terra di ribelli e di milizie.',
};

/** What an example tells in a text about a war. */
function toldByExample({ example }: Sense, { code }: Language, options: ReadingOptions = {}) {
  const told = toldOf(`${war[code]}\n${example}`, code, options);
  return told.filter(({ evidence }) => example.includes(evidence.quote));
}

/**
 * Whether the example of a sense yields a claim of its kind by its entry. Where another entry of the sentence
 * told the same fact first, the two were joined under the other's rule: then the entry is read on its own.
 */
function isRead(trigger: Trigger, sense: Sense, language: Language): boolean {
  const isOwn = (claim: { readonly kind: string; readonly rule: string }) =>
    claim.kind === sense.kind && claim.rule.startsWith(`${trigger.id}/`);
  const claims = toldByExample(sense, language);
  if (claims.some(isOwn)) return true;
  const joined = claims.some((claim) => claim.kind === sense.kind);
  const alone = { ...language, triggers: language.triggers.filter(({ id }) => id === trigger.id) };
  return joined && toldByExample(sense, language, { language: alone }).some(isOwn);
}

/** Every entry once: a class of words is one for each of its words, under one id. */
function entries({ triggers }: Language): readonly Trigger[] {
  return triggers.filter(({ id }, i) => triggers.findIndex((other) => other.id === id) === i);
}

const senses = [...knowledge.languages.values()].flatMap((language) =>
  entries(language).flatMap((trigger) =>
    trigger.senses.map((sense, index) => ({ id: senseId(trigger, index), trigger, sense, language })),
  ),
);

describe('every sense of the lexicon', () => {
  const read = new Map(senses.map((s) => [s.id, isRead(s.trigger, s.sense, s.language)]));

  it('has its own id', () => {
    expect(new Set(senses.map((s) => s.id)).size).toBe(senses.length);
  });

  it('reads its own example, but for the known misses', () => {
    const missed = senses.filter((s) => !read.get(s.id) && !listed.includes(s.id));
    expect(missed.map((s) => `${s.id} ${s.sense.kind}: ${s.sense.example}`)).toEqual([]);
  });

  it('leaves the list of known misses once its example is read', () => {
    expect(listed.filter((id) => read.get(id) !== false)).toEqual([]);
  });

  it('is read for all but a few', () => {
    expect(listed.length / senses.length).toBeLessThan(0.05);
  });

  it('speaks of a kind the codebook knows', () => {
    const { kinds, states } = knowledge.codebook;
    const unknown = senses.filter(({ sense: { kind } }) => !kinds.has(kind) && !states.has(kind));
    expect(unknown.map((s) => `${s.id} ${s.sense.kind}`)).toEqual([]);
  });

  it('is within reach: nothing stands behind a sense without conditions', () => {
    const dead = senses.filter(({ trigger, sense }) => {
      const open = trigger.senses.findIndex((s) => s.when === undefined);
      return open >= 0 && trigger.senses.indexOf(sense) > open;
    });
    expect(dead.map((s) => s.id)).toEqual([]);
  });
});
