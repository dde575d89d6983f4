import type { Article } from './article.ts';
import type { Codebook, Outlet } from './codebook.ts';

/** The outlet of an article that belongs to or stands with a belligerent, or null. */
export function partisanOutlet(
  { outlet: id }: Pick<Article, 'outlet'>,
  { outlets }: Pick<Codebook, 'outlets'>,
): (Outlet & { readonly side: string }) | null {
  const outlet = id ? outlets.get(id) : undefined;
  if (!outlet || outlet.stance === 'independent' || outlet.side === null) return null;
  return { ...outlet, side: outlet.side };
}
