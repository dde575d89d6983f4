import type { GrammarFunction } from '../model/language.ts';
import type { Token } from '../model/token.ts';
import { clauseAround, governors, isReduced, type Parsed, type Window } from './clause.ts';
import type { Mention } from './mention.ts';
import { numberBefore } from './numbers.ts';
import { isNobody } from './people.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { pronounObject } from './pronouns.ts';
import { child, children } from './tree.ts';

/** A mention with the deep function it fills beside an event word. */
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
  const window = clauseAround(parsed, predicate);
  const inside = parsed.mentions.filter((m) => m.first >= window.from && m.last < window.to);
  const before = inside.filter((m) => m.last < predicate.first);
  const after = inside.filter((m) => m.first > predicate.head);
  const found: Argument[] = [];

  const near = leftSubject(parsed, predicate, window, before, depth);
  const left = near.length > 0 ? near : subjectOfTree(parsed, predicate);
  const free = after.filter((m) => !left.includes(m) && !isSubjectElsewhere(m, parsed, predicate));
  const named = withList(firstBare(free, parsed, predicate), free, parsed);
  const pronoun = intransitive ? null : pronounObject(parsed, predicate);
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
    const postVerbal =
      left.length === 0 && (intransitive || (pronoun !== null && pronoun.first < predicate.head));
    if (pronoun && (postVerbal || bareAfter.length === 0))
      found.push({ function: 'object', mention: pronoun });
    for (const mention of bareAfter) found.push({ function: postVerbal ? 'subject' : 'object', mention });
  }
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

/**
 * The subject the parser found for a verb, after it or far before it, where the clause around it offers none. Not for
 * participles without auxiliary: what they modify is no subject of theirs.
 */
function subjectOfTree(parsed: Parsed, predicate: Predicate, depth = 0): readonly Mention[] {
  if (isReduced(predicate)) return [];
  const own = mentionsBelow(parsed, predicate.head, subjects);
  if (own.length > 0 || depth > 3) return own;
  const { head, relation } = parsed.tokens[predicate.head] ?? {};
  if (head === null || head === undefined || head < 0) return [];
  // "who retook the hill": the noun the clause hangs on; "entered and searched": the subject of the verb before.
  if (relation === 'acl:relcl') return withList(mentionAt(parsed, head), parsed.mentions, parsed);
  const above = relation === 'conj' ? parsed.predicates.find((p) => p.head === head) : undefined;
  return above && above.passive === predicate.passive ? subjectOfTree(parsed, above, depth + 1) : [];
}

const subjects = /^nsubj(?::pass)?$/;

/** The phrases that hang on a token by one of some relations. */
function mentionsBelow(parsed: Parsed, above: number, relations: RegExp): readonly Mention[] {
  const hung = children(parsed.tokens, above).filter((i) => relations.test(parsed.tokens[i]?.relation ?? ''));
  // Where subjects may be left out, of two before a verb the nearer is its own: the other belongs to words that have no verb ("Rebels in Hama, the army ...").
  const { prodrop } = parsed.vocabulary.language.grammar;
  const at = (prodrop ? hung.findLast((i) => i < above) : undefined) ?? hung[0];
  return at === undefined ? [] : withList(nameBeside(parsed, at), parsed.mentions, parsed);
}

/** The mention at a token, or the name that stands beside its common noun ("il gruppo Esercito nazionale siriano"). */
function nameBeside(parsed: Parsed, at: number): Mention | undefined {
  const mention = mentionAt(parsed, at);
  const beside = child(parsed.tokens, at, /^appos$/);
  const name = beside === null ? undefined : mentionAt(parsed, beside);
  const common = mention?.actor != null && mention.actor.candidates.length === 0;
  return common && name?.preposition === null && (name.actor?.candidates.length ?? 0) > 0 ? name : mention;
}

function mentionAt(parsed: Parsed, token: number): Mention | undefined {
  return parsed.mentions.find((m) => m.first <= token && token <= m.last);
}

/** Tokens between a verb and a number that stands for its people: a bound keeps long sentences linear. */
const countReach = 16;

/** Numbers that stand for people by themselves: right behind a verb with "ne", or what the tree gives the verb to count. */
export function bareNumbers(parsed: Parsed, { head, first }: Predicate): readonly number[] {
  const { tokens, mentions } = parsed;
  const free = (at: number) =>
    tokens[at]?.pos === 'NUM' &&
    tokens[at]?.relation !== 'nummod' &&
    !(tokens[at]?.head === null && tokens[at + 1]?.pos === 'NOUN') &&
    !mentions.some((m) => (m.count?.first ?? m.first) <= at && at <= m.last);
  const beside = [head + 1, first - 1].filter(free);
  const start = Math.max(0, head - countReach);
  const hung = tokens
    .slice(start, head + countReach)
    .flatMap((t, i) =>
      t.head === head && /^(?:obj|nsubj(?::pass)?)$/.test(t.relation ?? '') && free(start + i)
        ? [start + i]
        : [],
    );
  return [...new Set([...beside, ...hung])];
}

/** "averne catturati 14", "captured several others": people who are only counted. */
function onlyCounted(parsed: Parsed, predicate: Predicate): readonly Mention[] {
  const at = bareNumbers(parsed, predicate).find((i) => i > predicate.head || predicate.passive);
  const count = at === undefined ? null : numberBefore(parsed.tokens, at + 1, parsed.vocabulary);
  if (at === undefined || !count || count.first > at) return [];
  return [
    {
      first: at,
      last: at,
      head: at,
      start: count.first,
      actor: { candidates: [], force: 'force', nationality: null, metonym: false },
      place: null,
      things: [],
      body: [],
      count,
      preposition: null,
      ofHead: null,
      listedWith: null,
      distanceKm: null,
      pronoun: true,
    },
  ];
}

/** Whether the clause counts on the discourse for its subject: the language drops it, or a pronoun stands for it. */
function leavesSubjectOut(parsed: Parsed, window: Window, predicate: Predicate): boolean {
  const { grammar } = parsed.vocabulary.language;
  const words = parsed.tokens.slice(window.from, predicate.first);
  return (
    grammar.prodrop ||
    words.some(
      (t) => t.pos === 'PRON' && grammar.pronouns.includes(t.lemma) && !grammar.relatives.includes(t.lemma),
    )
  );
}

/** "il ministero ha detto di aver preso X": whether the subject is that of the verb of saying over an infinitive. */
function saysSo({ last }: Mention, { predicates, vocabulary }: Parsed, predicate: Predicate): boolean {
  const over = governors(predicate, predicates)[0];
  return over !== undefined && last < over.first && vocabulary.reporting.has(over.lemma);
}

/** Whether the tree gives a verb, or the verb whose subject it shares, a noun for its subject, be it no party ("i lavori"). */
function hasSubject(parsed: Parsed, verb: number, depth = 0): boolean {
  const { tokens } = parsed;
  const subject = child(tokens, verb, subjects);
  if (subject !== null)
    return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[subject]?.pos ?? '') || isNobody(parsed, subject);
  const { head, relation } = tokens[verb] ?? {};
  const shares = relation === 'xcomp' && typeof head === 'number' && head >= 0 && depth < 3;
  return shares && hasSubject(parsed, head, depth + 1);
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
    (m) => m.preposition === null && m.listedWith === null && (m.actor || m.place || m.things.length > 0),
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
  if (window.opener === 'relative' && window.openedBy !== null) return antecedent(parsed, window.openedBy);
  if (window.opener === 'coordinated' && window.openedBy !== null && depth < 3) {
    const previous = parsed.predicates.find((p) => p.head === window.openedBy);
    if (previous && sharesSubject(parsed, previous, predicate)) return subjectOf(parsed, previous, depth + 1);
  }
  return [];
}

/**
 * "Rebels attacked a camp, killing five and abducting others": who does what a gerund adds is the subject of the verb it hangs
 * on. Null where the tree hangs it on no active verb, or gives it a subject of its own.
 */
function subjectOfMainVerb(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] | null {
  const { tokens, predicates, vocabulary } = parsed;
  const { head, relation } = tokens[predicate.head] ?? {};
  if (vocabulary.language.grammar.prodrop || head === null) return null;
  const adds = predicate.form === 'gerund' || (isReduced(predicate) && predicate.tense !== 'past');
  if (!adds) return null;
  if (relation !== 'advcl' && relation !== 'conj') return null;
  const above = predicates.find((p) => p.head === head && p.head < predicate.first);
  if (!above || above.passive) return null;
  if (tokens.some((t) => t.head === predicate.head && /^nsubj/.test(t.relation ?? ''))) return null;
  const subject = subjectOf(parsed, above, depth + 1);
  return subject.length > 0 ? subject : null;
}

/** "Activists said barrel bombs were dropped": the clause has a subject of its own that is no party. */
function hasOtherSubject(
  { tokens, mentions, vocabulary: { language } }: Parsed,
  { head, first }: Predicate,
  { from }: Window,
): boolean {
  return tokens
    .slice(from, first)
    .some(
      (t, i) =>
        t.head === head &&
        /^nsubj/.test(t.relation ?? '') &&
        /^(?:NOUN|PROPN)$/.test(t.pos) &&
        !language.people.counted.includes(bareForm(t)) &&
        !mentions.some((m) => m.first <= from + i && from + i <= m.last),
    );
}

/** "Gli Houthi hanno detto che hanno sparato", "JNIM said it had targeted": who says it did it, where nobody else is named. */
function subjectOfSaying(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] {
  const { tokens, predicates, vocabulary } = parsed;
  const { head, relation } = tokens[predicate.head] ?? {};
  if (relation !== 'ccomp' || head === null || head === undefined) return [];
  const saying = predicates.find((p) => p.head === head && p.head < predicate.first);
  if (!saying || !vocabulary.reporting.has(saying.lemma)) return [];
  if (tokens.some((t) => t.head === predicate.head && /^nsubj/.test(t.relation ?? '') && t.pos !== 'PRON'))
    return [];
  return subjectOf(parsed, saying, depth + 1);
}

/** "Six civilians killed, two of them children": a headline leaves "were" out; who kills nobody was killed. */
function leavesBeOut(
  { form, tense, auxiliary, lemma }: Predicate,
  subject: readonly Mention[],
  parsed: Parsed,
): boolean {
  const { grammar, verbs } = parsed.vocabulary.language;
  if (grammar.prodrop || form !== 'finite' || tense !== 'past' || auxiliary !== 'none') return false;
  const { killed = [], wounded = [], arrested = [], hostages = [] } = verbs.counts;
  const undergoes =
    [killed, wounded, arrested, hostages].some((lemmas) => lemmas.includes(lemma)) && lemma !== 'lose';
  return undergoes && subject.some((m) => m.actor !== null && m.count !== null);
}

/** "..., residents said": the tree has the phrase as the subject of another verb. */
function isSubjectElsewhere(mention: Mention, { tokens, predicates }: Parsed, predicate: Predicate): boolean {
  if (mention.preposition !== null) return false;
  for (let at = mention.first; at <= mention.last; at += 1) {
    const { head, relation } = tokens[at] ?? {};
    if (head === null || head === undefined || !/^nsubj/.test(relation ?? '')) continue;
    if (head !== predicate.head && predicates.some((p) => p.head === head)) return true;
  }
  return false;
}

/** After another verb, a bare phrase is that verb's object unless a comma or conjunction parts them. */
function isObjectOfPrevious(parsed: Parsed, window: Window, mention: Mention): boolean {
  if (window.opener !== 'coordinated' || window.openedBy === null) return false;
  // "Residents said the fighters had left": what follows a verb of saying is the next clause.
  if (parsed.vocabulary.reporting.has(parsed.tokens[window.openedBy]?.lemma ?? '')) return false;
  return !parsed.tokens
    .slice(window.openedBy + 1, mention.start)
    .some((t) => t.form === ',' || t.pos === 'CCONJ');
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

/** "dopo aver preso la città, ...": who had done it does what the main clause says. */
function mainVerb({ tokens, predicates }: Parsed, predicate: Predicate): Predicate | undefined {
  if (predicate.form !== 'infinitive' || predicate.auxiliary === 'none' || predicate.passive)
    return undefined;
  const { head, relation } = tokens[predicate.head] ?? {};
  return relation === 'advcl' ? predicates.find((p) => p.head === head) : undefined;
}

/** The surface subject of a predicate (the undergoer of a passive). */
function subjectOf(parsed: Parsed, predicate: Predicate, depth: number): readonly Mention[] {
  const set = verbArguments(parsed, predicate, false, depth);
  const deep = set.arguments.filter((a) => a.function === (predicate.passive ? 'object' : 'subject'));
  return deep.map((a) => a.mention);
}

/** Two verbs joined by a conjunction, a comma or a gerund share their subject. */
function sharesSubject(parsed: Parsed, previous: Predicate, next: Predicate): boolean {
  const between = parsed.tokens.slice(previous.head + 1, next.first);
  if (next.form === 'gerund' || next.form === 'infinitive') return true;
  return between.some((t) => t.pos === 'CCONJ' || t.form === ',') || between.length <= 2;
}

/** "the besieged town": the phrase that begins with a participle is what it speaks of; null where none does. */
function qualified({ tokens, mentions }: Parsed, { head }: Predicate): readonly Mention[] | null {
  const { head: noun, relation } = tokens[head] ?? {};
  const opens = /^(?:DET|ADJ|ADP|NUM)$/.test(tokens[head - 1]?.pos ?? 'DET');
  if (relation !== 'amod' || !opens || noun === null || noun === undefined || noun < head) return null;
  return mentions.filter((m) => m.first <= noun && noun <= m.last);
}

/** The noun phrase a relative pronoun or a reduced participle speaks of: the nearest phrase that ends before it. */
function antecedent(parsed: Parsed, at: number): readonly Mention[] {
  const candidates = parsed.mentions.filter((m) => m.last < at && at - m.last <= 4);
  const nearest = candidates.at(-1);
  if (!nearest) return [];
  const gap = parsed.tokens.slice(nearest.last + 1, at);
  if (gap.some((t) => t.pos === 'VERB' || /^[;:]$/.test(t.form))) return [];
  return [nearest];
}

function firstBare(after: readonly Mention[], parsed: Parsed, predicate: Predicate): Mention | undefined {
  const first = after.find((m) => m.preposition === null && m.listedWith === null);
  if (!first) return undefined;
  const gap = parsed.tokens.slice(predicate.head + 1, first.start);
  const commas = gap.filter((t) => t.form === ',').length;
  // "killed, two of them children": one comma right behind the verb begins something else.
  const parted = commas === 1 && gap[0]?.form === ',';
  return commas > 1 || parted ? undefined : first;
}

/** A mention with the ones that continue its list. */
function withList(
  mention: Mention | undefined,
  among: readonly Mention[],
  parsed: Parsed,
): readonly Mention[] {
  if (!mention) return [];
  const list = [mention];
  for (const next of among) {
    if (next.listedWith !== null && list.includes(parsed.mentions[next.listedWith] as Mention))
      list.push(next);
  }
  return list;
}

/** "le SDF, sostenute dalla Coalizione, hanno conquistato": the phrase right behind a participle is the participle's. */
function isOfParticiple(mention: Mention, parsed: Parsed, predicate: Predicate): boolean {
  const between = (p: Predicate) => p.head < mention.start && mention.start - p.head <= 2;
  const owner = parsed.predicates.findLast((p) => p !== predicate && isReduced(p) && between(p));
  return owner !== undefined && mention.last < predicate.first;
}

/** "forces loyal to Hadi advanced": what an adjective governs is nothing of the verb's. */
function isOfAdjective(mention: Mention, { tokens }: Parsed, predicate: Predicate): boolean {
  for (let at = mention.first; at <= mention.last; at += 1) {
    const head = tokens[at]?.head;
    if (head === null || head === undefined || (head >= mention.first && head <= mention.last)) continue;
    const above = tokens[head];
    return above?.pos === 'ADJ' && above.relation === 'amod' && head !== predicate.head;
  }
  return false;
}

/** An `of` phrase belongs to its noun, unless the noun is a mere holder of the verb ("il controllo di X"). */
function isOwned(
  mention: Mention,
  inside: readonly Mention[],
  parsed: Parsed,
  predicate: Predicate,
): boolean {
  if (mention.preposition !== 'of' || mention.ofHead === null) return false;
  const head = parsed.tokens[mention.ofHead] as Token | undefined;
  if (!head || mention.ofHead === predicate.head) return false;
  // "near the homes of the ambassadors of Italy": whose noun hangs by a preposition is no party of the verb.
  if (
    mention.actor &&
    head.pos === 'NOUN' &&
    parsed.tokens.some((t) => t.head === mention.ofHead && t.relation === 'case')
  )
    return true;
  return inside.some(
    (other) =>
      other !== mention && other.first <= (mention.ofHead ?? -1) && (mention.ofHead ?? -1) <= other.last,
  );
}
