import type { KindGroup } from '../api/client.ts';

/** The kind groups in the order they are stacked and listed. */
export const groupOrder = [
  'control',
  'combat',
  'remote',
  'person',
  'civil',
  'talk',
  'asset',
  'other',
] as const satisfies readonly KindGroup[];

/** One shape a group, as an SVG path in a 16 by 16 box: colour is never the only cue. */
export const groupShapes: Readonly<Record<KindGroup, string>> = {
  control: 'M2 2h12v12H2Z',
  combat: 'M4 1.5 8 5.5l4-4L14.5 4 10.5 8l4 4-2.5 2.5-4-4-4 4L1.5 12l4-4-4-4Z',
  remote: 'M8 1 15.5 14.5H.5Z',
  person: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13Z',
  civil: 'M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4Z',
  talk: 'M8 .5 15.5 8 8 15.5.5 8Z',
  asset: 'M4.5 1.5h7L15.5 8l-4 6.5h-7L.5 8Z',
  other: 'M.5 2h15L8 15Z',
};
