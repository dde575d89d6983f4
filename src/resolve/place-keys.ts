import type { NameKeys } from '../model/gazetteer.ts';
import { nameDistance, nameKeys } from './name-matching.ts';
import { nameKey } from './spelling.ts';

/** The keys places are filed under and asked for as they are spelt: those of typographic variants of one name. */
export const spellingKeys: NameKeys = {
  scheme: 'typographic-1',
  of: (name) => {
    const key = nameKey(name);
    return key === '' ? [] : [key];
  },
};

/** Fewest letters of a name that is looked for in another spelling: shorter ones meet by chance. */
const shortestRespelt = 5;
/** Other scripts leave vowels out, and are near too much. */
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Those of imported places, which are also found in another romanisation (docs/names.md). */
export const placeKeys: NameKeys = {
  ...spellingKeys,
  scheme: 'typographic-1 sounds-1',
  sounds: (name) => (nameKey(name).length >= shortestRespelt && latin.test(name) ? nameKeys(name) : []),
  distance: nameDistance,
};
