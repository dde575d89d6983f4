import type { GrammarFunction } from '../model/grammar.ts';
import type { FrameName } from '../model/trigger.ts';

/** A slot to look in, and what must stand there. */
export interface SlotSource {
  readonly function: GrammarFunction | 'location';
  readonly wants: 'actor' | 'place';
}

/** Which grammatical functions fill which role, best first. `location` is any locative phrase of the clause. */
export interface Frame {
  readonly initiator: readonly SlotSource[];
  readonly target: readonly SlotSource[];
  readonly place: readonly SlotSource[];
  /** The subject acts of itself: essere with a participle is a perfect, not a passive (è caduta, sono fuggiti). */
  readonly intransitive: boolean;
  /** The two parties are named together; initiator and target are interchangeable. */
  readonly mutual: boolean;
}

const actor = (...functions: readonly SlotSource['function'][]): readonly SlotSource[] =>
  functions.map((name) => ({ function: name, wants: 'actor' }));
const place = (...functions: readonly SlotSource['function'][]): readonly SlotSource[] =>
  functions.map((name) => ({ function: name, wants: 'place' }));

/** The frames the lexicon names. Subject and object are the deep ones: passives are already undone. */
export const frames: Readonly<Record<FrameName, Frame>> = {
  act: {
    initiator: actor('subject'),
    target: actor('object', 'against', 'on'),
    place: place('location', 'object'),
    intransitive: false,
    mutual: false,
  },
  attack: {
    initiator: actor('subject'),
    target: actor('object', 'against', 'on'),
    place: place('object', 'location'),
    intransitive: false,
    mutual: false,
  },
  gain: {
    initiator: actor('subject'),
    target: actor('from', 'at', 'to', 'object'),
    place: place('object', 'of', 'location'),
    intransitive: false,
    mutual: false,
  },
  lose: {
    initiator: actor('to', 'agent', 'toward', 'at'),
    target: actor('subject'),
    // "Kilinochchi was lost": the ground itself is the subject.
    place: place('object', 'subject', 'location', 'of'),
    intransitive: true,
    mutual: false,
  },
  fall: {
    initiator: actor('to', 'agent', 'under', 'at', 'object', 'subject'),
    target: [],
    place: place('subject', 'of', 'location'),
    intransitive: true,
    mutual: false,
  },
  expel: {
    initiator: actor('subject'),
    target: actor('object'),
    place: place('from', 'location'),
    intransitive: false,
    mutual: false,
  },
  repel: {
    initiator: actor('of', 'object', 'from'),
    target: actor('subject'),
    place: place('location', 'of'),
    intransitive: false,
    mutual: false,
  },
  besiege: {
    initiator: actor('subject'),
    target: actor('object'),
    place: place('object', 'location'),
    intransitive: false,
    mutual: false,
  },
  hold: {
    initiator: actor('subject', 'by', 'of', 'agent'),
    target: [],
    place: place('object', 'of', 'on'),
    intransitive: false,
    mutual: false,
  },
  move: {
    initiator: actor('subject', 'object'),
    target: [],
    place: place('location', 'from', 'object'),
    intransitive: true,
    mutual: false,
  },
  affected: {
    initiator: actor('agent', 'cause'),
    target: actor('subject', 'object'),
    // "The village came under fire": what undergoes it is the place.
    place: place('location', 'object', 'of', 'subject'),
    intransitive: true,
    mutual: false,
  },
  cause: {
    initiator: actor('subject'),
    target: actor('object'),
    place: place('location', 'from', 'object'),
    intransitive: false,
    mutual: false,
  },
  mutual: {
    initiator: actor('subject', 'by', 'between', 'of'),
    target: actor('with', 'against', 'between', 'object'),
    place: place('location', 'of', 'object'),
    intransitive: true,
    mutual: true,
  },
  speak: {
    initiator: actor('subject', 'by', 'of', 'between'),
    target: actor('to', 'against', 'with', 'object', 'at', 'between'),
    place: place('location'),
    intransitive: false,
    mutual: false,
  },
  doer: {
    initiator: actor('by', 'agent', 'of', 'subject'),
    target: actor('against', 'on', 'with', 'object', 'at', 'of'),
    place: place('location', 'of', 'against', 'on', 'object'),
    intransitive: false,
    mutual: false,
  },
  undergoer: {
    initiator: actor('by', 'agent', 'subject'),
    target: actor('of', 'object', 'against'),
    place: place('of', 'location'),
    intransitive: false,
    mutual: false,
  },
  fleeing: {
    initiator: actor('subject', 'of'),
    target: [],
    place: place('from', 'location', 'object'),
    intransitive: true,
    mutual: false,
  },
  landing: {
    initiator: actor('subject'),
    target: actor('on', 'against', 'object'),
    place: place('location', 'on', 'to', 'object'),
    intransitive: true,
    mutual: false,
  },
};
