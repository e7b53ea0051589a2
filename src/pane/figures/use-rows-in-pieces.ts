import { useEffect, useState } from 'react';

/** To lay out and paint so many rows of figures takes some ten milliseconds. */
const ROWS_AT_ONCE = 50;

/** How many of a table's rows are drawn by now: the first at once, more each time the page has been painted, and soon all of them. */
export function useRowsInPieces(rows: number): number {
  const [drawn, setDrawn] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    if (drawn >= rows) return undefined;
    const next = setTimeout(() => setDrawn(drawn + ROWS_AT_ONCE));
    return () => clearTimeout(next);
  }, [drawn, rows]);
  return drawn;
}
