import type { NameKeys } from '../model/gazetteer.ts';
import { nameKey } from './spelling.ts';

/** The keys imported places are filed under and asked for: those under which spellings of one name meet. */
export const placeKeys: NameKeys = {
  scheme: 'typographic-1',
  of: (name) => {
    const key = nameKey(name);
    return key === '' ? [] : [key];
  },
};
