/** Something the text has named, ready to be pointed back at. */
export interface Remembered<T> {
  readonly sense: T;
  readonly words: string;
}

/** How many names a reader holds in mind; older ones are forgotten, which keeps long texts linear. */
const memory = 200;

/** Adds a name, forgetting the oldest beyond what is held in mind. */
export function remember<N>(names: N[], name: N): void {
  names.push(name);
  if (names.length > memory) names.shift();
}
