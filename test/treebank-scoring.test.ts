import { describe, expect, test } from 'vitest';
import { alignWords } from '../bench/scoring/treebank/align-words.ts';
import { paragraphsOf, readConllu, type TreebankSentence } from '../bench/scoring/treebank/conllu.ts';
import {
  scoreText,
  scoreWords,
  type TreebankMeasure,
  treebankMeasures,
} from '../bench/scoring/treebank/measures.ts';
import { namesOf, readTaggedWords, scoreNames } from '../bench/scoring/treebank/names.ts';
import type { ParsedSentence, ParsedWord } from '../bench/scoring/treebank/parser.ts';
import { segmenter } from '../bench/scoring/treebank/segmenter.ts';
import { treebankSuites } from '../bench/scoring/treebank/suites.ts';
import { languageOf } from './one-sentence.fixture.ts';

/** Rows of `form lemma upos feats head deprel [SpaceAfter=No]`; `2-3 Della` is a range. */
function conllu(comments: readonly string[], rows: readonly string[]): string {
  let number = 0;
  const lines = rows.map((row) => {
    const cells = row.split(' ');
    if (/^\d+-\d+$/.test(cells[0] ?? '')) {
      const [range, form, misc = '_'] = cells;
      return [range, form, ...Array(7).fill('_'), misc].join('\t');
    }
    const [form, lemma, upos, feats, head, deprel, misc = '_'] = cells;
    number += 1;
    return [number, form, lemma, upos, '_', feats, head, deprel, '_', misc].join('\t');
  });
  return `${[...comments, ...lines].join('\n')}\n\n`;
}

const first = conllu(
  ['# newdoc id = d', '# sent_id = s1', "# text = L'esercito riprende la collina della città."],
  [
    "L' il DET _ 2 det SpaceAfter=No",
    'esercito esercito NOUN Number=Sing 3 nsubj',
    'riprende riprendere VERB Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin 0 root',
    'la il DET Gender=Fem 5 det',
    'collina collina NOUN Number=Sing 3 obj',
    '6-7 della',
    'di di ADP _ 8 case',
    'la il DET _ 8 det',
    'città città NOUN _ 5 nmod SpaceAfter=No',
    '. . PUNCT _ 3 punct',
  ],
);
const second = conllu(
  ['# sent_id = s2', '# text = Sono colpiti dai caccia.'],
  [
    'Sono essere AUX Mood=Ind|Number=Plur 2 aux:pass',
    'colpiti colpire VERB VerbForm=Part 0 root',
    '3-4 dai',
    'da da ADP _ 5 case',
    'i il DET _ 5 det',
    'caccia caccia NOUN _ 2 obl:agent SpaceAfter=No',
    '. . PUNCT _ 2 punct',
  ],
);
const gold = readConllu(first + second, 'tiny.conllu');

/** What a parser would give that makes no mistake. */
function perfect(sentences: readonly TreebankSentence[]): readonly ParsedSentence[] {
  const paragraphs = paragraphsOf(sentences).join('\n');
  let at = 0;
  return sentences.map(({ words, tokens }) => ({
    words: tokens.flatMap((token) => {
      const start = paragraphs.indexOf(token.form, at);
      at = start + token.form.length;
      return words
        .slice(token.from, token.to)
        .map((word, part): ParsedWord => ({ ...word, lemma: word.lemma ?? '', start, end: at, part }));
    }),
  }));
}

/** The same with some words changed, named by sentence and word. */
function spoilt(changes: Readonly<Record<string, Partial<ParsedWord>>>): readonly ParsedSentence[] {
  return perfect(gold).map(({ words }, s) => ({
    words: words.map((word, w) => ({ ...word, ...changes[`${s}.${w}`] })),
  }));
}

function f1(parsed: readonly ParsedSentence[], measure: TreebankMeasure): number | null {
  return scoreText(gold, paragraphsOf(gold), parsed)[measure].f1;
}

describe('the treebank reader', () => {
  test('reads words, written words, text and paragraphs', () => {
    expect(gold.map(({ id, text, opensParagraph }) => [id, text, opensParagraph])).toEqual([
      ['s1', "L'esercito riprende la collina della città.", true],
      ['s2', 'Sono colpiti dai caccia.', false],
    ]);
    expect(gold[0]?.tokens[5]).toEqual({ form: 'della', from: 5, to: 7, spaceAfter: true });
    expect(gold[0]?.words[1]).toEqual({
      form: 'esercito',
      lemma: 'esercito',
      upos: 'NOUN',
      feats: { Number: 'Sing' },
      head: 2,
      deprel: 'nsubj',
    });
    expect(gold[0]?.words.map(({ head }) => head)).toEqual([1, 2, -1, 4, 2, 7, 7, 4, 2]);
    expect(paragraphsOf(gold)).toEqual([
      "L'esercito riprende la collina della città. Sono colpiti dai caccia.",
    ]);
  });

  test('spells the text out where the file does not, and passes empty nodes over', () => {
    const rows = conllu([], ["L' il DET _ 2 det SpaceAfter=No", 'Onu Onu PROPN _ 0 root']);
    const withNode = rows.replace('\n2\t', '\n1.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n2\t');
    expect(readConllu(withNode, 'f')[0]?.text).toBe("L'Onu");
    expect(readConllu('\n\n', 'f')).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a column short', '1\ta\ta\tX\t_\t_\t0\troot\t_\n\n', 'f, line 1: 9 columns instead of 10'],
    ['a number left out', conllu([], ['a a X _ 0 root']).replace('1\t', '2\t'), 'word 2 where 1 should be'],
    ['a head beyond the end', conllu([], ['a a X _ 0 root', 'b b X _ 7 dep']), 'word 2 has head 7'],
    ['a head that is no number', conllu([], ['a a X _ x root']), 'head "x" is no number'],
    ['no root', conllu([], ['a a X _ 2 dep', 'b b X _ 1 dep']), 'no root'],
    [
      'a circle',
      conllu([], ['a a X _ 0 root', 'b b X _ 3 dep', 'c c X _ 2 dep']),
      'word 2 leads round in a circle',
    ],
    ['another text', conllu(['# text = c'], ['a a X _ 0 root']), 'the words spell "a", the text is "c"'],
    ['a range cut short', conllu([], ['1-2 ab', 'a a X _ 0 root']), 'ab: words of it are missing'],
    ['ranges that overlap', conllu([], ['1-3 abc', 'a a X _ 0 root', '2-3 bc']), 'range 2-3 out of order'],
    ['a feature without value', conllu([], ['a a X Sing 0 root']), 'feature "Sing" is no Name=Value'],
    ['comments alone', '# text = a\n\n', 'a sentence without words'],
  ])('refuses %s', (_, source, message) => {
    expect(() => readConllu(source, 'f')).toThrow(message);
  });
});

describe('words are aligned', () => {
  const word = (start: number, end: number, form: string, multiword = false) => ({
    start,
    end,
    form,
    multiword,
  });

  test('by place', () => {
    const system = [word(0, 1, 'a'), word(1, 3, 'bc'), word(3, 4, 'd')];
    expect(alignWords([word(0, 1, 'a'), word(1, 2, 'b'), word(2, 3, 'c'), word(3, 4, 'd')], system)).toEqual([
      [0, 0],
      [3, 2],
    ]);
  });

  test('in written words of several words by form, whichever side has them', () => {
    const several = [word(0, 1, 'x'), word(1, 5, 'Glie', true), word(1, 5, 'lo', true), word(5, 6, 'y')];
    expect(
      alignWords(several, [word(0, 1, 'x'), word(1, 3, 'gl'), word(3, 5, 'lo'), word(5, 6, 'y')]),
    ).toEqual([
      [0, 0],
      [2, 2],
      [3, 3],
    ]);
    expect(alignWords([word(0, 1, 'x'), word(1, 5, 'glielo'), word(5, 6, 'y')], several)).toEqual([
      [0, 0],
      [2, 3],
    ]);
    expect(alignWords([word(0, 2, 'n’t', true)], [word(0, 2, "n't", true)])).toEqual([[0, 0]]);
  });

  test('when a written word reaches over several of the other side', () => {
    expect(
      alignWords(
        [word(0, 2, 'a', true), word(0, 2, 'b', true), word(2, 4, 'c', true), word(2, 4, 'd', true)],
        [word(0, 1, 'a'), word(1, 3, 'b', true), word(1, 3, 'c', true), word(3, 4, 'd')],
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('the treebank scorer', () => {
  test('gives a parser without a mistake the whole of every measure, from text and from words', () => {
    const scores = [scoreText(gold, paragraphsOf(gold), perfect(gold)), scoreWords(gold, perfect(gold))];
    for (const score of scores)
      for (const measure of treebankMeasures) expect(score[measure].f1, measure).toBe(1);
    // 8 written words and 9 of grammar in the first sentence, 5 and 6 in the second; verbs have esercito, collina, caccia.
    expect(scores[0]?.tokens.n).toBe(13);
    expect(scores[0]?.words.n).toBe(15);
    expect(scores[0]?.sentences.n).toBe(2);
    expect(scores[0]?.verb_arguments.n).toBe(3);
    // The content words: esercito, riprende, collina, città, colpiti, caccia.
    expect(scores[0]?.clas.n).toBe(6);
  });

  test('counts a wrong tag, feature, lemma once each, and features nobody uses not at all', () => {
    expect(f1(spoilt({ '0.1': { upos: 'VERB' } }), 'upos')).toBe(14 / 15);
    expect(f1(spoilt({ '0.2': { feats: { Mood: 'Sub' } } }), 'ufeats')).toBe(14 / 15);
    expect(f1(spoilt({ '0.3': { feats: {} } }), 'ufeats')).toBe(1);
    // Voice: this treebank never says it.
    expect(f1(spoilt({ '1.1': { feats: { VerbForm: 'Part', Voice: 'Pass' } } }), 'ufeats')).toBe(1);
    expect(f1(spoilt({ '0.0': { lemma: 'L' } }), 'lemmas')).toBe(14 / 15);
  });

  test('tells a wrong head from a wrong relation, and drops subtypes', () => {
    const wrongHead = spoilt({ '0.7': { head: 2 } });
    expect(f1(wrongHead, 'uas')).toBe(14 / 15);
    expect(f1(wrongHead, 'las')).toBe(14 / 15);
    expect(f1(wrongHead, 'clas')).toBe(5 / 6);
    const wrongRelation = spoilt({ '0.4': { deprel: 'obl' } });
    expect(f1(wrongRelation, 'uas')).toBe(1);
    expect(f1(wrongRelation, 'las')).toBe(14 / 15);
    expect(f1(spoilt({ '1.4': { deprel: 'obl' } }), 'las')).toBe(1);
    // A wrong function word: one in fifteen of LAS, none of CLAS.
    expect(f1(spoilt({ '0.3': { head: 2 } }), 'clas')).toBe(1);
  });

  test('asks of verb arguments both head and relation, agents of passives apart', () => {
    const measured = (parsed: readonly ParsedSentence[]) =>
      scoreText(gold, paragraphsOf(gold), parsed).verb_arguments;
    // obl where the treebank has obl:agent: two of three right, of three found.
    expect(measured(spoilt({ '1.4': { deprel: 'obl' } })).f1).toBeCloseTo(2 / 3);
    // città hung on the verb as an oblique: three of three right, of four found.
    const more = measured(spoilt({ '0.7': { head: 2, deprel: 'obl' } }));
    expect([more.recall, more.precision]).toEqual([1, 3 / 4]);
    expect(more.f1).toBeCloseTo(6 / 7);
    // riprende taken for a noun: its two arguments are right, but the parser does not know them for a verb's.
    const noVerb = measured(spoilt({ '0.2': { upos: 'NOUN' } }));
    expect([noVerb.recall, noVerb.precision]).toEqual([1, 1]);
    expect(measured(spoilt({ '0.1': { head: 4 } })).recall).toBeCloseTo(2 / 3);
  });

  test('takes an acl for a verb argument when the word itself is a verb', () => {
    const rows = ['ribelli ribelle NOUN _ 0 root', 'armati armare VERB _ 1 acl'];
    const own = readConllu(conllu([], rows), 'f');
    expect(scoreWords(own, perfect(own)).verb_arguments.n).toBe(1);
    const relative = perfect(own).map(({ words }) => ({
      words: words.map((word) => (word.deprel === 'acl' ? { ...word, deprel: 'acl:relcl' } : word)),
    }));
    expect(scoreWords(own, relative).verb_arguments.f1).toBe(1);
  });

  test('counts sentences and written words by their place', () => {
    const [one, two] = perfect(gold);
    const joined = [
      {
        words: [
          ...(one?.words ?? []),
          ...(two?.words ?? []).map((word) => ({ ...word, head: word.head < 0 ? 2 : word.head + 9 })),
        ],
      },
    ];
    // None of two right, one found; the words are the same; one root is gone and hangs on another word.
    expect(f1(joined, 'sentences')).toBe(0);
    expect(f1(joined, 'words')).toBe(1);
    expect(f1(joined, 'uas')).toBe(14 / 15);
    // `della` left whole: 12 of 13 written words are still those; of 15 words 13 are found, and 14 are put out.
    const whole = perfect(gold).map(({ words }, s) => {
      if (s > 0) return { words };
      const kept = words.filter((_, i) => i !== 6);
      return {
        words: kept.map((word, i) => ({
          ...word,
          form: i === 5 ? 'della' : word.form,
          head: word.head > 6 ? word.head - 1 : word.head,
        })),
      };
    });
    expect(f1(whole, 'tokens')).toBe(1);
    expect(scoreText(gold, paragraphsOf(gold), whole).words).toEqual({
      precision: 13 / 14,
      recall: 13 / 15,
      f1: 26 / 29,
      n: 15,
    });
  });

  test('refuses another text and other words', () => {
    expect(() => scoreText(gold, ['Altro.'], [])).toThrow('the text is not the one of the treebank');
    expect(() => scoreWords(gold, perfect(gold).slice(1))).toThrow('other words');
  });

  test('measures the tokeniser through a parser that only cuts', async () => {
    const parser = segmenter(languageOf);
    const score = scoreText(gold, paragraphsOf(gold), await parser.fromText(paragraphsOf(gold), 'it'));
    expect(score.sentences.f1).toBe(1);
    expect(score.words.f1).toBe(1);
    const given = await parser.fromWords(
      gold.map(({ words }) => ({ forms: words.map(({ form }) => form) })),
      'it',
    );
    // No word of either sentence hangs on the one before.
    expect(scoreWords(gold, given).uas.f1).toBe(0);
    expect(scoreWords(gold, given).words.f1).toBe(1);
  });
});

describe('names', () => {
  const source = "Il\tO\ngenerale\tO\nJames\tPER\nVotel\tPER\n\nL'\tO\nOnu\tORG\ne\tO\nHajin\tLOC\n";
  const { paragraphs, names } = readTaggedWords(source, 'k.tsv');

  test('are read with their place', () => {
    expect(paragraphs).toEqual(['Il generale James Votel', "L'Onu e Hajin"]);
    const text = paragraphs.join('\n');
    expect(names.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['PER', 'James Votel'],
      ['ORG', 'Onu'],
      ['LOC', 'Hajin'],
    ]);
    expect(() => readTaggedWords('Hajin LOC\n', 'k.tsv')).toThrow('k.tsv, line 1');
  });

  test('are right with exact extent and type', () => {
    const word = (start: number, end: number, name: string | null): ParsedWord => ({
      start,
      end,
      form: '',
      lemma: '',
      upos: 'X',
      feats: {},
      head: -1,
      deprel: 'root',
      name,
    });
    const found = namesOf([
      { words: [word(3, 11, null), word(12, 17, 'B-PER'), word(18, 23, 'I-PER')] },
      { words: [word(26, 29, 'B-LOC'), word(30, 31, null), word(32, 37, 'B-LOC'), word(38, 39, 'B-MISC')] },
    ]);
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [12, 23],
      [26, 29],
      [32, 37],
      [38, 39],
    ]);
    const score = scoreNames(names, found);
    expect(score.PER.f1).toBe(1);
    expect(score.ORG.f1).toBe(0);
    expect(score.LOC).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3, n: 1 });
    expect(score.micro).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, n: 3 });
  });
});

test('suites say what they skip, and ask the parser for nothing else', async () => {
  const parser = segmenter(languageOf);
  const none = await treebankSuites(parser, (suite) => suite === 'corpus', 'c');
  expect(none).toEqual({ own: [], beside: [], remarks: [], errors: [] });
  const { own, beside, remarks } = await treebankSuites(
    parser,
    (suite) => suite === 'treebank/it_isdt/raw',
    'c',
  );
  expect(own).toEqual([]);
  // The treebank lies beside some checkouts only; elsewhere the remark names the file that is missing.
  if (beside.length === 0) expect(remarks.join()).toContain('treebank/it_isdt: skipped, no ');
  else expect(beside.map(({ suite }) => suite)).toEqual(Array(10).fill('treebank/it_isdt/raw'));
});
