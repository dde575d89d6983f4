import type { Token } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { bareForm } from './phrases.ts';
import { isGerund, type Predicate } from './predicates.ts';
import { bearingOf, isToCome, isVain, looksAhead } from './prospects.ts';
import { type Governors, predicateAt } from './scope.ts';
import { reading, type StatusReading } from './status-reading.ts';
import { child, children } from './tree.ts';

/** What the verbs above a verb make of it; an infinitive under an unknown verb claims nothing. */
export function governedStatus(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading | null {
  const { reporting } = parsed.vocabulary;
  const bearingOn = (p: Predicate) => bearingOf(parsed, p.head, p.lemma, predicate.head);
  if (predicate.form !== 'infinitive') {
    const [first] = over.verbs;
    const bearing =
      over.relation === 'ccomp' && first && !isPerfect(predicate) ? bearingOn(first) : undefined;
    if (bearing === 'forecast') return reading('predicted', 'forecast');
    if (bearing === 'plan' && first && !reporting.has(first.lemma)) return reading('planned', 'plan verb');
    const likely = likelyThat(parsed, predicate);
    if (likely) return likely;
    // "esclude che sia caduta".
    if (first && over.relation === 'ccomp' && bearingOn(first) === 'excluded')
      return reading(null, 'excluded');
    if (isGerund(predicate)) return gerundStatus(parsed, predicate, over) ?? modalStatus(parsed, predicate);
    return isWished(parsed, predicate) ? reading('planned', 'purpose') : modalStatus(parsed, predicate);
  }
  const missed = over.verbs.some((p) => bearingOn(p) === 'prevented');
  if (missed && over.nouns.length > 0) return reading(null, 'prevented');
  // "dopo aver preso la città": what comes before the main clause is done.
  if (over.relation === 'advcl' && over.nouns.length === 0 && isPerfect(predicate)) return null;
  // "the charge of having shelled a school": what a report or a charge tells is told.
  const told = over.nouns.some((at) => parsed.vocabulary.deniedNouns.has(parsed.tokens[at]?.lemma ?? ''));
  if (told && isPerfect(predicate)) return null;
  if (over.verbs.length === 0 || over.nouns.length > 0) return infinitiveAlone(parsed, predicate, over);
  if (over.verbs.some((p) => /^(?:prevented|excluded)$/.test(bearingOn(p) ?? '')))
    return reading(null, 'prevented');
  for (const governor of over.verbs) {
    const bearing = bearingOn(governor);
    if (looksAhead(parsed, governor)) return reading('predicted', 'going to');
    // "ha annunciato di aver preso": what is already done is no plan.
    if (bearing === 'plan' && predicate.auxiliary !== 'none') return null;
    if (bearing === 'plan' && reporting.has(governor.lemma) && isState(parsed, predicate)) return null;
    if (bearing === 'plan') return reading('planned', 'plan verb');
    if (bearing === 'directive' && predicate.auxiliary === 'none') return reading('planned', 'directive');
    if (bearing === 'forecast' && predicate.auxiliary === 'none') return reading('predicted', 'forecast');
    // "avrebbero dovuto attaccare": they were to, and nothing says that they did.
    if (bearing === 'possibility' && governor.mood === 'conditional' && predicate.auxiliary === 'none')
      return reading('predicted', 'possibility');
    if (bearing === 'possibility' && predicate.auxiliary !== 'none')
      return reading('unconfirmed', 'possibility of the past', groupWords(parsed, governor));
    // "hanno potuto lasciare", "were able to": a power that was used is a fact.
    if (bearing === 'possibility' && governor.auxiliary === 'none')
      return reading('predicted', 'possibility');
    if (bearing === 'attempt') return attempted(parsed, predicate, over);
  }
  return isBorne(parsed, predicate, over.verbs) ? null : infinitiveAlone(parsed, predicate, over);
}

/** Prepositions by which a gerund is what its verb is about; "by seizing it" tells how. */
const complementing: ReadonlySet<string> = new Set(['from', 'of', 'on', 'to', 'for', 'against']);

/** "risk losing it", "prevented from taking it", "the risk of losing it", "taking it would open the road". */
function gerundStatus(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading | null {
  if (over.nouns.length > 0) return contentOf(parsed, predicate, over);
  const { tokens, vocabulary } = parsed;
  const { head: up, relation = '' } = tokens[predicate.head] ?? {};
  const governor = over.verbs[0] ?? predicateAt(parsed, up ?? -1);
  if (!governor) return null;
  const mark = child(tokens, predicate.head, /^mark$/);
  const { prepositions } = vocabulary.language.grammar;
  const marked = mark !== null && complementing.has(prepositions[bareForm(tokens[mark] as Token)] ?? '');
  const subject =
    mark === null && predicate.head < governor.first && child(tokens, governor.head, /^nsubj/) === null;
  if (subject && /^(?:csubj|advcl)$/.test(relation ?? '') && governor.tense !== 'past')
    return reading(null, 'gerund subject');
  // "stopped shelling" had shelled.
  const ends = !marked && vocabulary.language.verbs.control.phase.includes(governor.lemma);
  if (ends || !(marked || relation === 'xcomp')) return null;
  const bearing = bearingOf(parsed, governor.head, governor.lemma, predicate.head);
  if (bearing === 'prevented' || bearing === 'excluded') return reading(null, 'prevented');
  if (bearing === 'plan') return reading('planned', 'plan verb');
  return bearing === 'possibility' || bearing === 'forecast' ? reading('predicted', bearing) : null;
}

/** "it is possible that they took it", "più facile che attacchino". */
function likelyThat({ tokens, vocabulary }: Parsed, predicate: Predicate): StatusReading | null {
  const { head: up, relation } = tokens[predicate.head] ?? {};
  const over = tokens[up ?? -1];
  if (!over || !/^(?:csubj|ccomp)/.test(relation ?? '')) return null;
  const { likely } = vocabulary.language.status;
  if (!likely.includes(over.lemma) && !likely.includes(bareForm(over))) return null;
  const done = predicate.auxiliary !== 'none' || predicate.tense === 'past';
  return done
    ? reading('unconfirmed', 'possibility of the past', over.form)
    : reading('predicted', 'possibility');
}

/** "preme perché si ritirino": a clause of purpose says what is wanted. */
function isWished({ tokens, vocabulary }: Parsed, { head, mood }: Predicate): boolean {
  const mark = child(tokens, head, /^mark$/);
  const { purpose } = vocabulary.language.status;
  return (
    mark !== null &&
    tokens[head]?.relation === 'advcl' &&
    (mood === 'subjunctive' || !vocabulary.language.grammar.prodrop) &&
    purpose.includes(bareForm(tokens[mark] as Token))
  );
}

/** "tries to storm" goes on; "will try", "is likely to try", "should try to" is still to come. */
function attempted(parsed: Parsed, predicate: Predicate, { verbs }: Governors): StatusReading {
  const { control } = parsed.vocabulary;
  const ahead = verbs.some(
    (p) =>
      p.tense === 'future' ||
      p.modal === 'future' ||
      p.modal === 'possibility' ||
      (control.get(p.lemma) === 'possibility' && predicate.auxiliary === 'none'),
  );
  if (ahead) return reading('predicted', 'attempt ahead');
  const over = verbs.some((p) => p.tense === 'past' || p.auxiliary === 'have');
  if (over && isVain(parsed, (verbs[0] as Predicate).first - 6, predicate.head + 8))
    return reading(null, 'vain attempt');
  return reading('ongoing', over ? 'attempt of the past' : 'attempt');
}

/** Whether some verb over an infinitive is known to let it happen, or the infinitive is of the perfect ("boast of having taken it"). */
function isBorne({ vocabulary }: Parsed, predicate: Predicate, verbs: readonly Predicate[]): boolean {
  const { control, objectControl } = vocabulary;
  if (predicate.auxiliary !== 'none') return verbs.length > 0;
  return verbs.some(({ lemma }) => control.has(lemma) || objectControl.has(lemma));
}

/** "annuncia di controllare", "di avere il controllo": what somebody says is so, not what they mean to do. */
function isState({ vocabulary }: Parsed, { lemma }: Predicate): boolean {
  const { be, have } = vocabulary.language.grammar.auxiliaries;
  return lemma === be || lemma === have || vocabulary.language.verbs.stative.includes(lemma);
}

/** "have struck", "abbia preso": done, whatever the verb above thinks of it. */
function isPerfect(predicate: Predicate): boolean {
  return predicate.auxiliary !== 'none' && !predicate.passive && !predicate.progressive;
}

/** "could strike" is to come; "may have struck" is a guess at what happened. */
export function modalStatus(parsed: Parsed, predicate: Predicate): StatusReading | null {
  // "must withdraw" is demanded; "must have withdrawn" is a guess.
  if (predicate.modal === 'obligation' && !isHave(parsed, predicate)) return reading('planned', 'obligation');
  if (predicate.modal !== 'possibility' && predicate.modal !== 'obligation') return null;
  return isHave(parsed, predicate)
    ? reading('unconfirmed', 'possibility of the past', groupWords(parsed, predicate))
    : reading('predicted', 'possibility');
}

/** What the nouns make of a clause that is their content ("a bid to take", "the risk of losing"); null where none bears on it. */
function contentOf(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading | null {
  const { tokens, vocabulary } = parsed;
  const above = over.nouns.flatMap((at) => tokens[at] ?? []);
  const nouns = above.length > 0 ? above : tokens.slice(Math.max(0, predicate.first - 6), predicate.first);
  const ahead =
    over.verbs.some((p) => p.tense === 'future' || p.modal === 'future') ||
    over.nouns.some((at) => isAhead(parsed, at));
  if (nouns.some((t) => vocabulary.attemptNouns.has(t.lemma)))
    return ahead ? reading('predicted', 'attempt ahead') : attemptOfNoun(parsed, predicate, over);
  if (isSequel(parsed, predicate)) return sequel(parsed, predicate);
  if (isToCome(parsed, predicate)) return reading('planned', 'is to');
  if (nouns.some((t) => vocabulary.riskNouns.has(t.lemma))) return reading('predicted', 'risk noun');
  const sought =
    nouns.some((t) => vocabulary.goalNouns.has(t.lemma)) ||
    above.some((t) => vocabulary.soughtNouns.has(t.lemma));
  return sought ? reading('planned', 'goal noun') : null;
}

/** "an abortive attempt to take it", "the attempt to take it ended in failure". */
function attemptOfNoun(parsed: Parsed, { head }: Predicate, { nouns }: Governors): StatusReading {
  const { tokens } = parsed;
  const from = (nouns[0] ?? head) - 4;
  const end = tokens.findIndex((t, at) => at > head && /^[,;:.]$/.test(t.form));
  const vain = isVain(parsed, from, end < 0 ? tokens.length : end);
  return vain ? reading(null, 'vain attempt') : reading('ongoing', 'attempt noun');
}

/** An infinitive no known verb governs: a goal after its noun or after "per"/"to", else silence. */
function infinitiveAlone(parsed: Parsed, predicate: Predicate, over: Governors): StatusReading | null {
  if (isSequel(parsed, predicate)) return contentOf(parsed, predicate, over);
  const content = contentOf(parsed, predicate, over);
  if (content) return content;
  const before = parsed.tokens[predicate.first - 1];
  const purpose =
    before !== undefined && parsed.vocabulary.language.grammar.prepositions[bareForm(before)] === 'for';
  return purpose || over.relation === 'advcl'
    ? reading('planned', 'purpose')
    : reading(null, 'ungoverned infinitive');
}

/** "will most likely attempt to": a verb the parser took for a noun keeps its auxiliary. */
function isAhead({ tokens, vocabulary }: Parsed, noun: number): boolean {
  const future = vocabulary.language.verbs.modals?.future ?? [];
  return children(tokens, noun).some(
    (at) => tokens[at]?.relation === 'aux' && future.includes(bareForm(tokens[at] as Token)),
  );
}

/** "prima di ritirarsi": what came after the main clause, and so did happen where that did. */
function isSequel({ tokens, vocabulary }: Parsed, { head }: Predicate): boolean {
  const { phrasalPrepositions } = vocabulary.language.grammar;
  return children(tokens, head).some((at) => {
    if (at > head || !/^(?:mark|case)$/.test(tokens[at]?.relation ?? '')) return false;
    const words = [at, ...children(tokens, at)].map((i) => bareForm(tokens[i] as Token)).join(' ');
    return phrasalPrepositions[words] === 'after';
  });
}

function sequel(parsed: Parsed, { head }: Predicate): StatusReading | null {
  const main = predicateAt(parsed, parsed.tokens[head]?.head ?? -1);
  const done = main?.form === 'finite' && main.mood === 'indicative' && !main.negated;
  return done && main.tense !== 'future' && main.modal === null ? null : reading('planned', 'purpose');
}

export function groupWords(parsed: Parsed, predicate: Predicate): string {
  return parsed.tokens
    .slice(predicate.first, predicate.head + 1)
    .map((t) => t.form)
    .join(' ');
}

/** Whether "have" stands in a verb group. */
export function isHave({ tokens, vocabulary }: Parsed, { first, head }: Predicate): boolean {
  const { have } = vocabulary.language.grammar.auxiliaries;
  return tokens.slice(first, head).some((t) => t.lemma === have);
}
