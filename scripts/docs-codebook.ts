import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { Actor, EventKind, PlaceEntry, StateKind } from '../src/model/codebook.ts';
import { type KindGroup, kindGroups } from '../src/model/vocabulary.ts';

const groupTitles: Readonly<Record<KindGroup, string>> = {
  combat: 'Combat',
  remote: 'Remote violence',
  person: 'Persons',
  control: 'Control of ground',
  civil: 'Civilians',
  talk: 'Talks and words',
  asset: 'Weapons and property',
  other: 'Other',
};

const controlWords: Readonly<Record<EventKind['control'], string>> = {
  none: 'none',
  initiator_gains: 'the initiator gains the place',
  target_loses: 'the target loses the place',
  initiator_leaves: 'the initiator gives the place up',
  besieged: 'the place is besieged',
  contested: 'the place is fought for',
  initiator_holds_part: 'the place is contested, the initiator has a part of it',
  initiator_enters: 'the place is fought for once the initiator is in it',
  initiator_fails: 'none, the initiator failed to gain the place',
  initiator_holds: 'the initiator holds the place',
};

/** `docs/codebook.md`: every event kind in full, the actors, and how many places and outlets are known. */
export function codebookPage({ codebook, languages }: Knowledge): string {
  const kinds = [...codebook.kinds.values()];
  const actors = [...codebook.actors.values()];
  const places = [...codebook.places.values()];
  return `<!-- Generated from codebook/ by npm run generate. Do not edit. -->
# Codebook

What the system knows is data in \`codebook/\` and \`languages/\`, edited without touching code and checked by
\`riscontro codebook check\`: ${kinds.length} event kinds, ${actors.length} actors, ${places.length} places,
${codebook.outlets.size} outlets, ${codebook.speakers.size} speakers, ${codebook.wars.size} wars,
${[...languages.values()].map(({ code, triggers }) => `${triggers.length} triggers in ${code}`).join(', ')}.

\`initiator\` is who acts, or who gains ground; \`target\` is who is acted on, or who loses it. The mappings to ACLED,
PLOVER, CAMEO and UCDP GED are our judgement; a note says where a codebook has no room for the kind. UCDP types:
1 a state is a party, 2 both are organised and none is a state, 3 one-sided against civilians; a record is a UCDP event
only when somebody died.

## Event kinds

${kindGroups
  .filter((group) => kinds.some((kind) => kind.group === group))
  .map((group) =>
    groupSection(
      group,
      kinds.filter((kind) => kind.group === group),
    ),
  )
  .join('\n\n')}

## States

What is said to be so and did not happen: no incident is made of it and no event data project counts it. The extraction
lists it under \`holdings\`, and the control statements that rest on it feed the situation.

${[...codebook.states.values()].map(stateSection).join('\n\n')}

## Actors

The type is ACLED's inter code: 1 state forces, 2 rebel group, 3 political militia, 4 identity militia, 5 rioters,
6 protesters, 7 civilians, 8 external or other. The last day of a validity is exclusive.

${byTheatre(actors)
  .map(([theatre, list]) => actorSection(theatre, list))
  .join('\n\n')}

## Places

| theatre | places | kinds |
|---|---|---|
${byTheatre(places)
  .map(([theatre, list]) => `| ${theatre} | ${list.length} | ${tally(list.map(({ kind }) => kind))} |`)
  .join('\n')}

## Outlets and speakers

${codebook.outlets.size} outlets: ${tally([...codebook.outlets.values()].map(({ kind }) => kind))}. Stance:
${tally([...codebook.outlets.values()].map(({ stance }) => stance))}. Outlets of kind \`sample\` are invented for \`corpus/\`.
${codebook.speakers.size} speakers, each a body or its public spokesperson.
`;
}

function groupSection(group: KindGroup, kinds: readonly EventKind[]): string {
  return `### ${groupTitles[group]}\n\n${kinds.map(kindSection).join('\n\n')}`;
}

function stateSection(state: StateKind): string {
  const over = state.over ? ` With *no longer* it is \`${state.over}\`.` : '';
  const partly = state.partly ? ` Of a part of the place it is \`${state.partly}\`.` : '';
  return `### \`${state.id}\` ${state.label.en} · ${state.label.it}

${state.definition.en}

- Roles: initiator: ${state.roles.initiator?.en ?? 'none'}. Effect on the ground: ${controlWords[state.control]}.${over}${partly}
${state.examples.map((example) => `- *${example.text}* (${example.lang})`).join('\n')}`;
}

function kindSection(kind: EventKind): string {
  const { acled, plover, cameo, ucdp } = kind.mappings;
  const note = (text: string | undefined) => (text ? ` (${text})` : '');
  const role = (name: 'initiator' | 'target') =>
    kind.roles[name] ? `${name}: ${kind.roles[name].en}` : `no ${name}`;
  return `#### \`${kind.id}\` ${kind.label.en} · ${kind.label.it}

${kind.definition.en}

- Roles: ${role('initiator')}; ${role('target')}. Effect on the ground: ${controlWords[kind.control]}.${kind.broader ? ` Falls back on \`${kind.broader}\`.` : ''}
- ACLED ${acled ? `${acled.eventType} / ${acled.subEventType}${note(acled.note)}` : 'none'}; PLOVER ${plover ? `${plover.event} ${plover.mode.join(', ')}${note(plover.note)}` : 'none'}; CAMEO ${cameo ? `${cameo.root}${note(cameo.note)}` : 'none'}; UCDP ${ucdp.types.length > 0 ? ucdp.types.join('/') : 'none'}${note(ucdp.note)}
${kind.examples.map((example) => `- *${example.text}* (${example.lang})`).join('\n')}`;
}

function actorSection(theatre: string, actors: readonly Actor[]): string {
  const rows = actors.map(
    (actor) =>
      `| ${actor.name} | ${actor.label.it ?? ''} | \`${actor.id}\` | ${actor.type} | ${actor.side} | ${validity(actor)} |`,
  );
  return `### ${theatre}\n\n| name | Italian | id | type | side | valid |\n|---|---|---|---|---|---|\n${rows.join('\n')}`;
}

function validity({ valid }: Actor): string {
  return valid.from === null && valid.to === null ? '' : `${valid.from ?? ''} – ${valid.to ?? ''}`.trim();
}

function byTheatre<T extends Actor | PlaceEntry>(entries: readonly T[]): readonly [string, T[]][] {
  return [...Map.groupBy(entries, ({ theatre }) => theatre)];
}

function tally(values: readonly string[]): string {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, list]) => [value, list.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, n]) => `${value.replace(/_/g, ' ')} ${n}`)
    .join(', ');
}
