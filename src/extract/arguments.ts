import type { GrammarFunction } from '../model/grammar.ts';
import type { Token } from '../model/token.ts';
import { onlyCounted } from './bare-numbers.ts';
import { clauseAround, governors, isReduced, type Parsed, type Window } from './clause.ts';
import type { Mention } from './mention.ts';
import { mentionsBelow, withList } from './mention-lookup.ts';
import { isOfAdjective, isOfParticiple, isOwned } from './owned-phrases.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { isTakenUp, placePronoun, pronounObject } from './pronouns.ts';
import { partOfAntecedent } from './relative-clauses.ts';
import {
  antecedent,
  hasOtherSubject,
  hasSubject,
  isObjectOfPrevious,
  isSubjectElsewhere,
  leavesBeOut,
  leavesSubjectOut,
  mainVerb,
  placeOfWhere,
  qualified,
  saysSo,
  sharesSubject,
  subjectOfTree,
  subjects,
} from './subjects.ts';

export interface Argument {
  readonly function: GrammarFunction;
  readonly mention: Mention;
  /** The subject of a verb of saying, who says they did it themselves. */
  readonly reported?: boolean;
}

export interface ArgumentSet {
  readonly arguments: readonly Argument[];
  readonly window: Window;
  /** The finite clause has no subject of its own and the language lets it be dropped. */
  readonly subjectDropped: boolean;
}

/** Sets of a sentence's verbs by how deep and in what frame they are asked for: every sense of a verb asks, and verbs below it. */
const known = new WeakMap<Parsed, Map<Predicate, ArgumentSet[]>>();

/**
 * The arguments of a verb: subject and object by position and voice, the rest by preposition.
 * @param intransitive the frame's verb is of the kind that forms its perfect with "be".
 */
export function verbArguments(
  parsed: Parsed,
  predicate: Predicate,
  intransitive: boolean,
  depth = 0,
): ArgumentSet {
  const ofSentence = known.get(parsed) ?? new Map<Predicate, ArgumentSet[]>();
  const ofVerb = ofSentence.get(predicate) ?? [];
  const key = 2 * depth + (intransitive ? 1 : 0);
  const set = ofVerb[key] ?? findArguments(parsed, predicate, intransitive, depth);
  ofVerb[key] = set;
  known.set(parsed, ofSentence.set(predicate, ofVerb));
  return set;
}

function findArguments(
  parsed: Parsed,
  predicate: Predicate,
  intransitive: boolean,
  depth: number,
): ArgumentSet {
  const window = clauseAround(parsed, predicate);
  const gap = parsed.gap?.verb === predicate.head ? parsed.gap : null;
  const inside = parsed.mentions.filter(
    (m) =>
      m.first >= window.from &&
      m.last < window.to &&
      // "seized Goma in January and Bukavu in February": what the clause before says of itself is not of this one.
      !(gap && m.first > predicate.head && m.first < gap.from),
  );
  const before = inside.filter((m) => m.last < predicate.first);
  const after = inside.filter((m) => m.first > predicate.head);
  const found: Argument[] = [];

  const near = leftSubject(parsed, predicate, window, before, depth);
  const own = near.length > 0 ? near : subjectOfTree(parsed, predicate);
  const nearest = gap?.fills === 'subject' ? withList(gap.mention, inside, parsed) : own;
  const free = after.filter((m) => !nearest.includes(m) && !isSubjectElsewhere(m, parsed, predicate));
  const named = withList(firstBare(free, parsed, predicate), free, parsed);
  const clitic = intransitive ? null : pronounObject(parsed, predicate);
  const takenUp = clitic !== null && isTakenUp(nearest, clitic, named, parsed, predicate);
  const pronoun = takenUp ? (nearest[0] ?? clitic) : clitic;
  const left = takenUp ? [] : nearest;
  const beLeftOut = named.length === 0 && pronoun === null && leavesBeOut(predicate, left, parsed);
  const passive = !intransitive && (predicate.passive || beLeftOut);
  const bareAfter = intransitive || named.length > 0 || beLeftOut ? named : onlyCounted(parsed, predicate);
  if (passive) {
    const undergoer = left.length > 0 ? left : bareAfter;
    for (const mention of undergoer) found.push({ function: 'object', mention });
  } else {
    for (const mention of left)
      found.push({ function: 'subject', mention, reported: saysSo(mention, parsed, predicate) });
    // "lo hanno ripreso i soldati": with its object before the verb, what follows is the subject.
    const pronounFirst = pronoun !== null && pronoun.first < predicate.head;
    const postVerbal =
      left.length === 0 && (pronounFirst || (intransitive && mayFollow(named[0], parsed, predicate)));
    if (pronoun && (postVerbal || bareAfter.length === 0))
      found.push({ function: 'object', mention: pronoun });
    for (const mention of bareAfter) found.push({ function: postVerbal ? 'subject' : 'object', mention });
  }
  const place = intransitive ? placePronoun(parsed, predicate) : null;
  if (place) found.push(place);
  const where = placeOfWhere(parsed, window);
  if (where) found.push(where);
  for (const argument of ofAntecedent(parsed, predicate, found)) found.push(argument);
  for (const argument of sharedWithNext(parsed, predicate, window, bareAfter, depth)) found.push(argument);
  const agents = parsed.vocabulary.language.grammar.passiveAgent;
  for (const mention of [...before, ...after]) {
    if (mention.preposition === null || left.includes(mention)) continue;
    if (
      isOfAdjective(mention, parsed, predicate) ||
      isOwned(mention, inside, parsed, predicate) ||
      isOfParticiple(mention, parsed, predicate)
    )
      continue;
    const isAgent =
      passive &&
      mention.last > predicate.head &&
      agents.includes(mention.preposition) &&
      mention.actor !== null;
    found.push({ function: isAgent ? 'subject' : mention.preposition, mention });
  }
  return {
    arguments: found,
    window,
    subjectDropped:
      left.length === 0 &&
      !passive &&
      !isReduced(predicate) &&
      leavesSubjectOut(parsed, window, predicate) &&
      !hasSubject(parsed, predicate.head),
  };
}

/** What the noun over a relative clause adds to what the clause says itself. */
function ofAntecedent(parsed: Parsed, predicate: Predicate, found: readonly Argument[]): readonly Argument[] {
  const part = partOfAntecedent(parsed, predicate);
  if (!part) return [];
  const { function: name, mentions } = part;
  const taken = found.some((a) => a.function === name || mentions.includes(a.mention));
  return taken ? [] : mentions.map((mention) => ({ function: name, mention }));
}

/** "They entered X": where subjects stand before their verbs, what follows is one only if the tree says so ("There came a tank"). */
function mayFollow(
  mention: Mention | undefined,
  { tokens, vocabulary }: Parsed,
  { head }: Predicate,
): boolean {
  if (!mention || vocabulary.language.grammar.prodrop || tokens[head]?.head === null) return true;
  return tokens
    .slice(mention.first, mention.last + 1)
    .some((t) => t.head === head && subjects.test(t.relation ?? ''));
}

/** "cacciare e eliminare X da Y": the first of two joined verbs takes the object and places of the second. */
function sharedWithNext(
  parsed: Parsed,
  predicate: Predicate,
  window: Window,
  bareAfter: readonly Mention[],
  depth: number,
): readonly Argument[] {
  if (bareAfter.length > 0 || depth > 2) return [];
  const next = parsed.predicates.find((p) => p.first > predicate.head);
  if (!next || next.form !== predicate.form || next.first - predicate.head > 4 || next.first !== window.to)
    return [];
  const between = parsed.tokens.slice(predicate.head + 1, next.first);
  if (!between.some((t) => t.pos === 'CCONJ') || between.some((t) => t.pos !== 'CCONJ' && t.pos !== 'ADP'))
    return [];
  return verbArguments(parsed, next, false, depth + 1).arguments.filter((a) => a.mention.first > next.head);
}

function leftSubject(
  parsed: Parsed,
  predicate: Predicate,
  window: Window,
  before: readonly Mention[],
  depth: number,
): readonly Mention[] {
  const main = depth < 3 ? subjectOfMainVerb(parsed, predicate, depth) : null;
  if (main) return main;
  if (isReduced(predicate)) return qualified(parsed, predicate) ?? antecedent(parsed, predicate.first);
  const controlled = subjectByControl(parsed, predicate, depth);
  if (controlled) return controlled;
  const bare = before.filter(
    (m) =>
      m.preposition === null &&
      m.listedWith === null &&
      (m.actor || m.place || m.things.length > 0 || m.body.length > 0),
  );
  const own = bare.filter((m) => !isObjectOfPrevious(parsed, window, m));
  // "La cittadina, roccaforte dello Stato Islamico, è stata liberata": the apposition is nearer, the tree knows better.
  const [ofTree, ...listed] = mentionsBelow(parsed, predicate.head, subjects);
  if (ofTree && bare.includes(ofTree) && (ofTree.actor !== null || predicate.passive))
    return [ofTree, ...listed];
  const nearest = own.findLast((m) => m.actor !== null) ?? own.at(-1);
  if (nearest) return withList(nearest, before, parsed);
  if (hasOtherSubject(parsed, predicate, window)) return [];
  const said = depth < 3 ? subjectOfSaying(parsed, predicate, depth) : [];
  if (said.length > 0) return said;
  if (window.opener === 'relative' && window.openedBy !== null) {
    const asks = parsed.tokens[window.openedBy]?.relation ?? '';
    // "from which they withdrew", "where they fell": the noun before is no subject.
    return /^(?:obl|advmod|obj)/.test(asks) ? [] : antecedent(parsed, window.openedBy);
  }
  if (window.opener === 'coordinated' && window.openedBy !== null && depth < 3) {
    const previous = parsed.predicates.find((p) => p.head === window.openedBy);
    if (previous && sharesSubject(parsed, previous, predicate)) return subjectOf(parsed, previous, depth + 1);
  }
  return [];
}

/**
 * "Rebels attacked a camp, killing five and abducting others", "after taking X, troops shelled Y": who does what a gerund adds
 * is the subject of the verb it hangs on. Null where the tree hangs it on no active verb, or gives it a subject of its own.
 */
function subjectOfMainVerb(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] | null {
  const { tokens, predicates, vocabulary } = parsed;
  const { head, relation } = tokens[predicate.head] ?? {};
  // "warned Serbia against sending troops": who is warned would send them.
  if (vocabulary.language.grammar.prodrop || head === null || predicate.governor !== null) return null;
  const adds = predicate.form === 'gerund' || (isReduced(predicate) && predicate.tense !== 'past');
  if (!adds) return null;
  if (relation !== 'advcl' && relation !== 'conj') return null;
  const above = predicates.find((p) => p.head === head);
  // Behind a passive the gerund is as often the doer's; before it ("after losing X, they were driven off") it is the sufferer's.
  if (!above || (above.passive && above.head < predicate.first)) return null;
  if (tokens.some((t) => t.head === predicate.head && /^nsubj/.test(t.relation ?? ''))) return null;
  const subject = subjectOf(parsed, above, depth + 1);
  return subject.length > 0 ? subject : null;
}

/** "Gli Houthi hanno detto che hanno sparato", "JNIM said it had targeted": who says it did it, where nobody else is named. */
function subjectOfSaying(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] {
  const { tokens, predicates, vocabulary } = parsed;
  const { head, relation } = tokens[predicate.head] ?? {};
  if (relation !== 'ccomp' || head === null || head === undefined) return [];
  const saying = predicates.find((p) => p.head === head && p.head < predicate.first);
  if (!saying || !vocabulary.reporting.has(saying.lemma)) return [];
  // "it had targeted" is the speaker's doing, "both had agreed" is not.
  const { pronouns } = vocabulary.language.grammar;
  const isOther = (t: Token) =>
    t.pos !== 'PRON' || !(pronouns.includes(t.lemma) || pronouns.includes(bareForm(t)));
  if (tokens.some((t) => t.head === predicate.head && /^nsubj/.test(t.relation ?? '') && isOther(t)))
    return [];
  return subjectOf(parsed, saying, depth + 1);
}

/** The subject of an infinitive or gerund is that of its governor, or its governor's object (costringere X a fuggire). */
function subjectByControl(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] | null {
  const governor = governors(predicate, parsed.predicates)[0] ?? mainVerb(parsed, predicate);
  if (!governor || depth > 3) return null;
  if (parsed.vocabulary.objectControl.has(governor.lemma)) {
    const set = verbArguments(parsed, governor, false, depth + 1);
    const object = set.arguments
      .filter((a) => a.function === 'object' && a.mention.actor)
      .map((a) => a.mention);
    if (object.length > 0) return object;
  }
  const subject = subjectOf(parsed, governor, depth + 1);
  return subject.length > 0 ? subject : null;
}

/** The surface subject of a predicate (the undergoer of a passive). */
function subjectOf(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] {
  const set = verbArguments(parsed, predicate, false, depth);
  const deep = set.arguments.filter((a) => a.function === (predicate.passive ? 'object' : 'subject'));
  return deep.map((a) => a.mention);
}

function firstBare(after: readonly Mention[], parsed: Parsed, predicate: Predicate): Mention | undefined {
  const shared = parsed.gap?.verb === predicate.head ? parsed.gap : null;
  if (shared?.fills === 'object') return shared.mention;
  const first = after.find((m) => m.preposition === null && m.listedWith === null);
  if (!first) return undefined;
  const gap = parsed.tokens.slice(predicate.head + 1, first.start);
  const commas = gap.filter((t) => t.form === ',').length;
  // "killed, two of them children": one comma right behind the verb begins something else.
  const parted = commas === 1 && gap[0]?.form === ',';
  return commas > 1 || parted ? undefined : first;
}
