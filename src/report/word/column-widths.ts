/** What a column holds. */
export interface ColumnText {
  readonly head: string;
  readonly texts: readonly string[];
  /** Figures are never parted over two lines, however little room there is: `140,55` over `3` would be read as two. */
  readonly keepsWhole: boolean;
}

/** The room there is and what a cell needs beside its text, in twentieths of a point; sizes of type in points, the best first. */
export interface TableRoom {
  readonly width: number;
  readonly margins: number;
  readonly narrowest: number;
  readonly sizes: readonly [number, ...number[]];
}

/** Widths in twentieths of a point, and the size of type in points at which they hold the texts. */
export interface FittedColumns {
  readonly widths: readonly number[];
  readonly points: number;
}

/**
 * Columns that together take at most the room there is: each as wide as its longest word, in the first size of type in which all have
 * room, what is left shared by how much more each would take. Where no size is small enough, columns of words give room, and figures
 * stay whole.
 */
export function fitColumns(columns: readonly ColumnText[], room: TableRoom): FittedColumns {
  const { width, sizes } = room;
  const leastAt = (points: number) => columns.map(({ head, texts }) => needed([...words(head), ...texts.flatMap(words)], points, room));
  const points = sizes.find((size) => sum(leastAt(size)) <= width) ?? Math.min(...sizes);
  const least = leastAt(points);
  const spare = width - sum(least);
  if (spare < 0) return { points, widths: squeezed(columns, least, room) };
  const more = columns.map(({ head, texts }, column) => needed([head, ...texts], points, room) - (least[column] ?? 0));
  const share = sum(more) === 0 ? 0 : Math.min(1, spare / sum(more));
  return { points, widths: least.map((each, column) => Math.floor(each + (more[column] ?? 0) * share)) };
}

function squeezed(columns: readonly ColumnText[], least: readonly number[], { width, narrowest }: TableRoom): readonly number[] {
  const givable = least.map((each, column) => (columns[column]?.keepsWhole === true ? 0 : each - narrowest));
  const given = Math.min(1, (sum(least) - width) / Math.max(1, sum(givable)));
  return least.map((each, column) => Math.floor(each - (givable[column] ?? 0) * given));
}

function needed(texts: readonly string[], points: number, { margins, narrowest }: TableRoom): number {
  return Math.max(narrowest, ...texts.map((text) => textWidth(text) * points * 20 + margins));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}


/**
 * The width of a text in sizes of its type, in bold Arial and rounded up: a council's Word has that face, and those that stand in
 * for it elsewhere are wider.
 */
function textWidth(text: string): number {
  return sum(Array.from(text, letterWidth));
}

function letterWidth(letter: string): number {
  if (/[\s.,:;/'!|ijlI-]/.test(letter)) return 0.4;
  if (/[()[\]ft]/.test(letter)) return 0.5;
  if (/[mwMW%@]/.test(letter)) return 0.98;
  if (/[A-Z&£]/.test(letter)) return 0.76;
  if (/[0-9]/.test(letter)) return 0.7;
  return 0.66;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((made, each) => made + each, 0);
}
