import type { Span } from '../model/span.ts';
import type { Parsed } from './clause.ts';
import type { Mention } from './mention.ts';
import { child, children } from './tree.ts';

export function mentionAt(parsed: Parsed, token: number): Mention | undefined {
  return parsed.mentions.find((m) => m.first <= token && token <= m.last);
}

/** The mention at a token, or the name that stands beside its common noun ("il gruppo Esercito nazionale siriano"). */
export function nameBeside(parsed: Parsed, at: number): Mention | undefined {
  const mention = mentionAt(parsed, at);
  const beside = child(parsed.tokens, at, /^appos$/);
  const name = beside === null ? undefined : mentionAt(parsed, beside);
  const common = mention?.actor != null && mention.actor.candidates.length === 0;
  return common && name?.preposition === null && (name.actor?.candidates.length ?? 0) > 0 ? name : mention;
}

/** The phrases that hang on a token by one of some relations. */
export function mentionsBelow(parsed: Parsed, above: number, relations: RegExp): readonly Mention[] {
  const hung = children(parsed.tokens, above).filter((i) => relations.test(parsed.tokens[i]?.relation ?? ''));
  // Where subjects may be left out, of two before a verb the nearer is its own: the other belongs to words that have no verb ("Rebels in Hama, the army ...").
  const { prodrop } = parsed.vocabulary.language.grammar;
  const at = (prodrop ? hung.findLast((i) => i < above) : undefined) ?? hung[0];
  return at === undefined
    ? []
    : withList(beginningOfList(nameBeside(parsed, at), parsed), parsed.mentions, parsed);
}

/** "SDF and US forces": the name before belongs to the noun of the one behind, which has the list's place in the tree. */
function beginningOfList(mention: Mention | undefined, { tokens, mentions }: Parsed): Mention | undefined {
  const before = mention?.listedWith == null ? undefined : mentions[mention.listedWith];
  const above = before && tokens[before.head]?.head;
  const within = mention && typeof above === 'number' && mention.first <= above && above <= mention.last;
  return before?.actor != null && within ? before : mention;
}

/** A mention with the ones that continue its list. */
export function withList(
  mention: Mention | undefined,
  among: readonly Mention[],
  parsed: Parsed,
): readonly Mention[] {
  if (!mention) return [];
  const list = [mention];
  for (const next of among) {
    if (next.listedWith !== null && list.includes(parsed.mentions[next.listedWith] as Mention))
      list.push(next);
  }
  // "Armenian and Azerbaijani soldiers": the noun is with the last, but the first is named first.
  return list.sort((a, b) => a.first - b.first);
}

export function spanOf(parsed: Parsed, mention: Mention): Span {
  return { start: parsed.tokens[mention.first]?.start ?? 0, end: parsed.tokens[mention.last]?.end ?? 0 };
}

export function textOf(parsed: Parsed, first: number, last: number): string {
  return parsed.tokens
    .slice(first, last + 1)
    .map((t) => t.form)
    .join(' ');
}
