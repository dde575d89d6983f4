import { useMemo } from 'react';
import type { Codebook, KindGroup, Side } from '../api/client.ts';
import { useCodebook } from '../api/queries.ts';
import { useWords } from '../i18n/words-context.tsx';

/** Names of the codebook's ids in the interface's language; an id that is not there stands for itself. */
export interface Labels {
  kind(id: string): string;
  definition(id: string): string;
  group(kind: string): KindGroup;
  actor(id: string | null, name?: string): string;
  /** A few letters for a map label, e.g. `SDF`. */
  shortActor(id: string | null, name: string): string;
  side(actor: string | null): Side;
  outlet(id: string | null): string;
  stance(outlet: string | null): Codebook['outlets'][number]['stance'] | null;
  kindsOf(group: KindGroup): readonly string[];
}

export function useLabels(): Labels {
  const { language } = useWords();
  const { data } = useCodebook();
  return useMemo(() => labelsOf(data, language), [data, language]);
}

function labelsOf(codebook: Codebook | undefined, language: 'en' | 'it'): Labels {
  const kinds = new Map(codebook?.kinds.map((kind) => [kind.id, kind]));
  const actors = new Map(codebook?.actors.map((actor) => [actor.id, actor]));
  const outlets = new Map(codebook?.outlets.map((outlet) => [outlet.id, outlet]));
  const actor = (id: string | null, name?: string) => {
    const found = actors.get(id ?? '');
    return found?.label[language] ?? found?.name ?? name ?? id ?? '';
  };
  return {
    kind: (id) => kinds.get(id)?.label[language] ?? id.replaceAll('_', ' '),
    definition: (id) => kinds.get(id)?.definition[language] ?? '',
    group: (kind) => kinds.get(kind)?.group ?? 'other',
    actor,
    shortActor: (id, name) => initials(actors.get(id ?? '')?.name ?? name),
    side: (id) => actors.get(id ?? '')?.side ?? 'other',
    outlet: (id) => outlets.get(id ?? '')?.name ?? id ?? '',
    stance: (id) => outlets.get(id ?? '')?.stance ?? null,
    kindsOf: (group) => codebook?.kinds.filter((kind) => kind.group === group).map((kind) => kind.id) ?? [],
  };
}

/** `Syrian Democratic Forces` -> `SDF`; a single word keeps its first four letters. */
function initials(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > 1) return capitals.map((word) => word[0]).join('');
  return name.length <= 5 ? name : `${name.slice(0, 4)}.`;
}
