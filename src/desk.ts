import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { document } from './acquire/document.ts';
import { type Analyser, shallowSentences } from './analyse/analyse.ts';
import { lemmasOfWord } from './analyse/form-index.ts';
import { openParser } from './analyse/parser/parser.ts';
import { parsingAnalyser } from './analyse/parsing-analyser.ts';
import { assessControl, controlStatements, dateStatement } from './assess/index.ts';
import { corroborate, inferredFromIncidents, syndicates } from './corroborate/index.ts';
import { openGazetteer } from './desk/places.ts';
import { provisionalActors } from './desk/provisional-actors.ts';
import { Explainer } from './extract/explain.ts';
import { type ExtractionContext, extractClaims, lemmasOf } from './extract/extract.ts';
import { worldCities } from './knowledge/gazetteer/world-cities.ts';
import { type Knowledge, loadKnowledge } from './knowledge/knowledge.ts';
import { withOwnTriggers } from './knowledge/own-triggers.ts';
import type { Article, Block, Document } from './model/article.ts';
import type { EventKind, StateKind } from './model/codebook.ts';
import type { ArticleRecord, Extraction, ResolvedClaim } from './model/contract.ts';
import type { ControlAssessment } from './model/control.ts';
import type { IncidentChanges, ProvisionalActor, SaveOutcome } from './model/desk-records.ts';
import type { ExplainedSentence } from './model/explanation.ts';
import type { Export, ExportRow } from './model/export.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { ArticleId, IncidentId } from './model/ids.ts';
import { Problem } from './model/problem.ts';
import type { IncidentFilter, StoreKnowledge } from './model/query.ts';
import { exportRow } from './publish/export-row.ts';
import { exports as exportFormats } from './publish/exports/index.ts';
import { readArticle } from './read/index.ts';
import { readingLanguage } from './read/reading-language.ts';
import { createNameFinder } from './resolve/name-finder.ts';
import { spellingKeys } from './resolve/place-keys.ts';
import { placesWithin } from './resolve/places-within.ts';
import { resolveClaims } from './resolve/resolve.ts';
import type { DeskStore } from './store/desk-store.ts';

export { type AcquireOptions, acquire } from './acquire/index.ts';
export { checkKnowledge } from './knowledge/check.ts';

/** The folder the product runs from: where codebook, languages and models lie. */
export const productRoot = join(import.meta.dirname, '..');

/** The version in `package.json`. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(join(productRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * Loads the trained parser of `models/reader` as reading does, and says which it is.
 * @throws `model/missing`, `model/damaged`, `model/no-runtime`
 */
export async function checkParser(root = productRoot): Promise<string> {
  const parser = openParser(join(root, 'models', 'reader'));
  await parser.load();
  return parser.name;
}

export interface ReadOptions {
  /** ISO day of publication, stronger than what the source says. */
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** An article somebody pasted: its words and what they know about it. Absent is unknown, never guessed. */
export interface PastedArticle {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
}

/** All that reading one document yields: what is printed, and what a desk keeps. */
export interface ReadDocument {
  readonly article: Article;
  /** With the article's text. */
  readonly extraction: Extraction;
  /** Dictionary forms in reading order, for full-text search. */
  readonly lemmas: string;
}

/** Reads without keeping anything. */
export interface Reader {
  readonly knowledge: Knowledge;
  readonly codebook: Knowledge['codebook'];
  /** Imported places, or null without any. */
  readonly gazetteer: Gazetteer | null;
  /** Name and version of the analyser, recorded by `doctor`. */
  readonly analyser: string;
  /** Throws `input/*` problems. */
  readDocument(document: Document, options?: ReadOptions): Promise<ReadDocument>;
  extract(document: Document, options?: ReadOptions): Promise<Extraction>;
  /** Reads as `extract` does, and tells what was considered in each sentence. Throws `input/*` problems. */
  explain(document: Document, options?: ReadOptions): Promise<readonly ExplainedSentence[]>;
  /** The same for an article that was read before. */
  explainArticle(article: Article): Promise<readonly ExplainedSentence[]>;
  read(item: PastedArticle): Promise<Extraction>;
}

/** Parts of a reader that can be others than the usual ones. */
export interface Replacements {
  /** What reads sentences, in place of the trained parser of `models/reader`. */
  readonly analyser?: Analyser;
  /** What is kept in mind between sentences. */
  readonly discourse?: ExtractionContext['discourse'];
}

/** Characters from the top within which a release says who issues it. */
const releaseTop = 600;

/** The furniture at the top of an article that may say whose release it is. */
function releaseHead({ noise }: Article): readonly Block[] {
  return noise.flatMap(({ start, end, reason }) =>
    reason === 'agency_furniture' && end < releaseTop ? [{ start, end, section: 'standfirst' as const }] : [],
  );
}

/**
 * Document -> Article -> Sentence -> Claim -> ResolvedClaim: the stateless half of the diagram.
 * @param instead parts in place of the usual ones
 * @param triggers files or folders of triggers of the user's own
 * @param places index of imported places, for names the codebook does not have
 * @throws `codebook/*`, `triggers/*`, `places/*`, `model/*`
 */
export function openReader(
  root = productRoot,
  instead: Replacements = {},
  triggers: readonly string[] = [],
  places: string | null = null,
): Reader {
  const knowledge = withOwnTriggers(loadKnowledge(root), triggers);
  const analyser = instead.analyser ?? parsingAnalyser(join(root, 'models', 'reader'));
  const { codebook, nationalities } = knowledge;
  const languages = [...knowledge.languages.values()].map((language) =>
    readingLanguage(language.code, language.noise),
  );
  const names = createNameFinder(codebook);
  const gazetteer = places === null ? null : openGazetteer(places);
  const gazetteers = [...(gazetteer ? [gazetteer] : []), worldCities(root, spellingKeys)];

  const readOf = (source: Document, options: ReadOptions): Article =>
    readArticle(source, { languages, outlets: codebook.outlets, ...given(options) });
  const kinds = new Map<string, EventKind | StateKind>([...codebook.kinds, ...codebook.states]);
  const claimed = async (
    article: Article,
    trace?: Explainer,
  ): Promise<Omit<ReadDocument, 'lemmas'> & { readonly lemmas: () => string }> => {
    const language = knowledge.languages.get(article.language);
    if (!language) throw new Error(`no language data for ${article.language}`);
    const sentences = await analyser.analyse(article, language);
    const head = shallowSentences({ ...article, blocks: releaseHead(article) }, language);
    const context = { language, codebook, nationalities, names, head, discourse: instead.discourse };
    const extracted = extractClaims(article, sentences, context, trace);
    const told = resolveClaims(extracted, article, codebook, gazetteers);
    const isState = ({ kind }: ResolvedClaim) => codebook.states.has(kind);
    return {
      article,
      extraction: {
        article: recordOf(article),
        claims: told.filter((claim) => !isState(claim)),
        holdings: told.filter(isState),
        control: controlStatements(told, kinds, codebook.actors),
        notes: [...article.notes, ...extracted.notes],
      },
      lemmas: () => lemmasOf(sentences, extracted.claims, context),
    };
  };
  const explained = async (article: Article): Promise<readonly ExplainedSentence[]> => {
    const trace = new Explainer();
    const { claims, holdings } = (await claimed(article, trace)).extraction;
    return trace.explain(article, [...claims, ...holdings]);
  };
  const extract = async (source: Document, options: ReadOptions = {}): Promise<Extraction> =>
    (await claimed(readOf(source, options))).extraction;
  return {
    knowledge,
    codebook,
    gazetteer,
    analyser: analyser.name,
    readDocument: async (source, options = {}) => {
      const { lemmas, ...read } = await claimed(readOf(source, options));
      return { ...read, lemmas: lemmas() };
    },
    explain: async (source, options = {}) => explained(readOf(source, options)),
    explainArticle: explained,
    extract,
    read: (item) => extract(pasted(item, () => new Date())),
  };
}

/** A pasted article as the document a capture would have made of it. */
export function pasted(item: PastedArticle, clock: () => Date): Document {
  const { text, ...declared } = item;
  return document(
    {
      address: 'pasted',
      mediaType: 'text/plain',
      charset: 'utf-8',
      bytes: new TextEncoder().encode(text),
      declared: given(declared),
    },
    clock,
  );
}

function recordOf(article: Article): ArticleRecord {
  const { id, url, title, language, published, outlet, noise, text } = article;
  return { id, url, title, language, published, outlet, noise: [...noise], text };
}

/** An object without the keys that hold undefined. */
function given<T extends object>(options: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

/** What became of the items of one `add`. */
export interface AddReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: readonly Problem[];
  readonly incidents: { readonly added: number; readonly changed: number; readonly removed: number };
}

export interface AddedArticle {
  readonly outcome: SaveOutcome;
  /** With the article's text. */
  readonly extraction: Extraction;
  /** Incidents its claims now support. */
  readonly incidents: readonly IncidentId[];
}

/** A desk file opened with everything that reads, links and assesses. */
export interface Desk
  extends Pick<
    DeskStore,
    | 'path'
    | 'queryIncidents'
    | 'incident'
    | 'article'
    | 'timeline'
    | 'facets'
    | 'evidence'
    | 'stats'
    | 'outletCounts'
    | 'check'
    | 'close'
  > {
  readonly reader: Reader;
  readonly codebook: Knowledge['codebook'];
  readonly exportFormats: readonly Export[];
  /** Keeps captured documents in order, then links anew. A problem among them is reported and the rest goes on. */
  addDocuments(
    documents: AsyncIterable<Document | Problem> | Iterable<Document | Problem>,
    options?: ReadOptions & { readonly onItem?: (done: number) => void },
  ): Promise<AddReport>;
  /** Adds one pasted article and links its claims. Throws `input/*` and `desk/*` problems. */
  add(item: PastedArticle): Promise<AddedArticle>;
  /** What is considered in each sentence of a stored article, read again as it is kept. Throws `desk/no-such-record`. */
  explain(article: string): Promise<readonly ExplainedSentence[]>;
  /** Who holds what on an ISO day; of one place (gazetteer id, with what lies within it) when given. */
  situation(day: string, place?: string): Promise<readonly ControlAssessment[]>;
  /** The armed bodies its claims name that the codebook does not know, the most reported first. */
  provisionalActors(): Promise<readonly ProvisionalActor[]>;
  /** The file of an export, in pieces; `name` is one of `exportFormats`. */
  exportTo(name: string, filter: IncidentFilter): AsyncIterable<string>;
}

export interface OpenDeskOptions {
  readonly path: string;
  readonly reader?: Reader;
  readonly clock?: () => Date;
  readonly create?: boolean;
  readonly readOnly?: boolean;
}

/** Opens a desk: what the reader reads is kept, corroborated and assessed. Throws `desk/*` problems. */
export async function openDesk(options: OpenDeskOptions): Promise<Desk> {
  const { path, clock = () => new Date() } = options;
  const reader = options.reader ?? openReader();
  const { codebook } = reader;
  // Loaded here so that the stateless reader never pays for a database.
  const { openStore } = await import('./store/sqlite-store.ts');
  const store = await openStore(path, {
    clock,
    version: productVersion(),
    knowledge: storeKnowledge(reader.knowledge),
    ...given({ create: options.create, readOnly: options.readOnly }),
  });

  const keep = async (source: Document, readOptions: ReadOptions) => {
    const read = await reader.readDocument(source, readOptions);
    return { ...read, outcome: await store.saveArticle({ document: source, ...read }) };
  };
  /** Which texts are copies, which claims speak of one happening. */
  const link = async (): Promise<IncidentChanges> => {
    const texts = await Array.fromAsync(store.storedTexts());
    const copies = syndicates(texts.map((t) => ({ id: t.article, text: t.text })));
    await store.setSyndicates(copies as ReadonlyMap<ArticleId, string>);
    return store.replaceIncidents(corroborate(await store.sourcedClaims(), codebook));
  };

  return {
    ...store,
    reader,
    codebook,
    exportFormats,
    async article(id) {
      const detail = await store.article(id);
      if (detail.article.published !== null) return detail;
      const ids = [...new Set(Object.values(detail.incidentOf))] as IncidentId[];
      const shared = await Promise.all(
        ids.map(async (one) => ({ id: one, reports: (await store.incident(one)).reports })),
      );
      const inferred = inferredFromIncidents(id, shared);
      return inferred ? { ...detail, notes: [...detail.notes, inferred] } : detail;
    },
    async addDocuments(documents, addOptions = {}) {
      const counts = { added: 0, updated: 0, unchanged: 0 };
      const failed: Problem[] = [];
      let done = 0;
      for await (const item of documents) {
        if (item instanceof Problem) failed.push(item);
        else {
          try {
            counts[(await keep(item, addOptions)).outcome] += 1;
          } catch (error) {
            // A desk that cannot be written ends the addition; anything else is this item's alone.
            if (error instanceof Problem && error.code.startsWith('desk/')) throw error;
            failed.push(
              error instanceof Problem ? error : new Problem('internal/defect', item.address, {}, error),
            );
          }
        }
        done += 1;
        addOptions.onItem?.(done);
      }
      const changes = (await store.needsLinking()) ? await link() : null;
      return {
        ...counts,
        failed,
        incidents: {
          added: changes?.added.length ?? 0,
          changed: changes?.changed.length ?? 0,
          removed: changes?.removed.length ?? 0,
        },
      };
    },
    async add(item) {
      const { article, extraction, outcome } = await keep(pasted(item, clock), {});
      if (await store.needsLinking()) await link();
      return { outcome, extraction, incidents: await store.incidentsOf(article.id) };
    },
    explain: async (article) => reader.explainArticle(await store.storedArticle(article)),
    async situation(day, place) {
      const within = place === undefined ? null : new Set([place, ...placesWithin(codebook, place)]);
      const statements = (await store.controlStatements())
        .filter((s) => within === null || within.has(s.statement.gazetteerId ?? ''))
        .flatMap((s) => dateStatement(s, codebook));
      return assessControl(statements, day, { actors: codebook.actors });
    },
    provisionalActors: async () => provisionalActors(await store.sourcedClaims(), codebook),
    async *exportTo(name, filter) {
      const format = exportFormats.find((candidate) => candidate.name === name);
      if (!format) throw new Error(`no export is called ${name}`);
      const rows: ExportRow[] = [];
      for await (const detail of store.incidentDetails(filter)) rows.push(exportRow(detail, codebook));
      yield* format.write(rows);
    },
  };
}

function storeKnowledge(knowledge: Knowledge): StoreKnowledge {
  const { codebook, languages } = knowledge;
  return {
    lemmasOf: (word) => [...languages.values()].flatMap((language) => lemmasOfWord(word, language)),
    placesWithin: (place) => placesWithin(codebook, place),
    groupOf: (kind) => codebook.kinds.get(kind)?.group ?? 'other',
    sideOf: (actor) => codebook.actors.get(actor)?.side ?? 'other',
  };
}
