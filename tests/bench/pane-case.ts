import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { mustBe, type Row } from './row';

/** What the built pane loads before it shows anything, packed as a server sends it. Empty where nothing was built. */
export function paneCase(folder = 'dist'): readonly Row[] {
  const page = pageOf(folder);
  if (page === undefined) return [];
  const files = Array.from(page.matchAll(/(?:src|href)="?\/?([^":?\s>]+\.(?:js|css))/g), ([, name = '']) => name);
  mustBe(files.length > 0, 'the pane loads scripts');
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length, 0);
  return [
    {
      what: 'Pane, first load',
      size: `${files.length} files`,
      measured: `${(bytes / 1_000).toFixed(0)} kB gzip`,
      against: 'hello-world Fluent pane, 89 kB',
      ratio: `${(bytes / 89_000).toPrecision(3)} ×`,
      target: 'at most 250 kB',
    },
  ];
}

function pageOf(folder: string): string | undefined {
  try {
    const page = readdirSync(folder).find((name) => name === 'pane.html' || name === 'taskpane.html');
    return page === undefined ? undefined : readFileSync(`${folder}/${page}`, 'utf8');
  } catch {
    return undefined;
  }
}
