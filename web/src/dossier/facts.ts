import type { Claim, Place } from '../api/client.ts';
import { countWords } from '../components/count-words.ts';
import type { Mark } from '../components/segments.ts';
import type { Labels } from '../components/use-labels.ts';
import type { Key, Words } from '../i18n/words.ts';

/** One thing read in a sentence, and where its words stand in the article; `at` null when read from the context. */
export interface Fact {
  readonly id: string;
  readonly field: Key;
  readonly value: string;
  readonly note?: string;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** The facts of a claim in the order a reader asks for them. */
export function factsOf(claim: Claim, labels: Labels, words: Words): readonly Fact[] {
  const parties = (field: 'fact.who' | 'fact.whom', list: Claim['initiator']) =>
    list.map((party, index): Fact => {
      const value = labels.actor(party.actor, party.name);
      const notes = [
        party.mention !== '' && party.mention !== value ? `“${party.mention}”` : '',
        party.provisional ? words.say('fact.provisional') : '',
      ].filter(Boolean);
      return {
        id: `${field}-${index}`,
        field,
        value,
        at: party.at,
        ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
      };
    });
  return [
    ...parties('fact.who', claim.initiator),
    ...parties('fact.whom', claim.target),
    ...claim.places.map(
      (place, index): Fact => ({ id: `where-${index}`, field: 'fact.where', ...placeFact(place, words) }),
    ),
    ...whenFact(claim, words),
    ...claim.counts.map(
      (count, index): Fact => ({
        id: `count-${index}`,
        field: 'fact.how-many',
        value: [countWords(count, words), count.group && labels.actor(count.group)]
          .filter(Boolean)
          .join(', '),
        note: `“${count.wording}”`,
        at: count.at,
      }),
    ),
  ];
}

function placeFact(place: Place, words: Words): Pick<Fact, 'value' | 'note' | 'at'> {
  const value = `${words.say(`relation.${place.relation}`)} ${place.name}`.trim();
  const notes = [
    place.admin1 ?? '',
    place.country ? words.country(place.country) : '',
    place.lat === null ? words.say(isOpen(place) ? 'fact.undecided' : 'fact.unplaced') : '',
    place.radiusKm ? words.say('fact.radius', { km: Math.round(place.radiusKm * 10) / 10 }) : '',
    place.anchors.length > 1
      ? words.say('fact.between', { places: place.anchors.map(({ name }) => name).join(', ') })
      : '',
  ];
  return { value, note: notes.filter(Boolean).join(' · '), at: place.at };
}

/** Whether several places can be meant, none of which stands out. */
function isOpen({ unresolved }: Place): boolean {
  return (unresolved?.candidates.filter(({ against }) => against.length === 0).length ?? 0) > 1;
}

function whenFact(claim: Claim, words: Words): Fact[] {
  if (!claim.when) return [];
  const { start, end, text, at } = claim.when;
  return [
    {
      id: 'when',
      field: 'fact.when',
      value: start || end ? words.days(start, end) : text,
      at,
      ...(text ? { note: `“${text}”` } : {}),
    },
  ];
}

/** The marks of a claim within a stretch of the article that begins at `offset`. */
export function marksOf(claim: Claim, facts: readonly Fact[], offset: number): readonly Mark[] {
  const shift = (start: number, end: number) => ({ start: start - offset, end: end - offset });
  const { start, end } = claim.evidence;
  const sentence: Mark = { id: 'sentence', tone: 'sentence', ...shift(start, end) };
  const trigger = claim.evidence.quote.indexOf(claim.trigger);
  return [
    sentence,
    ...(trigger < 0 || claim.trigger === ''
      ? []
      : [
          {
            id: 'kind',
            tone: 'trigger' as const,
            ...shift(start + trigger, start + trigger + claim.trigger.length),
          },
        ]),
    ...facts.flatMap(({ id, at, value }): Mark[] =>
      at ? [{ id, tone: 'fact', title: value, ...shift(at.start, at.end) }] : [],
    ),
  ];
}
