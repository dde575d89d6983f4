import type { Token } from '../model/token.ts';
import type { Parsed, Window } from './clause.ts';
import type { Mention } from './mention.ts';

/** Whether a place is named only to say how far off or by what another lies, or where somebody spoke or counted: nothing happens there. */
export function isAside(mention: Mention, parsed: Parsed): boolean {
  return isNoScene(mention, parsed) || isWhereSpoken(mention, parsed);
}

/** The same for the other clauses of its sentence: what opens one ("In Izium residents described ...") is the scene of all. */
export function isAsideInSentence(mention: Mention, parsed: Parsed): boolean {
  return isNoScene(mention, parsed) || (mention.start > 1 && isWhereSpoken(mention, parsed));
}

function isNoScene(mention: Mention, parsed: Parsed): boolean {
  return mention.distanceKm !== null || isWhereCounted(mention, parsed) || isLandmark(mention, parsed);
}

/** "a convoy of lorries from Misrata": where those who are met come from is not where they are met. */
export function isOrigin({ preposition, head }: Mention, { tokens }: Parsed): boolean {
  return preposition === 'from' && tokens[tokens[head]?.head ?? -1]?.pos === 'NOUN';
}

/** "The hospital of Mosul received nine dead": a building that acts is where they were brought, not where they fell. */
function isWhereCounted(mention: Mention, { mentions, tokens }: Parsed): boolean {
  // "A hospital in Mocha": the town hangs on the building.
  const owner = mentions.find((m) => m.head === tokens[mention.head]?.head && m.things.includes('building'));
  const building = mention.things.includes('building') ? mention : owner;
  if (!building) return false;
  const { head, relation } = tokens[building.head] ?? {};
  return relation === 'nsubj' && typeof head === 'number' && tokens[head]?.pos === 'VERB';
}

/** Steps up the tree within which a name belongs to the phrase of a speaker. */
const phraseDepth = 6;

/** "an analyst in Vienna said", "the mayor, who is in Bamako, said": whether a name in a clause belongs to who speaks. */
export function isOfSpeaker({ head }: Mention, clause: Window, { tokens, vocabulary }: Parsed): boolean {
  const { reporting } = vocabulary;
  const { verb, below } = verbAbove(head, tokens);
  const above = tokens[verb ?? -1];
  if (verb === null || !above) return false;
  if (reporting.has(above.lemma)) return /^nsubj(?!:pass)/.test(below);
  return (verb < clause.from || verb >= clause.to) && isOnSpeaker(above, tokens, reporting);
}

/** "The ministry said in London", "the mayor, who is in Bamako, said": what hangs on a verb of saying or on who speaks. */
function isWhereSpoken({ head }: Mention, { tokens, vocabulary }: Parsed): boolean {
  const { reporting } = vocabulary;
  const { verb, below } = verbAbove(head, tokens);
  const above = tokens[verb ?? -1];
  if (verb === null || !above) return false;
  if (reporting.has(above.lemma)) return /^(?:nsubj(?!:pass)|obl)/.test(below);
  return isOnSpeaker(above, tokens, reporting);
}

/** The verb a word hangs on, and by which relation the phrase it is in does. */
function verbAbove(
  word: number,
  tokens: readonly Token[],
): { readonly verb: number | null; readonly below: string } {
  let below = '';
  let at: number | null = word;
  for (let steps = 0; steps < phraseDepth && at !== null && at >= 0; steps += 1) {
    const token: Token | undefined = tokens[at];
    if (!token || token.pos === 'VERB') return { verb: token ? at : null, below };
    below = token.relation ?? '';
    at = token.head;
  }
  return { verb: null, below };
}

/** Whether a verb is that of a clause on who speaks. */
function isOnSpeaker(clause: Token, tokens: readonly Token[], reporting: ReadonlySet<string>): boolean {
  const { head, relation } = tokens[clause.head ?? -1] ?? {};
  const verb = tokens[head ?? -1];
  const speaks = /^nsubj(?!:pass)/.test(relation ?? '') && verb !== undefined && reporting.has(verb.lemma);
  return speaks && clause.relation === 'acl:relcl';
}

/** "Al-Abdiyah, south of Marib": behind the name of a known place another says by what that one lies. */
function isLandmark({ preposition, start }: Mention, { mentions, tokens }: Parsed): boolean {
  if (preposition === null || !(preposition === 'near' || preposition.endsWith('_of'))) return false;
  const placed = mentions.findLast(({ last }) => last < start);
  if (!placed?.place || placed.place.candidates.length === 0) return false;
  // "near Zaitseve, near Mayorsk": a list.
  if (placed.preposition === preposition) return false;
  const between = tokens.slice(placed.last + 1, start);
  return between.every(({ form }) => form === ',' || form === '(') && between.length <= 1;
}
