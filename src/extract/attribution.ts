import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { bareForm, phraseAt, phrasesIn } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { asideOf, isSource } from './speaker-asides.ts';
import { canSpeak, longestSpeaker, speakerFrom, speakerPhrase } from './speaker-phrase.ts';
import { lastNamed, withSide } from './speaker-side.ts';
import { goesOn, isParenthesis, reports, speakerOfVerb, subjectOf } from './speakers.ts';
import { above, child, children, hangsOn } from './tree.ts';

const stop = /^[,;:.–—]$/;

/** Longest name of a source in brackets, in tokens. */
const longestSource = 4;

/** A speaker and the token that brings them in: their verb, or the words "according to". */
interface Speaking {
  readonly speaker: SpeakerReference;
  readonly at: number;
  /** The verb of saying, where one brings them in. */
  readonly verb: Predicate | null;
}

/**
 * Who the sentence says says so, by token: "according to X", "X said", "X: ...", or null where the outlet speaks itself. A
 * verb of saying whose subject is a pronoun, or left out, goes on with the speaker before it, in its sentence or the ones
 * before. A verb speaks for what hangs from it, and for the rest of its part of the sentence only where it stands aside; of
 * several, the innermost counts.
 */
export function speakersOf(parsed: Parsed, discourse: Discourse): (token: number) => SpeakerReference | null {
  const named = speakingsIn(parsed, discourse);
  const last = named.at(-1);
  if (last) discourse.setSpeaker(last.speaker);
  else discourse.setTopic(topicOf(parsed, discourse));
  const goingOn = last || !discourse.quoting() ? null : discourse.speaker();
  return (token) => (last ? speakerFor(token, named, parsed) : goingOn);
}

/** "KHARTOUM Il portavoce: ...": an entry that opens with its place in capitals. */
function behindPlace({ tokens, mentions }: Parsed, first: number): number {
  const place = mentions.find((m) => m.first === first && m.place !== null);
  const next = tokens[(place?.last ?? 0) + 1]?.form ?? '';
  const capitals =
    place &&
    tokens
      .slice(first, place.last + 1)
      .every(({ form }) => /^\p{Lu}{2,}/u.test(form) && form === form.toUpperCase());
  return capitals && /^\p{Lu}\p{Ll}*$/u.test(next) ? place.last + 1 : first;
}

/** Everybody who speaks in a sentence, in order. */
function speakingsIn(parsed: Parsed, discourse: Discourse): readonly Speaking[] {
  const headline = headlineStyle(parsed);
  const verbs = parsed.predicates.filter(
    (p) =>
      (reports(parsed, p) || parsed.vocabulary.committing.has(p.lemma)) &&
      !(p.form === 'participle' && p.tense === 'past' && asideOf(parsed, p) === null),
  );
  const named = [
    ...accordingTo(parsed, discourse),
    ...byOpening(parsed),
    ...byMissedVerb(parsed),
    ...inBrackets(parsed),
    ...(headline ? [{ speaker: headline, at: 0, verb: null }] : []),
    ...verbs.flatMap((verb) => {
      const speaker = speakerOfVerb(parsed, verb);
      const admits = parsed.vocabulary.admitting.has(verb.lemma);
      return speaker ? [{ speaker: { ...speaker, admits }, at: verb.head, verb }] : [];
    }),
  ].map((one) => ({
    ...one,
    speaker: withSide(one.speaker, parsed, discourse, one.at),
  }));
  const further = verbs
    .filter((verb) => goesOn(parsed, verb) && !named.some(({ at }) => at === verb.head))
    .flatMap((verb) => {
      const speaker = speakerBefore(parsed, verb, named, discourse);
      return speaker ? [{ speaker, at: verb.head, verb }] : [];
    });
  return [...named, ...further].sort((a, b) => a.at - b.at);
}

/** Who "it said" goes on with: who spoke before in the sentence, its subject, who spoke last, what the text was about. */
function speakerBefore(
  parsed: Parsed,
  verb: Predicate,
  named: readonly Speaking[],
  discourse: Discourse,
): SpeakerReference | null {
  const spoke = named.findLast(({ at }) => at < verb.first)?.speaker;
  if (spoke) return spoke;
  const subject = parsed.tokens.findLastIndex(
    // "Israeli jets, it said, had bombed": the subject of what is said does not say it.
    (t, at) =>
      at < verb.first &&
      t.head !== verb.head &&
      t.relation === 'nsubj' &&
      isSource(parsed, at) &&
      !isOwn(parsed, at),
  );
  const acting = subject < 0 ? null : speakerPhrase(parsed, subject);
  if (acting) return withSide(acting, parsed, discourse, subject);
  return lastNamed(discourse);
}

/** "His men had fought back, he said": whose men they are is told elsewhere. */
function isOwn({ tokens, vocabulary }: Parsed, head: number): boolean {
  return children(tokens, head).some(
    (at) => at < head && vocabulary.possessives.has(tokens[at]?.lemma ?? ''),
  );
}

/** What a sentence is about, where that can speak: "it said" in the next one goes on with it. */
function topicOf(parsed: Parsed, discourse: Discourse): SpeakerReference | null {
  const root = parsed.tokens.findIndex((t) => t.head === -1);
  const subject = root < 0 ? null : subjectOf(parsed, root);
  if (subject === null || !isSource(parsed, subject)) return null;
  const speaker = speakerPhrase(parsed, subject);
  return speaker && withSide(speaker, parsed, discourse, subject);
}

function speakerFor(token: number, named: readonly Speaking[], parsed: Parsed): SpeakerReference | null {
  const { tokens } = parsed;
  // "claimed responsibility", "warned": the act is the saying.
  const own = named.find((one) => one.verb !== null && one.at === token);
  if (own) return own.speaker;
  for (const { at, from } of above(tokens, token)) {
    const speaking = named.find((one) => one.verb !== null && one.at === at);
    if (speaking && isSaid(parsed, from)) return speaking.speaker;
  }
  const part = (at: number) => tokens.slice(0, at).filter(({ form }) => form === ';').length;
  const mine = part(token);
  const asides = named.filter((one) => isAside(parsed, one, token));
  const near = asides.filter(({ at }) => part(at) === mine);
  const fitting = near.length > 0 ? near : asides.filter(({ at }) => part(at) < mine);
  const nearest = [...fitting].sort((a, b) => Math.abs(a.at - token) - Math.abs(b.at - token))[0];
  return nearest?.speaker ?? null;
}

/** Whether what hangs from a verb of saying by way of `branch` is said: not its subject, nor a verb that goes on beside it. */
function isSaid({ tokens }: Parsed, branch: number): boolean {
  const relation = tokens[branch]?.relation ?? '';
  if (/^nsubj(?!:pass)/.test(relation)) return false;
  return relation !== 'conj' || child(tokens, branch, /^nsubj/) === null;
}

/** Whether a speaker can speak for words that do not hang from their verb. */
function isAside(parsed: Parsed, { verb, at }: Speaking, token: number): boolean {
  const { tokens } = parsed;
  if (verb === null || tokens[at]?.head === null) return true;
  if (parsed.vocabulary.denying.has(verb.lemma)) return false;
  if (hangsOn(tokens, token, at)) return false;
  const complement = child(tokens, at, /^(?:ccomp|xcomp|parataxis|obj|advcl)$/);
  // "...: lo denuncia il comitato": the pronoun stands for what was said before.
  return isParenthesis(parsed, verb) || complement === null || tokens[complement]?.pos === 'PRON';
}

function accordingTo(parsed: Parsed, discourse: Discourse): readonly Speaking[] {
  const found: Speaking[] = [];
  for (let at = 0; at < parsed.tokens.length; at += 1) {
    const phrase = phraseAt(parsed.vocabulary.accordingTo, parsed.tokens, at);
    // "il secondo attacco": an ordinal names no source.
    const ordinal = parsed.tokens[at]?.relation === 'amod' || parsed.tokens[at - 1]?.pos === 'DET';
    if (!phrase || (ordinal && phrase.first === phrase.last)) continue;
    const next = parsed.tokens[phrase.last + 1];
    // "voci secondo cui": a relative names no source.
    const relative = [next, next?.pos === 'DET' ? parsed.tokens[phrase.last + 2] : undefined].some(
      (t) => t && parsed.vocabulary.language.grammar.relatives.includes(bareForm(t)),
    );
    // "a spokesman, according to whom ...": who stands before it.
    const named = relative ? nameBefore(parsed, phrase.first) : null;
    if (named) found.push({ speaker: named, at, verb: null });
    if (relative) continue;
    // "secondo lui", "according to them": who spoke before.
    const pronoun = next && parsed.vocabulary.language.grammar.pronouns.includes(bareForm(next));
    const speaker = pronoun ? lastNamed(discourse) : speakerFrom(parsed, phrase.last + 1);
    if (speaker) found.push({ speaker, at, verb: null });
  }
  return found;
}

/** The speaker a relative clause explains: the last noun before its comma. */
function nameBefore(parsed: Parsed, at: number): SpeakerReference | null {
  const { tokens } = parsed;
  if (tokens[at - 1]?.form !== ',') return null;
  const nouns = [...tokens.keys()].filter((i) => i < at && /^(?:NOUN|PROPN)$/.test(tokens[i]?.pos ?? ''));
  const subject = nouns.findLast(
    (i) => tokens[i]?.relation?.startsWith('nsubj') || tokens[i]?.relation === 'obl:agent',
  );
  const head = subject ?? nouns.at(-1);
  return head !== undefined && isSource(parsed, head) ? speakerPhrase(parsed, head) : null;
}

/** "..., the White Helmets report.", "Local media report an ambush": a verb of saying the parser took for a noun. */
function byMissedVerb(parsed: Parsed): readonly Speaking[] {
  const { tokens, vocabulary } = parsed;
  if (vocabulary.language.grammar.prodrop) return [];
  return tokens.flatMap(({ pos, lemma, form }, at) => {
    if (pos !== 'NOUN' || at === 0) return [];
    const from = tokens.findLastIndex((t, i) => i < at && /^[,;:"”]$/.test(t.form)) + 1;
    const next = tokens[at + 1];
    const closes = !next || /^[,.;]$/.test(next.form);
    const says = vocabulary.reporting.has(lemma) || (closes && vocabulary.asides.has(lemma));
    // "report" has several for its subject, "reports" has one.
    const plural = isSeveral(parsed, at - 1);
    const agrees = form === lemma ? plural : !plural && form === `${lemma}s`;
    const starts = from > 0 ? closes : next?.pos === 'DET';
    if (!says || !agrees || !starts || from === at || !canSpeak(parsed, from, at)) return [];
    if (parsed.predicates.some((p) => p.head >= from && p.head < at)) return [];
    const speaker = speakerFrom(parsed, from, at);
    return speaker ? [{ speaker, at, verb: null }] : [];
  });
}

function isSeveral({ tokens }: Parsed, at: number): boolean {
  const { form, morphology, lemma } = tokens[at] as Token;
  return morphology.number === 'plural' || /s$/.test(form) || lemma === 'media' || lemma === 'police';
}

/** "Per l'Onu, ...", "..., per the army": a preposition that names a source between stops, where a body stands behind it. */
function byOpening(parsed: Parsed): readonly Speaking[] {
  const { tokens, vocabulary } = parsed;
  const { openings } = vocabulary.language.attribution;
  return tokens.flatMap((token, at) => {
    const opens = at === 0 || stop.test(tokens[at - 1]?.form ?? '');
    if (!opens || !openings.includes(bareForm(token))) return [];
    const end = tokens.findIndex((t, i) => i > at && stop.test(t.form));
    if (end < 0 || end - at > longestSpeaker || tokens[at + 1]?.pos === 'VERB') return [];
    const speaker = canSpeak(parsed, at + 1, end) ? speakerFrom(parsed, at + 1, end) : null;
    return speaker ? [{ speaker, at, verb: null }] : [];
  });
}

/** "(Suna)", "[AFP]", "(agenzia Irna)": a source named in brackets and no more. */
function inBrackets(parsed: Parsed): readonly Speaking[] {
  const { tokens, mentions, vocabulary } = parsed;
  return tokens.flatMap(({ form }, at) => {
    if (form !== '(' && form !== '[') return [];
    const end = tokens.findIndex((t, i) => i > at && /^[)\]]$/.test(t.form));
    if (end < 0 || end - at - 1 > longestSource) return [];
    const inside = mentions.filter((m) => m.first > at && m.last < end);
    const source = vocabulary.sourceNouns.has(tokens[at + 1]?.lemma ?? '');
    const named = inside.some((m) => m.body.length > 0 && m.actor === null);
    const speaker = named || (source && inside.length > 0) ? speakerFrom(parsed, at + 1, end) : null;
    return speaker ? [{ speaker, at, verb: null }] : [];
  });
}

/** "Inherent Resolve: ...", "Replica delle Brigate al-Qassam: ..." at the head of a line. */
function headlineStyle(parsed: Parsed): SpeakerReference | null {
  const { tokens, mentions, predicates, vocabulary } = parsed;
  // "15:04 Ondus: ...", "3/ Mismari: ...": the hour or number of a post stands before.
  let first = 0;
  while (first < 4 && /^[\d.:/()*•|–-]+$/.test(tokens[first]?.form ?? '')) first += 1;
  first = behindPlace(parsed, first);
  // "Ad annunciarlo il comandante: ...", "A riferirlo è il sindaco: ...".
  const announcing = predicates.find(
    (p) => p.form === 'infinitive' && p.first <= first + 1 && reports(parsed, p),
  );
  if (announcing) first = announcing.head + 1;
  const colon = tokens.findIndex((t, at) => at > first && at <= first + longestSpeaker && t.form === ':');
  if (colon < 0) return null;
  while (first < colon && /^(?:DET|ADV|AUX)$/.test(tokens[first]?.pos ?? '')) first += 1;
  const acts = predicates.some((p) => p.head < colon && p.form === 'finite' && !reports(parsed, p));
  if (acts) return null;
  const source = [vocabulary.sourceNouns, vocabulary.speechNouns].some((nouns) =>
    [tokens[first]?.lemma ?? '', bareForm(tokens[first] as Token)].some((word) => nouns.has(word)),
  );
  const quoted = /^[«"“]$/.test(tokens[colon + 1]?.form ?? '');
  const named = mentions.some(
    (m) =>
      m.last < colon &&
      (m.first === first || source) &&
      (m.body.length > 0 || (m.actor && m.actor.candidates.length > 0 && (quoted || !m.actor.metonym))),
  );
  const state =
    phraseAt(vocabulary.stateNouns, tokens, first) !== null ||
    (source && phrasesIn(vocabulary.stateNouns, tokens, first, colon).length > 0);
  return named || state || (source && (quoted || announcing !== undefined))
    ? speakerFrom(parsed, first, colon)
    : null;
}
