import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkKnowledge } from './check.ts';
import { type FindingRule, findingRules } from './check-findings.ts';

const root = join(import.meta.dirname, '..', '..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'riscontro-check-'));
  for (const folder of ['codebook', 'languages'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What is found when one file of the codebook is edited so. */
function edited(file: string, edit: (text: string) => string) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after, 'the edit changes the file').not.toBe(before);
  writeFileSync(path, after);
  try {
    return checkKnowledge(copy).findings;
  } finally {
    writeFileSync(path, before);
  }
}

test('the kinds of features an import goes by', () => {
  const found = edited('codebook/features.yaml', (text) => text.replace('S.DAM: dam', 'S.DAM: barrage'));
  const errors = found.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ rule: 'file/invalid', file: 'codebook/features.yaml' }]);
});

describe('wars', () => {
  test('a camp of nobody is an error', () => {
    const found = edited('codebook/wars.yaml', (text) => text.replace('[rsf]', '[rsf, nobody]'));
    expect(found.filter(({ rule }) => rule === 'war/unknown-actor').map(({ entry }) => entry)).toEqual([
      'sudan',
    ]);
  });
  test('insurgents are of one of the camps', () => {
    const found = edited('codebook/wars.yaml', (text) => text.replace('insurgents: rsf', 'insurgents: m23'));
    expect(found.filter(({ rule }) => rule === 'war/unknown-insurgents').map(({ entry }) => entry)).toEqual([
      'sudan',
    ]);
  });
  test('a part of a body is not against the body', () => {
    const found = edited('codebook/wars.yaml', (text) => text.replace('[rsf]', '[rsf, saf]'));
    const faults = found.filter(({ rule }) => rule === 'war/two-camps');
    expect(new Set(faults.map(({ entry }) => entry))).toEqual(new Set(['sudan']));
  });
});

test('the codebook of the repository has no errors', () => {
  const { findings, counts } = checkKnowledge(root);
  const errors = findings.filter((finding) => finding.severity === 'error');
  expect(errors.map((error) => `${error.file} ${error.entry}: ${error.message.en}`)).toEqual([]);
  expect(counts.kinds).toBeGreaterThanOrEqual(39);
  expect(counts.actors).toBeGreaterThanOrEqual(120);
  expect(counts.places).toBeGreaterThanOrEqual(400);
});

const actor = (id: string, name: string, more = '') =>
  `\n  - {id: ${id}, name: ${name}, type: 2, kind: armed_group, side: other, valid: {from: null, to: null}, aliases: {it: [prova ${id}]}, source: test${more}}\n`;
const place = (id: string, name: string, more: string) =>
  `\n  - {id: ${id}, name: ${name}, kind: village, admin1: X, country: LY, lat: 32.8, lon: 13.1, radiusKm: 1, source: test, ${more}}\n`;
const trigger = (id: string, lemma: string, kind: string) =>
  `\n  - {id: ${id}, lemma: ${lemma}, pos: verb, strength: weak, senses: [{kind: ${kind}, frame: act, example: x}]}\n`;
const append = (text: string) => (before: string) => before.trimEnd() + text;

const libya = 'codebook/actors/libya.yaml';
const places = 'codebook/places/libya.yaml';
const cases: readonly [FindingRule, string, string, (text: string) => string][] = [
  [
    'file/invalid',
    'codebook/event-kinds/protest.yaml',
    '',
    (text) => text.replace('group: civil', 'group: x'),
  ],
  ['file/invalid', libya, '', append('\n  - [unfinished')],
  ['id/duplicate', libya, 'zz-one', append(actor('zz-one', 'Zzone') + actor('zz-one', 'Zztwo'))],
  [
    'kind/unknown-broader',
    'codebook/event-kinds/protest.yaml',
    'protest',
    (text) => text.replace(/^broader: .*$/m, 'broader: nothing'),
  ],
  [
    'kind/cycle',
    'codebook/event-kinds/protest.yaml',
    'protest',
    (text) => text.replace(/^broader: .*$/m, 'broader: protest'),
  ],
  ['actor/unknown-parent', libya, 'zz-one', append(actor('zz-one', 'Zzone', ', parent: nobody'))],
  [
    'actor/cycle',
    libya,
    'zz-one',
    append(actor('zz-one', 'Zzone', ', parent: zz-two') + actor('zz-two', 'Zztwo', ', parent: zz-one')),
  ],
  ['actor/shared-name', libya, 'zz-two', append(actor('zz-one', 'Zzsame') + actor('zz-two', 'ZZSAME'))],
  [
    'actor/dates-reversed',
    libya,
    'zz-one',
    append(actor('zz-one', 'Zzone').replace('{from: null, to: null}', '{from: "2019", to: "2018-05"}')),
  ],
  [
    'actor/no-italian-name',
    libya,
    'zz-one',
    append(actor('zz-one', 'Zzone').replace('it: [prova zz-one]', 'it: []')),
  ],
  ['place/unknown-within', places, 'ly-zz', append(place('ly-zz', 'Zz', 'within: nowhere'))],
  ['place/cycle', places, 'ly-zz', append(place('ly-zz', 'Zz', 'within: ly-zz'))],
  [
    'place/outside',
    places,
    'ly-zz',
    append(
      place('ly-zz', 'Zz', 'within: ly-zy') + place('ly-zy', 'Zy', 'within: null').replace('32.8', '22.8'),
    ),
  ],
  [
    'place/ambiguous-name',
    places,
    'ly-zy',
    append(place('ly-zz', 'Zzz', 'within: null') + place('ly-zy', 'zzz', 'within: null')),
  ],
  ['place/no-within', places, 'ly-zz', append(place('ly-zz', 'Zz', 'within: null'))],
  [
    'trigger/duplicate-lemma',
    'languages/it/lexicon/ground.yaml',
    'it.zz2',
    append(trigger('it.zz1', 'zzare', 'protest') + trigger('it.zz2', 'zzare', 'protest')),
  ],
  [
    'trigger/unknown-kind',
    'languages/it/lexicon/ground.yaml',
    'it.zz1',
    append(trigger('it.zz1', 'zzare', 'party')),
  ],
  [
    'outlet/unknown-actor',
    'codebook/outlets/samples.yaml',
    'zz',
    append(
      '\n  - {id: zz, name: Zz, kind: sample, stance: aligned, side: nobody, domains: [zz.example], source: test}\n',
    ),
  ],
];

describe('a fault is found', () => {
  test.each(cases)('%s in %s', (rule, file, entry, edit) => {
    const found = edited(file, edit).filter((finding) => finding.rule === rule);
    expect(found.map((finding) => [finding.file, finding.entry])).toContainEqual([file, entry]);
  });
});

test('two actors of one name at different times are two actors, not a fault', () => {
  const first = actor('zz-one', 'Zzsame').replace('to: null', 'to: "2012-01-01"');
  const second = actor('zz-two', 'Zzsame').replace('from: null', 'from: "2012-01-01"');
  const findings = edited(libya, append(first + second));
  expect(
    findings.filter((finding) => finding.entry.startsWith('zz-') && finding.severity === 'error'),
  ).toEqual([]);
});

test('every rule is worded in both languages with the same facts', () => {
  for (const [rule, { en, it }] of Object.entries(findingRules)) {
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(facts(en), rule).toEqual(facts(it));
  }
});
