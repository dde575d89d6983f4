/**
 * Reading treebanks: CoNLL-U, https://universaldependencies.org/format.html. Empty nodes and enhanced dependencies are
 * passed over.
 */

export interface TreebankWord {
  readonly form: string;
  /** Null where the treebank says nothing (`_`). */
  readonly lemma: string | null;
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
  /** Index of the governing word in the sentence, -1 for the root. */
  readonly head: number;
  /** With its subtype: `nsubj:pass`. */
  readonly deprel: string;
}

/** A written word: one word of grammar, or several (`della`). */
export interface TreebankToken {
  readonly form: string;
  /** Its words, `words.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly spaceAfter: boolean;
}

export interface TreebankSentence {
  readonly id: string | null;
  readonly text: string;
  /** Whether a paragraph or a document begins here. */
  readonly opensParagraph: boolean;
  readonly tokens: readonly TreebankToken[];
  readonly words: readonly TreebankWord[];
}

/**
 * The sentences of a CoNLL-U file.
 * @throws Error naming file, line and what is wrong: not ten columns, numbers out of order, a head that is not there,
 * a tree with no root or with a circle, a text its words do not spell.
 */
export function readConllu(source: string, file: string): readonly TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  const lines = source.split(/\r?\n/);
  let from = 0;
  lines.push('');
  lines.forEach((line, at) => {
    if (line.trim() !== '') return;
    if (at > from) sentences.push(new SentenceReader(lines, from, file).read(at));
    from = at + 1;
  });
  return sentences;
}

class SentenceReader {
  readonly #lines: readonly string[];
  readonly #from: number;
  readonly #file: string;
  readonly #words: TreebankWord[] = [];
  readonly #tokens: TreebankToken[] = [];
  #line: number;
  #id: string | null = null;
  #text: string | null = null;
  #opensParagraph = false;

  constructor(lines: readonly string[], from: number, file: string) {
    this.#lines = lines;
    this.#from = from;
    this.#line = from;
    this.#file = file;
  }

  read(to: number): TreebankSentence {
    for (this.#line = this.#from; this.#line < to; this.#line++) {
      const line = this.#lines[this.#line] ?? '';
      if (line.startsWith('#')) this.#readComment(line);
      else this.#readRow(line.split('\t'));
    }
    this.#line = this.#from;
    if (this.#words.length === 0) this.#refuse('a sentence without words');
    const lastRange = this.#tokens.at(-1);
    if (lastRange && lastRange.to > this.#words.length)
      this.#refuse(`${lastRange.form}: words of it are missing`);
    this.#checkTree();
    const spelt = this.#tokens.map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form)).join('');
    const text = this.#text ?? spelt.trimEnd();
    if (bare(text) !== bare(spelt)) this.#refuse(`the words spell "${spelt.trim()}", the text is "${text}"`);
    const { id, opensParagraph } = { id: this.#id, opensParagraph: this.#opensParagraph };
    return { id, text, opensParagraph, tokens: this.#tokens, words: this.#words };
  }

  #readComment(line: string): void {
    const [, key = '', value = ''] = /^#\s*(\w+)(?:\s*=\s*|\s+|$)(.*)$/.exec(line) ?? [];
    if (key === 'sent_id') this.#id = value.trim();
    if (key === 'text' && /^#\s*text\s*=/.test(line)) this.#text = value.trim();
    if (key === 'newpar' || key === 'newdoc') this.#opensParagraph = true;
  }

  #readRow(cells: readonly string[]): void {
    const [number = '', form = '', lemma = '', upos = '', , feats = '', head = '', deprel = ''] = cells;
    if (cells.length !== 10) this.#refuse(`${cells.length} columns instead of 10`);
    if (/^\d+\.\d+$/.test(number)) return;
    if (form === '') this.#refuse('a word without a form');
    const spaceAfter = !(cells[9] ?? '').split('|').includes('SpaceAfter=No');
    const next = this.#words.length;
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range) {
      const [first, last] = [Number(range[1]), Number(range[2])];
      const open = this.#tokens.at(-1);
      if (first !== next + 1 || last <= first || (open && open.to > next))
        this.#refuse(`range ${number} out of order`);
      this.#tokens.push({ form, from: next, to: last, spaceAfter });
      return;
    }
    if (Number(number) !== next + 1) this.#refuse(`word ${number} where ${next + 1} should be`);
    if (!/^\d+$/.test(head)) this.#refuse(`head "${head}" is no number`);
    if ((this.#tokens.at(-1)?.to ?? 0) <= next)
      this.#tokens.push({ form, from: next, to: next + 1, spaceAfter });
    this.#words.push({
      form,
      lemma: lemma === '_' && form !== '_' ? null : lemma,
      upos,
      feats: this.#features(feats),
      head: Number(head) - 1,
      deprel,
    });
  }

  #features(cell: string): Readonly<Record<string, string>> {
    if (cell === '_') return {};
    return Object.fromEntries(
      cell.split('|').map((feature) => {
        const [name = '', value] = feature.split('=');
        if (name === '' || value === undefined) this.#refuse(`feature "${feature}" is no Name=Value`);
        return [name, value ?? ''];
      }),
    );
  }

  #checkTree(): void {
    const heads = this.#words.map(({ head }) => head);
    const astray = heads.findIndex((head, word) => head >= heads.length || head === word);
    if (astray >= 0) this.#refuse(`word ${astray + 1} has head ${(heads[astray] ?? 0) + 1}`);
    if (!heads.includes(-1)) this.#refuse('no root');
    const reached = heads.map((head) => head === -1);
    for (const start of heads.keys()) {
      const path: number[] = [];
      let at = start;
      while (!reached[at]) {
        path.push(at);
        if (path.length > heads.length) this.#refuse(`word ${start + 1} leads round in a circle`);
        at = heads[at] ?? -1;
      }
      for (const word of path) reached[word] = true;
    }
  }

  #refuse(what: string): never {
    throw new Error(`${this.#file}, line ${this.#line + 1}: ${what}`);
  }
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/**
 * The running text of a treebank by paragraph: its sentences' texts joined by a space, a new paragraph where the
 * treebank begins one.
 */
export function paragraphsOf(sentences: readonly TreebankSentence[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const { text, opensParagraph } of sentences) {
    const last = paragraphs.length - 1;
    if (opensParagraph || last < 0) paragraphs.push(text);
    else paragraphs[last] = `${paragraphs[last]} ${text}`;
  }
  return paragraphs;
}
