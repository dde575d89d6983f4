import type { Token, Word } from '../model/token.ts';

/** What a token hangs by on the one its word began in, as Universal Dependencies joins parts of a word. */
const goesOn = 'goeswith';

/**
 * The tokens with the tree of their words. A token hangs by its outermost word: the one nearest the root, whose head always
 * lies outside the token. A token inside a word that an earlier one begins hangs on that one. The tokens make one tree
 * when the words do. Parts of speech stay the tokens' own, except that the tree decides what is a verb.
 * @param tokens of one sentence, in order; @param words of the same sentence, in order, a tree with one root.
 * @param clitics of the language, if it has any: words that may look like an article.
 */
export function projectTree(
  tokens: readonly Token[],
  words: readonly Word[],
  clitics: readonly string[] = [],
): readonly Token[] {
  if (words.length === 0) return tokens;
  const tokenOf = tokensOfWords(tokens, words);
  const depths = depthsOf(words);
  const outermost = new Int32Array(tokens.length).fill(-1);
  words.forEach((_, word) => {
    const token = tokenOf[word] as number;
    const best = outermost[token] as number;
    if (best < 0 || (depths[word] as number) < (depths[best] as number)) outermost[token] = word;
  });
  const ownSubjects = withSubjectAlone(words);
  const parts = new Uint8Array(tokens.length);
  for (const token of tokenOf) parts[token] = (parts[token] as number) + 1;
  let begun = tokenOf[words.findIndex(({ head }) => head < 0)] ?? 0;
  return tokens.map((token, i) => {
    const word = words[outermost[i] as number];
    if (!word) return { ...token, head: begun, relation: goesOn };
    begun = i;
    const head = word.head < 0 ? -1 : (tokenOf[word.head] as number);
    const read =
      parts[i] === 1 &&
      !(ownSubjects.has(outermost[i] as number) && isBareParticiple(word)) &&
      (disagreeOnVerb(token, word, words) ||
        disagreeOnSmallWord(token, word, clitics) ||
        (i === 0 && disagreeOnName(token, word)))
        ? asRead(token, word)
        : token;
    return { ...read, head, relation: word.relation };
  });
}

const open: ReadonlySet<Token['pos']> = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN']);

/** Words that have a subject and no auxiliary. A participle among them is none: the tree is right, not the form. */
function withSubjectAlone(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set(words.flatMap(({ head, relation }) => (relation === 'nsubj' ? [head] : [])));
  for (const { head, pos } of words) if (pos === 'AUX') found.delete(head);
  return found;
}

function isBareParticiple({ pos, morphology }: Word): boolean {
  return pos === 'VERB' && morphology.form === 'participle';
}

/**
 * One says verb, the other noun, adjective or name, or one says finite, the other participle: the parser, which sees the
 * sentence, knows better.
 */
function disagreeOnVerb(token: Token, word: Word, words: readonly Word[]): boolean {
  const verbal = word.pos === 'VERB';
  // "stanno lasciando": what its ending makes a gerund is no past participle, as the parser has it at times.
  if (verbal && token.morphology.form === 'gerund' && isPastParticiple(word)) return false;
  if (token.pos === 'VERB' && verbal)
    return word.morphology.form !== token.morphology.form && word.morphology.form !== undefined;
  // "Persa Kunduz": what the parser calls a name, but gives the verb's dictionary form, is that verb.
  if (token.pos === 'VERB' && word.pos === 'PROPN' && isInflected(token) && word.lemma === token.lemma)
    return false;
  // "sono esplosi": to a treebank a participle behind "be" is often an adjective; what happened is a verb here.
  if (token.pos === 'VERB' && word.pos === 'ADJ') return isOfNoun(token, word, words);
  return (token.pos === 'VERB') !== verbal && open.has(token.pos) && open.has(word.pos);
}

/**
 * "una violenta sparatoria", "i mezzi presenti", "armati di fucili": what no participle is, and stands where a noun or what
 * agrees with one does, is no verb. "Il ministero comunica": what does not agree is one, whatever the parser says.
 */
function isOfNoun({ morphology }: Token, word: Word, words: readonly Word[]): boolean {
  if (morphology.form !== 'finite') return false;
  if (/^(?:obj|obl|nmod)$/.test(word.relation)) return true;
  const noun = words[word.head];
  if (word.relation !== 'amod' || noun?.pos !== 'NOUN') return false;
  const differ = <T>(a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && a !== b;
  const { gender, number } = word.morphology;
  return !differ(gender, noun.morphology.gender) && !differ(number, noun.morphology.number);
}

/** "la hanno presa": an article before a verb is its object; "è tuttora circondata": a noun between its parts is none. */
function disagreeOnSmallWord(token: Token, word: Word, clitics: readonly string[]): boolean {
  if (clitics.length === 0) return false;
  if (token.pos === 'NOUN') return word.pos === 'ADV' && word.relation === 'advmod';
  const clitic = token.pos === 'DET' && clitics.includes(token.form.toLowerCase().replace(/['’]$/, ''));
  return clitic && word.pos === 'PRON' && /^(?:obj|iobj|expl)/.test(word.relation);
}

function isInflected({ form, lemma }: Token): boolean {
  return form.toLowerCase() !== lemma;
}

function isPastParticiple({ morphology: { form, tense } }: Word): boolean {
  return form === 'participle' && tense !== 'present';
}

/** At the head of a sentence every word has a capital: only the sentence tells whether it is a name. */
function disagreeOnName(token: Token, word: Word): boolean {
  if (word.pos === 'PROPN') return token.pos === 'NOUN' || token.pos === 'ADJ';
  return token.pos === 'PROPN' && word.pos !== 'X';
}

function asRead(token: Token, { pos, morphology, lemma }: Word): Token {
  const same = pos === token.pos || pos === 'PROPN';
  return { ...token, pos, morphology, lemma: same ? token.lemma : lemma.toLowerCase() };
}

/** For each word the token it begins in; a word that begins between tokens counts to the one before, or the first. */
function tokensOfWords(tokens: readonly Token[], words: readonly Word[]): Int32Array {
  const tokenOf = new Int32Array(words.length);
  let at = 0;
  words.forEach(({ start }, word) => {
    while (at + 1 < tokens.length && (tokens[at + 1] as Token).start <= start) at += 1;
    tokenOf[word] = at;
  });
  return tokenOf;
}

/** How many heads each word has above it. */
function depthsOf(words: readonly Word[]): Int32Array {
  const depths = new Int32Array(words.length).fill(-1);
  const path: number[] = [];
  words.forEach((_, start) => {
    let at = start;
    for (; at >= 0 && (depths[at] as number) < 0; at = words[at]?.head ?? -1) path.push(at);
    let depth = at < 0 ? -1 : (depths[at] as number);
    for (let above = path.pop(); above !== undefined; above = path.pop()) {
      depth += 1;
      depths[above] = depth;
    }
  });
  return depths;
}
