import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import {
  type Actor,
  actorFileSchema,
  type EventKind,
  eventKindSchema,
  type Outlet,
  outletFileSchema,
  type PlaceEntry,
  placeFileSchema,
  type Speaker,
  type StateKind,
  speakerFileSchema,
  stateKindSchema,
  type War,
  warFileSchema,
} from '../model/codebook.ts';
import { type Nationalities, nationalitiesSchema } from '../model/language.ts';
import { Problem } from '../model/problem.ts';
import { type Trigger, triggerFileSchema, wordClassFileSchema } from '../model/trigger.ts';
import { checkActors } from './check-actors.ts';
import { type Fact, type Finding, type FindingRule, finding } from './check-findings.ts';
import { checkKinds } from './check-kinds.ts';
import { checkOutlets } from './check-outlets.ts';
import { checkPlaces } from './check-places.ts';
import { checkTriggers } from './check-triggers.ts';
import { checkWars } from './check-wars.ts';
import { featuresPath, featuresSchema } from './gazetteer/features.ts';
import { languageCodes, loadLanguage } from './load-language.ts';
import { loadYaml, yamlFiles } from './load-yaml.ts';

/** An entry with the file it stands in, relative to the repository. */
export interface Filed<T> {
  readonly file: string;
  readonly entry: T;
}

/** Everything that is to be checked, as far as its files could be read. */
export interface CheckedKnowledge {
  readonly kinds: readonly Filed<EventKind>[];
  readonly states: readonly Filed<StateKind>[];
  readonly actors: readonly Filed<Actor>[];
  readonly places: readonly Filed<PlaceEntry>[];
  readonly outlets: readonly Filed<Outlet>[];
  readonly speakers: readonly Filed<Speaker>[];
  readonly wars: readonly Filed<War>[];
  readonly nationalities: Nationalities;
  readonly triggers: ReadonlyMap<string, readonly Filed<Trigger>[]>;
}

/** Adds a finding; what the rule's wording needs goes in `facts`. */
export type Report = (
  rule: FindingRule,
  file: string,
  entry: string,
  facts?: Readonly<Record<string, Fact>>,
) => void;

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** How much was checked, of what was. */
  readonly counts: Readonly<
    Partial<Record<'kinds' | 'actors' | 'places' | 'outlets' | 'speakers' | 'triggers', number>>
  >;
}

/**
 * Holds everything under `codebook/` and `languages/` against its schema and against itself. Goes on after the
 * first fault, unlike loading, so that one run shows all there is to mend. Errors first, then by file and entry.
 * @param root the repository's folder
 */
export function checkKnowledge(root: string): CheckReport {
  const findings: Finding[] = [];
  const report: Report = (rule, file, entry, facts = {}) => findings.push(finding(rule, file, entry, facts));
  const knowledge = readKnowledge(root, report);
  for (const check of [checkKinds, checkActors, checkPlaces, checkOutlets, checkWars, checkTriggers])
    check(knowledge, report);
  const { kinds, actors, places, outlets, speakers } = knowledge;
  return reportOf(findings, {
    kinds: kinds.length,
    actors: actors.length,
    places: places.length,
    outlets: outlets.length,
    speakers: speakers.length,
    triggers: [...knowledge.triggers.values()].reduce((sum, list) => sum + list.length, 0),
  });
}

/** Findings in order, errors first, counted. */
export function reportOf(findings: readonly Finding[], counts: CheckReport['counts']): CheckReport {
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.severity, b.severity) ||
      compare(a.file, b.file) ||
      compare(a.entry, b.entry) ||
      compare(a.rule, b.rule),
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings: sorted, errors, warnings: findings.length - errors, counts };
}

function readKnowledge(root: string, report: Report): CheckedKnowledge {
  const codebook = join(root, 'codebook');
  const languages = join(root, 'languages');
  const named = (path: string) => relative(root, path);
  /** One file, or null with a finding. */
  const read = <T extends z.ZodType>(path: string, schema: T): z.output<T> | null => {
    try {
      return loadYaml(path, schema);
    } catch (error) {
      report('file/invalid', named(path), '', whatIsWrong(error));
      return null;
    }
  };
  const entries = <E>(paths: readonly string[], from: (path: string) => readonly E[]): readonly Filed<E>[] =>
    paths.flatMap((path) => from(path).map((entry) => ({ file: named(path), entry })));
  // Nothing else refers to it: its shape is all there is to hold it against.
  read(featuresPath(root), featuresSchema);
  const outletFiles = yamlFiles(join(codebook, 'outlets'));
  const isSpeakers = (path: string) => basename(path) === 'speakers.yaml';
  for (const code of languageCodes(languages)) {
    try {
      loadLanguage(languages, code);
    } catch (error) {
      if (!(error instanceof Problem) || !error.item.includes('lexicon'))
        report('file/invalid', named(error instanceof Problem ? error.item : code), '', whatIsWrong(error));
    }
  }
  return {
    kinds: entries(yamlFiles(join(codebook, 'event-kinds')), (path) => {
      const kind = read(path, eventKindSchema);
      if (kind && `${kind.id}.yaml` !== basename(path)) report('kind/file-name', named(path), kind.id);
      return kind ? [kind] : [];
    }),
    states: entries(yamlFiles(join(codebook, 'states')), (path) => {
      const state = read(path, stateKindSchema);
      if (state && `${state.id}.yaml` !== basename(path)) report('kind/file-name', named(path), state.id);
      return state ? [state] : [];
    }),
    actors: entries(yamlFiles(join(codebook, 'actors')), (path) => {
      const file = read(path, actorFileSchema);
      return (file?.actors ?? []).map((actor) => ({ ...actor, theatre: file?.theatre ?? '' }));
    }),
    places: entries(yamlFiles(join(codebook, 'places')), (path) => {
      const file = read(path, placeFileSchema);
      return (file?.places ?? []).map((place) => ({
        ...place,
        country: place.country ?? file?.country ?? null,
        theatre: file?.theatre ?? '',
      }));
    }),
    outlets: entries(
      outletFiles.filter((path) => !isSpeakers(path)),
      (path) => read(path, outletFileSchema)?.outlets ?? [],
    ),
    speakers: entries(
      outletFiles.filter(isSpeakers),
      (path) => read(path, speakerFileSchema)?.speakers ?? [],
    ),
    wars: entries([join(codebook, 'wars.yaml')], (path) => read(path, warFileSchema)?.wars ?? []),
    nationalities: read(join(codebook, 'nationalities.yaml'), nationalitiesSchema) ?? {},
    triggers: new Map(
      languageCodes(languages).map((code) => [
        code,
        [
          ...entries(
            yamlFiles(join(languages, code, 'lexicon')),
            (path) => read(path, triggerFileSchema)?.triggers ?? [],
          ),
          // A class stands under its id: its words may have entries of their own.
          ...entries([join(languages, code, 'classes.yaml')], (path) =>
            (read(path, wordClassFileSchema)?.classes ?? []).map(({ lemmas: _, ...entry }) => ({
              ...entry,
              lemma: entry.id,
            })),
          ),
        ],
      ]),
    ),
  };
}

function whatIsWrong(error: unknown): Readonly<Record<string, string | number>> {
  if (error instanceof Problem) return error.facts;
  return { where: '', found: String(error) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
