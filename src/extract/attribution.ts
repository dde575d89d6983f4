import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import { verbArguments } from './arguments.ts';
import type { Parsed } from './clause.ts';
import { phraseAt } from './phrases.ts';

/** Longest name of a speaker, in tokens. */
const longestSpeaker = 10;

/** Who the sentence says says so: "according to X", "X said", "X: ...", or null when the outlet speaks itself. */
export function speakerOf(parsed: Parsed): SpeakerReference | null {
  return accordingTo(parsed) ?? headlineStyle(parsed) ?? reportingVerb(parsed);
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

function reportingVerb(parsed: Parsed): SpeakerReference | null {
  for (const predicate of parsed.predicates) {
    if (!parsed.vocabulary.reporting.has(predicate.lemma) || predicate.form !== 'finite') continue;
    const set = verbArguments(parsed, predicate, true);
    const subject = set.arguments.find(
      (a) => a.function === 'subject' && (a.mention.actor || a.mention.body.length > 0),
    );
    if (subject)
      return speakerFrom(
        parsed,
        subject.mention.first,
        predicate.first > subject.mention.first ? predicate.first : undefined,
      );
    const noun = sourceNounNear(parsed, predicate.first, predicate.head);
    if (noun !== null) return speakerFrom(parsed, noun);
  }
  return null;
}

/** A noun such as "fonti" or "spokesman" that stands as subject before or after the verb. */
function sourceNounNear(parsed: Parsed, first: number, head: number): number | null {
  const { sourceNouns } = parsed.vocabulary;
  const isSource = (i: number) =>
    sourceNouns.has(parsed.tokens[i]?.lemma ?? '') ||
    sourceNouns.has(parsed.tokens[i]?.form.toLowerCase() ?? '');
  for (let at = first - 1; at >= Math.max(0, first - 12); at -= 1) {
    if (isSource(at) && parsed.tokens[at - 1]?.pos !== 'ADP') return at;
  }
  for (let at = head + 1; at < Math.min(parsed.tokens.length, head + 4); at += 1) if (isSource(at)) return at;
  return null;
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
    /^[,;:.()«»"“”]$/.test(token.form) ||
    predicates.some((p) => p.first === at && p.form === 'finite') ||
    token.pos === 'SCONJ'
  );
}
