import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

/** Somebody a coder gave as source or target: ISO 3166-1 alpha-2, and the words where the record has them. */
export interface CodedActor {
  readonly country: string | null;
  readonly words: string | null;
}

export interface CodedEvent {
  /** Of the scheme: `ASSAULT`, or two digits of CAMEO. */
  readonly root: string;
  readonly source: readonly CodedActor[];
  readonly target: readonly CodedActor[];
}

/** A sentence with the events a coder, or the unit test of a coder, gives it; none where it is not an event. */
export interface CodedSentence {
  readonly id: string;
  readonly text: string;
  readonly events: readonly CodedEvent[];
}

const names = z.record(z.string(), z.string());
const codes = z
  .strictObject({ plover: names, countries: names })
  .parse(load(readFileSync(join(import.meta.dirname, 'codes.yaml'), 'utf8')));

const ploverActor = z.object({ actorText: z.string().optional(), code: z.string().optional() });
/** An absent actor is left out, an empty text, or words of the sentence's kind ("diplomatic"). */
const ploverActors = z
  .union([z.array(ploverActor), z.string()])
  .optional()
  .transform((actors) => (Array.isArray(actors) ? actors : []));
const ploverRecord = z.object({
  id: z.string(),
  event: z.string(),
  text: z.string().optional(),
  source: ploverActors,
  target: ploverActors,
});

/**
 * The "gold standard records" of PLOVER 0.5 (https://github.com/openeventdata/PLOVER): one event a sentence, examples
 * of the CAMEO manual. @throws where the file is not of that form.
 */
export function readPlover(source: string): readonly CodedSentence[] {
  return z
    .array(ploverRecord)
    .parse(JSON.parse(source))
    .flatMap(({ id, event, text, source: sources, target }) => {
      if (text === undefined) return [];
      const actor = ({ actorText, code }: z.infer<typeof ploverActor>): CodedActor => ({
        country: countryOf(code ?? ''),
        words: actorText ?? null,
      });
      const root = codes.plover[event] ?? event;
      return [{ id, text, events: [{ root, source: sources.map(actor), target: target.map(actor) }] }];
    });
}

/**
 * The validation records of PETRARCH-2 (https://github.com/openeventdata/petrarch2), coded in CAMEO, a sentence each;
 * those without a text are left out. The older unit records beside them are no use here: they are coded in WEIS and
 * in codes made up for the test, between countries made up too.
 */
export function readPetrarch(source: string): readonly CodedSentence[] {
  const records = source
    .replace(/<!--.*?-->/gs, '')
    .split(/(?=<Sentence\s)/)
    .filter((record) => record.startsWith('<Sentence'));
  return records.flatMap((record) => {
    const text = /<Text>(.*?)<\/Text>/s.exec(record)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
    if (text === '') return [];
    const events = [...record.matchAll(/<EventCoding\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
      const code = attribute(attributes, 'eventcode');
      const actor = (name: string): readonly CodedActor[] => {
        const given = attribute(attributes, name);
        return given ? [{ country: countryOf(given), words: null }] : [];
      };
      return code
        ? [{ root: code.slice(0, 2), source: actor('sourcecode'), target: actor('targetcode') }]
        : [];
    });
    return [{ id: attribute(record, 'id') ?? text, text, events }];
  });
}

function attribute(record: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(record)?.[1] ?? null;
}

/** The country at the head of an actor's code ("SYRREB"), or null. */
function countryOf(code: string): string | null {
  return codes.countries[code.slice(0, 3)] ?? null;
}
