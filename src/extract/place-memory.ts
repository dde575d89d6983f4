import type { Codebook, PlaceKind } from '../model/codebook.ts';
import type { GrammarFunction } from '../model/grammar.ts';
import { isLocative } from './cores.ts';
import type { Mention, PlaceSense } from './mention.ts';
import { type Remembered, remember } from './remembered.ts';
import { sitesOfTown } from './sites.ts';

/** A place and the words that name it. */
export interface NamedPlace {
  readonly sense: PlaceSense;
  readonly words: string;
}

/** A place the text has named, ready to be pointed back at. */
interface RememberedPlace extends Remembered<PlaceSense> {
  /** Named as where somebody comes from or goes to. */
  readonly passing?: boolean;
  /** Something happened there, or the text says "in" or "near". */
  readonly firm?: boolean;
  /** A sentence opens with it ("A Idlib, ..."). */
  readonly topic?: boolean;
  /** Only a noun pointed back to it ("the city"), which makes it no likelier to be the city meant next. */
  readonly echo?: boolean;
  /** The headline names it. */
  readonly title?: boolean;
  /** Block of text that names it, from 1. */
  readonly block?: number;
}

const passingFunctions: ReadonlySet<GrammarFunction> = new Set(['from', 'to', 'toward', 'for']);

/** The places a text has named: which one it is at, and which one "the town" is. */
export class PlaceMemory {
  #places: RememberedPlace[] = [];
  #entry: RememberedPlace | null = null;
  #home: NamedPlace | null = null;
  #section: NamedPlace | null = null;
  #blocks = 0;
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  /** Notes the places of a sentence, in order of reading; nothing happens at a place named `aside`. */
  read(mentions: readonly Mention[], words: (m: Mention) => string, aside: (m: Mention) => boolean): void {
    for (const mention of mentions) {
      if (!isContextPlace(mention, this.#codebook) || aside(mention)) continue;
      const passing = mention.preposition !== null && passingFunctions.has(mention.preposition);
      const firm = isLocative(mention.preposition);
      remember(this.#places, {
        sense: mention.place as PlaceSense,
        words: words(mention),
        passing,
        firm,
        topic: firm && mention.start <= 1,
        title: this.#blocks <= 1,
        block: this.#blocks,
      });
    }
  }

  /**
   * The place the text is speaking of. Asked for by a noun ("il villaggio", "the town"), it is the place of
   * that kind named most; else the one the latest mentions speak of most, a settlement or site before a river or a region.
   */
  current(kinds: readonly PlaceKind[] = []): RememberedPlace | null {
    const asked = kinds.includes('region') ? [] : loosely(kinds);
    const entry = this.#entry;
    if (entry && (asked.length === 0 || fitsKind(entry.sense, asked, this.#codebook))) return entry;
    const kindsOf = (sense: PlaceSense) => sense.candidates.map((id) => this.#codebook.places.get(id)?.kind);
    const fits = this.#places.filter(
      (p) =>
        p.sense.candidates.length === 0 || kindsOf(p.sense).some((k) => k !== undefined && asked.includes(k)),
    );
    const isSite = asked.some((kind) => sites.has(kind));
    // "the city", "the capital" in a block that has named none is the one the article is about.
    const towns = this.#places.some(
      (p) =>
        p.block === this.#blocks && !p.echo && kindsOf(p.sense).some((k) => k === 'city' || k === 'town'),
    );
    if (asked.includes('city') && this.#home && !towns) return this.#home;
    const told = isSite
      ? fits.filter(({ sense }) => sense.candidates.length > 0 || fitsHint(sense, asked))
      : fits;
    if (asked.length > 0 && told.length > 0) return mostNamed(told);
    // "the airport", "the dam" of a text that has named none are not the last town, but may be its only one.
    if (isSite) return this.#siteOf(this.current(), asked);
    const spots = this.#places.filter(
      (p) => !kindsOf(p.sense).some((k) => k !== undefined && wideKinds.has(k)),
    );
    const stayed = spots.filter((p) => !p.passing).slice(-inMind);
    const here = stayed.filter(({ block }) => block === this.#blocks);
    return heaviest(here) ?? heaviest(this.#withHome(stayed)) ?? spots.at(-1) ?? this.#places.at(-1) ?? null;
  }

  /** A paragraph that names no place may go on from the last ones or come back to the town the article is about. */
  #withHome(places: readonly RememberedPlace[]): readonly RememberedPlace[] {
    const home = this.#home;
    return home ? [...Array.from({ length: homeWeight }, () => home), ...places] : places;
  }

  /** Whether a place can be what a noun for places of some kinds speaks of. */
  fits(sense: PlaceSense, kinds: readonly PlaceKind[]): boolean {
    return fitsKind(sense, loosely(kinds), this.#codebook);
  }

  /** The one site of some kinds that bears the name of a town, or null. */
  #siteOf(town: RememberedPlace | null, kinds: readonly PlaceKind[]): RememberedPlace | null {
    const candidates = sitesOfTown(town?.sense.candidates ?? [], kinds, this.#codebook);
    const name = candidates.map((id) => this.#codebook.places.get(id)?.name ?? '').join();
    return candidates.length === 0
      ? null
      : { sense: { name, candidates, kindHints: kinds, anaphoric: false }, words: name };
  }

  /** The last place named that a noun can point to. */
  latest(kinds: readonly PlaceKind[]): RememberedPlace | null {
    const asked = kinds.includes('region') ? [] : loosely(kinds);
    return (
      this.#places.findLast(({ sense }) => asked.length === 0 || fitsKind(sense, asked, this.#codebook)) ??
      null
    );
  }

  /** Notes where something happened: what follows goes on there until the text says otherwise. */
  setScene(sense: PlaceSense, words: string, echo: boolean): void {
    remember(this.#places, { sense, words, firm: true, echo, block: this.#blocks });
  }

  /** Whether a place is a spot in a country or province, or by the river or road, that another names. */
  liesIn(spot: PlaceSense, wide: PlaceSense): boolean {
    const { places } = this.#codebook;
    const spots = spot.candidates
      .flatMap((id) => places.get(id) ?? [])
      .filter(({ kind }) => !wideKinds.has(kind));
    const around = wide.candidates.flatMap((id) => places.get(id) ?? []);
    return spots.some((at) =>
      around.some(
        (area) =>
          area.country === at.country &&
          (area.kind === 'country' ||
            (wideKinds.has(area.kind) && (area.admin1 === null || area.admin1 === at.admin1))),
      ),
    );
  }

  /**
   * Begins a block of text: an entry of a list or feed that opens with its place ("* Hajin: ...") stays there. Null when it
   * opens otherwise.
   * @param afresh it does not go on from the block before, but is where the whole article is
   */
  begin(entry: NamedPlace | null, afresh = false): void {
    const { places } = this.#codebook;
    const wide = entry?.sense.candidates.some(
      (id) => wideKinds.has(places.get(id)?.kind ?? 'city') || places.get(id)?.kind === 'country',
    );
    this.#blocks += 1;
    this.#entry = wide ? null : entry;
    if (this.#entry) remember(this.#places, this.#entry);
    else if (this.#section) remember(this.#places, { ...this.#section, topic: true, block: this.#blocks });
    else if (afresh && this.#home) remember(this.#places, { ...this.#home, block: this.#blocks, echo: true });
  }

  /** Begins a section of blocks under a heading that names its place, or names none. */
  beginSection(place: NamedPlace | null): void {
    this.#section = place;
  }

  /** Notes, looking ahead, the town the whole article is about, or that there is none. */
  expect(home: NamedPlace | null): void {
    this.#home = home;
  }

  /** The town the whole article is about, or null. */
  home(): NamedPlace | null {
    return this.#home;
  }

  /** Where the entry the text is in has placed itself, or null. */
  entry(): RememberedPlace | null {
    return this.#entry;
  }

  /** Whether a place says only by what something lies: a river, a road, a sea. */
  isLine({ candidates }: PlaceSense): boolean {
    const kinds = candidates.flatMap((id) => this.#codebook.places.get(id)?.kind ?? []);
    return kinds.length > 0 && kinds.every((kind) => lineKinds.has(kind));
  }

  /** The one country a place can lie in, or null. */
  countryOf({ candidates }: PlaceSense): string | null {
    const countries = new Set(candidates.map((id) => this.#codebook.places.get(id)?.country ?? null));
    return countries.size === 1 ? ([...countries][0] ?? null) : null;
  }

  /** Whether a place is no spot: a country, a province, a region, a river. */
  isWide({ candidates }: Pick<PlaceSense, 'candidates'>): boolean {
    const kinds = candidates.flatMap((id) => this.#codebook.places.get(id)?.kind ?? []);
    return kinds.some((kind) => kind === 'country' || wideKinds.has(kind));
  }

  /** Notes a name a role has taken for a place, so that later nouns can point back to it. */
  use(name: string, words: string): void {
    remember(this.#places, { sense: { name, candidates: [], kindHints: [], anaphoric: false }, words });
  }
}

const lineKinds: ReadonlySet<PlaceKind> = new Set(['river', 'sea', 'road']);

/** Kinds of which a text that says "the" has one in mind. */
const sites: ReadonlySet<PlaceKind> = new Set([
  'base',
  'airport',
  'dam',
  'camp',
  'crossing',
  'hill',
  'oil_field',
]);

const wideKinds: ReadonlySet<PlaceKind> = new Set([
  'river',
  'sea',
  'desert',
  'region',
  'province',
  'road',
  'mountain',
]);

/** What is a town to one writer is a city or a village to the next. */
function loosely(kinds: readonly PlaceKind[]): readonly PlaceKind[] {
  if (kinds.includes('city')) return ['city', 'town'];
  if (kinds.includes('airport')) return ['airport', 'base'];
  if (kinds.includes('town')) return ['city', 'town', 'village'];
  return kinds.includes('village') ? ['town', 'village'] : kinds;
}

/** Whether the noun beside an unknown name ("Trebevic airport") is of a kind. */
function fitsHint({ kindHints }: PlaceSense, asked: readonly PlaceKind[]): boolean {
  return kindHints.some((kind) => asked.includes(kind));
}

function fitsKind({ candidates }: PlaceSense, asked: readonly PlaceKind[], { places }: Codebook): boolean {
  const kinds = candidates.flatMap((id) => places.get(id)?.kind ?? []);
  return kinds.length === 0 || kinds.some((kind) => asked.includes(kind));
}

/** Mentions of places among which the text is taken to be at the one that weighs most. */
const inMind = 4;

/** Mentions that the town an article is about is worth in a paragraph that names none. */
const homeWeight = 3;

/** What a mention says for its place being the one the text is at: "in Idlib, ..." at the head of a sentence moves there. */
function weightOf({ topic, firm, echo }: RememberedPlace): number {
  if (topic) return 4;
  return firm && !echo ? 2 : 1;
}

/** The place the latest mentions speak of most; the latest of equals. */
function heaviest(places: readonly RememberedPlace[]): RememberedPlace | null {
  const weights = new Map<string, number>();
  for (const place of places)
    weights.set(placeKey(place), (weights.get(placeKey(place)) ?? 0) + weightOf(place));
  const most = Math.max(...weights.values());
  return places.findLast((p) => weights.get(placeKey(p)) === most) ?? null;
}

function placeKey({ sense }: RememberedPlace): string {
  return sense.candidates.join() || sense.name;
}

/** Mentions that one in the headline is worth when a text says "the city". */
const titleWeight = 3;

/** The place named most often, the latest of equals. */
function mostNamed(places: readonly RememberedPlace[]): RememberedPlace | null {
  const counts = new Map<string, number>();
  const count = ({ echo, title }: RememberedPlace) => {
    if (echo) return 0;
    return title ? titleWeight : 1;
  };
  for (const place of places) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + count(place));
  const most = Math.max(...counts.values());
  return places.findLast((p) => counts.get(placeKey(p)) === most) ?? null;
}

/** A named place small enough to be where something happens; a country is only a frame. */
function isContextPlace(mention: Mention, codebook: Codebook): boolean {
  const place = mention.place;
  if (
    !place ||
    place.anaphoric ||
    place.uncertain ||
    (mention.actor?.metonym && mention.preposition === null)
  )
    return false;
  const kinds = place.candidates.map((id) => codebook.places.get(id)?.kind);
  if (kinds.length === 0) return place.kindHints.length > 0;
  return kinds.some((k) => k !== undefined && k !== 'country' && k !== 'sea');
}
