import type { GrammarFunction } from '../model/grammar.ts';
import { governors, isReduced, type Parsed, type Window } from './clause.ts';
import type { Mention } from './mention.ts';
import { mentionAt, mentionsBelow, withList } from './mention-lookup.ts';
import { isNobody } from './people.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { child } from './tree.ts';

export const subjects = /^nsubj(?::pass)?$/;

/**
 * The subject the parser found for a verb, after it or far before it, where the clause around it offers none. Not for
 * participles without auxiliary: what they modify is no subject of theirs.
 */
export function subjectOfTree(parsed: Parsed, predicate: Predicate, depth = 0): readonly Mention[] {
  if (isReduced(predicate)) return [];
  const own = mentionsBelow(parsed, predicate.head, subjects);
  if (own.length > 0 || depth > 3) return own;
  const { head, relation } = parsed.tokens[predicate.head] ?? {};
  if (head === null || head === undefined || head < 0) return [];
  // "who retook the hill": the noun the clause hangs on; "entered and searched": the subject of the verb before.
  if (relation === 'acl:relcl')
    return hasPersonalSubject(parsed, predicate)
      ? []
      : withList(mentionAt(parsed, head), parsed.mentions, parsed);
  const above = relation === 'conj' ? parsed.predicates.find((p) => p.head === head) : undefined;
  return above && above.passive === predicate.passive ? subjectOfTree(parsed, above, depth + 1) : [];
}

/** "Morocco, where he met ...": a relative clause with a pronoun of its own for its subject. */
function hasPersonalSubject({ tokens, vocabulary }: Parsed, { head }: Predicate): boolean {
  const subject = child(tokens, head, subjects);
  const token = subject === null ? undefined : tokens[subject];
  return token?.pos === 'PRON' && !vocabulary.language.grammar.relatives.includes(bareForm(token));
}

/** Whether the tree gives a verb, or the verb whose subject it shares, a noun for its subject, be it no party ("i lavori"). */
export function hasSubject(parsed: Parsed, verb: number, depth = 0): boolean {
  const { tokens } = parsed;
  const subject = child(tokens, verb, subjects);
  if (subject !== null)
    return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[subject]?.pos ?? '') || isNobody(parsed, subject);
  const { head, relation } = tokens[verb] ?? {};
  const shares = relation === 'xcomp' && typeof head === 'number' && head >= 0 && depth < 3;
  return shares && hasSubject(parsed, head, depth + 1);
}

/** "Activists said barrel bombs were dropped": the clause has a subject of its own that is no party. */
export function hasOtherSubject(
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

/** "..., residents said": the tree has the phrase as the subject of another verb. */
export function isSubjectElsewhere(
  mention: Mention,
  { tokens, predicates }: Parsed,
  predicate: Predicate,
): boolean {
  if (mention.preposition !== null) return false;
  for (let at = mention.first; at <= mention.last; at += 1) {
    const { head, relation } = tokens[at] ?? {};
    if (head === null || head === undefined || !/^nsubj/.test(relation ?? '')) continue;
    if (head !== predicate.head && predicates.some((p) => p.head === head)) return true;
  }
  return false;
}

/** Whether the clause counts on the discourse for its subject: the language drops it, or a pronoun stands for it. */
export function leavesSubjectOut(parsed: Parsed, window: Window, predicate: Predicate): boolean {
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
export function saysSo({ last }: Mention, { predicates, vocabulary }: Parsed, predicate: Predicate): boolean {
  const over = governors(predicate, predicates)[0];
  return over !== undefined && last < over.first && vocabulary.reporting.has(over.lemma);
}

/** "Six civilians killed, two of them children": a headline leaves "were" out; who kills nobody was killed. */
export function leavesBeOut(predicate: Predicate, subject: readonly Mention[], parsed: Parsed): boolean {
  const { form, tense, auxiliary, lemma } = predicate;
  const { grammar, verbs } = parsed.vocabulary.language;
  if (grammar.prodrop || form !== 'finite' || tense !== 'past' || auxiliary !== 'none') return false;
  const { killed = [], wounded = [], arrested = [], hostages = [] } = verbs.counts;
  if (verbs.transitive.includes(lemma) && lacksObject(parsed, predicate)) return true;
  const undergoes =
    [killed, wounded, arrested, hostages].some((lemmas) => lemmas.includes(lemma)) && lemma !== 'lose';
  return undergoes && subject.some((m) => m.actor !== null && m.count !== null);
}

/** "Patrol ambushed near X": by the tree a main verb with a subject and nothing it could act on, nor shared with the next verb. */
function lacksObject({ tokens }: Parsed, { head }: Predicate): boolean {
  const { relation } = tokens[head] ?? {};
  if (!/^(?:root|parataxis|conj)$/.test(relation ?? '')) return false;
  const own = child(tokens, head, subjects);
  if (own === null || own > head || tokens[own]?.pos === 'PRON') return false;
  const acts = (at: number) => child(tokens, at, /^(?:obj|iobj|ccomp|xcomp)$/) !== null;
  const next = child(tokens, head, /^conj$/);
  return !acts(head) && !(next !== null && tokens[next]?.pos === 'VERB' && acts(next));
}

/** After another verb, a bare phrase is that verb's object unless a comma or conjunction parts them. */
export function isObjectOfPrevious(parsed: Parsed, window: Window, mention: Mention): boolean {
  if (window.opener !== 'coordinated' || window.openedBy === null) return false;
  // "Residents said the fighters had left": what follows a verb of saying is the next clause.
  if (parsed.vocabulary.reporting.has(parsed.tokens[window.openedBy]?.lemma ?? '')) return false;
  return !parsed.tokens
    .slice(window.openedBy + 1, mention.start)
    .some((t) => t.form === ',' || t.pos === 'CCONJ');
}

/** "dopo aver preso la città, ...": who had done it does what the main clause says. */
export function mainVerb({ tokens, predicates }: Parsed, predicate: Predicate): Predicate | undefined {
  if (predicate.form !== 'infinitive' || predicate.auxiliary === 'none' || predicate.passive)
    return undefined;
  const { head, relation } = tokens[predicate.head] ?? {};
  return relation === 'advcl' ? predicates.find((p) => p.head === head) : undefined;
}

/** Two verbs joined by a conjunction, a comma or a gerund share their subject. */
export function sharesSubject(parsed: Parsed, previous: Predicate, next: Predicate): boolean {
  const between = parsed.tokens.slice(previous.head + 1, next.first);
  if (next.form === 'gerund' || next.form === 'infinitive') return true;
  return between.some((t) => t.pos === 'CCONJ' || t.form === ',') || between.length <= 2;
}

/** "the besieged town": the phrase that begins with a participle is what it speaks of; null where none does. */
export function qualified({ tokens, mentions }: Parsed, { head }: Predicate): readonly Mention[] | null {
  const { head: noun, relation } = tokens[head] ?? {};
  const opens = /^(?:DET|ADJ|ADP|NUM)$/.test(tokens[head - 1]?.pos ?? 'DET');
  if (relation !== 'amod' || !opens || noun === null || noun === undefined || noun < head) return null;
  return mentions.filter((m) => m.first <= noun && noun <= m.last);
}

/**
 * "Laukkai, dove i ribelli sono entrati", "la città da cui si sono ritirati": the place right before the words that open a
 * clause about it, governed as they say; null where there is none.
 */
export function placeOfWhere(
  { tokens, mentions, vocabulary }: Parsed,
  { from, opener }: Window,
): { readonly function: GrammarFunction; readonly mention: Mention } | null {
  const { whereWords, prepositions } = vocabulary.language.grammar;
  const [preposition, word] = [tokens[from - 2], tokens[from - 1]];
  if (!word) return null;
  const name = preposition?.pos === 'ADP' ? prepositions[bareForm(preposition)] : undefined;
  const where = whereWords.includes(bareForm(word));
  if (!where && (opener !== 'relative' || name === undefined || !isWay.has(name))) return null;
  const start = name === undefined ? from - 1 : from - 2;
  const before = mentions.findLast((m) => m.last < start);
  if (!before?.place || before.place.uncertain || start - before.last > 2) return null;
  if (!tokens.slice(before.last + 1, start).every(({ pos }) => pos === 'PUNCT')) return null;
  const governed = name ?? 'at';
  return { function: governed, mention: { ...before, preposition: governed } };
}

/** What governs a place that something happens in, comes from or goes to. */
const isWay: ReadonlySet<GrammarFunction> = new Set(['at', 'on', 'from', 'to', 'toward']);

/** The noun phrase a relative pronoun or a reduced participle speaks of, with its list: the nearest that ends before it. */
export function antecedent(parsed: Parsed, at: number): readonly Mention[] {
  const { mentions } = parsed;
  const candidates = mentions.filter((m) => m.last < at && at - m.last <= 4);
  const nearest = candidates.at(-1);
  if (!nearest) return [];
  const gap = parsed.tokens.slice(nearest.last + 1, at);
  if (gap.some((t) => t.pos === 'VERB' || /^[;:]$/.test(t.form))) return [];
  // "nove soldati e due gendarmi uccisi": not of places, of which the last is where the rest happened.
  const before = nearest.listedWith === null ? undefined : mentions[nearest.listedWith];
  const joined =
    before?.actor != null &&
    parsed.tokens.slice(before.last + 1, nearest.start).some(({ pos }) => pos === 'CCONJ');
  return joined ? [before, nearest] : [nearest];
}
