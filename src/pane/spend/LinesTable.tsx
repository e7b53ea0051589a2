import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { TextLink } from '../figures/TextLink';
import { useState } from 'react';
import { columnLetters } from '../../formula/address';
import type { CellBlock, CellValue } from '../../workbook/port';
import { useSession } from '../use-session';
import { words } from '../words';
import type { ColumnRole } from './column-roles';

const ROLES: readonly ColumnRole[] = ['authority', 'service', 'year', 'funder', 'amount', 'ignore'];
const SHOWN = 8;
const MOST = 400;
const COLUMNS = 5;

const useStyles = makeStyles({
  roles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: tokens.spacingHorizontalS },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    tableLayout: 'fixed',
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '4px 6px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  row: { width: '34px' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingRight: '4px' },
  whole: { whiteSpace: 'nowrap' },
  head: { fontWeight: tokens.fontWeightSemibold },
  roleLabel: { display: 'block', fontSize: tokens.fontSizeBase200 },
});

interface LinesTableProps {
  readonly block: CellBlock;
  readonly roles: readonly ColumnRole[];
  /** The row of the headers on the sheet. */
  readonly header: number;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

/** The first lines with a role over each column; a row's number selects its cells. */
export function LinesTable({ block, roles, header, onRole }: LinesTableProps) {
  const styles = useStyles();
  const session = useSession();
  const [all, setAll] = useState(false);
  const { sheet, row: firstRow, column: firstColumn, columns } = block.area;
  const used = roles
    .map((role, column) => ({ role, column }))
    .filter(({ role }) => role !== 'ignore')
    .slice(0, COLUMNS);
  const body = block.values.slice(1);
  const rows = body.slice(0, all ? MOST : SHOWN);
  const title = (column: number) => textOf(block.values[header - firstRow]?.[column] ?? null);
  return (
    <>
      <div className={styles.roles}>
        {roles.map((role, column) => (
          <label key={column}>
            <span className={styles.roleLabel}>
              {columnLetters(firstColumn + column)} · {title(column)}
            </span>
            <Select size="small" value={role} onChange={(_, data) => onRole(column, ROLES.find((each) => each === data.value) ?? role)}>
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {words.spend.roles[each]}
                </option>
              ))}
            </Select>
          </label>
        ))}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.row)}>
              {words.spend.row}
            </th>
            {used.map(({ column, role }) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head, role === 'amount' && styles.number)}>
                {columnLetters(firstColumn + column)} · {title(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => {
            const row = firstRow + 1 + index;
            return (
              <tr key={row}>
                <th scope="row" className={styles.cell}>
                  <TextLink onClick={() => void session.show({ sheet, row, column: firstColumn, rows: 1, columns })}>{row}</TextLink>
                </th>
                {used.map(({ column, role }) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, role === 'amount' && styles.number, role === 'amount' && styles.whole)}
                  >
                    {textOf(cells[column] ?? null)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {!all && body.length > SHOWN && (
        <span>
          {words.spend.moreLines(body.length - SHOWN)} <TextLink onClick={() => setAll(true)}>{words.spend.showAll}</TextLink>
        </span>
      )}
    </>
  );
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return typeof value === 'object' ? value.error : String(value);
}
