import type { Actor, War } from './codebook.ts';
import type { Side } from './vocabulary.ts';

/** Palette groups that say two actors fight on one side; the catch-all groups say nothing. */
export const tellingSides: ReadonlySet<Side> = new Set([
  'government',
  'opposition',
  'sdf',
  'islamic_state',
  'hts',
]);

/** Who can stand on a side of a front, or speaks for one. Police count the dead of a town as often as their own. */
export const belligerents: ReadonlySet<Actor['kind']> = new Set([
  'government',
  'army',
  'air_force',
  'militia',
  'armed_group',
  'coalition',
  'mercenaries',
]);

/** Ancestors of an actor by `parent`, itself first. Ends at a cycle or an unknown id. */
export function lineage(id: string, actors: ReadonlyMap<string, Actor>): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = actors.get(at)?.parent ?? null)
    line.push(at);
  return line;
}

/** Whether a war was going on when a text was published; one without a date may be of any. */
export function isOn({ from, to }: War, day: string | null): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= `${to}~`));
}
