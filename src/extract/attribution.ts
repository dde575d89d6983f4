import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import { verbArguments } from './arguments.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { bareForm, phraseAt, phrasesIn } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { actorReference } from './roles.ts';

/** Longest name of a speaker, in tokens. */
const longestSpeaker = 10;

/** A speaker and the token that brings them in: their verb, or the words "according to". */
interface Speaking {
  readonly speaker: SpeakerReference;
  readonly at: number;
}

/**
 * Who the sentence says says so, by token: "according to X", "X said", "X: ...", or null where the outlet speaks itself. A
 * verb of saying whose subject is a pronoun, or left out, goes on with the speaker of the sentences before. Where several
 * speak, the one whose verb a word hangs from speaks for it, else the nearest between its semicolons.
 */
export function speakersOf(parsed: Parsed, discourse: Discourse): (token: number) => SpeakerReference | null {
  const headline = headlineStyle(parsed);
  const named = [
    ...accordingTo(parsed),
    ...(headline ? [{ speaker: headline, at: 0 }] : []),
    ...reportingVerbs(parsed),
  ].map(({ speaker, at }) => ({ speaker: withSide(speaker, parsed, discourse), at }));
  const last = named.at(-1);
  if (last) discourse.setSpeaker(last.speaker);
  const goingOn = last || !(discourse.quoting() || goesOnSpeaking(parsed)) ? null : discourse.speaker();
  return (token) => (last ? speakerFor(token, named, parsed) : goingOn);
}

/** Whether a verb says something, alone or with the word behind it ("rende noto", "ne dà notizia"). */
export function reports({ tokens, vocabulary }: Parsed, { lemma, first, head }: Predicate): boolean {
  if (vocabulary.reporting.has(lemma)) return true;
  const near = [...tokens.slice(first, head), ...tokens.slice(head + 1, head + 3)];
  return near.some(
    (t) =>
      vocabulary.reporting.has(`${lemma} ${bareForm(t)}`) || vocabulary.reporting.has(`${t.lemma} ${lemma}`),
  );
}

/**
 * Who a sentence names as the source of the one before: "Lo rende noto il ministero", "The ministry announced it". Null when
 * what is said stands in the sentence itself.
 */
export function sourceOfPrevious(
  parsed: Parsed,
  speakerAt: (token: number) => SpeakerReference | null,
): SpeakerReference | null {
  const verb = parsed.predicates.find(
    (predicate) =>
      reports(parsed, predicate) &&
      parsed.tokens.some((t) => t.head === predicate.head && t.pos === 'PRON' && t.relation === 'obj'),
  );
  return verb ? speakerAt(verb.head) : null;
}

function speakerFor(token: number, named: readonly Speaking[], { tokens }: Parsed): SpeakerReference | null {
  const above = named.find(({ at }) => at > 0 && hangsOn(tokens, token, at));
  if (above) return above.speaker;
  const part = (at: number) => tokens.slice(0, at).filter(({ form }) => form === ';').length;
  const mine = part(token);
  const near = named.filter(({ at }) => part(at) === mine);
  const fitting = near.length > 0 ? near : named.filter(({ at }) => part(at) < mine);
  const nearest = [...fitting].sort((a, b) => Math.abs(a.at - token) - Math.abs(b.at - token))[0];
  return nearest?.speaker ?? null;
}

/** "a rebel spokesman": the side a described speaker belongs to is the one the text has named. */
function withSide(speaker: SpeakerReference, parsed: Parsed, discourse: Discourse): SpeakerReference {
  if (speaker.candidates.length > 0 || speaker.speaker === null) return speaker;
  const words = new Set(speaker.speaker.toLowerCase().split(' '));
  const described = parsed.mentions.find(
    (m) => m.actor?.force === 'fighters' && words.has(parsed.tokens[m.head]?.form.toLowerCase() ?? ''),
  );
  if (!described) return speaker;
  return { ...speaker, candidates: actorReference(described, parsed, discourse).candidates };
}

/** "ha aggiunto che", "it said that": a saying verb without a speaker of its own. */
function goesOnSpeaking(parsed: Parsed): boolean {
  const { grammar } = parsed.vocabulary.language;
  return parsed.predicates.some((p) => {
    if (!reports(parsed, p) || p.form !== 'finite' || p.passive) return false;
    const words = parsed.tokens.slice(segmentStart(parsed, p.first), p.first);
    const pronoun = words.some((t) => t.pos === 'PRON' && grammar.pronouns.includes(t.lemma));
    return (
      pronoun ||
      (grammar.prodrop && words.every((t) => t.pos === 'ADV' || t.pos === 'CCONJ' || t.pos === 'PUNCT'))
    );
  });
}

/** Who denies what stands at token `at`, when a verb of denial governs it; null otherwise. */
export function deniedBy(parsed: Parsed, at: number): SpeakerReference | null {
  const denial = parsed.predicates.find(
    (p) => parsed.vocabulary.denying.has(p.lemma) && !p.negated && p.head < at,
  );
  if (!denial) return null;
  const between = parsed.tokens.slice(denial.head + 1, at);
  if (between.some((t) => /^[;:]$/.test(t.form))) return null;
  const subject = verbArguments(parsed, denial, true).arguments.find((a) => a.function === 'subject');
  return (
    (subject && speakerFrom(parsed, subject.mention.first, denial.first)) ?? {
      speaker: null,
      candidates: [],
      hedge: null,
    }
  );
}

function accordingTo(parsed: Parsed): readonly Speaking[] {
  const found: Speaking[] = [];
  for (let at = 0; at < parsed.tokens.length; at += 1) {
    const phrase = phraseAt(parsed.vocabulary.accordingTo, parsed.tokens, at);
    if (!phrase) continue;
    const speaker = speakerFrom(parsed, phrase.last + 1);
    if (speaker) found.push({ speaker, at });
  }
  return found;
}

/** "Inherent Resolve: ..." at the head of a line. */
function headlineStyle(parsed: Parsed): SpeakerReference | null {
  const { tokens, mentions } = parsed;
  // "15:04 Ondus: ...", "3/ Mismari: ...": the hour or number of a post stands before.
  let first = 0;
  while (first < 4 && /^[\d.:/()*•–-]+$/.test(tokens[first]?.form ?? '')) first += 1;
  const colon = tokens.findIndex((t, at) => at > first && at <= first + longestSpeaker && t.form === ':');
  if (colon < 0) return null;
  const named = mentions.some(
    (m) => m.last < colon && m.first === first && (m.body.length > 0 || m.actor?.candidates.length),
  );
  return named ? speakerFrom(parsed, first, colon) : null;
}

/**
 * The subject of a reporting verb, in its own stretch between commas: right before the verb ("two officials
 * said"), or right after when nothing stands before ("..., afferma l'agenzia").
 */
function reportingVerbs(parsed: Parsed): readonly Speaking[] {
  return parsed.predicates.flatMap((predicate) => {
    if (!reports(parsed, predicate) || predicate.form !== 'finite') return [];
    const speaker = speakerOfVerb(parsed, predicate);
    return speaker ? [{ speaker, at: predicate.head }] : [];
  });
}

function speakerOfVerb(parsed: Parsed, predicate: Predicate): SpeakerReference | null {
  const from = segmentStart(parsed, predicate.first);
  if (canSpeak(parsed, from, predicate.first)) return speakerFrom(parsed, from, predicate.first);
  const after = predicate.head + 1;
  if (from === predicate.first && canSpeak(parsed, after, after + longestSpeaker))
    return speakerFrom(parsed, after);
  const subject = subjectPhrase(parsed.tokens, predicate.head);
  return subject && canSpeak(parsed, subject.from, subject.to)
    ? speakerFrom(parsed, subject.from, subject.to)
    : null;
}

/** The words of a verb's subject, which may stand anywhere in the sentence; null when no parser ran or found none. */
function subjectPhrase(
  tokens: readonly Token[],
  verb: number,
): { readonly from: number; readonly to: number } | null {
  const head = tokens.findIndex((t) => t.head === verb && t.relation === 'nsubj');
  if (head < 0) return null;
  let from = head;
  while (from > 0 && hangsOn(tokens, from - 1, head)) from -= 1;
  let to = head + 1;
  while (to < tokens.length && hangsOn(tokens, to, head)) to += 1;
  return { from, to };
}

/** Whether a token is below another in the tree. */
function hangsOn(tokens: readonly Token[], token: number, above: number): boolean {
  for (let at = tokens[token]?.head ?? -1; at >= 0; at = tokens[at]?.head ?? -1)
    if (at === above) return true;
  return false;
}

function segmentStart(parsed: Parsed, to: number): number {
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

/** Whether a stretch names somebody who can speak: a body, an actor, a name, or a noun for a source. */
function canSpeak(parsed: Parsed, from: number, to: number): boolean {
  const { sourceNouns } = parsed.vocabulary;
  const words = parsed.tokens.slice(from, to);
  if (words.some((t) => sourceNouns.has(t.lemma) || sourceNouns.has(t.form.toLowerCase()))) return true;
  return parsed.mentions.some(
    (m) => m.first >= from && m.last < to && (m.actor !== null || m.body.length > 0),
  );
}

/** The words of a speaker from `first` to the next comma, verb or stop, with the codebook ids among them. */
function speakerFrom(parsed: Parsed, first: number, limit = parsed.tokens.length): SpeakerReference | null {
  const { tokens, predicates, mentions } = parsed;
  let from = first;
  while (from < limit && (tokens[from]?.pos === 'DET' || tokens[from]?.pos === 'ADP')) from += 1;
  let to = from;
  while (to < Math.min(limit, from + longestSpeaker) && !endsSpeaker(tokens[to], to, predicates)) to += 1;
  if (to === from) return null;
  const inside = mentions.filter((m) => m.first >= from && m.last < to);
  const candidates = inside.flatMap((m) => [...m.body, ...(m.actor?.candidates ?? [])]);
  const speaker = tokens
    .slice(from, to)
    .map((t) => t.form)
    .join(' ');
  const ofState =
    candidates.length === 0 && phrasesIn(parsed.vocabulary.stateNouns, tokens, from, to).length > 0;
  return { speaker, candidates: [...new Set(candidates)], ofState, hedge: null };
}

function endsSpeaker(token: Token | undefined, at: number, predicates: Parsed['predicates']): boolean {
  return (
    !token ||
    token.pos === 'NUM' ||
    /^[,;:.()«»"“”]$/.test(token.form) ||
    predicates.some((p) => p.first === at && p.form === 'finite') ||
    token.pos === 'SCONJ'
  );
}
