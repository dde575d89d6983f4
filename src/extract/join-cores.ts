import type { Token } from '../model/token.ts';
import type { Core } from './cores.ts';
import type { ActorSense } from './mention.ts';
import { bareForm, phraseAt } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tokens an adjective or two, a preposition and an article may put between a noun and what belongs to it. */
const reach = 4;

/**
 * Joins cores that make one phrase: a noun with its owner ("le postazioni dello Stato Islamico"), its name
 * ("il villaggio di Hajin"), its gloss ("l'esercito di Damasco (SAA)").
 */
export function joinCores(
  cores: readonly Core[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): readonly Core[] {
  const joined: Core[] = [];
  for (const core of cores) {
    let current = core;
    for (let previous = joined.at(-1); previous; previous = joined.at(-1)) {
      const merged = join(previous, current, tokens, vocabulary);
      if (!merged) break;
      joined.pop();
      current = merged;
    }
    joined.push(current);
  }
  return joined;
}

function join(left: Core, right: Core, tokens: readonly Token[], vocabulary: Vocabulary): Core | null {
  const gap = tokens.slice(left.last + 1, right.first);
  if (gap.length > reach) return null;
  const parenthesis = gap.length === 1 && gap[0]?.form === '(';
  if (parenthesis && left.actor && right.actor && (right.named || left.named))
    return gloss(left, right, tokens);
  if (parenthesis && left.place && right.place && left.named) return gloss(left, right, tokens);
  const adjacent = gap.length === 0;
  // "Tall Al Safa": a short generic and a known name are one name.
  if (
    adjacent &&
    left.place &&
    right.place &&
    !left.place.anaphoric &&
    !right.place.anaphoric &&
    !right.actor
  ) {
    return { ...right, first: left.first, head: left.head };
  }
  // "an army minibus": the thing is theirs.
  if (
    adjacent &&
    left.actor?.force &&
    left.actor.force !== 'civilians' &&
    right.things.length > 0 &&
    !right.actor &&
    !right.place &&
    !vocabulary.language.grammar.prodrop
  )
    return { ...right, first: left.first, actor: left.actor, named: left.named };
  const words = gap.filter((t) => t.pos !== 'DET');
  const of = words.at(-1);
  // "two villages east of Manbij": not of it.
  const apart = gap.some(
    (_, i) => phraseAt(vocabulary.phrasalPrepositions, tokens, left.last + 1 + i) !== null,
  );
  const ofPhrase = of !== undefined && isOf(of, vocabulary) && words.slice(0, -1).every(isModifier) && !apart;
  const possessive = gap.length === 1 && /^['’]s?$/.test(gap[0]?.form ?? '');
  if (left.place?.anaphoric && !left.named && right.place && !right.place.anaphoric && !right.actor?.force) {
    // "la cittadina del Medio Scebeli": an article before the name, and it is that of the country around.
    if (adjacent || (ofPhrase && (right.named || !hasArticle(gap, vocabulary))))
      return namedPlace(left, right);
  }
  if (
    right.place?.anaphoric &&
    left.place &&
    !left.place.anaphoric &&
    (adjacent || possessive) &&
    !vocabulary.language.grammar.prodrop
  ) {
    return {
      ...left,
      last: right.last,
      actor: null,
      place: { ...left.place, kindHints: right.place.kindHints },
    };
  }
  // "the Indian Ocean town of Harardhere": the first name only says where the town lies.
  const noun = tokens[left.last];
  if (
    left.place &&
    left.last > left.head &&
    left.place.kindHints.length > 0 &&
    noun?.pos === 'NOUN' &&
    right.place &&
    !right.place.anaphoric &&
    !right.actor &&
    ofPhrase
  )
    return { ...left, last: right.last, place: { ...right.place, kindHints: left.place.kindHints } };
  // "il mercato di Maiduguri": the building lends its town to the clause.
  if (
    left.things.length > 0 &&
    !left.actor &&
    !left.place &&
    right.place &&
    !right.place.anaphoric &&
    !right.actor &&
    ofPhrase
  ) {
    return { ...left, last: right.last, place: right.place, named: right.named };
  }
  if (left.place?.anaphoric && right.place?.anaphoric && ofPhrase) return { ...left, last: right.last };
  const owned = left.actor?.force != null || isPossessed(tokens[left.head], vocabulary);
  const describes = !left.named || (left.actor?.force == null && isPeopleNoun(tokens[left.head], vocabulary));
  if (right.actor && (owned || left.named) && describes && (ofPhrase || (adjacent && right.named))) {
    if (!left.named || right.named) return ownedBy(left, right);
  }
  // "uomini armati legati allo Stato Islamico": nobody known, but for whose they are.
  if (isNobodyKnown(left) && right.actor && right.named && !right.actor.metonym && tiesTo(gap, vocabulary))
    return ownedBy({ ...left, actor: null }, right);
  const follows = right.actor?.force != null || isPossessed(tokens[right.head], vocabulary);
  if (left.actor && left.named && !left.actor.force && follows && !right.named && (adjacent || possessive)) {
    return vocabulary.language.grammar.prodrop
      ? null
      : ownedBy({ ...right, first: left.first }, left, right.last);
  }
  if (left.actor && left.named && right.actor && right.named && ofPhrase && shares(left.actor, right.actor)) {
    return { ...left, last: right.last };
  }
  if (
    right.place &&
    !right.place.anaphoric &&
    right.named &&
    left.actor?.force &&
    !left.actor.nationality &&
    ofPhrase &&
    words.length === 1
  )
    return ownedByCountry(left, right);
  return null;
}

/** The codebook's entry for those of whom nothing is known. */
const nobodyKnown = 'unidentified-armed-group';

function isNobodyKnown({ actor }: Core): boolean {
  if (!actor || actor.force === 'civilians') return false;
  return actor.candidates.length === 0 ? actor.nationality === null : actor.candidates[0] === nobodyKnown;
}

/** "linked to", "fedeli a": a word that ties, and a preposition behind it. */
function tiesTo(gap: readonly Token[], { language }: Vocabulary): boolean {
  const words = gap.filter((t) => t.pos !== 'DET' && t.pos !== 'ADV');
  const [tie, preposition, ...more] = words;
  const ties = tie !== undefined && language.people.belonging.includes(tie.lemma);
  return ties && preposition?.pos === 'ADP' && more.length === 0;
}

/** Whether an article stands in a gap, by itself or inside a preposition ("del"). */
function hasArticle(gap: readonly Token[], { language }: Vocabulary): boolean {
  return gap.some((t) => t.pos === 'DET' || Object.hasOwn(language.words.contractions, bareForm(t)));
}

function isModifier(token: Token): boolean {
  return token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'ADV' || token.pos === 'DET';
}

function isOf(token: Token, vocabulary: Vocabulary): boolean {
  return vocabulary.language.grammar.prepositions[bareForm(token)] === 'of';
}

function isPeopleNoun(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token !== undefined && token.pos !== 'PROPN' && phraseAt(vocabulary.people, [token], 0) !== null;
}

function isPossessed(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token !== undefined && token.pos !== 'VERB' && vocabulary.possessed.has(token.lemma);
}

function shares(a: ActorSense, b: ActorSense): boolean {
  return a.candidates.some((id) => b.candidates.includes(id));
}

/** "X (Y)": the parenthesis says the same thing again, better when X was only described. */
function gloss(left: Core, right: Core, tokens: readonly Token[]): Core {
  const closing = tokens[right.last + 1]?.form === ')' ? right.last + 1 : right.last;
  const actor =
    left.actor && right.actor
      ? {
          ...left.actor,
          candidates:
            left.actor.candidates.length > 0 && !left.actor.metonym
              ? left.actor.candidates
              : right.actor.candidates,
        }
      : left.actor;
  const place = left.place && left.place.candidates.length === 0 ? (right.place ?? left.place) : left.place;
  return { ...left, last: closing, actor, place: right.actor && left.actor ? null : place, named: true };
}

function namedPlace(noun: Core, name: Core): Core {
  const sense = name.place;
  if (!sense) return noun;
  return {
    ...noun,
    last: name.last,
    place: { ...sense, kindHints: noun.place?.kindHints ?? [] },
    named: name.named,
  };
}

function ownedBy(possession: Core, owner: Core, last = owner.last): Core {
  const force = possession.actor?.force ?? owner.actor?.force ?? null;
  const actor = owner.actor ? { ...owner.actor, force } : null;
  return { ...possession, last: Math.max(last, possession.last), actor, named: owner.named };
}

function ownedByCountry(force: Core, place: Core): Core {
  return {
    ...force,
    last: place.last,
    actor: force.actor ? { ...force.actor, nationality: place.place?.name ?? null } : null,
  };
}
