import { beforeAll, describe, expect, it } from 'vitest';
import { bucketsOf } from '../src/analyse/parser/batches.ts';
import { openParser, type ParsedWords, type Parser } from '../src/analyse/parser/parser.ts';
import { hasReader, readerFolder } from '../src/analyse/parser/reader-package.fixture.ts';
import { portionsOf, stretchesOf } from '../src/analyse/parser/stretches.ts';
import { parsingAnalyser } from '../src/analyse/parsing-analyser.ts';
import { itemOpeningLength, sentenceSpans } from '../src/analyse/sentences.ts';
import { type SyntacticWord, syntacticWords } from '../src/analyse/words.ts';
import type { Span } from '../src/model/span.ts';
import { articleOf, languageOf } from './one-sentence.fixture.ts';
import {
  endlessSentence,
  type Fault,
  hostileInput,
  type Judge,
  least,
  report,
  verdict,
} from './parser-inputs.fixture.ts';

/** From text to trees on text that means harm. A failure prints the seed, the input's number and the least that fails. */

const seed = 20190323;
const inputsOfLanguage = 50_000;
const inputsOfBatch = 500;
/** One input of so many is also parsed alone. */
const aloneOf = 10;
const patience = 600_000;

/** A sentence as it was cut and parsed; offsets from the start of its input. */
interface Sentence extends Span {
  readonly words: readonly SyntacticWord[];
  readonly parsed: ParsedWords;
}

/** Inputs as the blocks of one text, cut and parsed together as an article is. */
async function read(parser: Parser, texts: readonly string[], code: string): Promise<readonly Sentence[][]> {
  const language = languageOf(code);
  const whole = texts.join('\n');
  let end = -1;
  const cut = texts.map((text) => {
    const start = end + 1;
    end = start + text.length;
    const spans = sentenceSpans(whole, { start, end, section: 'body' }, language);
    return spans.map((span) => ({ start, span, words: syntacticWords(whole, span, language) }));
  });
  const parses = await parser.parse(
    cut.flat().map(({ words }) => words.map(({ form }) => form)),
    code,
  );
  let next = 0;
  return cut.map((sentences) =>
    sentences.map(({ start, span, words }) => ({
      start: span.start - start,
      end: span.end - start,
      words: words.map((word) => ({ ...word, start: word.start - start, end: word.end - start })),
      parsed: parses[next++] as ParsedWords,
    })),
  );
}

/** Whether spans follow one another inside `within` and leave nothing but white space out. */
function gapFault(text: string, within: Span, spans: readonly Span[]): Fault {
  let at = within.start;
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > within.end) return `[${start}, ${end}) is out of place`;
    if (start > at && /\S/u.test(text.slice(at, start))) return `lost ${text.slice(at, start)}`;
    at = end;
  }
  return /\S/u.test(text.slice(at, within.end)) ? `lost ${text.slice(at, within.end)}` : null;
}

const straight = (text: string) => text.replace(/[’‘`ʼ]/g, "'");

/** Whether words lie in their sentence as `syntacticWords` promises. */
function wordsFault(text: string, sentence: Span, words: readonly SyntacticWord[]): Fault {
  const places: SyntacticWord[] = [];
  for (const [i, word] of words.entries()) {
    const { start, end, form, part } = word;
    const before = words[i - 1];
    const melted = before?.start === start && before.end === end;
    if (part > 0 ? before?.part !== part - 1 : melted) return `${form} is part ${part} of no word`;
    if (part > 0 && !melted && before?.end !== start) return `${form} is not where ${before?.form} ends`;
    if (!melted) places.push(word);
    const alone = !melted && words[i + 1]?.start !== start;
    if (form === '' || (alone && straight(form) !== straight(text.slice(start, end))))
      return `${JSON.stringify(form)} does not stand at [${start}, ${end})`;
  }
  return gapFault(text, sentence, places);
}

/** Whether every head is there, one alone is the root and all hang on it. */
function treeFault(heads: ArrayLike<number | null>): Fault {
  const seenFrom = new Int32Array(heads.length).fill(-1);
  let roots = 0;
  for (let word = 0; word < heads.length; word += 1) {
    if (heads[word] === -1) roots += 1;
    let at = word;
    while (at >= 0 && seenFrom[at] === -1) {
      seenFrom[at] = word;
      const head = heads[at];
      if (head == null || !Number.isInteger(head) || head < -1 || head >= heads.length)
        return `head ${head} of word ${at} is out of range`;
      at = head;
    }
    if (at >= 0 && seenFrom[at] === word) return `word ${at} comes round to itself`;
  }
  return roots === 1 ? null : `${roots} roots`;
}

/** Whether a parse has for every one of so many words what it should, and a tree. */
function parseFault({ labels }: Parser, words: number, parsed: ParsedWords): Fault {
  const { upos, heads, relations, features, lemmas, names } = parsed;
  const values = Object.values(labels.features).map((named) => named.length);
  const entries = [upos, heads, relations, lemmas, names].map(({ length }) => length);
  if ([...entries, features.length / values.length].some((count) => count !== words))
    return `not one entry for each of ${words} words`;
  const root = labels.relations.indexOf('root');
  for (let i = 0; i < words; i += 1) {
    if (!lemmas[i]) return `word ${i} has no lemma`;
    if (!labels.upos[upos[i] ?? -1] || !labels.names[names[i] ?? -1]) return `word ${i} is of no class`;
    if (!labels.relations[relations[i] ?? -1]) return `word ${i} has no relation`;
    if ((relations[i] === root) !== (heads[i] === -1))
      return `word ${i} is root by head or by relation, not both`;
  }
  const odd = features.findIndex((value, i) => value > (values[i % values.length] ?? -1));
  return odd < 0 ? treeFault(heads) : `word ${Math.floor(odd / values.length)} has a feature that is none`;
}

/** What is wrong with an input's sentences. */
function inputFault(parser: Parser, text: string, sentences: readonly Sentence[]): Fault {
  const cut = gapFault(text, { start: itemOpeningLength(text), end: text.length }, sentences);
  if (cut) return `sentences: ${cut}`;
  for (const { words, parsed, ...span } of sentences) {
    if (/^\s|\s$/u.test(text.slice(span.start, span.end))) return 'sentences: white space at the ends';
    const fault = wordsFault(text, span, words) ?? parseFault(parser, words.length, parsed);
    if (fault) return fault;
  }
  return null;
}

/** Where two readings of the same text part, bit by bit. */
function differenceOf(one: readonly Sentence[], other: readonly Sentence[]): Fault {
  const plain = (sentences: readonly Sentence[]) =>
    sentences.flatMap(({ start, end, words, parsed }) => [
      `span ${start}-${end}`,
      `words ${JSON.stringify(words)}`,
      ...Object.entries(parsed).map(([what, values]) => `${what} ${JSON.stringify([...values])}`),
    ]);
  const [here, there] = [plain(one), plain(other)];
  if (here.length !== there.length) return `together ${one.length} sentences, alone ${other.length}`;
  const at = here.findIndex((line, i) => line !== there[i]);
  return at < 0 ? null : `together ${here[at]}, alone ${there[at]}`;
}

describe('what is looked for is found', () => {
  const word = (start: number, end: number, form: string, part = 0) => ({ start, end, form, part });
  const [di, l, isis] = [word(0, 5, 'di'), word(0, 5, "l'", 1), word(5, 9, 'Isis')];

  it.each<[string, readonly number[], Fault]>([
    ['a tree', [1, -1, 1], null],
    ['nothing', [], '0 roots'],
    ['two roots', [-1, -1], '2 roots'],
    ['a word beyond', [-1, 2], 'head 2 of word 1 is out of range'],
    ['a cycle', [1, 2, 1, -1], 'word 1 comes round to itself'],
    ['a loop', [0, -1], 'word 0 comes round to itself'],
  ])('in trees: %s', (_, heads, fault) => {
    expect(treeFault(heads)).toBe(fault);
  });

  it.each<[string, readonly SyntacticWord[], Fault]>([
    ['all there', [di, l, isis], null],
    ['a sign lost', [di, l], 'lost Isis'],
    ['another word', [di, l, { ...isis, form: 'ISIS' }], '"ISIS" does not stand at [5, 9)'],
    ['no form', [{ ...di, form: '' }, l, isis], '"" does not stand at [0, 5)'],
    ['parts that overlap', [word(0, 4, 'dell'), word(3, 5, "l'", 1), isis], "l' is not where dell ends"],
    ['words that overlap', [di, l, word(4, 9, '’Isis')], '[4, 9) is out of place'],
    ['words of one place', [di, { ...l, part: 0 }, isis], "l' is part 0 of no word"],
    ['a part of nothing', [word(0, 5, "dell'"), { ...isis, part: 2 }], 'Isis is part 2 of no word'],
    ['a word too long', [di, l, word(5, 10, 'Isis.')], '[5, 10) is out of place'],
  ])('in words: %s', (_, words, fault) => {
    expect(wordsFault('dell’Isis.', { start: 0, end: 9 }, words)).toBe(fault);
  });

  it('and cut down to the least that fails', async () => {
    const judge: Judge = async (text) => (/x.*y/s.test(text) ? 'x before y' : null);
    expect(await least(judge, 'raid x sul y ponte xy')).toBe('xy');
  });
});

describe.runIf(hasReader)('100,000 hostile inputs', { timeout: patience }, () => {
  const folder = hasReader ? readerFolder : '';

  it.each(['it', 'en'])(
    'are cut without loss into trees, the same in company and alone (%s)',
    async (code) => {
      // The other reads one input at a time from the first: it meets new words singly, this one by hundreds.
      const [parser, lone] = [openParser(folder), openParser(folder)];
      const one = async (by: Parser, text: string) => (await read(by, [text], code))[0] ?? [];
      const judge: Judge = async (text) => inputFault(parser, text, await one(parser, text));
      for (let first = 0; first < inputsOfLanguage; first += inputsOfBatch) {
        const texts = Array.from({ length: inputsOfBatch }, (_, i) => hostileInput(seed, first + i, code));
        const where = (i: number) => `seed ${seed}, input ${first + i} (${code})`;
        const readings = await read(parser, texts, code).catch(async (error) => {
          for (const [i, text] of texts.entries()) {
            const fault = await verdict(judge, text);
            if (fault) await report(judge, text, where(i), fault);
          }
          throw new Error(`${inputsOfBatch} together from ${where(0)}`, { cause: error });
        });
        for (const [i, text] of texts.entries()) {
          const sentences = readings[i] ?? [];
          const fault = inputFault(parser, text, sentences);
          if (fault) await report(judge, text, where(i), fault);
          if (i % aloneOf > 0) continue;
          const difference = differenceOf(sentences, await one(lone, text));
          const inCompany: Judge = async (less) =>
            differenceOf((await read(parser, texts.with(i, less), code))[i] ?? [], await one(lone, less));
          if (difference) await report(inCompany, text, where(i), difference);
        }
      }
    },
  );

  it.each(['it', 'en'])(
    'make articles whose tokens and words are there and form trees (%s)',
    async (code) => {
      const analyser = parsingAnalyser(folder);
      const judge: Judge = async (text) => {
        const sentences = await analyser.analyse(articleOf(text, code), languageOf(code));
        const faults = sentences.map(({ tokens, words, ...span }) => {
          const places = words.filter(({ start }, i) => start !== words[i - 1]?.start);
          if (tokens.some(({ start, end, form }) => form !== text.slice(start, end)))
            return 'form not in the text';
          if (words.some(({ lemma }) => lemma === '')) return 'no lemma';
          const gap = gapFault(text, span, tokens) ?? gapFault(text, span, places);
          return gap ?? treeFault(tokens.map(({ head }) => head)) ?? treeFault(words.map(({ head }) => head));
        });
        return [gapFault(text, { start: 0, end: text.length }, sentences), ...faults].find(Boolean) ?? null;
      };
      for (let first = inputsOfLanguage; first < inputsOfLanguage + 2000; first += 100) {
        const inputs = Array.from({ length: 100 }, (_, i) => hostileInput(seed, first + i, code));
        // As an article of many lines, and as one line that is cut because it is long.
        for (const text of [inputs.join('\n'), inputs.join(' ').replace(/[.!?…\n]/gu, '')]) {
          const fault = await verdict(judge, text);
          if (fault) await report(judge, text, `seed ${seed}, inputs from ${first} on (${code})`, fault);
        }
      }
    },
  );
});

/** What the network is given to do for one sentence. */
function workOf(forms: readonly string[]) {
  const buckets = portionsOf(stretchesOf([forms])).flatMap(bucketsOf);
  const sum = (of: (width: number) => number) =>
    buckets.reduce((total, { width, stretches }) => total + of(width) * stretches.length, 0);
  return {
    positions: sum((width) => width),
    arcs: sum((width) => width ** 2),
    mostArcsAtOnce: Math.max(...buckets.map(({ width, stretches }) => width ** 2 * stretches.length)),
  };
}

describe('a sentence of 100,000 words without a full stop', { timeout: patience }, () => {
  let text = '';
  let words: readonly SyntacticWord[] = [];

  beforeAll(() => {
    text = endlessSentence(seed, 100_000, 'it');
    const whole = { start: 0, end: text.length };
    expect(sentenceSpans(text, { ...whole, section: 'body' }, languageOf('it'))).toEqual([whole]);
    words = syntacticWords(text, whole, languageOf('it'));
    expect(words.length).toBeGreaterThanOrEqual(100_000);
  });

  it.each<[string, (form: string, i: number) => string]>([
    ['as it is', (form) => form],
    ['without a mark', () => 'raid'],
    ['of marks', () => ','],
    ['with marks where they are dearest', (_, i) => (i % 128 === 0 ? ';' : 'raid')],
  ])('is no more work for a word than one of 10,000: %s', (_, change) => {
    const forms = words.map(({ form }, i) => change(form, i)).slice(0, 100_000);
    const [short, long] = [workOf(forms.slice(0, 10_000)), workOf(forms)];
    expect(long.positions / 10).toBeLessThan(1.02 * short.positions);
    expect(long.arcs / 10).toBeLessThan(1.02 * short.arcs);
    expect(long.mostArcsAtOnce).toBe(short.mostArcsAtOnce);
  });

  it.runIf(hasReader)('is parsed into one tree', async () => {
    const parser = openParser(readerFolder);
    const [parsed] = await parser.parse([words.map(({ form }) => form)], 'it');
    if (!parsed) throw new Error('no parse');
    expect(wordsFault(text, { start: 0, end: text.length }, words)).toBeNull();
    expect(parseFault(parser, words.length, parsed)).toBeNull();
  });
});
