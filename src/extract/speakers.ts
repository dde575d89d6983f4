import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { classAt, isNobody } from './people.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { asideOf, isSource } from './speaker-asides.ts';
import { breaks, canSpeak, longestSpeaker, speakerFrom, speakerPhrase } from './speaker-phrase.ts';
import { child, children, phraseOf } from './tree.ts';

/** Whether a verb says something, alone or with the word behind it ("rende noto", "ne dà notizia"). */
export function reports(parsed: Parsed, predicate: Predicate): boolean {
  const { tokens, vocabulary } = parsed;
  const { lemma, first, head } = predicate;
  if (vocabulary.reporting.has(lemma) || vocabulary.denying.has(lemma)) return true;
  if (vocabulary.asides.has(lemma) && standsAside(parsed, predicate)) return true;
  if (vocabulary.language.verbs.tallying.includes(lemma) && talliesPeople(parsed, head)) return true;
  const near = [...tokens.slice(first, head), ...tokens.slice(head + 1, head + 3)];
  return near.some(
    (t) =>
      vocabulary.reporting.has(`${lemma} ${bareForm(t)}`) || vocabulary.reporting.has(`${t.lemma} ${lemma}`),
  );
}

/** "the ministry gives 62 dead", "l'ospedale ha registrato 11 morti": whoever counts people says so. */
function talliesPeople(parsed: Parsed, verb: number): boolean {
  const { tokens } = parsed;
  const subject = child(tokens, verb, /^nsubj$/);
  if (subject === null || !isSource(parsed, subject)) return false;
  const { to } = phraseOf(tokens, verb);
  const within = (found: (at: number) => boolean) =>
    tokens.some((_, at) => at > verb && at < to && found(at));
  return within((at) => tokens[at]?.pos === 'NUM') && within((at) => classAt(parsed, at) !== null);
}

/** Tokens between a verb and the colon or quotation it brings in: "replied on Monday: ...". */
const longestOpening = 4;

/** "calcola l'Onu", "Ankara replied: ...": a verb that stands aside from what is said, or opens it. */
function standsAside(parsed: Parsed, predicate: Predicate): boolean {
  const { tokens, predicates } = parsed;
  const { head } = predicate;
  const sign = tokens.findIndex(({ form }, at) => at > head && /^[:«“"]$/.test(form));
  const opens =
    sign > 0 && sign - head <= longestOpening && !predicates.some((p) => p.head > head && p.head < sign);
  return opens || asideOf(parsed, predicate) !== null;
}

/** What a verb of saying says, as a clause of its own: then whoever is its subject speaks. */
const saidClause = /^(?:ccomp|xcomp|parataxis)$/;

/**
 * The token of a verb's subject by the tree: its own, the noun its relative clause explains, or the one it shares with the
 * verb it continues or hangs from ("..., saying that"). Null where it has none or no parser ran.
 */
export function subjectOf(parsed: Parsed, verb: number, depth = 0): number | null {
  const { tokens, vocabulary } = parsed;
  const subjects = children(tokens, verb).filter((at) => tokens[at]?.relation?.startsWith('nsubj'));
  const own = ownSubject(parsed, verb, subjects);
  const { head, relation } = tokens[verb] ?? {};
  const up = head ?? -1;
  const relative =
    own !== null && vocabulary.language.grammar.relatives.includes(bareForm(tokens[own] as Token));
  if (relation?.startsWith('acl') && up >= 0 && (own === null || relative)) return up;
  if (own !== null) return own;
  const shares = relation === 'conj' || relation === 'xcomp' || relation === 'advcl';
  const verbal = tokens[up]?.pos === 'VERB' || tokens[up]?.pos === 'AUX';
  return shares && verbal && depth < 4 ? subjectOf(parsed, up, depth + 1) : null;
}

/** Of several subjects the parser gives a verb, the nearest before it: the others belong to the clause beside. */
function ownSubject(parsed: Parsed, verb: number, subjects: readonly number[]): number | null {
  const { tokens, vocabulary } = parsed;
  const before = subjects.filter((at) => at < verb);
  const [nearest, other] = before.toReversed();
  // "Renamo, a former rebel movement, acknowledged": what is set between commas explains the one before.
  if (nearest !== undefined && other !== undefined) {
    const { from, to } = phraseOf(tokens, nearest);
    const explains =
      tokens[from - 1]?.form === ',' &&
      tokens[to]?.form === ',' &&
      from - 2 === phraseOf(tokens, other).to - 1;
    return explains ? other : nearest;
  }
  if (nearest !== undefined || subjects[0] !== undefined) return nearest ?? subjects[0] ?? null;
  // "Lo ha detto il governatore": beside a clitic, what stands behind the verb is no second object.
  const objects = children(tokens, verb).filter((at) => tokens[at]?.relation === 'obj');
  const clitic = objects.some(
    (at) => at < verb && vocabulary.language.grammar.clitics.includes(bareForm(tokens[at] as Token)),
  );
  return clitic ? (objects.find((at) => at > verb) ?? null) : null;
}

/** Who a verb of saying has for its subject, or by whom it was said where it is passive; null when nobody is named. */
export function speakerOfVerb(parsed: Parsed, predicate: Predicate): SpeakerReference | null {
  const { tokens } = parsed;
  const aside = asideOf(parsed, predicate);
  if (aside && isPronoun(parsed, aside)) return null;
  if (aside) return speakerFrom(parsed, aside.from, aside.to);
  if (tokens[predicate.head]?.head === null) return speakerBeside(parsed, predicate);
  const announcer = announcedBy(parsed, predicate);
  if (announcer !== null) return speakerFrom(parsed, announcer);
  const source = impersonalSource(parsed, predicate);
  if (source !== null) return speakerPhrase(parsed, source);
  const passive = child(tokens, predicate.head, /^(?:nsubj|aux):pass$/) !== null;
  const subject = passive ? agentOf(parsed, predicate.head) : subjectOf(parsed, predicate.head);
  const said = child(tokens, predicate.head, saidClause);
  if (subject === null) {
    // "Fighting was also reported near Hasaka": what was reported does not speak.
    if (passive && predicate.passive) return null;
    const open = passive || predicate.form !== 'finite' || (said !== null && said > predicate.head);
    return open ? speakerBefore(parsed, predicate) : speakerBeside(parsed, predicate);
  }
  if (isNobody(parsed, subject) || (tokens[subject]?.pos === 'PRON' && pointsBack(parsed, subject)))
    return null;
  const { from, to } = phraseOf(tokens, subject);
  return passive || said !== null || canSpeak(parsed, from, to) ? speakerPhrase(parsed, subject) : null;
}

/** Whether a verb of saying stands aside from what is said: "..., two drivers said", "the army, he added, ...". */
export function isParenthesis(parsed: Parsed, predicate: Predicate): boolean {
  return parsed.tokens[predicate.head]?.relation === 'parataxis' || asideOf(parsed, predicate) !== null;
}

/** "egli ha detto", "he said": a pronoun and no more. */
function isPronoun(
  { tokens, vocabulary }: Parsed,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return to - from === 1 && vocabulary.language.grammar.pronouns.includes(bareForm(tokens[from] as Token));
}

/** A pronoun that stands for somebody named before ("it", "egli"), not for people not named ("one of them", "chi"). */
function pointsBack({ tokens, vocabulary }: Parsed, at: number): boolean {
  return (
    vocabulary.language.grammar.pronouns.includes(bareForm(tokens[at] as Token)) &&
    children(tokens, at).length === 0
  );
}

/** "Ad annunciare la presa di X è stato il portavoce": who is said to be the one who tells. */
function announcedBy({ tokens, vocabulary }: Parsed, { head, form }: Predicate): number | null {
  const over = tokens[head]?.head ?? -1;
  if (form !== 'infinitive' || over < head || !/^(?:advcl|csubj)/.test(tokens[head]?.relation ?? ''))
    return null;
  const named = child(tokens, over, /^cop$/) !== null;
  if (named) return over;
  if (tokens[over]?.lemma !== vocabulary.language.grammar.auxiliaries.be) return null;
  return children(tokens, over).find((at) => at > over && tokens[at]?.relation === 'nsubj') ?? null;
}

/** "si legge nella nota", "si apprende da fonti locali": where one reads or learns it. */
function impersonalSource(parsed: Parsed, { head, reflexive }: Predicate): number | null {
  const { tokens } = parsed;
  if (!reflexive || child(tokens, head, /^expl/) === null) return null;
  const source = children(tokens, head).find((at) => {
    const { from, to } = phraseOf(tokens, at);
    return /^obl/.test(tokens[at]?.relation ?? '') && canSpeak(parsed, from, to);
  });
  return source ?? null;
}

function agentOf({ tokens, vocabulary }: Parsed, verb: number): number | null {
  const { passiveAgent, prepositions } = vocabulary.language.grammar;
  const agent = children(tokens, verb).find((at) => {
    if (!/^obl/.test(tokens[at]?.relation ?? '')) return false;
    const preposition = child(tokens, at, /^case$/);
    const name = preposition === null ? undefined : prepositions[bareForm(tokens[preposition] as Token)];
    return tokens[at]?.relation === 'obl:agent' || (name !== undefined && passiveAgent.includes(name));
  });
  return agent ?? null;
}

/** Whether a verb of saying leaves its subject out, or has a pronoun for it: it goes on with who spoke before. */
export function goesOn(parsed: Parsed, predicate: Predicate): boolean {
  const { tokens } = parsed;
  const { grammar } = parsed.vocabulary.language;
  if (predicate.form !== 'finite' || predicate.passive || !reports(parsed, predicate)) return false;
  const aside = asideOf(parsed, predicate);
  if (aside && isPronoun(parsed, aside)) return true;
  if (tokens[predicate.head]?.head !== null) {
    const subject = subjectOf(parsed, predicate.head);
    if (subject !== null) return tokens[subject]?.pos === 'PRON' && pointsBack(parsed, subject);
  }
  const words = tokens.slice(segmentStart(parsed, predicate.first), predicate.first);
  const pronoun = words.some((t) => t.pos === 'PRON' && grammar.pronouns.includes(t.lemma));
  const bare = words.every((t) => t.pos === 'ADV' || t.pos === 'CCONJ' || t.pos === 'PUNCT');
  return pronoun || (grammar.prodrop && bare && !predicate.reflexive);
}

/**
 * The subject of a reporting verb where the tree has none, in its own stretch between commas: right before the verb ("two
 * officials said"), or right after when nothing stands before ("..., afferma l'agenzia").
 */
function speakerBeside(parsed: Parsed, predicate: Predicate): SpeakerReference | null {
  const before = speakerBefore(parsed, predicate);
  if (before) return before;
  const after = predicate.head + 1;
  const inverted = segmentStart(parsed, predicate.first) === predicate.first;
  const stop = parsed.tokens.findIndex(({ form }, at) => at >= after && breaks.test(form));
  const to = Math.min(after + longestSpeaker, stop < 0 ? parsed.tokens.length : stop);
  return inverted && canSpeak(parsed, after, to) ? speakerFrom(parsed, after, to) : null;
}

function speakerBefore(parsed: Parsed, predicate: Predicate): SpeakerReference | null {
  const from = segmentStart(parsed, predicate.first);
  return canSpeak(parsed, from, predicate.first) ? speakerFrom(parsed, from, predicate.first) : null;
}

export function segmentStart(parsed: Parsed, to: number): number {
  let from = to;
  const previous = parsed.predicates.findLast((p) => p.head < to);
  while (
    from > 0 &&
    from > (previous?.head ?? -1) + 1 &&
    !/^[,;:«»"“”–—]$/.test(parsed.tokens[from - 1]?.form ?? '')
  )
    from -= 1;
  return from;
}
