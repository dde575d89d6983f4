import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItsFunction } from 'wink-nlp';
import type { Parser } from '../src/analyse/parser/parser.ts';
import { type Analysed, inGroups, parseEach, parseGroups } from './parsed-articles.ts';
import { medianSeconds } from './workload.ts';

/** A library that says something about the words of an English text, asked for all it can say. */
interface Peer {
  readonly metric: string;
  /** What it does and does not say. */
  readonly note: string;
  readonly read: (text: string) => void;
}

const wink = winkNlp(model);
// Its types leave out the argument before the last.
const lemma = wink.its.lemma as unknown as ItsFunction<string>;

const peers: readonly Peer[] = [
  {
    metric: 'wink-nlp',
    note:
      'wink-nlp with wink-eng-lite-web-model: sentences, tokens, parts of speech, lemmas, negation, sentiment, dates and ' +
      'numbers; no tree, no features, no names of people, places or organisations, no Italian',
    read: (text) => {
      const { its } = wink;
      const document = wink.readDoc(text);
      document.sentences().out();
      const tokens = document.tokens();
      tokens.out(its.pos);
      tokens.out(lemma);
      tokens.out(its.negationFlag);
      document.entities().out(its.detail);
      document.out(its.sentiment);
    },
  },
  {
    metric: 'compromise',
    note:
      'compromise: sentences, tokens, tags, chunks, roots, names of people, places and organisations; no tree, tags of its ' +
      'own, no Italian',
    read: (text) => {
      const document = compromise(text);
      document.compute('root');
      for (const names of [document.people(), document.places(), document.organizations()])
        names.out('array');
    },
  },
];

/** How fast one of them was. */
export interface PeerSpeed {
  readonly metric: string;
  readonly note: string;
  readonly tokensPerSecond: number;
  readonly tokens: number;
}

/** Tokens beyond which no more articles are taken: the slowest peer reads a few thousand a second. */
const enoughTokens = 50_000;

/**
 * The trained parser and its peers on the same English articles, on one thread; warm, medians. Tokens are ours for all, so that
 * rates compare.
 */
export async function peerSpeeds(
  parser: Parser,
  articles: readonly Analysed[],
  passes: number,
): Promise<readonly PeerSpeed[]> {
  const english: Analysed[] = [];
  let tokens = 0;
  for (const one of articles) {
    if (one.language.code !== 'en' || tokens >= enoughTokens) continue;
    english.push(one);
    tokens += (await parseEach(parser, [one])).tokens;
  }
  const texts = english.map(({ article: { text, blocks } }) =>
    blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
  );
  const speed = async (metric: string, note: string, run: () => unknown): Promise<PeerSpeed> => {
    const { seconds } = await medianSeconds(run, passes);
    return { metric, note, tokensPerSecond: tokens / seconds, tokens };
  };
  const ours =
    'this parser: sentences, tokens, words, universal parts of speech and features, lemmas, trees, names; Italian as well';
  const groups = inGroups(english);
  const speeds = [
    await speed('english', `${ours}; one article a call`, () => parseEach(parser, english)),
    await speed('english-together', `${ours}; several articles a call`, () => parseGroups(parser, groups)),
  ];
  for (const { metric, note, read } of peers)
    speeds.push(
      await speed(metric, note, () => {
        for (const text of texts) read(text);
      }),
    );
  return speeds.map((one) => ({ ...one, note: `${one.note}; ${english.length} English articles` }));
}
