import type { Claim, SpeakerReference } from '../model/claim.ts';
import type { Codebook, Outlet } from '../model/codebook.ts';
import { lineage } from '../model/kinship.ts';
import type { Sentence } from '../model/token.ts';
import type { Parsed } from './clause.ts';
import { phraseAt } from './phrases.ts';
import { longestSpeaker, speakerFrom } from './speaker-phrase.ts';

/** Sentences at the head of a text among which the line stands that names who issued it. */
const masthead = 4;

/**
 * The body that issued a text of a belligerent's own outlet, as its headline ("General Command: ...") or masthead ("MINISTRY
 * OF DEFENCE - DAILY SUMMARY") names it: it speaks where a sentence names nobody. Without one the outlet itself does.
 */
export class Issuer {
  readonly #side: string;
  readonly #codebook: Codebook;
  #issuer: SpeakerReference | null = null;

  constructor({ side }: Outlet & { readonly side: string }, codebook: Codebook) {
    this.#side = side;
    this.#codebook = codebook;
  }

  /** Reads on; `named` is who a sentence names as speaking, or null. */
  read({ section, index }: Sentence, parsed: Parsed, named: SpeakerReference | null): void {
    const line = index < masthead ? bodyOfLine(parsed) : null;
    const own = section === 'headline' && named && this.#isOwn(named) ? named : null;
    this.#issuer ??= line ?? own;
  }

  /** A claim with who speaks where it names nobody. */
  spoken(claim: Claim): Claim {
    if (!this.#issuer || claim.attribution?.speaker) return claim;
    return { ...claim, attribution: { ...this.#issuer, hedge: claim.attribution?.hedge ?? null } };
  }

  #isOwn({ candidates, civil }: SpeakerReference): boolean {
    if (civil) return false;
    if (candidates.length === 0) return true;
    const { actors, speakers } = this.#codebook;
    const own = lineage(this.#side, actors);
    return candidates.some((id) => {
      const side = speakers.get(id)?.side ?? id;
      const line = lineage(side, actors);
      return line.includes(this.#side) || own.includes(side);
    });
  }
}

/** "MINISTRY OF DEFENSE - DAILY OPERATIONAL SUMMARY - Kabul": the body of a state a line without a verb begins with. */
function bodyOfLine(parsed: Parsed): SpeakerReference | null {
  const { tokens, predicates, vocabulary } = parsed;
  if (predicates.some(({ form }) => form === 'finite')) return null;
  if (phraseAt(vocabulary.stateNouns, tokens, 0) === null) return null;
  const end = tokens.findIndex(({ form }) => /^[-–—|,:]$/.test(form));
  return end < 0 || end > longestSpeaker ? null : speakerFrom(parsed, 0, end);
}
