import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { nationalityAt } from './nationality.ts';
import { bareForm, phrasesIn } from './phrases.ts';
import { children, phraseOf } from './tree.ts';

/** Longest name of a speaker, in tokens. */
export const longestSpeaker = 10;

export const breaks = /^[,.;:()«»"“”–—]$/;

/** Whether a stretch names somebody who can speak: a body, an actor, a name, or a noun for a source. */
export function canSpeak(parsed: Parsed, from: number, to: number): boolean {
  const { sourceNouns } = parsed.vocabulary;
  const words = parsed.tokens.slice(from, to);
  if (words.some((t) => sourceNouns.has(t.lemma) || sourceNouns.has(t.form.toLowerCase()))) return true;
  return !namesNobody(parsed, from, to);
}

/** The speaker a noun heads, with what explains it ("X, a rebel leader", "the National Army (LNA)"). */
export function speakerPhrase(parsed: Parsed, head: number): SpeakerReference | null {
  const { tokens } = parsed;
  const { from, to } = phraseOf(tokens, head);
  const start = tokens.findLastIndex((t, at) => at >= from && at < head && breaks.test(t.form)) + 1;
  const speaker = speakerFrom(parsed, Math.max(from, start), to, head);
  if (!speaker || speaker.candidates.length > 0) return speaker;
  const explained = children(tokens, head).filter((at) => tokens[at]?.relation === 'appos');
  const told = explained.map((at) => speakerPhrase(parsed, at));
  const side =
    told.find((s) => s && s.candidates.length > 0) ??
    (isSided(speaker) ? null : told.find((s) => s && isSided(s)));
  return side ? { ...side, speaker: speaker.speaker } : speaker;
}

function isSided({ candidates, ofState, nationality }: SpeakerReference): boolean {
  return candidates.length > 0 || ofState === true || nationality != null;
}

/** The words of a speaker from `first` to the next comma, verb or stop, with the codebook ids among them. */
export function speakerFrom(
  parsed: Parsed,
  first: number,
  limit = parsed.tokens.length,
  head = first,
): SpeakerReference | null {
  const { tokens, predicates, mentions, vocabulary } = parsed;
  let from = first;
  const opens = /^(?:DET|ADP|CCONJ|ADV|SCONJ|PUNCT|VERB|AUX)$/;
  const marks = (at: number) =>
    opens.test(tokens[at]?.pos ?? '') || /^[/)]$/.test(tokens[at + 1]?.form ?? '');
  while (from < limit && from < Math.max(head, first + 4) && marks(from)) from += 1;
  let to = from;
  const end = Math.min(limit, Math.max(from, head) + longestSpeaker);
  while (
    to < end &&
    (to < head || (!endsSpeaker(tokens[to], to, from, predicates) && !isRelative(parsed, to, from)))
  )
    to += 1;
  if (to === from || (namesNobody(parsed, from, to) && isNoSpeaker(parsed, from, to, head))) return null;
  const state = phrasesIn(vocabulary.stateNouns, tokens, from, to).length > 0;
  const candidates = bodiesIn(
    mentions.filter((m) => !isSurname(parsed, m)),
    from,
    to,
    state,
  );
  const speaker = tokens
    .slice(from, to)
    .map((t) => t.form)
    .join(' ');
  const civil = tokens
    .slice(from, to)
    .some((t) => vocabulary.civilNouns.has(t.lemma) || vocabulary.civilNouns.has(bareForm(t)));
  const ofState = candidates.length === 0 && state && !civil;
  const nationality = ofState ? nationalityOf(parsed, from, to) : null;
  return {
    speaker,
    candidates,
    ofState,
    nationality,
    several: areSeveral(parsed, from, to),
    civil,
    armed: !civil && phrasesIn(vocabulary.armedNouns, tokens, from, to).length > 0,
    hedge: null,
  };
}

function namesNobody({ mentions }: Parsed, from: number, to: number): boolean {
  return !mentions.some((m) => m.first >= from && m.last < to && (m.actor !== null || m.body.length > 0));
}

/** "them", "one", "you"; "the attack confirms", "l'accaduto conferma": what happened, and nobody in particular, says nothing. */
function isNoSpeaker({ tokens, vocabulary }: Parsed, from: number, to: number, head: number): boolean {
  const at = head >= from && head < to ? head : from;
  const { pos, lemma = '', relation } = tokens[at] ?? {};
  if (pos === 'PRON') return true;
  const happened = vocabulary.language.attribution.happenings.includes(lemma);
  return pos === 'NOUN' && happened && relation?.startsWith('nsubj') === true;
}

/** "Mahamadou Sana": the second name of a person is no name of a body. */
function isSurname({ tokens }: Parsed, { first, last }: Mention): boolean {
  const before = tokens[first - 1];
  const named = /^\p{Lu}\p{Ll}/u.test(tokens[first]?.form ?? '') && /^\p{Lu}\p{Ll}/u.test(before?.form ?? '');
  const flat = tokens[first]?.relation?.startsWith('flat') && tokens[first]?.head === first - 1;
  return first === last && named && before?.pos === 'PROPN' && flat === true;
}

/** What belongs to a speaker: "spokesman for X", "X officials", "a statement by X"; not where they sit, nor who backs them. */
const owning: ReadonlySet<Mention['preposition']> = new Set([null, 'of', 'for', 'with', 'to', 'by', 'as']);

function bodiesIn(
  mentions: readonly Mention[],
  from: number,
  to: number,
  ofState = false,
): readonly string[] {
  // A name may go on in brackets behind the words: "the National Army (LNA)".
  const inside = mentions.filter(
    (m) => m.first === from || (m.first > from && m.last < to && owning.has(m.preposition)),
  );
  // "Niger's defence ministry": the body is the ministry.
  const named = ({ actor }: Mention) => (actor && !(ofState && actor.country) ? actor.candidates : []);
  return [...new Set(inside.flatMap((m) => [...m.body, ...named(m)]))];
}

/** Whether a phrase joins voices that are not of one body: "officials and residents", "the army and the rebels". */
function areSeveral(parsed: Parsed, from: number, to: number): boolean {
  const { tokens, mentions } = parsed;
  const joint = tokens.findIndex((t, at) => at > from && at < to && t.pos === 'CCONJ');
  if (joint < 0 || !canSpeak(parsed, from, joint) || !canSpeak(parsed, joint + 1, to)) return false;
  const [one, other] = [bodiesIn(mentions, from, joint), bodiesIn(mentions, joint + 1, to)];
  return !(one.length > 0 && one.some((id) => other.includes(id)));
}

/** The state a phrase names by an adjective ("the Somali army"), or null. */
function nationalityOf({ tokens, vocabulary }: Parsed, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    const nationality = nationalityAt(tokens, at, vocabulary);
    if (nationality) return nationality;
  }
  return null;
}

/** "a monk | who saw it": what explains a speaker is no part of the name. */
function isRelative({ tokens, vocabulary }: Parsed, at: number, from: number): boolean {
  const token = tokens[at];
  if (at === from || token?.pos !== 'PRON') return false;
  return vocabulary.language.grammar.relatives.includes(bareForm(token));
}

function endsSpeaker(
  token: Token | undefined,
  at: number,
  from: number,
  predicates: Parsed['predicates'],
): boolean {
  return (
    !token ||
    (token.pos === 'NUM' && at > from) ||
    /^[,;:.()«»"“”]$/.test(token.form) ||
    predicates.some((p) => p.first === at && p.form === 'finite') ||
    token.pos === 'SCONJ'
  );
}
