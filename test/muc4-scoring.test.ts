import { describe, expect, test } from 'vitest';
import { incidentTypes, templatesOf } from '../bench/scoring/muc4/from-claims.ts';
import { muc4Rows } from '../bench/scoring/muc4/suite.ts';
import { bestAssignment, scorePooled, scoreTemplates } from '../bench/scoring/muc4/template-score.ts';
import { readKeyedDocuments, type Slot, type Template } from '../bench/scoring/muc4/templates.ts';
import { headWord } from '../bench/scoring/muc4/wordings.ts';
import { openReader } from '../src/desk.ts';

const reader = openReader();

/** A template with some slots filled, a filler by one wording or several (`rebels|rebel column`). */
function template(type: string, given: Partial<Record<Slot, readonly string[]>> = {}): Template {
  const fill = (slot: Slot) => (given[slot] ?? []).map((wordings) => wordings.split('|'));
  return {
    types: type.split(' / '),
    fillers: {
      perp_individual: fill('perp_individual'),
      perp_organisation: fill('perp_organisation'),
      target: fill('target'),
      victim: fill('victim'),
      weapon: fill('weapon'),
    },
  };
}

/** One line of a key, written for this test. */
const line = JSON.stringify({
  docid: 'D-1',
  doctext: 'rebels blew up a bridge and a mill.',
  templates: [
    {
      incident_type: 'bombing / attack',
      PerpInd: [[['rebels', 0]]],
      PerpOrg: [],
      Target: [
        [
          ['bridge', 17],
          ['a bridge', 15],
        ],
        [['mill', 30]],
      ],
      Victim: [],
      Weapon: [],
    },
  ],
});

describe('a key', () => {
  test('is read with its types and all wordings, a template told twice once', () => {
    const twice = JSON.parse(line);
    twice.templates.push(twice.templates[0]);
    const [document] = readKeyedDocuments(`${JSON.stringify(twice)}\n\n`);
    expect(document?.templates).toEqual([
      template('bombing / attack', { perp_individual: ['rebels'], target: ['bridge|a bridge', 'mill'] }),
    ]);
  });

  test('of another form is refused', () => {
    expect(() => readKeyedDocuments('{"docid":"D-1"}')).toThrow();
  });
});

test.each([
  ['members of the northern front', 'members'],
  ['the northern front', 'front'],
  ['an old man who came by bus', 'man'],
  ['colonel Rossi, chief of the guards', 'rossi'],
  ['"The Just"', 'just'],
  ['', ''],
])('the head of %j is %j', (words, head) => {
  expect(headWord(words)).toBe(head);
});

describe('templates are scored', () => {
  const keyed = [
    template('attack', { perp_individual: ['rebels|rebel column'], target: ['old mill'] }),
    template('bombing', { weapon: ['car bomb'] }),
  ];

  test('in full where they are the same', () => {
    const score = scoreTemplates(keyed, keyed, 'words');
    expect(score.incident_type).toEqual({ found: 2, foundRight: 2, keyed: 2, keyedFound: 2 });
    expect(score.target).toEqual({ found: 1, foundRight: 1, keyed: 1, keyedFound: 1 });
  });

  test('by head word, or by whole wordings', () => {
    const found = [template('attack', { target: ['mill'], perp_individual: ['column'] })];
    expect(scoreTemplates(found, keyed, 'head').target.foundRight).toBe(1);
    expect(scoreTemplates(found, keyed, 'head').perp_individual.keyedFound).toBe(1);
    expect(scoreTemplates(found, keyed, 'words').target.foundRight).toBe(0);
  });

  test('with nothing for fillers of another type, and each template answers once', () => {
    const wrongType = scoreTemplates([template('arson', { target: ['old mill'] })], keyed, 'head');
    expect(wrongType.target).toEqual({ found: 1, foundRight: 0, keyed: 1, keyedFound: 0 });
    const twice = scoreTemplates([template('attack'), template('attack')], keyed, 'head');
    expect(twice.incident_type).toEqual({ found: 2, foundRight: 1, keyed: 2, keyedFound: 1 });
  });

  test('and a key of two types takes either', () => {
    const either = [template('bombing / attack')];
    expect(scoreTemplates([template('attack')], either, 'head').incident_type.foundRight).toBe(1);
  });

  test('pooled, whichever incident a filler stands in', () => {
    const found = [template('kidnapping', { weapon: ['bomb'], target: ['mill'] }), template('arson')];
    const pooled = scorePooled([...found, ...found], keyed, 'head');
    expect(pooled.weapon).toEqual({ found: 1, foundRight: 1, keyed: 1, keyedFound: 1 });
    expect(pooled.target.foundRight).toBe(1);
  });
});

test.each<[string, (number | null)[][], (number | null)[]]>([
  [
    'takes the greatest sum, not the greatest first',
    [
      [5, 4],
      [4, null],
    ],
    [1, 0],
  ],
  ['gives a column once', [[3], [2]], [0, null]],
  ['leaves out what may not be', [[null, null]], [null]],
  ['of nothing is nothing', [], []],
])('the best assignment %s', (_, worth, chosen) => {
  expect(bestAssignment(worth)).toEqual(chosen);
});

describe('claims become templates', () => {
  const language = reader.knowledge.languages.get('en');
  if (!language) throw new Error('no English');
  const context = { types: incidentTypes(reader.codebook, language), codebook: reader.codebook, language };
  const read = async (text: string) => templatesOf(await reader.read({ text, language: 'en' }), context);

  test('with people and bodies told apart, and the words of the article', async () => {
    const [one] = await read('Boko Haram gunmen kidnapped dozens of students in Maiduguri.');
    expect(one?.types).toEqual(['kidnapping']);
    expect(one?.fillers.perp_individual.flat().map(headWord)).toContain('gunmen');
    const [other] = await read('The Syrian army attacked militants in Idlib.');
    expect(other?.types).toEqual(['attack']);
    expect(other?.fillers.perp_organisation.flat().map(headWord)).toContain('army');
  });

  test('by the entry where the kind is wider than the type', async () => {
    const [fire] = await read('Jihadists set fire to houses in a village near Mopti.');
    expect(fire?.types).toEqual(['arson']);
  });

  test('and what is planned, or is no incident, does not', async () => {
    expect(await read('The rebels plan to attack Aleppo.')).toEqual([]);
    expect(await read('The army withdrew from Aleppo.')).toEqual([]);
  });
});

test('the rows say what was found of what was keyed', () => {
  const keyed = [template('attack', { victim: ['judge'] })];
  const documents = [
    { id: 'a', text: '', templates: keyed, found: [template('attack')] },
    { id: 'b', text: '', templates: [], found: [template('bombing')] },
  ];
  const rows = new Map(muc4Rows('muc4', documents, 'score').map((row) => [row.metric, row]));
  expect(rows.get('incident_type_precision')).toMatchObject({ value: 0.5, n: 2 });
  expect(rows.get('template_recall')).toMatchObject({ value: 0.5, n: 2 });
  expect(rows.get('template_but_victim_recall')).toMatchObject({ value: 1, n: 1 });
  expect(rows.get('relevant_precision')).toMatchObject({ value: 0.5, n: 2 });
});
