import type { SpeakerReference } from '../model/claim.ts';
import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { bareForm } from './phrases.ts';
import type { Predicate } from './predicates.ts';
import { canSpeak, speakerPhrase } from './speaker-phrase.ts';
import { reports } from './speakers.ts';
import { child, children, phraseOf } from './tree.ts';

/**
 * Who a sentence names as the source of the ones before: "Lo rende noto il ministero", "A riferirlo è il sindaco", "The
 * ministry announced it", "The news was given by". Verbs that are events of the sentence (`events`, tokens) tell their own. Null when what is said stands in the sentence itself.
 */
export function sourceOfPrevious(
  parsed: Parsed,
  speakerAt: (token: number) => SpeakerReference | null,
  events: readonly number[],
): SpeakerReference | null {
  for (const verb of parsed.predicates) {
    // "Lo ha rivendicato l'Isis": who takes an act upon himself is no source of the news of it.
    if (events.includes(verb.head)) continue;
    if (!reports(parsed, verb) || parsed.vocabulary.denying.has(verb.lemma)) continue;
    if (isPointer(parsed, verb)) return speakerAt(verb.head);
    const named = namedBeside(parsed, verb);
    if (named !== null) return speakerPhrase(parsed, named);
  }
  return null;
}

/** Whether what a verb of saying says is a word for what was told before: "it", "this", "lo", or a passive's "the news". */
function isPointer({ tokens, vocabulary }: Parsed, { head, passive }: Predicate): boolean {
  const { pointers, deniedNouns } = vocabulary;
  const pointing = (at: number) => {
    const { relation, lemma } = tokens[at] as Token;
    const points = pointers.has(bareForm(tokens[at] as Token));
    if (/^i?obj$/.test(relation ?? '')) return points;
    return passive && /^nsubj/.test(relation ?? '') && (points || deniedNouns.has(lemma));
  };
  return children(tokens, head).some(pointing);
}

/** "È quanto riferisce X", "A darne notizia è X": the noun that is said to be the one who tells. */
function namedBeside(parsed: Parsed, { head, form }: Predicate): number | null {
  const { tokens, vocabulary } = parsed;
  const speaks = (at: number) => {
    const { from, to } = phraseOf(tokens, at);
    return tokens[at]?.pos !== 'PRON' && canSpeak(parsed, from, to);
  };
  if (form === 'finite') {
    const relative = children(tokens, head).some(
      (at) => at < head && vocabulary.language.grammar.relatives.includes(bareForm(tokens[at] as Token)),
    );
    const copular = children(tokens, head).some((at) => child(tokens, at, /^cop$/) !== null);
    const subject = children(tokens, head).find((at) => at > head && tokens[at]?.relation === 'nsubj');
    return relative && copular && subject !== undefined && speaks(subject) ? subject : null;
  }
  const over = tokens[head]?.head ?? -1;
  if (form !== 'infinitive' || tokens[head]?.relation !== 'advcl' || tokens[over]?.relation !== 'root')
    return null;
  if (over < head) return null;
  const be = tokens[over]?.lemma === vocabulary.language.grammar.auxiliaries.be;
  if (be) return children(tokens, over).find((at) => at > over && tokens[at]?.relation === 'nsubj') ?? null;
  return child(tokens, over, /^cop$/) !== null && speaks(over) ? over : null;
}
