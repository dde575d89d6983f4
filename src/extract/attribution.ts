import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import { verbArguments } from './arguments.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { phraseAt } from './phrases.ts';
import { actorReference } from './roles.ts';

/** Longest name of a speaker, in tokens. */
const longestSpeaker = 10;

/**
 * Who the sentence says says so: "according to X", "X said", "X: ...", or null when the outlet speaks itself. A
 * verb of saying whose subject is a pronoun, or left out, goes on with the speaker of the sentences before.
 */
export function speakerOf(parsed: Parsed, discourse: Discourse): SpeakerReference | null {
  const named = accordingTo(parsed) ?? headlineStyle(parsed) ?? reportingVerb(parsed);
  if (named) {
    const speaker = withSide(named, parsed, discourse);
    discourse.setSpeaker(speaker);
    return speaker;
  }
  return goesOnSpeaking(parsed) ? discourse.speaker() : null;
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
    if (!parsed.vocabulary.reporting.has(p.lemma) || p.form !== 'finite' || p.passive) return false;
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

function accordingTo(parsed: Parsed): SpeakerReference | null {
  for (let at = 0; at < parsed.tokens.length; at += 1) {
    const phrase = phraseAt(parsed.vocabulary.accordingTo, parsed.tokens, at);
    if (!phrase) continue;
    const speaker = speakerFrom(parsed, phrase.last + 1);
    if (speaker) return speaker;
  }
  return null;
}

/** "Inherent Resolve: ..." at the head of a line. */
function headlineStyle(parsed: Parsed): SpeakerReference | null {
  const colon = parsed.tokens.slice(0, longestSpeaker).findIndex((t) => t.form === ':');
  if (colon < 1) return null;
  const bodies = parsed.mentions.filter(
    (m) => m.last < colon && m.first === 0 && (m.body.length > 0 || m.actor?.candidates.length),
  );
  return bodies.length > 0 ? speakerFrom(parsed, 0, colon) : null;
}

/**
 * The subject of a reporting verb, in its own stretch between commas: right before the verb ("two officials
 * said"), or right after when nothing stands before ("..., afferma l'agenzia").
 */
function reportingVerb(parsed: Parsed): SpeakerReference | null {
  for (const predicate of parsed.predicates) {
    if (!parsed.vocabulary.reporting.has(predicate.lemma) || predicate.form !== 'finite') continue;
    const from = segmentStart(parsed, predicate.first);
    if (canSpeak(parsed, from, predicate.first)) return speakerFrom(parsed, from, predicate.first);
    const after = predicate.head + 1;
    if (from === predicate.first && canSpeak(parsed, after, after + longestSpeaker))
      return speakerFrom(parsed, after);
    const subject = subjectPhrase(parsed.tokens, predicate.head);
    if (subject && canSpeak(parsed, subject.from, subject.to))
      return speakerFrom(parsed, subject.from, subject.to);
  }
  return null;
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
  return { speaker, candidates: [...new Set(candidates)], hedge: null };
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
