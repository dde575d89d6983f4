import type { Article, Note } from '../model/article.ts';
import type { Claim, Named, PlaceReference } from '../model/claim.ts';
import type { Codebook } from '../model/codebook.ts';
import { peacetime } from '../model/domain.ts';
import type { Language, Nationalities } from '../model/language.ts';
import type { NameFinder } from '../model/names.ts';
import { partisanOutlet } from '../model/outlets.ts';
import { contains } from '../model/span.ts';
import type { Sentence, Token } from '../model/token.ts';
import { toldAgain } from './again.ts';
import { isAside } from './asides.ts';
import { speakersOf } from './attribution.ts';
import type { SentenceContext } from './build-claim.ts';
import { claimOf, claimsOfGaps } from './claims.ts';
import type { Parsed } from './clause.ts';
import { isLocative } from './cores.ts';
import { countedIn } from './counted.ts';
import { foreignAcronyms } from './defined-acronyms.ts';
import { denialOfOther } from './denials.ts';
import { Discourse } from './discourse.ts';
import { entryPlace, sectionPlace } from './entry-place.ts';
import { feedItems, hourlyBlocks } from './feed-items.ts';
import { homeTown } from './home-town.ts';
import { Issuer } from './issuer.ts';
import type { Mention } from './mention.ts';
import { textOf } from './mention-lookup.ts';
import { mergeRepeats } from './merge.ts';
import { parse } from './parse.ts';
import { phrasesIn } from './phrases.ts';
import { withPlacesOfText } from './places-of-text.ts';
import { boundsNote } from './publication-bounds.ts';
import { tellsInRemotePast } from './remote-past.ts';
import { sourceOfPrevious } from './source-of-previous.ts';
import { TextTime } from './text-time.ts';
import { type Placed, Tally } from './tolls.ts';
import { foreignDomain } from './topic.ts';
import type { Trace } from './trace.ts';
import { findTriggers } from './triggers.ts';
import { vocabularyOf } from './vocabulary.ts';
import { WarSigns } from './war-signs.ts';

export interface ExtractionContext {
  readonly language: Language;
  readonly codebook: Codebook;
  readonly nationalities: Nationalities;
  readonly names: NameFinder;
  /** The head of a release that was cut from its text as furniture, and says who issued it. */
  readonly head?: readonly Sentence[] | undefined;
  /** What is kept in mind between sentences, where it is not the usual: `bench/` measures what that is worth. */
  readonly discourse?: ((codebook: Codebook) => Discourse) | undefined;
}

export interface Extracted {
  /** What happened, then what is said to be so: claims whose kind is a state of the codebook. */
  readonly claims: readonly Claim[];
  /** Every actor the article names, in order of first naming. */
  readonly cast: readonly Named[];
  /** Every place the article names, whether or not something happens there, in order. */
  readonly scene: readonly PlaceReference[];
  readonly notes: readonly Note[];
}

/**
 * What an article says happened: the claims of its sentences, repeats joined. Deterministic, linear in the text.
 * @param trace is told what is considered on the way
 */
export function extractClaims(
  article: Article,
  sentences: readonly Sentence[],
  context: ExtractionContext,
  trace?: Trace,
): Extracted {
  const vocabulary = vocabularyOf(context.language, context.nationalities);
  const foreign = foreignAcronyms(sentences, context.names, context.language.code);
  const parses = withPlacesOfText(sentences.map((sentence) => parse(sentence, vocabulary, context, foreign)));
  const remoteIsNews = tellsInRemotePast(parses);
  const read = sentences.map((sentence, i) => ({
    sentence,
    parsed: {
      ...(parses[i] as Parsed),
      remoteIsNews,
      previous: sentences[i - 1]?.block === sentence.block ? parses[i - 1] : undefined,
    },
  }));
  const discourse = context.discourse?.(context.codebook) ?? new Discourse(context.codebook);
  const outlet = partisanOutlet(article, context.codebook);
  if (outlet) discourse.actors.hostedBy(outlet.side);
  const issuer = outlet && new Issuer(outlet, context.codebook);
  for (const line of issuer ? (context.head ?? []) : [])
    issuer?.read(line, parse(line, vocabulary, context), null);
  discourse.actors.expect(read.flatMap(({ parsed }) => parsed.mentions));
  const tally = new Tally(context.codebook, trace);
  const { claims } = tally;
  // A state is no event: no toll is counted for it and nothing is denied of it.
  const holdings: Claim[] = [];
  const notes: Note[] = [];
  const time = new TextTime(article.published, read, hourlyBlocks(article));
  let warWords = 0;
  const signs = new WarSigns(context.codebook);
  let block = -1;
  const cast = castOf(read.flatMap(({ parsed }) => parsed.mentions.map((m) => ({ m, parsed }))));
  const scene = read.flatMap(({ parsed }) => placesNamed(parsed));
  const listed = goesByPlace(read);
  const items = feedItems(article);
  discourse.places.expect(homeTown(read, context.codebook));
  for (const { sentence, parsed } of read) {
    if (sentence.block !== block) {
      const alone = sentences[sentence.index + 1]?.block !== sentence.block;
      const section = sentence.block > 0 ? sectionPlace(parsed, alone) : undefined;
      if (section !== undefined) discourse.places.beginSection(section);
      discourse.begin(entryPlace(parsed, listed), items.has(sentence.block));
    }
    block = sentence.block;
    const doubted = doubtsPrevious(parsed);
    if (doubted)
      for (const list of [claims, holdings]) doubtPrevious(list, sentences[sentence.index - 1], doubted);
    const spokeBefore = discourse.speaker();
    const sentenceContext: SentenceContext = {
      sentence,
      quote: article.text.slice(sentence.start, sentence.end),
      speakerAt: speakersOf(parsed, discourse),
      times: time.read({ sentence, parsed }),
      counted: countedIn(parsed),
      trace,
    };
    const spoke = discourse.speaker();
    issuer?.read(sentence, parsed, spoke === spokeBefore ? null : spoke);
    trace?.sentence(sentenceContext, parsed, doubted);
    const told: Placed[] = [];
    const matches = findTriggers(parsed, trace);
    signs.read(parsed, matches, discourse.actors);
    for (const match of matches) {
      const outcome = claimOf(match, parsed, sentenceContext, discourse);
      if (!('claim' in outcome)) continue;
      const spoken = (claim: Claim) => issuer?.spoken(claim) ?? claim;
      const gapped = claimsOfGaps(match, parsed, sentenceContext, discourse).map((gap) => ({
        ...gap,
        claim: spoken(gap.claim),
      }));
      const claim = spoken(outcome.claim);
      if (context.codebook.states.has(claim.kind)) {
        holdings.push(claim, ...gapped.map((gap) => gap.claim));
        continue;
      }
      told.push({ ...outcome, claim, trigger: match }, ...gapped);
      if (match.triggers.some((t) => t.strength === 'strong')) warWords += 1;
    }
    told.push(
      ...toldAgain(
        parsed,
        sentenceContext,
        discourse,
        told.at(-1)?.claim ?? justTold(claims, sentence, sentences),
      ),
    );
    tally.add(sentenceContext, parsed, told);
    const events = told.map(({ trigger }) => trigger.head);
    const source = sourceOfPrevious(parsed, sentenceContext.speakerAt, events);
    if (source) tally.attribute(sentence, source);
    const denial = denialOfOther(parsed, sentenceContext.speakerAt);
    if (denial) tally.deny(sentence, sentenceContext.quote, denial);
    discourse.quote(parsed.tokens.map(({ form }) => form));
    warWords += parsed.mentions.filter(
      (m) => m.actor && m.actor.candidates.length > 0 && !m.actor.metonym,
    ).length;
    discourse.endSentence();
    discourse.read(
      parsed.mentions,
      (m) => textOf(parsed, m.first, m.last),
      (m) => isAside(m, parsed),
    );
  }
  const bounds = time.bounds(read);
  const inferred = bounds && boundsNote(bounds);
  if (inferred) notes.push(inferred);
  const merged = mergeRepeats([...claims, ...holdings], context.codebook, trace);
  const domain = foreignDomain(sentences, vocabulary, warWords, signs, trace);
  if (domain === null) return { claims: merged, cast, scene, notes };
  notes.push({
    rule: 'extract/foreign-domain',
    reason:
      domain === peacetime
        ? 'Too little in it is of war alone; what looks like war is kept as background.'
        : `The words are those of ${domain}; what looks like war is kept as background.`,
    at: null,
  });
  const background = merged.map((claim) => ({ ...claim, status: 'background' as const }));
  return { claims: background, cast, scene, notes };
}

/** The actors named, a name told again counted with the first; a capital that is only a place there is none. */
function castOf(mentions: readonly { readonly m: Mention; readonly parsed: Parsed }[]): readonly Named[] {
  const cast = new Map<string, Named>();
  for (const { m, parsed } of mentions) {
    const { actor, place, preposition } = m;
    if (!actor || actor.candidates.length === 0 || (place && actor.metonym && isLocative(preposition)))
      continue;
    if (place && actor.country) continue;
    const key = actor.candidates.join();
    const known = cast.get(key);
    cast.set(key, {
      mention: known?.mention ?? textOf(parsed, m.first, m.last),
      candidates: actor.candidates,
      times: (known?.times ?? 0) + 1,
      starts: [...(known?.starts ?? []), parsed.tokens[m.first]?.start ?? 0],
    });
  }
  return [...cast.values()];
}

/** The places a sentence names for sure; "Israel" that only fights is none. */
function placesNamed(parsed: Parsed): readonly PlaceReference[] {
  return parsed.mentions.flatMap(({ actor, place, first, last }) => {
    if (!place || place.anaphoric || place.uncertain || (actor && !actor.metonym)) return [];
    const { name, candidates, kindHints } = place;
    const [opening, closing] = [parsed.tokens[first], parsed.tokens[last]];
    if (!opening || !closing) return [];
    const at = { start: opening.start, end: closing.end };
    const text = textOf(parsed, first, last);
    return [{ text, name, at, candidates, kindHints, relation: 'in', others: [], distanceKm: null }];
  });
}

/** Blocks that open with their place before an article is taken to go from place to place. */
const entriesOfList = 3;

function goesByPlace(read: readonly { readonly sentence: Sentence; readonly parsed: Parsed }[]): boolean {
  return openings(read).filter((parsed) => entryPlace(parsed, false) !== null).length >= entriesOfList;
}

/** The sentence each block of text opens with. */
function openings(
  read: readonly { readonly sentence: Sentence; readonly parsed: Parsed }[],
): readonly Parsed[] {
  return read.flatMap(({ sentence, parsed }, i) =>
    sentence.block === read[i - 1]?.sentence.block ? [] : [parsed],
  );
}

/** The words by which a sentence withholds confirmation of the one before it, or null. */
function doubtsPrevious(parsed: Parsed): string | null {
  const match = phrasesIn(parsed.vocabulary.backwardHedges, parsed.tokens)[0];
  return match ? textOf(parsed, match.first, match.last) : null;
}

/** The claim told last, where the sentence before tells it. */
function justTold(
  claims: readonly Claim[],
  { index, block }: Sentence,
  sentences: readonly Sentence[],
): Claim | undefined {
  const previous = sentences[index - 1];
  const last = claims.at(-1);
  const near = previous?.block === block && last !== undefined;
  return near && [last.evidence, ...last.alsoAt].some(({ start }) => start === previous.start)
    ? last
    : undefined;
}

/** Puts the claims of a sentence in doubt. */
function doubtPrevious(claims: Claim[], previous: Sentence | undefined, words: string): void {
  claims.forEach((claim, i) => {
    const asserted = claim.status === 'reported' || claim.status === 'ongoing';
    if (claim.evidence.start !== previous?.start || !asserted) return;
    const { speaker = null, candidates = [] } = claim.attribution ?? {};
    claims[i] = { ...claim, status: 'unconfirmed', attribution: { speaker, candidates, hedge: words } };
  });
}

/** A capital inside a sentence marks a name, even one that is also a word (Rossi). */
function looksLikeName(token: Token, i: number): boolean {
  return (
    token.pos === 'PROPN' || (i > 0 && /^\p{Lu}/u.test(token.form) && token.form !== token.form.toUpperCase())
  );
}

/**
 * The lemmas of an article in order, for full-text search. Capitalised names are searchable only where they are
 * the codebook's or a place of a claim: victims, witnesses and other private persons are not indexed.
 */
export function lemmasOf(
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  { names, language }: Pick<ExtractionContext, 'names' | 'language'>,
): string {
  const places = claims.flatMap((claim) => claim.places.flatMap((place) => place.at ?? []));
  return sentences
    .map(({ tokens }) => {
      const matches = names.find(tokens, language.code);
      const isPublic = (token: Token, i: number) =>
        !looksLikeName(token, i) ||
        matches.some((m) => m.first <= i && i <= m.last) ||
        places.some((place) => contains(place, token));
      const kept = tokens.filter((token, i) => token.pos !== 'PUNCT' && isPublic(token, i));
      return kept.map((token) => token.lemma).join(' ');
    })
    .join('\n');
}
