import type { SpeakerReference } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { verbArguments } from './arguments.ts';
import type { Parsed } from './clause.ts';
import type { Predicate } from './predicates.ts';
import { speakerFrom } from './speaker-phrase.ts';
import { reports, speakerOfVerb } from './speakers.ts';
import { above, child, children, hangsOn } from './tree.ts';

/** A denial of what was told before it: who denies, and the word that does. */
export interface Denial {
  readonly speaker: SpeakerReference;
  readonly trigger: string;
  readonly triggerAt: Span;
}

/** Who denies what stands at token `at`, when a verb of denial governs it; null otherwise. */
export function deniedBy(parsed: Parsed, at: number): SpeakerReference | null {
  const denial = parsed.predicates.find(
    (p) => !p.negated && isDenial(parsed, p, at) && denies(parsed, p, at),
  );
  return denial ? denier(parsed, denial) : null;
}

/** Who a verb of denial, or one that calls something false, has for its subject. */
export function denier(parsed: Parsed, denial: Predicate): SpeakerReference {
  const subject = verbArguments(parsed, denial, true).arguments.find((a) => a.function === 'subject');
  return (
    speakerOfVerb(parsed, denial) ??
    (subject && speakerFrom(parsed, subject.mention.first, denial.first)) ?? {
      speaker: null,
      candidates: [],
      hedge: null,
    }
  );
}

/** "denied that ..."; "rejected the charge that ...": where the word alone is no denial, its object says what is rejected. */
function isDenial({ tokens, vocabulary }: Parsed, { lemma, head }: Predicate, token: number): boolean {
  if (vocabulary.denying.has(lemma)) return true;
  if (!vocabulary.rejecting.has(lemma)) return false;
  // "dismissed as lies reports that ...": what is told need not be the first object.
  return children(tokens, head).some(
    (object) =>
      object !== token &&
      /^ob[jl]$/.test(tokens[object]?.relation ?? '') &&
      vocabulary.deniedNouns.has(tokens[object]?.lemma ?? '') &&
      hangsOn(tokens, token, object),
  );
}

/** Whether a verb of denial has a token in what it denies: not in its subject, nor in what is said beside it. */
function denies(parsed: Parsed, denial: Predicate, token: number): boolean {
  const { tokens } = parsed;
  if (tokens[denial.head]?.head === null) {
    const between = tokens.slice(denial.head + 1, token);
    return denial.head < token && !between.some((t) => /^[;:]$/.test(t.form));
  }
  for (const { at, from } of above(tokens, token)) {
    if (at === denial.head)
      return /^(?:ccomp|xcomp|obj|obl|csubj|nsubj:pass)/.test(tokens[from]?.relation ?? '');
    // "denied that the town was lost, saying ...", "... and said that 47 had died": what is said beside it is not denied.
    const beside = (p: Predicate) => p.form === 'gerund' || tokens[at]?.relation === 'conj';
    if (parsed.predicates.some((p) => p.head === at && beside(p) && reports(parsed, p))) return false;
  }
  return false;
}

/**
 * A sentence that denies what another tells: "The army denied that", "Mosca smentisce". Null where it says itself what did
 * not happen, or where nobody is named as denying.
 */
export function denialOfOther(
  parsed: Parsed,
  speakerAt: (token: number) => SpeakerReference | null,
): Denial | null {
  const { tokens, vocabulary } = parsed;
  for (const verb of parsed.predicates) {
    const { lemma, head, negated, form, passive } = verb;
    if (negated || form !== 'finite' || passive || !isBare(parsed, head)) continue;
    const rejects = vocabulary.rejecting.has(lemma) && isCharge(parsed, head);
    if (!rejects && !vocabulary.denying.has(lemma)) continue;
    const token = tokens[head];
    const speaker = rejects ? denier(parsed, verb) : speakerAt(head);
    if (!token || !speaker?.speaker) continue;
    return { speaker, trigger: token.form, triggerAt: { start: token.start, end: token.end } };
  }
  return null;
}

/** "respinge le accuse", "rejected the charges": the object of a verb that rejects is what was told, and says no more of it. */
function isCharge({ tokens, vocabulary }: Parsed, verb: number): boolean {
  const object = child(tokens, verb, /^obj$/);
  if (object === null || !vocabulary.deniedNouns.has(tokens[object]?.lemma ?? '')) return false;
  return child(tokens, object, /^(?:acl|nmod|ccomp)/) === null;
}

/** Whether a verb of denial has no clause below it and for its object only a word that points back, or names what is said. */
function isBare({ tokens, vocabulary }: Parsed, verb: number): boolean {
  if (tokens[verb]?.head === null || child(tokens, verb, /^(?:ccomp|xcomp|csubj)$/) !== null) return false;
  const object = child(tokens, verb, /^obj$/);
  const told = object === null ? undefined : tokens[object];
  return !told || told.pos === 'PRON' || told.pos === 'DET' || vocabulary.deniedNouns.has(told.lemma);
}
