import { describe, expect, test } from 'vitest';
import {
  cameoRoot,
  type EventScore,
  ploverRoot,
  type ReadSentence,
  scoreEvents,
} from '../bench/scoring/coded-events/event-score.ts';
import { type CodedEvent, readPetrarch, readPlover } from '../bench/scoring/coded-events/records.ts';
import { eventRows, readSentences } from '../bench/scoring/coded-events/suite.ts';
import { openReader } from '../src/desk.ts';

/** Records of both forms, written for this test. */

const plover = JSON.stringify([
  { id: 'P-0', event: 'DOCUMENT', comment: 'about the file' },
  {
    id: 'P-1',
    event: 'FIGHT',
    text: 'Turkish forces attacked Kurdish fighters in Syria.',
    source: [{ actorText: 'Turkish forces', code: 'TUR', sector: 'MIL' }],
    target: [{ actorText: 'Kurdish fighters', code: 'SYR', sector: 'REB' }],
  },
  { id: 'P-2', event: 'DEMAND', text: 'France asked for talks.', source: [{ code: 'FRA' }], target: '' },
]);

const petrarch = `<!-- <Sentence id="old"> -->
<Sentence date="20200101" id="X-1" evaluate="true"/>
<EventCoding eventcode="193" sourcecode="TURMIL" targetcode="---REB" />
<Text>
Turkish forces attacked
rebels.
</Text>
<Parse>1 Turkish</Parse>
<Sentence id="X-2"/>
<EventCoding noevents = "True"/>
<Text>It rained.</Text>
<Sentence id="X-3"/>
<Text></Text>`;

test('records of PLOVER are read, older names of roots in the newer ones', () => {
  expect(readPlover(plover)).toEqual([
    {
      id: 'P-1',
      text: 'Turkish forces attacked Kurdish fighters in Syria.',
      events: [
        {
          root: 'ASSAULT',
          source: [{ country: 'TR', words: 'Turkish forces' }],
          target: [{ country: 'SY', words: 'Kurdish fighters' }],
        },
      ],
    },
    {
      id: 'P-2',
      text: 'France asked for talks.',
      events: [{ root: 'REQUEST', source: [{ country: 'FR', words: null }], target: [] }],
    },
  ]);
});

test('records of PETRARCH-2 are read, those without an event too, those without a text not', () => {
  expect(readPetrarch(petrarch)).toEqual([
    {
      id: 'X-1',
      text: 'Turkish forces attacked rebels.',
      events: [
        {
          root: '19',
          source: [{ country: 'TR', words: null }],
          target: [{ country: null, words: null }],
        },
      ],
    },
    { id: 'X-2', text: 'It rained.', events: [] },
  ]);
});

describe('events are scored', () => {
  const reader = openReader();
  const { codebook } = reader;
  const { nationalities } = reader.knowledge;
  const turkish = { country: 'TR', words: 'Turkish forces' };
  const syrian = { country: 'SY', words: 'Syrian army' };
  const assault: CodedEvent = { root: 'ASSAULT', source: [turkish], target: [syrian] };
  const sentence = 'Turkish forces attacked the Syrian army near Idlib.';

  async function score(
    text: string,
    events: readonly CodedEvent[],
    change: (claims: ReadSentence['claims']) => ReadSentence['claims'] = (claims) => claims,
  ): Promise<EventScore> {
    const read = await readSentences(reader, [{ id: 'one', text, events }]);
    const changed = read.map((one) => ({ ...one, claims: change(one.claims) }));
    return scoreEvents(changed, { codebook, nationalities, rootOf: ploverRoot });
  }

  test('a sentence read as it was coded is right in root, parties and direction', async () => {
    const { measures, roots } = await score(sentence, [assault]);
    const right = { right: 1, all: 1 };
    expect(measures).toMatchObject({
      root_recall: right,
      root_precision: right,
      silent: { right: 0, all: 1 },
      direction: right,
      source: right,
      target: right,
      source_country: right,
      target_country: right,
    });
    expect([...roots]).toEqual([['ASSAULT', right]]);
  });

  test('swapped parties are a wrong direction', async () => {
    const { measures } = await score(sentence, [assault], (claims) =>
      claims.map((claim) => ({ ...claim, initiator: claim.target, target: claim.initiator })),
    );
    expect(measures.direction).toEqual({ right: 0, all: 1 });
    expect(measures.source).toEqual({ right: 0, all: 1 });
  });

  test('a country on both sides tells no direction', async () => {
    const { measures } = await score(sentence, [{ ...assault, target: [turkish] }]);
    expect(measures.direction.all).toBe(0);
  });

  test('another root is neither found nor right; nothing found is silence', async () => {
    const other = await score(sentence, [{ ...assault, root: 'AID' }]);
    expect(other.measures.root_recall).toEqual({ right: 0, all: 1 });
    expect(other.measures.root_precision).toEqual({ right: 0, all: 1 });
    const silent = await score('It rained in Idlib.', [assault]);
    expect(silent.measures.silent).toEqual({ right: 1, all: 1 });
  });

  test('what is no event, and what no kind covers, asks for silence', async () => {
    expect((await score('It rained in Idlib.', [])).measures.quiet).toEqual({ right: 1, all: 1 });
    expect((await score(sentence, [])).measures.quiet).toEqual({ right: 0, all: 1 });
    const beyond = await score(sentence, [{ ...assault, root: 'INVESTIGATE' }]);
    expect(beyond.measures.quiet_beyond).toEqual({ right: 0, all: 1 });
    expect(beyond.measures.root_recall.all).toBe(0);
  });

  test('rows have a figure a measure and a root', async () => {
    const read = await readSentences(reader, readPetrarch(petrarch));
    const rows = eventRows('petrarch2', reader, read, cameoRoot, 'score');
    const of = (metric: string) => rows.find((row) => row.metric === metric);
    expect(of('quiet')).toMatchObject({ suite: 'petrarch2', value: 1, n: 1 });
    expect(of('root_recall_19')).toMatchObject({ n: 1 });
    expect(of('target_country')).toMatchObject({ value: null, n: 0 });
  });
});
