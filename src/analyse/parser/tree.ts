/**
 * Scores of every arc of a sentence: row `dependent`, column `head`, position 0 the root above the sentence,
 * positions 1 to `words` its words. The matrix may be part of a larger array, with rows longer than it needs.
 */
export interface ArcScores {
  readonly scores: Float32Array;
  /** Where row 0 begins. */
  readonly from: number;
  /** From one row to the next. */
  readonly stride: number;
  readonly words: number;
}

/**
 * The tree of highest score in which one word alone hangs on the root: for every word the position of its head, 0 for
 * the root; entry 0 is unused and 0. Always a tree, whatever the scores; the first of equals is taken, so that the same
 * scores give the same tree. Takes time and room in proportion to `words` squared.
 *
 * Chu and Liu (1965), Edmonds (1967), contracting cycles in place; one root by taking from every arc of the root more
 * than any two trees can differ by (Stanojević and Cohen, "A Root of the Problem", EMNLP 2021).
 */
export function bestTree(arcs: ArcScores): Int32Array {
  const heads = greedyHeads(arcs);
  return isTree(heads) ? heads : new Arborescence(arcs).heads();
}

/** For each word the head that scores best, whether that makes a tree or not. */
function greedyHeads({ scores, from, stride, words }: ArcScores): Int32Array {
  const heads = new Int32Array(words + 1);
  for (let dependent = 1; dependent <= words; dependent += 1) {
    const line = from + dependent * stride;
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head <= words; head += 1) {
      const score = scores[line + head] as number;
      if (score > best && head !== dependent) {
        best = score;
        heads[dependent] = head;
      }
    }
  }
  return heads;
}

/** Whether one word hangs on the root and every word hangs on it in the end. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  const seenFrom = new Int32Array(heads.length);
  for (let word = 1; word < heads.length; word += 1) {
    if (heads[word] === 0) roots += 1;
    let at = word;
    while (at > 0 && seenFrom[at] === 0) {
      seenFrom[at] = word;
      at = heads[at] as number;
    }
    if (at > 0 && seenFrom[at] === word) return false;
  }
  return roots === 1 || heads.length <= 1;
}

/** A score that can be reckoned with; networks give some tens. */
function finite(score: number): number {
  return score > -outrageous ? Math.min(score, outrageous) : -outrageous;
}
const outrageous = 1e9;

/**
 * Cycles of best heads are contracted until none is left, then opened again where an arc enters them. A cycle takes the
 * place, in the matrix, of its first position; places taken into another are `dead`.
 */
class Arborescence {
  readonly #size: number;
  /** Scores between places, row the dependent. */
  readonly #score: Float64Array;
  /** The words an arc between two places stands for. */
  readonly #dependent: Int32Array;
  readonly #head: Int32Array;
  readonly #dead: Uint8Array;
  /** The best head of each place. */
  readonly #best: Int32Array;
  /** The node at a place: a word, or above the words a contracted cycle. */
  readonly #nodeAt: Int32Array;
  /** The cycle a node was contracted into; 0 for none. */
  readonly #inside: Int32Array;
  /** The arc that enters each node. */
  readonly #enteredAt: Int32Array;
  readonly #enteredFrom: Int32Array;
  #nodes: number;

  constructor(arcs: ArcScores) {
    const size = arcs.words + 1;
    this.#size = size;
    this.#nodes = size;
    this.#score = new Float64Array(size * size);
    this.#dependent = new Int32Array(size * size);
    this.#head = new Int32Array(size * size);
    this.#dead = new Uint8Array(size);
    this.#best = new Int32Array(size);
    this.#nodeAt = Int32Array.from({ length: size }, (_, place) => place);
    this.#inside = new Int32Array(2 * size);
    this.#enteredAt = new Int32Array(2 * size);
    this.#enteredFrom = new Int32Array(2 * size);
    this.#copy(arcs);
    for (let place = 1; place < size; place += 1) this.#chooseHead(place);
  }

  heads(): Int32Array {
    for (let cycle = this.#cycle(); cycle.length > 0; cycle = this.#cycle()) this.#contract(cycle);
    for (let place = 1; place < this.#size; place += 1) if (!this.#dead[place]) this.#enter(place);
    this.#open();
    return this.#enteredFrom.slice(0, this.#size);
  }

  #copy({ scores, from, stride }: ArcScores): void {
    const size = this.#size;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let dependent = 1; dependent < size; dependent += 1) {
      for (let head = 0; head < size; head += 1) {
        const score = finite(scores[from + dependent * stride + head] as number);
        const at = dependent * size + head;
        this.#score[at] = score;
        this.#dependent[at] = dependent;
        this.#head[at] = head;
        if (head === dependent) continue;
        least = Math.min(least, score);
        most = Math.max(most, score);
      }
    }
    const fine = 1 + size * (most - least);
    for (let dependent = 1; dependent < size; dependent += 1)
      this.#score[dependent * size] = (this.#score[dependent * size] as number) - fine;
  }

  #chooseHead(place: number): void {
    const line = place * this.#size;
    let chosen = -1;
    for (let head = 0; head < this.#size; head += 1) {
      if (this.#dead[head] || head === place) continue;
      if (chosen < 0 || (this.#score[line + head] as number) > (this.#score[line + chosen] as number))
        chosen = head;
    }
    this.#best[place] = chosen;
  }

  /** The places of the first cycle of best heads, none when there is none. */
  #cycle(): readonly number[] {
    const seenFrom = new Int32Array(this.#size);
    for (let start = 1; start < this.#size; start += 1) {
      if (this.#dead[start]) continue;
      let at = start;
      while (at > 0 && seenFrom[at] === 0) {
        seenFrom[at] = start;
        at = this.#best[at] as number;
      }
      if (at === 0 || seenFrom[at] !== start) continue;
      const places = [at];
      for (let next = this.#best[at] as number; next !== at; next = this.#best[next] as number)
        places.push(next);
      return places.sort((a, b) => a - b);
    }
    return [];
  }

  /** Notes on the node at a place the arc its best head stands for. */
  #enter(place: number): void {
    const at = place * this.#size + (this.#best[place] as number);
    const node = this.#nodeAt[place] as number;
    this.#enteredAt[node] = this.#dependent[at] as number;
    this.#enteredFrom[node] = this.#head[at] as number;
  }

  #contract(cycle: readonly number[]): void {
    const size = this.#size;
    const cycleNode = this.#nodes++;
    const [first = 0, ...others] = cycle;
    const kept = Float64Array.from(
      cycle,
      (place) => this.#score[place * size + (this.#best[place] as number)] as number,
    );
    for (const place of cycle) {
      this.#enter(place);
      this.#inside[this.#nodeAt[place] as number] = cycleNode;
    }
    for (const place of others) this.#dead[place] = 1;
    const inCycle = new Set(cycle);
    for (let outside = 0; outside < size; outside += 1) {
      if (this.#dead[outside] || inCycle.has(outside)) continue;
      this.#joinIncoming(cycle, kept, outside);
      if (outside > 0) this.#joinOutgoing(cycle, outside);
    }
    this.#nodeAt[first] = cycleNode;
    for (let place = 1; place < size; place += 1) {
      if (!this.#dead[place] && inCycle.has(this.#best[place] as number)) this.#best[place] = first;
    }
    this.#chooseHead(first);
  }

  /** The arc from `outside` into the cycle that costs least, for what it adds and what it breaks. */
  #joinIncoming(cycle: readonly number[], kept: Float64Array, outside: number): void {
    const size = this.#size;
    let best = Number.NEGATIVE_INFINITY;
    let chosen = -1;
    cycle.forEach((place, i) => {
      const gain = (this.#score[place * size + outside] as number) - (kept[i] as number);
      if (chosen < 0 || gain > best) {
        best = gain;
        chosen = place * size + outside;
      }
    });
    this.#move(chosen, (cycle[0] as number) * size + outside, best);
  }

  /** The arc from the cycle to `outside` that scores best. */
  #joinOutgoing(cycle: readonly number[], outside: number): void {
    const line = outside * this.#size;
    let chosen = line + (cycle[0] as number);
    for (const place of cycle)
      if ((this.#score[line + place] as number) > (this.#score[chosen] as number)) chosen = line + place;
    this.#move(chosen, line + (cycle[0] as number), this.#score[chosen] as number);
  }

  #move(from: number, to: number, score: number): void {
    this.#score[to] = score;
    this.#dependent[to] = this.#dependent[from] as number;
    this.#head[to] = this.#head[from] as number;
  }

  /** Opens the cycles, the last contracted first: the member the arc comes in at gives up its arc of the cycle. */
  #open(): void {
    for (let cycleNode = this.#nodes - 1; cycleNode >= this.#size; cycleNode -= 1) {
      const word = this.#enteredAt[cycleNode] as number;
      let member = word;
      while (this.#inside[member] !== cycleNode) member = this.#inside[member] as number;
      this.#enteredAt[member] = word;
      this.#enteredFrom[member] = this.#enteredFrom[cycleNode] as number;
    }
  }
}
