/**
 * A list of names in one cell: `Supported living; Fostering`. A name that holds a semicolon, a quote or outer spaces,
 * or that reads as "all", is quoted, so that reading gives back exactly what was written.
 */
export function formatNames(names: 'all' | readonly string[]): string {
  return names === 'all' ? 'all' : names.map(formatName).join('; ');
}

/** The names in such a cell, or `all`. An empty cell is `all`. */
export function parseNames(cell: string): 'all' | readonly string[] {
  const trimmed = cell.trim();
  if (trimmed === '' || trimmed.toLowerCase() === 'all') return 'all';
  const names = [...trimmed.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/g)]
    .map((found) => (found[1] === undefined ? (found[2] ?? '').trim() : found[1].replaceAll('""', '"')))
    .filter((name) => name !== '');
  return names;
}

function formatName(name: string): string {
  const plain = !/[;"]/.test(name) && name === name.trim() && name.toLowerCase() !== 'all';
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}
