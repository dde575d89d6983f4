/** A worker that cannot be loaded. */
export default function readNothing(): never {
  throw new Error('never asked');
}

throw new Error('no such library');
