/**
 * A small desk written by hand, in the shapes of the API: for developing the desk in the browser without the
 * stages behind it. The articles are invented; their facts are those of the Hajin pocket, winter 2018-2019.
 */

const places = {
  Hajin: { id: 'sy-hajin', lat: 34.689, lon: 40.831, radiusKm: 3 },
  'Al-Shaafah': { id: 'sy-al-shaafah', lat: 34.578, lon: 40.921, radiusKm: 2 },
  'Al-Susah': { id: 'sy-al-susah', lat: 34.517, lon: 40.972, radiusKm: 2 },
  Baghuz: { id: 'sy-baghuz', lat: 34.452, lon: 40.964, radiusKm: 2 },
  'Deir ez-Zor': { id: 'sy-deir-ez-zor', lat: 35.336, lon: 40.141, radiusKm: 7 },
  'Deir ez-Zor province': { id: 'sy-deir-ez-zor-province', lat: 34.9, lon: 40.4, radiusKm: 95 },
} as const;
type PlaceName = keyof typeof places;

export const actors = [
  { id: 'sdf', name: 'Syrian Democratic Forces', label: { it: 'Forze Democratiche Siriane' }, side: 'sdf' },
  { id: 'islamic-state', name: 'Islamic State', label: { it: 'Stato Islamico' }, side: 'islamic_state' },
  {
    id: 'syrian-government',
    name: 'Syrian Government',
    label: { it: 'Governo siriano' },
    side: 'government',
  },
  { id: 'us-led-coalition', name: 'US-led Coalition', label: { it: 'Coalizione' }, side: 'external' },
] as const;

export const kinds = [
  ['territory_captured', 'Territory captured', 'Territorio conquistato', 'control'],
  ['advance', 'Advance', 'Avanzata', 'control'],
  ['armed_clash', 'Armed clash', 'Scontro armato', 'combat'],
  ['air_drone_strike', 'Air or drone strike', 'Attacco aereo o con droni', 'remote'],
  ['suicide_attack', 'Suicide attack', 'Attacco suicida', 'remote'],
  ['displacement', 'Displacement', 'Sfollamento', 'civil'],
  ['surrender', 'Surrender', 'Resa', 'person'],
  ['statement', 'Statement', 'Dichiarazione', 'talk'],
].map(([id = '', en = '', it = '', group = 'other']) => ({
  id,
  label: { en, it },
  definition: { en: `${en}: as the codebook defines it.`, it: `${it}: secondo il repertorio.` },
  group,
}));

export const outlets = [
  {
    id: 'sample-frontline-wire',
    name: 'Frontline Wire',
    kind: 'sample',
    country: null,
    side: null,
    stance: 'independent',
  },
  {
    id: 'sample-desert-monitor',
    name: 'Desert Monitor',
    kind: 'sample',
    country: null,
    side: null,
    stance: 'independent',
  },
  {
    id: 'sample-bulletin',
    name: 'State Bulletin',
    kind: 'sample',
    country: 'SY',
    side: 'syrian-government',
    stance: 'aligned',
  },
] as const;

interface Told {
  readonly kind: string;
  readonly trigger: string;
  readonly quote: string;
  readonly who: readonly (readonly [actor: string, mention: string])[];
  readonly whom: readonly (readonly [actor: string, mention: string])[];
  readonly place: PlaceName | null;
  readonly day: readonly [words: string, start: string, end?: string] | null;
  readonly counts?: readonly (readonly [
    what: string,
    wording: string,
    low: number | null,
    high: number | null,
    group: string | null,
  ])[];
  readonly status?: string;
  readonly speaker?: string;
  readonly incident: string;
}

interface Story {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly language: string;
  readonly text: string;
  readonly told: readonly Told[];
}

const sdf = (mention: string) => ['sdf', mention] as const;
const isis = (mention: string) => ['islamic-state', mention] as const;

const stories: readonly Story[] = [
  {
    id: 'a-hajin',
    title: 'Hajin falls after three months',
    outlet: 'sample-frontline-wire',
    published: '2018-12-14',
    language: 'en',
    text: `Hajin falls after three months\n\nThe Syrian Democratic Forces captured Hajin from Islamic State on Friday, two commanders said. Seventeen militants and eight SDF fighters were killed in clashes in the last day.\n\nMore than 1,000 civilians fled the town this week.`,
    told: [
      {
        kind: 'territory_captured',
        trigger: 'captured',
        quote:
          'The Syrian Democratic Forces captured Hajin from Islamic State on Friday, two commanders said.',
        who: [sdf('The Syrian Democratic Forces')],
        whom: [isis('Islamic State')],
        place: 'Hajin',
        day: ['on Friday', '2018-12-14'],
        speaker: 'two commanders',
        incident: 'i-hajin',
      },
      {
        kind: 'armed_clash',
        trigger: 'clashes',
        quote: 'Seventeen militants and eight SDF fighters were killed in clashes in the last day.',
        who: [sdf('SDF fighters')],
        whom: [isis('militants')],
        place: 'Hajin',
        day: ['in the last day', '2018-12-13', '2018-12-14'],
        counts: [
          ['killed', 'Seventeen', 17, 17, 'islamic-state'],
          ['killed', 'eight', 8, 8, 'sdf'],
        ],
        incident: 'i-hajin-clash',
      },
      {
        kind: 'displacement',
        trigger: 'fled',
        quote: 'More than 1,000 civilians fled the town this week.',
        who: [],
        whom: [],
        place: 'Hajin',
        day: ['this week', '2018-12-10', '2018-12-14'],
        counts: [['displaced', 'More than 1,000', 1000, null, 'civilians']],
        incident: 'i-hajin-fled',
      },
    ],
  },
  {
    id: 'a-monitor',
    title: 'Dozens dead in the last day of Hajin',
    outlet: 'sample-desert-monitor',
    published: '2018-12-15',
    language: 'en',
    text: `Dozens dead in the last day of Hajin\n\nAt least 30 jihadists died in clashes with the SDF inside Hajin on Thursday and Friday. The town is now in SDF hands, our sources confirm: the SDF took Hajin on 14 December.`,
    told: [
      {
        kind: 'armed_clash',
        trigger: 'clashes',
        quote: 'At least 30 jihadists died in clashes with the SDF inside Hajin on Thursday and Friday.',
        who: [sdf('the SDF')],
        whom: [isis('jihadists')],
        place: 'Hajin',
        day: ['on Thursday and Friday', '2018-12-13', '2018-12-14'],
        counts: [['killed', 'At least 30', 30, null, 'islamic-state']],
        incident: 'i-hajin-clash',
      },
      {
        kind: 'territory_captured',
        trigger: 'took',
        quote: 'The town is now in SDF hands, our sources confirm: the SDF took Hajin on 14 December.',
        who: [sdf('the SDF')],
        whom: [],
        place: 'Hajin',
        day: ['on 14 December', '2018-12-14'],
        incident: 'i-hajin',
      },
    ],
  },
  {
    id: 'a-susa',
    title: 'Susa, le Sdf avanzano',
    outlet: 'sample-frontline-wire',
    published: '2019-01-19',
    language: 'it',
    text: `Susa, le Sdf avanzano\n\nLe Forze Democratiche Siriane hanno conquistato Susa, nell’est della Siria, secondo una fonte militare. Nella notte un raid della Coalizione ha colpito Shaafah uccidendo da dieci a venti miliziani.\n\nIl prossimo obiettivo è Baghuz, dove le Sdf intendono avanzare entro il mese.`,
    told: [
      {
        kind: 'territory_captured',
        trigger: 'conquistato',
        quote:
          'Le Forze Democratiche Siriane hanno conquistato Susa, nell’est della Siria, secondo una fonte militare.',
        who: [sdf('Le Forze Democratiche Siriane')],
        whom: [],
        place: 'Al-Susah',
        day: null,
        status: 'claimed',
        speaker: 'una fonte militare',
        incident: 'i-susah',
      },
      {
        kind: 'air_drone_strike',
        trigger: 'raid',
        quote:
          'Nella notte un raid della Coalizione ha colpito Shaafah uccidendo da dieci a venti miliziani.',
        who: [['us-led-coalition', 'Coalizione']],
        whom: [isis('miliziani')],
        place: 'Al-Shaafah',
        day: ['Nella notte', '2019-01-18', '2019-01-19'],
        counts: [['killed', 'da dieci a venti', 10, 20, 'islamic-state']],
        incident: 'i-shaafah-raid',
      },
      {
        kind: 'advance',
        trigger: 'avanzare',
        quote: 'Il prossimo obiettivo è Baghuz, dove le Sdf intendono avanzare entro il mese.',
        who: [sdf('le Sdf')],
        whom: [],
        place: 'Baghuz',
        day: ['entro il mese', '2019-01-19', '2019-01-31'],
        status: 'planned',
        incident: 'i-baghuz-plan',
      },
    ],
  },
  {
    id: 'a-baghuz',
    title: 'End of the pocket',
    outlet: 'sample-frontline-wire',
    published: '2019-03-23',
    language: 'en',
    text: `End of the pocket\n\nThe SDF declared the capture of Baghuz on Saturday, the last village Islamic State held. Hundreds of fighters had surrendered at Baghuz since 4 March. A spokesman in Damascus said the area remains Syrian land.`,
    told: [
      {
        kind: 'territory_captured',
        trigger: 'capture',
        quote: 'The SDF declared the capture of Baghuz on Saturday, the last village Islamic State held.',
        who: [sdf('The SDF')],
        whom: [isis('Islamic State')],
        place: 'Baghuz',
        day: ['on Saturday', '2019-03-23'],
        incident: 'i-baghuz',
      },
      {
        kind: 'surrender',
        trigger: 'surrendered',
        quote: 'Hundreds of fighters had surrendered at Baghuz since 4 March.',
        who: [],
        whom: [isis('fighters')],
        place: 'Baghuz',
        day: ['since 4 March', '2019-03-04', '2019-03-23'],
        counts: [['captured', 'Hundreds', 200, 999, 'islamic-state']],
        incident: 'i-baghuz-surrender',
      },
      {
        kind: 'statement',
        trigger: 'said',
        quote: 'A spokesman in Damascus said the area remains Syrian land.',
        who: [['syrian-government', 'A spokesman in Damascus']],
        whom: [],
        place: null,
        day: null,
        incident: 'i-statement',
      },
    ],
  },
  {
    id: 'a-bulletin',
    title: 'Terrorists bombard villages',
    outlet: 'sample-bulletin',
    published: '2019-02-11',
    language: 'en',
    text: `Terrorists bombard villages\n\nA suicide bomber struck an SDF post near Baghuz on Sunday, killing 12, our correspondent in Deir ez-Zor province said.`,
    told: [
      {
        kind: 'suicide_attack',
        trigger: 'suicide bomber',
        quote:
          'A suicide bomber struck an SDF post near Baghuz on Sunday, killing 12, our correspondent in Deir ez-Zor province said.',
        who: [isis('A suicide bomber')],
        whom: [sdf('an SDF post')],
        place: 'Baghuz',
        day: ['on Sunday', '2019-02-10'],
        counts: [['killed', '12', 12, 12, 'sdf']],
        status: 'claimed',
        incident: 'i-baghuz-bomb',
      },
    ],
  },
];

function spanOf(story: Story, words: string, from: number) {
  const start = story.text.indexOf(words, from);
  return start < 0 ? null : { start, end: start + words.length };
}

function claimOf(story: Story, told: Told, index: number) {
  const start = story.text.indexOf(told.quote);
  const within = (words: string) => spanOf(story, words, start);
  const party = ([actor, mention]: readonly [string, string]) => ({
    actor,
    name: actors.find(({ id }) => id === actor)?.name ?? mention,
    mention,
    at: within(mention),
  });
  const place = told.place && places[told.place];
  return {
    id: `${story.id}#${index}`,
    kind: told.kind,
    trigger: told.trigger,
    status: told.status ?? 'reported',
    attribution: told.speaker ? { speaker: told.speaker, actor: null, hedge: null } : null,
    initiator: told.who.map(party),
    target: told.whom.map(party),
    places: place
      ? [
          {
            text: told.place,
            name: told.place,
            lat: place.lat,
            lon: place.lon,
            radiusKm: place.radiusKm,
            relation: 'in',
            kind: 'town',
            admin1: 'Deir ez-Zor',
            country: 'SY',
            gazetteerId: place.id,
            anchors: [],
            at: within(told.place ?? ''),
          },
        ]
      : [],
    when: told.day && {
      text: told.day[0],
      start: told.day[1],
      end: told.day[2] ?? told.day[1],
      precision: 'day',
      at: within(told.day[0]),
    },
    counts: (told.counts ?? []).map(([what, wording, low, high, group]) => ({
      what,
      group,
      low,
      best: low === high ? low : null,
      high,
      wording,
      at: within(wording),
    })),
    means: told.kind === 'air_drone_strike' ? ['air'] : [],
    evidence: { start, end: start + told.quote.length, quote: told.quote },
    alsoAt: [],
    rule: `${story.language}.${told.trigger}/gain`,
  };
}

export type FixtureClaim = ReturnType<typeof claimOf>;

const headOf = ({ id, title, outlet, published, language }: Story) => ({
  id,
  title,
  url: `https://${outlet}.example/${id}`,
  outlet,
  published,
  language,
});

/** Every claim with its article and paragraph, and the incident it supports. */
export const reports = stories.flatMap((story) =>
  story.told.map((told, index) => {
    const claim = claimOf(story, told, index);
    const offset = story.text.lastIndexOf('\n', claim.evidence.start) + 1;
    const text = story.text.slice(offset).split('\n')[0] ?? '';
    const context = { text, start: claim.evidence.start - offset, end: claim.evidence.end - offset, offset };
    return { incident: told.incident, report: { claim, article: headOf(story), context } };
  }),
);

/** Articles as `GET /api/articles/{id}` gives them. */
export const articles = stories.map((story) => ({
  article: { ...headOf(story), noise: [], text: story.text },
  claims: story.told.map((told, index) => claimOf(story, told, index)),
  control: [],
  notes: [],
}));

/** Who is said to hold what, from which day on. */
export const grounds = [
  { place: 'Hajin', from: '2018-12-14', holder: 'sdf', state: 'held', probability: 0.93 },
  { place: 'Al-Susah', from: '2019-01-19', holder: 'sdf', state: 'held', probability: 0.7 },
  { place: 'Al-Shaafah', from: '2019-01-10', holder: 'sdf', state: 'contested', probability: 0.5 },
  { place: 'Baghuz', from: '2019-02-09', holder: 'islamic-state', state: 'contested', probability: 0.55 },
  {
    place: 'Deir ez-Zor',
    from: '2018-12-01',
    holder: 'syrian-government',
    state: 'unknown',
    probability: 0.4,
  },
] as const;

export { places };
