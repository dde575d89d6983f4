import type { Codebook } from '../model/codebook.ts';
import type { OutletId } from '../model/ids.ts';

/**
 * Which outlet of the codebook an article comes from: by declared id or name, by the domain of its address, or by
 * the name its page gives the site. Null when the codebook does not know it.
 */
export function findOutlet(
  clues: { readonly declared: string | null; readonly url: string | null; readonly siteName: string | null },
  outlets: Codebook['outlets'],
): OutletId | null {
  if (clues.declared !== null) {
    if (outlets.has(clues.declared)) return clues.declared as OutletId;
    const named = byName(clues.declared, outlets) ?? byDomain(clues.declared, outlets);
    if (named) return named;
  }
  const domain = clues.url !== null ? byDomain(clues.url, outlets) : null;
  return domain ?? (clues.siteName !== null ? byName(clues.siteName, outlets) : null);
}

/** The names an outlet goes by, lower case; none for an outlet the codebook does not know. */
export function outletNames(id: OutletId | null, outlets: Codebook['outlets']): readonly string[] {
  const outlet = id === null ? undefined : outlets.get(id);
  if (!outlet) return [];
  const { any, it, en } = outlet.aliases;
  return [outlet.name, ...any, ...it, ...en].map((name) => name.toLowerCase());
}

function byName(name: string, outlets: Codebook['outlets']): OutletId | null {
  const wanted = name.trim().toLowerCase();
  for (const outlet of outlets.values()) {
    if (outletNames(outlet.id as OutletId, outlets).includes(wanted)) return outlet.id as OutletId;
  }
  return null;
}

/** The outlet with the longest domain that is the address's host or a parent of it. */
function byDomain(address: string, outlets: Codebook['outlets']): OutletId | null {
  const url = /^https?:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  let best: { id: string; length: number } | null = null;
  for (const outlet of outlets.values()) {
    for (const domain of outlet.domains) {
      const bare = domain.toLowerCase().replace(/^www\./, '');
      if ((host === bare || host.endsWith(`.${bare}`)) && bare.length > (best?.length ?? 0)) {
        best = { id: outlet.id, length: bare.length };
      }
    }
  }
  return best ? (best.id as OutletId) : null;
}
