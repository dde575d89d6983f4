import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';

/**
 * The line (from 1) on which the value at a path of a YAML document stands; that of the nearest value around it where the
 * path goes on into nothing. Null when the source is not YAML.
 */
export function lineOf(source: string, path: readonly PropertyKey[]): number | null {
  let events: readonly Event[];
  try {
    events = parseEvents(source, {});
  } catch {
    return null;
  }
  const offset = offsetOf(source, events, path);
  return offset === null ? null : source.slice(0, offset).split('\n').length;
}

/** Walks down the events of the first document along the path. */
function offsetOf(source: string, events: readonly Event[], path: readonly PropertyKey[]): number | null {
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let offset = startOf(events[at]);
  for (const step of path) {
    const inside = childAt(source, events, at, step);
    if (inside === null) break;
    at = inside.value;
    offset = inside.start;
  }
  return offset;
}

interface Child {
  /** Event the value begins with. */
  readonly value: number;
  /** Offset of the value, or of its key. */
  readonly start: number;
}

/** The item or the value of a key in the collection that begins at event `at`, or null when it has none. */
function childAt(source: string, events: readonly Event[], at: number, step: PropertyKey): Child | null {
  const parent = events[at];
  const isMapping = parent?.type === EVENT_ID.MAPPING;
  if (!isMapping && parent?.type !== EVENT_ID.SEQUENCE) return null;
  let index = 0;
  for (let next = at + 1; next < events.length && events[next]?.type !== EVENT_ID.POP; ) {
    const value = isMapping ? after(events, next) : next;
    const first = events[next];
    const key = isMapping && first?.type === EVENT_ID.SCALAR ? getScalarValue(source, first) : index;
    const start = startOf(first);
    if (key === step && start !== null) return { value, start };
    next = after(events, value);
    index += 1;
  }
  return null;
}

/** The event after a whole value. */
function after(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let next = at; next < events.length; next += 1) {
    const type = events[next]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    if (depth <= 0) return next + 1;
  }
  return events.length;
}

function startOf(event: Event | undefined): number | null {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
  return event?.type === EVENT_ID.ALIAS ? event.anchorStart : null;
}
