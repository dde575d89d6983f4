import type { KindGroup } from '../api/client.ts';
import { groupShapes } from './groups.ts';

/** The mark of a kind group, as on the map; decorative, so always beside words. */
export function GroupMark({ group, size = 14 }: { group: KindGroup; size?: number }) {
  return (
    <svg className="group-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={groupShapes[group]} fill={`var(--group-${group})`} />
    </svg>
  );
}
