import type { ActorReference } from '../model/claim.ts';
import type { Parsed } from './clause.ts';
import type { Discourse } from './discourse.ts';
import type { Mention } from './mention.ts';
import { bareForm } from './phrases.ts';

type Owner = Pick<ActorReference, 'candidates' | 'nationality' | 'ofSpeaker'>;

/** Tokens an adjective or a number may put between "its" and its noun. */
const reach = 2;

/**
 * Whose "its soldiers", "i suoi caccia", "their positions" are: of the subject before them in the sentence, else of the
 * subject of the sentence before, else of whoever the text was telling of. Null without a possessive, or where nobody named
 * is left; `others` are ids the owner cannot be.
 */
export function ownerOf(
  mention: Mention,
  parsed: Parsed,
  discourse: Discourse,
  others: readonly string[],
): Owner | null {
  if (!isOwned(mention, parsed)) return null;
  const before = parsed.previous ? subjectsOf(parsed.previous) : [];
  const beside = subjectsOf(parsed).filter(({ last }) => last < mention.first);
  const named = [...beside.reverse(), ...before].flatMap(({ actor, body }): Owner[] => {
    // "Haftar ... his men": who speaks for a side lends it to what is his.
    if (!actor) return [{ candidates: body, nationality: null, ofSpeaker: true }];
    const { candidates, nationality } = actor;
    const fits = discourse.actors.isNamed(actor) && !discourse.actors.isOneOf(actor, others);
    return fits ? [{ candidates, nationality }] : [];
  });
  const [owner = null] = named;
  if (owner) return owner;
  const [last] = discourse.subject();
  const known = last && (last.candidates.length > 0 || last.nationality !== null);
  return known && !last.candidates.some((id) => others.includes(id))
    ? { candidates: last.candidates, nationality: last.nationality }
    : null;
}

function isOwned({ first }: Mention, { tokens, vocabulary }: Parsed): boolean {
  const { possessives } = vocabulary.language.attribution;
  const before = tokens.slice(Math.max(0, first - reach), first);
  const joint = before.findLastIndex(({ pos }) => /^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(pos));
  return before
    .slice(joint + 1)
    .some((t) => possessives.includes(t.lemma) || possessives.includes(bareForm(t)));
}

/** The mentions of a sentence that are subjects of its verbs, parties or who speaks for them, left to right. */
function subjectsOf({ mentions, tokens }: Parsed): readonly Mention[] {
  return mentions.filter(({ actor, body, first, last }) => {
    if (actor ? actor.force === 'civilians' : body.length === 0) return false;
    return tokens.slice(first, last + 1).some(({ relation }) => /^nsubj/.test(relation ?? ''));
  });
}
