import { useSyncExternalStore } from 'react';
import type { ThemeName } from './themes';

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** The theme that the person chose in the system: light, dark, or a contrast theme. */
export function usePreferredTheme(): ThemeName {
  return useSyncExternalStore(subscribe, preferred, () => 'light');
}

function preferred(): ThemeName {
  const [forced, dark] = QUERIES.map((query) => matches(query));
  if (forced === true) return 'contrast';
  return dark === true ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  if (!('matchMedia' in window)) return () => undefined;
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

/** Where there is no window to ask (a test), light. */
function matches(query: string): boolean {
  return 'matchMedia' in window && window.matchMedia(query).matches;
}
