import type { Document } from '../model/article.ts';
import type { ExtractLine } from '../model/contract.ts';

/** Short documents a thread reads at once, because the parser is quicker with many sentences than with few. */
export const together = 16;
/** Bytes of documents that fill a group: a long one keeps the parser busy by itself. */
const manyBytes = 2 ** 18;
/** Milliseconds without another document after which those that wait are read. */
const patience = 5;

interface Waiting {
  readonly document: Document;
  readonly resolve: (line: ExtractLine) => void;
  readonly reject: (reason: unknown) => void;
}

/** Reads documents on this thread in groups, each as full as it can be without waiting long for another document. */
export class ReadingGroups {
  readonly #read: (document: Document) => Promise<ExtractLine>;
  #waiting: Waiting[] = [];
  #bytes = 0;
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param read reads one document */
  constructor(read: (document: Document) => Promise<ExtractLine>) {
    this.#read = read;
  }

  read(document: Document): Promise<ExtractLine> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ document, resolve, reject });
      this.#bytes += document.bytes.length;
      this.#next();
    });
  }

  /** Documents given and not read yet. */
  get count(): number {
    return this.#waiting.length + this.#underWay;
  }

  /** Documents no group has begun with are not read any more; nobody may wait for them. */
  close(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  /** While a group is being read the thread hears little of what arrives, so the clock runs from its end. */
  #next(): void {
    clearTimeout(this.#timer);
    if (this.#underWay > 0 || this.#waiting.length === 0) return;
    if (this.#waiting.length >= together || this.#bytes >= manyBytes) void this.#start();
    else this.#timer = setTimeout(() => this.#start(), patience);
  }

  async #start(): Promise<void> {
    const group = this.#waiting.splice(0, together);
    this.#bytes -= group.reduce((bytes, { document }) => bytes + document.bytes.length, 0);
    this.#underWay = group.length;
    await Promise.all(
      group.map(({ document, resolve, reject }) => this.#read(document).then(resolve, reject)),
    );
    this.#underWay = 0;
    this.#next();
  }
}
