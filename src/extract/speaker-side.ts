import type { SpeakerReference } from '../model/claim.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { bareForm } from './phrases.ts';
import { actorReference } from './roles.ts';
import { canSpeak, speakerPhrase } from './speaker-phrase.ts';
import { phraseOf } from './tree.ts';

/**
 * "a rebel spokesman", "its radio", "the note": the side a described speaker belongs to is the one the text has named.
 * @param at where the words stand that bring the speaker in
 */
export function withSide(
  speaker: SpeakerReference,
  parsed: Parsed,
  discourse: Discourse,
  at: number,
): SpeakerReference {
  const { candidates, speaker: words, ofState, nationality } = speaker;
  if (candidates.length > 0 || words === null) return speaker;
  const owned = isOwned(words, parsed);
  if (ofState) {
    if (!owned || nationality) return speaker;
    const owner = subjectBeside(words, parsed, at) ?? lastNamed(discourse);
    return owner
      ? { ...speaker, nationality: owner.nationality ?? null, candidates: owner.candidates }
      : speaker;
  }
  const named = new Set(words.split(' ').filter((word) => !/^\p{Lu}/u.test(word) || words.startsWith(word)));
  const described = parsed.mentions.find(
    (m) =>
      (m.actor?.force === 'fighters' || m.actor?.force === 'force') &&
      named.has(parsed.tokens[m.head]?.form ?? ''),
  );
  if (described) return { ...speaker, candidates: actorReference(described, parsed, discourse).candidates };
  const before = owned
    ? (subjectBeside(words, parsed, at) ?? lastNamed(discourse))
    : isKnownVoice(words, parsed)
      ? lastNamed(discourse)
      : null;
  if (!before) return speaker;
  return {
    ...speaker,
    candidates: before.candidates,
    ofState: before.ofState ?? false,
    nationality: before.nationality ?? null,
  };
}

/** Whom "it" and "its" stand for: what the sentence before was about, where that is a side, else who spoke last. */
export function lastNamed(discourse: Discourse): SpeakerReference | null {
  const topic = discourse.topic();
  const sided = topic !== null && (topic.candidates.length > 0 || topic.ofState === true);
  return sided ? topic : (discourse.speaker() ?? topic);
}

/** "The army had retaken X, its spokesman said": the subject of the sentence, where that is a side of its own. */
function subjectBeside(words: string, parsed: Parsed, at: number): SpeakerReference | null {
  const { tokens } = parsed;
  for (let subject = at - 1; subject >= 0; subject -= 1) {
    if (!tokens[subject]?.relation?.startsWith('nsubj')) continue;
    const { from, to } = phraseOf(tokens, subject);
    const named = canSpeak(parsed, from, to) ? speakerPhrase(parsed, subject) : null;
    if (named && named.speaker !== words && (named.candidates.length > 0 || named.ofState)) return named;
  }
  return null;
}

/** Whether "its" or "their" stands before a speaker's words. */
function isOwned(words: string, { tokens, vocabulary }: Parsed): boolean {
  const [first] = words.split(' ');
  return tokens.some((t, at) => t.form === first && vocabulary.possessives.has(tokens[at - 1]?.lemma ?? ''));
}

/** "the statement", "la stessa nota": what was said, or who says it for others, named as known and by no more. */
function isKnownVoice(words: string, { tokens, vocabulary }: Parsed): boolean {
  const named = words.split(' ');
  const at = tokens.findIndex((_, i) => named.every((word, k) => tokens[i + k]?.form === word));
  const [same, voice] = named.length === 2 ? [tokens[at], tokens[at + 1]] : [null, tokens[at]];
  if (at < 1 || named.length > 2 || !voice || !vocabulary.speechNouns.has(voice.lemma)) return false;
  const { grammar, attribution } = vocabulary.language;
  if (same && !attribution.same.includes(bareForm(same))) return false;
  const article = tokens[at - 1];
  return article !== undefined && grammar.definite.includes(bareForm(article));
}
