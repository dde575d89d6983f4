/** The closed lists of the contract. A list that must be handled everywhere is keyed with `Record` where it is. */

export const statuses = [
  'reported',
  'claimed',
  'unconfirmed',
  'ongoing',
  'planned',
  'predicted',
  'denied',
  'background',
] as const;
export type Status = (typeof statuses)[number];

/** The statuses that assert something happened or is happening (a forecast, plan, denial or recollection does not). */
export const assertiveStatuses: ReadonlySet<Status> = new Set([
  'reported',
  'claimed',
  'unconfirmed',
  'ongoing',
]);

export const relations = [
  'in',
  'near',
  'between',
  'north_of',
  'south_of',
  'east_of',
  'west_of',
  'north_east_of',
  'north_west_of',
  'south_east_of',
  'south_west_of',
  'from',
  'to',
  'toward',
  'along',
  'outskirts_of',
  'border_of',
  'around',
] as const;
export type Relation = (typeof relations)[number];

/** What speaks for a place a name can mean, or against it. */
export const placeGrounds = [
  'asked_kind',
  'stated_province',
  'country',
  'parties',
  'near',
  'usual_name',
  'respelt',
  'large',
  'other_kind',
  'outside_province',
  'other_country',
  'far',
] as const;
export type PlaceGround = (typeof placeGrounds)[number];

/** What implies where a place lies that nobody could look up, the most telling first. */
export const impliedBy = ['candidates', 'province', 'neighbours', 'article', 'country'] as const;
export type ImpliedBy = (typeof impliedBy)[number];

export const countables = [
  'killed',
  'wounded',
  'captured',
  'arrested',
  'displaced',
  'evacuated',
  'trapped',
  'hostages',
  'fighters',
  'vehicles',
  'weapons',
  'sorties',
  'km',
] as const;
export type Countable = (typeof countables)[number];

export const controlStatuses = ['gained', 'lost', 'held', 'contested', 'besieged'] as const;
export type ControlStatus = (typeof controlStatuses)[number];

export const certainties = ['reported', 'claimed', 'unconfirmed'] as const;
export type Certainty = (typeof certainties)[number];

export const kindGroups = [
  'combat',
  'remote',
  'person',
  'control',
  'civil',
  'talk',
  'asset',
  'other',
] as const;
export type KindGroup = (typeof kindGroups)[number];

/** Palette groups of the desk; the colours are the desk's, the grouping is the codebook's. */
export const sides = [
  'government',
  'opposition',
  'sdf',
  'islamic_state',
  'hts',
  'external',
  'other',
] as const;
export type Side = (typeof sides)[number];
