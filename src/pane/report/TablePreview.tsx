import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ClipboardEvent, type RefObject } from 'react';
import { tableHtml } from '../../report/html-table';
import { tableText } from '../../report/plain-text-table';
import type { PrintedCell, ReportTable } from '../../report/table';
import { useRowsInPieces } from '../figures/use-rows-in-pieces';

interface TablePreviewProps {
  readonly table: ReportTable;
  /** The figure that a person asked to be shown. */
  readonly ringed?: { readonly row: number; readonly column: number } | undefined;
  readonly selected?: RefObject<HTMLDivElement | null>;
}

// The face of a printed report, in every theme: what is seen is what gets pasted.
const PAPER = { backgroundColor: '#FFFFFF', color: '#000000', fontFamily: "Arial, 'Liberation Sans', sans-serif" } as const;

const useStyles = makeStyles({
  root: {
    ...PAPER,
    padding: '8px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '11px',
    lineHeight: '15px',
    // A table of the base and three years fits a pane of 350 pixels beside a scroll bar, and one of 320, in a wide font too.
    '@container (max-width: 326px)': { padding: '8px 2px' },
    '@container (max-width: 308px)': { fontSize: '10px' },
    overflowX: 'auto',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  caption: { textAlign: 'left', fontWeight: 700, paddingBottom: '4px' },
  cell: {
    border: '1px solid #808080',
    padding: '3px 2px',
    verticalAlign: 'top',
    fontWeight: 400,
    '@container (max-width: 326px)': { padding: '3px 1px' },
  },
  head: { backgroundColor: '#F0F0F0', fontWeight: 700 },
  left: { textAlign: 'left', overflowWrap: 'break-word' },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: 700 },
  doubt: { fontStyle: 'italic' },
  line: { margin: '4px 0 0' },
  ringed: { outline: '2px solid #0F6CBD', outlineOffset: '-2px' },
});

/** The table as it is pasted. Whoever copies a part of it by hand gets the whole, as the button gives it. */
export function TablePreview({ table, ringed, selected }: TablePreviewProps) {
  const styles = useStyles();
  const ring = useRef<HTMLTableCellElement>(null);
  const drawn = useRowsInPieces(table.rows.length);
  useEffect(() => ring.current?.scrollIntoView({ block: 'nearest' }), [ringed]);
  const copy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/html', tableHtml(table));
    event.clipboardData.setData('text/plain', tableText(table));
    event.preventDefault();
  };
  const align = (column: number) => (table.columns[column]?.align === 'right' ? styles.right : styles.left);
  const look = ({ kind }: PrintedCell) => (kind === 'not quantified' || kind === 'missing' ? styles.doubt : undefined);
  return (
    // A table wider than the pane scrolls by the arrow keys as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={selected} className={styles.root} role="region" aria-label={table.caption} tabIndex={0} lang="en-GB" onCopy={copy}>
      <table className={styles.table}>
        <caption className={styles.caption}>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
              {table.rowHead}
            </th>
            {table.columns.map(({ head }, column) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head, align(column))}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, drawn).map((row, rowIndex) => (
            <tr key={`${row.head} ${rowIndex}`}>
              <th scope="row" className={mergeClasses(styles.cell, styles.left, row.look === 'total' && styles.total)}>
                {row.head}
              </th>
              {row.cells.map((cell, column) => {
                const isRinged = ringed?.row === rowIndex && ringed.column === column;
                return (
                  <td
                    key={table.columns[column]?.head ?? column}
                    ref={isRinged ? ring : undefined}
                    className={mergeClasses(
                      styles.cell,
                      align(column),
                      row.look === 'total' && styles.total,
                      look(cell),
                      isRinged && styles.ringed,
                    )}
                  >
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {[...table.notes, table.source].map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </div>
  );
}
