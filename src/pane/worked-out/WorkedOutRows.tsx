import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { Amount } from '../figures/Amount';
import { CellLink } from '../figures/CellLink';
import { Direction } from '../figures/Direction';
import { penceWords } from '../figures/figure-words';
import { NotQuantified } from '../figures/NotQuantified';
import type { WorkedOutRow } from './worked-out-rows';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '5px 0' },
  total: { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, paddingRight: '6px' },
  label: { display: 'inline-flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0, overflowWrap: 'anywhere' },
  sum: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
});

/** Opening budget, each measure with its sum and its cells, projected; or the cells that a cell's formula takes, and what it makes of them. */
export function WorkedOutRows({ rows, label }: { readonly rows: readonly WorkedOutRow[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row, index) => (
        <li key={index} className={mergeClasses(styles.row, row.isTotal && styles.total)}>
          <div className={styles.line}>
            <span className={styles.label}>
              {row.definition !== undefined && <Direction kind={row.definition.kind} />}
              {row.label}
            </span>
            {row.inCell === undefined && Number.isNaN(row.figure) ? (
              <NotQuantified />
            ) : (
              <Amount words={row.inCell ?? penceWords(row.figure)} />
            )}
          </div>
          {row.sum !== '' && <div className={styles.sum}>{row.sum}</div>}
          {row.cells.length > 0 && (
            <div className={styles.sum}>
              {row.cells.map(({ label, cell }, position) => (
                <Fragment key={`${cell.row} ${cell.column}`}>
                  {position > 0 && ', '}
                  {label !== '' && `${label} `}
                  <CellLink to={cell} />
                </Fragment>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
