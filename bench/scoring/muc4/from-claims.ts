import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { lemmasOfWord } from '../../../src/analyse/form-index.ts';
import { corroborate } from '../../../src/corroborate/index.ts';
import type { Codebook } from '../../../src/model/codebook.ts';
import type { Extraction, Participant, ResolvedClaim } from '../../../src/model/contract.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import type { Language } from '../../../src/model/language.ts';
import { assertiveStatuses } from '../../../src/model/vocabulary.ts';
import type { Filler, Slot, Template } from './templates.ts';
import { headWord, normal } from './wordings.ts';

const names = z.array(z.string());
const incidentTypesSchema = z.strictObject({
  kinds: z.record(z.string(), names),
  entries: z.record(z.string(), names),
  bodies: names,
});
export type IncidentTypes = z.infer<typeof incidentTypesSchema>;

/** `incident-types.yaml`, checked: every kind is one of the codebook, every entry one of the lexicon. */
export function incidentTypes(codebook: Codebook, language: Language): IncidentTypes {
  const path = join(import.meta.dirname, 'incident-types.yaml');
  const types = incidentTypesSchema.parse(load(readFileSync(path, 'utf8')));
  for (const kind of Object.values(types.kinds).flat())
    if (!codebook.kinds.has(kind)) throw new Error(`${path}: no kind ${kind} in the codebook`);
  const known = new Set(language.triggers.map(({ id }) => id));
  for (const entry of Object.values(types.entries).flat())
    if (!known.has(entry)) throw new Error(`${path}: no entry ${entry} in the lexicon`);
  return types;
}

export interface TemplateContext {
  readonly types: IncidentTypes;
  readonly codebook: Codebook;
  readonly language: Language;
}

/**
 * The templates an extraction comes to. Claims that assert something and are of an incident type; those that the
 * desk joins into one incident are one template. Fillers are the words of the article, never a name of the codebook:
 *
 * - perpetrators are the initiators: bodies as organisations, people as individuals;
 * - victims are targets that are people, and whom counts of dead, wounded and hostages speak of. Keys of this task
 *   list victims by their names alone, which our claims do not keep;
 * - physical targets are targets that are things, counted vehicles, and sites among the places;
 * - weapons are the words of the evidence that gave the claim its means.
 */
export function templatesOf(extraction: Extraction, context: TemplateContext): readonly Template[] {
  const { types, codebook } = context;
  const typed = extraction.claims.flatMap((claim) => {
    const type = assertiveStatuses.has(claim.status) ? typeOf(claim, types) : null;
    return type === null ? [] : [{ claim, type }];
  });
  const { id, language, published } = extraction.article;
  const incidents = corroborate(
    typed.map(({ claim }) => ({
      claim,
      article: id as ArticleId,
      outlet: null,
      language,
      published,
      syndicate: id,
    })),
    codebook,
  );
  return incidents.flatMap((incident) => {
    const own = typed.filter(({ claim }) => incident.claims.some((other) => other === claim.id));
    return [...Map.groupBy(own, ({ type }) => type)].map(([type, claims]) =>
      template(
        type,
        claims.map(({ claim }) => claim),
        context,
      ),
    );
  });
}

function typeOf({ kind, rule }: ResolvedClaim, { kinds, entries }: IncidentTypes): string | null {
  const entry = rule.split('/')[0] ?? '';
  const among = (table: Readonly<Record<string, readonly string[]>>, name: string): string | undefined =>
    Object.keys(table).find((type) => table[type]?.includes(name));
  const general = among(kinds, kind);
  return general === undefined ? null : (among(entries, entry) ?? general);
}

function template(type: string, claims: readonly ResolvedClaim[], context: TemplateContext): Template {
  const fill = (slot: Slot): readonly Filler[] =>
    [...new Set(claims.flatMap((claim) => wordsFor[slot](claim, context)))].map((words) => [words]);
  return {
    types: [type],
    fillers: {
      perp_individual: fill('perp_individual'),
      perp_organisation: fill('perp_organisation'),
      target: fill('target'),
      victim: fill('victim'),
      weapon: fill('weapon'),
    },
  };
}

const wordsFor: Readonly<
  Record<Slot, (claim: ResolvedClaim, context: TemplateContext) => readonly string[]>
> = {
  perp_individual: ({ initiator }, context) => mentions(initiator, (one) => !isBody(one, context)),
  perp_organisation: ({ initiator }, context) => mentions(initiator, (one) => isBody(one, context)),
  victim: ({ target, counts }, context) => [
    ...mentions(target, (one) => !isThing(one, context)),
    ...counts
      .filter(({ what, group }) => (what === 'killed' || what === 'wounded' || what === 'hostages') && group)
      .map(({ wording }) => wording),
  ],
  target: ({ target, counts, places }, context) => [
    ...mentions(target, (one) => isThing(one, context)),
    ...counts.filter(({ what }) => what === 'vehicles').map(({ wording }) => wording),
    ...places.filter(({ at, kind }) => at !== null && sites.has(kind ?? '')).map(({ text }) => text),
  ],
  weapon: ({ means, evidence }, { language }) => {
    const named = means.flatMap((name) => language.means[name as keyof typeof language.means] ?? []);
    const quote = ` ${normal(evidence.quote)} `;
    const there = named.filter((words) =>
      [words, `${words}s`].some((form) => quote.includes(` ${form.toLowerCase()} `)),
    );
    return there.filter((words) => !there.some((other) => other !== words && other.includes(words)));
  },
};

/** Places that are a thing somebody built and can attack. */
const sites: ReadonlySet<string> = new Set(['base', 'airport', 'crossing', 'oil_field', 'dam', 'camp']);

function mentions(
  participants: readonly Participant[],
  holds: (words: string) => boolean,
): readonly string[] {
  return participants
    .filter(({ at }) => at !== null)
    .map(({ mention }) => mention)
    .filter(holds);
}

/** Whether the words name an organisation: no noun for people ends them, or one for a whole body. */
function isBody(words: string, { types, language }: TemplateContext): boolean {
  if (endsWith(words, types.bodies, language)) return true;
  const { army, fighters, force, civilians } = language.people;
  return !endsWith(words, [...army, ...fighters, ...force, ...civilians], language);
}

function isThing(words: string, { language }: TemplateContext): boolean {
  const { buildings, vehicles, weapons } = language.people;
  return endsWith(words, [...buildings, ...vehicles, ...weapons], language);
}

/** Whether the head of a phrase is one of some nouns, in the singular or plural. */
function endsWith(words: string, nouns: readonly string[], language: Language): boolean {
  const head = headWord(words);
  const forms = [head, ...lemmasOfWord(head, language)];
  const phrase = words.toLowerCase();
  return nouns.some((noun) => (noun.includes(' ') ? phrase.endsWith(noun) : forms.includes(noun)));
}
