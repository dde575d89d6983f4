import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { productRoot } from '../../../src/desk.ts';
import type { Measurement } from '../../measurement.ts';
import { paragraphsOf, readConllu, type TreebankSentence } from './conllu.ts';
import {
  scoreText,
  scoreWords,
  type TreebankMeasure,
  type TreebankScore,
  treebankMeasures,
} from './measures.ts';
import { nameSuite } from './names.ts';
import type { TreebankLanguage, TreebankParser } from './parser.ts';
import { treeErrors, treeErrorText } from './tree-errors.ts';

/** Treebanks lie beside the checkout; those the project wrote itself are part of it. */
const treebanks = join(productRoot, '..', 'shared', 'data', 'ud');
const ownTreebanks = join(productRoot, 'training', 'treebank');

interface Treebank {
  /** As suites are called after it: `treebank/NAME/raw`. */
  readonly name: string;
  readonly language: TreebankLanguage;
  /** Absolute paths; a treebank in several files is read as one. */
  readonly files: readonly string[];
  readonly note: string;
  /** Whether a sentence belongs, by its `sent_id`; left out: all do. */
  readonly among?: (id: string) => boolean;
  /** Whether its sentences have nothing to do with each other, so that each is a paragraph of its own. */
  readonly apart?: boolean;
}

const isNews = (id: string) => id.startsWith('n');

function foreignTreebanks(): readonly Treebank[] {
  const file = (folder: string, name: string) => [join(treebanks, folder, `${name}-ud-test.conllu`)];
  const note = 'test part';
  // Cutting is rules alone; the trees of PUD are among those the shipped network was trained on.
  const known = 'the network was trained on it: only tokens, words and sentences tell';
  const news = { note: `the half that is news; ${known}`, among: isNews };
  return [
    { name: 'it_isdt', language: 'it', files: file('UD_Italian-ISDT', 'it_isdt'), note },
    { name: 'it_vit', language: 'it', files: file('UD_Italian-VIT', 'it_vit'), note },
    { name: 'it_pud', language: 'it', files: file('UD_Italian-PUD', 'it_pud'), note: known },
    { name: 'it_pud_news', language: 'it', files: file('UD_Italian-PUD', 'it_pud'), ...news },
    { name: 'en_ewt', language: 'en', files: file('UD_English-EWT', 'en_ewt'), note },
    { name: 'en_gum', language: 'en', files: file('UD_English-GUM', 'en_gum'), note },
    { name: 'en_pud', language: 'en', files: file('UD_English-PUD', 'en_pud'), note: known },
    { name: 'en_pud_news', language: 'en', files: file('UD_English-PUD', 'en_pud'), ...news },
  ];
}

/** The project's own test sentences: `training/treebank/LANG*.test.conllu`. */
function ownTreebankFiles(): readonly Treebank[] {
  const files = existsSync(ownTreebanks)
    ? readdirSync(ownTreebanks).filter((name) => name.endsWith('.test.conllu'))
    : [];
  return (['it', 'en'] as const).map((language) => ({
    name: `own_${language}`,
    language,
    files: files
      .filter((name) => basename(name).startsWith(language))
      .sort()
      .map((name) => join(ownTreebanks, name)),
    note: 'written for the project; each sentence a paragraph',
    apart: true,
  }));
}

/** What the suites measured, and what could not be measured and why. */
export interface TreebankSuites {
  /** On treebanks of the checkout: the same everywhere. */
  readonly own: readonly Measurement[];
  /** On data beside the checkout. */
  readonly beside: readonly Measurement[];
  readonly remarks: readonly string[];
  /** Where the trees go wrong on given words, as text; a suite each. */
  readonly errors: readonly string[];
}

/** Figures of how a text is cut, which need no parser. */
const cutting: readonly TreebankMeasure[] = ['tokens', 'sentences', 'words'];

/**
 * Scores a parser on the treebanks that are there: `treebank/NAME/gold` on their words, `treebank/NAME/raw` on their
 * text; and on names, `names/kind-wikinews`.
 * @param wanted which suites to run, by name; a parser is not asked for others.
 * @param cuttingOnly whether `parser` gives no trees: only the measures of cutting are printed then.
 */
export async function treebankSuites(
  parser: TreebankParser,
  wanted: (suite: string) => boolean,
  command: string,
  cuttingOnly = false,
): Promise<TreebankSuites> {
  const remarks: string[] = [];
  const errors: string[] = [];
  const score = async (treebank: Treebank): Promise<readonly Measurement[]> => {
    const suites = ['gold', 'raw'].map((way) => `treebank/${treebank.name}/${way}`);
    if (!suites.some(wanted)) return [];
    const missing = treebank.files.find((file) => !existsSync(file));
    if (missing !== undefined || treebank.files.length === 0) {
      const why =
        missing === undefined ? `no ${treebank.language}*.test.conllu in ${ownTreebanks}` : `no ${missing}`;
      remarks.push(`treebank/${treebank.name}: skipped, ${why}`);
      return [];
    }
    return scoreTreebank(parser, treebank, { wanted, command, cuttingOnly, errors });
  };
  const own: Measurement[] = [];
  const beside: Measurement[] = [];
  for (const treebank of ownTreebankFiles()) own.push(...(await score(treebank)));
  for (const treebank of foreignTreebanks()) beside.push(...(await score(treebank)));
  if (cuttingOnly) {
    if (own.length + beside.length > 0 || wanted('names/kind-wikinews'))
      remarks.push('treebank, names: no parser yet, so only the cutting of text is measured');
  } else {
    const names = await nameSuite(parser, wanted, command);
    beside.push(...names.rows);
    remarks.push(...names.remarks);
  }
  return { own, beside, remarks, errors };
}

async function scoreTreebank(
  parser: TreebankParser,
  { name, language, files, note, among, apart = false }: Treebank,
  options: {
    wanted: (suite: string) => boolean;
    command: string;
    cuttingOnly: boolean;
    /** Added to. */
    errors: string[];
  },
): Promise<readonly Measurement[]> {
  const gold = files
    .flatMap((file) => readConllu(readFileSync(file, 'utf8'), file))
    .filter(({ id }) => among === undefined || among(id ?? ''))
    .map((sentence) => (apart ? { ...sentence, opensParagraph: true } : sentence));
  const { wanted, command, cuttingOnly } = options;
  const rows: Measurement[] = [];
  const [given, raw] = [`treebank/${name}/gold`, `treebank/${name}/raw`];
  if (wanted(given) && !cuttingOnly) {
    const parsed = await parser.fromWords(gold.map(givenForms), language);
    const measures = treebankMeasures.filter((measure) => !cutting.includes(measure));
    rows.push(...measurements(given, scoreWords(gold, parsed), measures, command, note));
    options.errors.push(treeErrorText(given, treeErrors(gold, parsed)));
  }
  if (wanted(raw)) {
    const paragraphs = paragraphsOf(gold);
    const parsed = await parser.fromText(paragraphs, language);
    const measures = cuttingOnly ? cutting : treebankMeasures;
    rows.push(...measurements(raw, scoreText(gold, paragraphs, parsed), measures, command, note));
  }
  return rows;
}

function givenForms({ words }: TreebankSentence): { readonly forms: readonly string[] } {
  return { forms: words.map(({ form }) => (form.length > 1 ? form.replace(/[’‘`]/g, "'") : form)) };
}

function measurements(
  suite: string,
  score: TreebankScore,
  measures: readonly TreebankMeasure[],
  command: string,
  note: string,
): readonly Measurement[] {
  return measures.map((metric) => ({
    suite,
    metric,
    value: score[metric].f1,
    unit: 'share',
    n: score[metric].n,
    command,
    note: `F1; ${note}`,
  }));
}
