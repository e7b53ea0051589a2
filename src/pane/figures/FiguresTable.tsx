import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { sameSum, type SumAsked } from '../worked-out/sum-asked';
import { usePlaces } from '../frame/places';
import { Amount } from './Amount';
import type { FigureWords } from './figure-words';
import { useRowsInPieces } from './use-rows-in-pieces';

export interface FigureCell {
  /** Undefined shows a dash: there is nothing to say here. */
  readonly words: FigureWords | undefined;
  readonly below?: FigureWords | undefined;
  readonly sum?: SumAsked | undefined;
}

export interface FigureRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly FigureCell[];
  readonly look?: 'total';
}

interface FiguresTableProps {
  readonly caption: string;
  /** The unit, in the corner. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  readonly rows: readonly FigureRow[];
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    tableLayout: 'auto',
  },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 6px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'break-word',
  },
  number: { textAlign: 'right', padding: '4px 6px 4px 4px', fontWeight: tokens.fontWeightRegular },
  row: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 6px 4px 0', overflowWrap: 'break-word' },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top', height: '24px', boxSizing: 'border-box' },
  total: { '& th, & td': { fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` } },
  ask: {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: '0 2px',
    margin: '0 -2px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  ringed: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  below: { display: 'block' },
});

/** A table of figures. It is one stop of the Tab key; arrows walk between figures, Enter opens the sum of one. */
export function FiguresTable({ caption, corner, columns, rows }: FiguresTableProps) {
  const styles = useStyles();
  const { place, go } = usePlaces();
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const drawn = useRowsInPieces(rows.length);
  const firstAsk = rows.findIndex((row) => row.cells.some((cell) => cell.sum !== undefined));
  const stands = rows[current.row]?.cells[current.column]?.sum !== undefined;
  const stop = stands ? current : { row: firstAsk, column: rows[firstAsk]?.cells.findIndex((cell) => cell.sum !== undefined) ?? 0 };

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step === undefined) return;
    const [down = 0, right = 0] = step;
    let { row, column } = stop;
    const cellThere = () => rows[row]?.cells[column];
    do {
      row += down;
      column += right;
    } while (cellThere() !== undefined && cellThere()?.sum === undefined);
    if (cellThere() === undefined) return;
    event.preventDefault();
    setCurrent({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)?.focus();
  };

  return (
    // The arrows belong to the table as a whole: it is one stop of the Tab key.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table ref={table} className={styles.table} onKeyDown={walk}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {corner}
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={mergeClasses(styles.head, styles.number)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, drawn).map((row, rowIndex) => (
          <tr key={row.key} className={mergeClasses(styles.line, row.look === 'total' && styles.total)}>
            <th scope="row" className={styles.row}>
              {row.head}
            </th>
            {row.cells.map((cell, column) => {
              const { sum } = cell;
              const figure = (
                <Fragment>
                  {cell.words === undefined ? '–' : <Amount words={cell.words} />}
                  {cell.below !== undefined && (
                    <span className={styles.below}>
                      <Amount words={cell.below} />
                    </span>
                  )}
                </Fragment>
              );
              return (
                <td key={columns[column]?.key ?? column} className={styles.number}>
                  {sum === undefined ? (
                    figure
                  ) : (
                    <button
                      type="button"
                      className={mergeClasses(styles.ask, place.sum !== undefined && sameSum(place.sum, sum) && styles.ringed)}
                      data-cell={`${rowIndex},${column}`}
                      tabIndex={stop.row === rowIndex && stop.column === column ? 0 : -1}
                      onFocus={() => setCurrent({ row: rowIndex, column })}
                      onClick={() => go({ sum })}
                    >
                      {figure}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
