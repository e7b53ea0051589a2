import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { mustBe, type Row } from './row';

/** What the built pane may load until it reads the workbook, packed. */
export const FIRST_SCREEN_LIMIT = 230_000;

/** The scripts and styles that the pane's page loads before its tabs stand, packed as a server sends them; undefined where nothing was built. */
function firstScreen(folder = 'dist'): { readonly files: readonly string[]; readonly bytes: number } | undefined {
  const page = pageOf(folder);
  if (page === undefined) return undefined;
  const files = Array.from(page.matchAll(/(?:src|href)="?\/?([^":?\s>]+\.(?:js|css))/g), ([, name = '']) => name);
  mustBe(files.length > 0, 'the pane loads scripts');
  return { files, bytes: files.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length, 0) };
}

/** The same as a row of the table. */
export function paneCase(folder?: string): readonly Row[] {
  const screen = firstScreen(folder);
  if (screen === undefined) return [];
  return [
    {
      what: 'Pane, loaded before its tabs stand',
      size: `${screen.files.length} files`,
      measured: `${(screen.bytes / 1_000).toFixed(0)} kB gzip`,
      against: 'hello-world Fluent pane, 89 kB',
      ratio: `${(screen.bytes / 89_000).toPrecision(3)} ×`,
      target: `at most ${FIRST_SCREEN_LIMIT / 1_000} kB`,
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
