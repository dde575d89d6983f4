/** The reader's choice of light or dark: a habit of the person, so kept in the browser and not in the address. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'riscontro.theme';

/** The kept choice, or `auto`; storage that is blocked counts as no choice. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Applies the choice to the page and keeps it. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // A private window may refuse storage; the choice then lasts as long as the page.
  }
  window.dispatchEvent(new CustomEvent('riscontro:theme'));
}

/** Calls `changed` whenever the effective colours may have changed; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  window.addEventListener('riscontro:theme', changed);
  return () => {
    system.removeEventListener('change', changed);
    window.removeEventListener('riscontro:theme', changed);
  };
}

/** The value of a colour token such as `--land` under the theme in force. */
export function token(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
