import { sql as desk } from './0001-desk.ts';
import { sql as holdings } from './0002-holdings.ts';

/** Every migration in order; a desk's version is the number of those it has been through. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-desk', sql: desk },
  { name: '0002-holdings', sql: holdings },
];
