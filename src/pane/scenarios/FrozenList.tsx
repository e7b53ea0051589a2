import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { dateText, type FinancialYear } from '../../model/financial-year';
import type { FrozenPosition } from '../../model/frozen-position';
import { Amount } from '../figures/Amount';
import { amountWords, changeWords } from '../figures/figure-words';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { words } from '../words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 36px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: '9px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: '2px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  figures: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  change: { display: 'block', fontWeight: tokens.fontWeightRegular },
});

interface FrozenListProps {
  readonly frozen: readonly FrozenPosition[];
  readonly year: FinancialYear;
}

/** Scenarios as they stood on a day, with what they changed by the chosen year. They are values, and open nothing. */
export function FrozenList({ frozen, year }: FrozenListProps) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  if (frozen.length === 0) return null;
  return (
    <section aria-label={words.scenarios.frozenTitle}>
      <PartHeading>{words.scenarios.frozenTitle}</PartHeading>
      <ul className={styles.list}>
        {frozen.map((position) => {
          const at = position.years.indexOf(year);
          const amount = (key: string) => position.rows.find((row) => row.key === key)?.amounts[at] ?? NaN;
          const change = amount('All') - amount('Base');
          return (
            <li key={position.ref} className={styles.row}>
              <div>
                <div className={styles.name}>{position.name}</div>
                <div className={styles.small}>{words.scenarios.keptOf(position.scenarioName)}</div>
                <span className={`${styles.small} ${styles.mark}`}>
                  <LockClosed16Regular aria-hidden />
                  {words.scenarios.frozenMark(words.scenarios.statuses[position.status], dateText(position.on))}
                </span>
              </div>
              {!Number.isNaN(change) && (
                <div className={styles.figures}>
                  <Amount words={amountWords(change, unit)} />
                  <span className={`${styles.small} ${styles.change}`}>
                    <Amount words={changeWords(amount('Base') === 0 ? 0 : change / amount('Base'))} />
                  </span>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
