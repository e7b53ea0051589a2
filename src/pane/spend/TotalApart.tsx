import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FailingTotal } from '../../sheets/detect/proposal';
import { CellLink } from '../figures/CellLink';
import { penceWords, poundsWords } from '../figures/figure-words';
import { Notice } from '../frame/Notice';
import { cellReference, rangeReference } from '../../formula/address';
import { words } from '../words';

const useStyles = makeStyles({
  head: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, padding: '4px 0' },
  last: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  number: { fontVariantNumeric: 'tabular-nums' },
});

/** What the rows add up to, what is printed, and the difference. */
export function TotalApart({ failing }: { readonly failing: FailingTotal }) {
  const styles = useStyles();
  const { cell, firstRow, lastRow, printed, computed } = failing;
  const rows = { sheet: cell.sheet, row: firstRow, column: cell.column, rows: lastRow - firstRow + 1, columns: 1 };
  const { decide, verdicts } = words.spend;
  return (
    <Notice kind="warning">
      <div className={styles.head}>{verdicts.apart(poundsWords(Math.abs(printed - computed)))}</div>
      <div className={styles.row}>
        <span>
          {decide.rows} (<CellLink to={rows} text={rangeReference(rows)} />)
        </span>
        <span className={styles.number}>{penceWords(computed).shown}</span>
      </div>
      <div className={styles.row}>
        <span>
          {decide.printed} (<CellLink to={cell} text={cellReference(cell.row, cell.column)} />)
        </span>
        <span className={styles.number}>{penceWords(printed).shown}</span>
      </div>
      <div className={mergeClasses(styles.row, styles.last)}>
        <span>{decide.difference}</span>
        <span className={styles.number}>{penceWords(printed - computed).shown}</span>
      </div>
    </Notice>
  );
}
