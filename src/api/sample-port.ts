import type { Article } from '../model/article.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Extraction } from '../model/contract.ts';
import type { ControlAssessment } from '../model/control.ts';
import type { ExplainedEvent, ExplainedSentence } from '../model/explanation.ts';
import type { ClaimId } from '../model/ids.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { articleOf, sampleArticles, sampleIncidents } from '../store/sample-desk.ts';
import type { DeskPort, ReaderPort } from './desk-port.ts';

const provisionalActor = {
  ...{ name: 'Arakan Army', names: ['Arakan Army'], claims: 2, articles: 1 },
  ...{ first: '2018-12-14', last: '2018-12-15', countries: ['MM'], against: [] },
  example: { quote: 'The Arakan Army took a post.', claim: 'a-first#1', article: 'a-first' },
  entry: '  - id: arakan-army\n',
};

/** The sample desk behind the API's port, for its tests: a real store, and invented stages around it. */

const bilingual = { en: 'Armed clash', it: 'Scontro armato' };
const codebook: Codebook = {
  states: new Map(),
  kinds: new Map([
    [
      'armed_clash',
      {
        id: 'armed_clash',
        label: bilingual,
        definition: bilingual,
        group: 'combat',
        broader: null,
        roles: { initiator: null, target: null },
        control: 'contested',
        presumes: [],
        mappings: { acled: null, plover: null, cameo: null, ucdp: { types: [1] } },
        examples: [{ lang: 'en', text: 'They clashed.' }],
        source: 'test',
      },
    ],
  ]),
  actors: new Map([
    [
      'syrian-democratic-forces',
      {
        id: 'syrian-democratic-forces',
        name: 'Syrian Democratic Forces',
        label: { it: 'Forze democratiche siriane' },
        type: 2,
        kind: 'armed_group',
        parent: null,
        side: 'sdf',
        countries: ['SY'],
        valid: { from: null, to: null },
        aliases: { any: ['SDF'], exact: [], it: [], en: [] },
        operations: [],
        metonyms: [],
        nationality: null,
        source: 'test',
        theatre: 'test',
      },
    ],
  ]),
  places: new Map(),
  wars: new Map(),
  outlets: new Map([
    [
      'sample-herald',
      {
        id: 'sample-herald',
        name: 'The Sample Herald',
        kind: 'sample',
        country: null,
        languages: ['en'],
        domains: [],
        aliases: { any: [], exact: [], it: [], en: [] },
        side: null,
        stance: 'independent',
        source: 'test',
      },
    ],
  ]),
  speakers: new Map(),
};

const assessment: ControlAssessment = {
  place: 'Hajin',
  gazetteerId: 'sy-hajin',
  lat: 34.689,
  lon: 40.831,
  day: '2018-12-15',
  state: 'held',
  holders: [
    { actor: 'syrian-democratic-forces', name: 'Syrian Democratic Forces', probability: 0.9 },
    { actor: null, name: 'a local council', probability: 0.05 },
  ],
  claims: ['a-first#0' as ClaimId],
  lastEvidence: '2018-12-14',
  why: 'one independent report',
};

function extractionOf(text: string): Extraction {
  const { article, extraction } = articleOf('a-pasted', [text], []);
  return { ...extraction, article: { ...extraction.article, text: article.text } };
}

export const samplePortReader: ReaderPort = { read: async ({ text }) => extractionOf(text) };

/** Two sentences: one makes a claim, and in the other a word comes to nothing. */
const explanationOf = ({ id, title, language, published, text }: Article): readonly ExplainedSentence[] => {
  const article = {
    ...{ id, title, language, published },
    domain: { foreign: null, suspected: null, words: [], warWords: 1, signs: [] },
  };
  const half = Math.max(1, text.length >> 1);
  const sentence = (
    number: number,
    start: number,
    end: number,
    events: ExplainedEvent[],
  ): ExplainedSentence => ({
    ...{ article, sentence: number, section: 'body', start, end, text: text.slice(start, end), events },
    words: [
      { start, end, form: text.slice(start, end), lemma: 'x', pos: 'NOUN', head: -1, relation: 'root' },
    ],
    ...{ mentions: [], speaker: null, doubts: null, tolls: [], claims: [] },
  });
  const considered = (fell: string | null): ExplainedEvent['considered'] => [
    {
      ...{ trigger: 'capture/verb', lemma: 'capture', pos: 'verb', strength: 'strong', arguments: [], fell },
      senses: [
        {
          sense: 1,
          kind: 'territory_captured',
          frame: 'taker',
          unmet: { condition: 'object', values: ['place'] },
        },
      ],
    },
  ];
  const event = { start: 0, end: half, words: 'captured', claim: null, outcome: 'nothing' } as const;
  return [
    sentence(1, 0, half, [
      { ...event, considered: considered(null), status: [{ status: 'reported', because: 'asserted' }] },
    ]),
    sentence(2, half, text.length, [{ ...event, considered: considered('no sense fits'), status: [] }]),
  ];
};

/** Fills an empty store with the sample and puts it behind the port. */
export async function samplePort(store: DeskStore): Promise<DeskPort> {
  for (const item of sampleArticles) await store.saveArticle(item);
  await store.replaceIncidents(sampleIncidents);
  return {
    ...store,
    codebook,
    exportFormats: [{ name: 'csv', extension: 'csv', mediaType: 'text/csv; charset=utf-8' }],
    situation: async () => [assessment],
    provisionalActors: async () => [provisionalActor],
    explain: async (id) => explanationOf(await store.storedArticle(id)),
    add: async ({ text }) => ({
      outcome: await store.saveArticle(articleOf('a-pasted', [text], [])),
      extraction: extractionOf(text),
      incidents: await store.incidentsOf('a-pasted'),
    }),
    async *exportTo(_name, filter) {
      yield 'id\r\n';
      for await (const { incident } of store.incidentDetails(filter)) yield `${incident.id}\r\n`;
    },
  };
}
