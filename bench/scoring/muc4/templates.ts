import { z } from 'zod';

/** What MUC-4 asks of an incident: its type, and who or what fills each slot, each by one or more wordings. */
export interface Template {
  /** A type; a key may allow several. */
  readonly types: readonly string[];
  readonly fillers: Readonly<Record<Slot, readonly Filler[]>>;
}

export const slots = ['perp_individual', 'perp_organisation', 'target', 'victim', 'weapon'] as const;
export type Slot = (typeof slots)[number];
/** All wordings of one person, body or thing. */
export type Filler = readonly string[];

/** A document of the task with the templates an analyst filled from it. */
export interface KeyedDocument {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly Template[];
}

const entities = z.array(z.array(z.tuple([z.string(), z.number()])));
const documentSchema = z.object({
  docid: z.string(),
  doctext: z.string(),
  templates: z.array(
    z.object({
      incident_type: z.string(),
      PerpInd: entities,
      PerpOrg: entities,
      Target: entities,
      Victim: entities,
      Weapon: entities,
    }),
  ),
});

/**
 * Reads MUC-4 as JSON Lines, in the form of Du, Rush and Cardie 2021 (https://github.com/xinyadu/gtt). The same
 * template twice in a document counts once, as there.
 * @throws where a line is not of that form.
 */
export function readKeyedDocuments(source: string): readonly KeyedDocument[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { docid, doctext, templates } = documentSchema.parse(JSON.parse(line));
      const wordings = (found: z.infer<typeof entities>): readonly Filler[] =>
        found.map((mentions) => mentions.map(([words]) => words)).filter((filler) => filler.length > 0);
      const keyed = templates.map(
        (one): Template => ({
          types: one.incident_type.split(' / '),
          fillers: {
            perp_individual: wordings(one.PerpInd),
            perp_organisation: wordings(one.PerpOrg),
            target: wordings(one.Target),
            victim: wordings(one.Victim),
            weapon: wordings(one.Weapon),
          },
        }),
      );
      const distinct = new Map(keyed.map((template) => [JSON.stringify(template), template]));
      return { id: docid, text: doctext, templates: [...distinct.values()] };
    });
}
