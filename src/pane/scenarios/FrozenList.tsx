import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { dateText, type FinancialYear } from '../../model/financial-year';
import type { FrozenPosition } from '../../model/frozen-position';
import type { Projection } from '../../model/projection';
import { scenarioOf, totalOf } from '../../model/totals';
import { Amount } from '../figures/Amount';
import { amountWords, changeWords } from '../figures/figure-words';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { words } from '../words';
import { FrozenMenu } from './FrozenMenu';

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
  readonly projection: Projection;
  readonly year: FinancialYear;
}

/** Scenarios as they stood on a day, with what all services changed by the chosen year, and what changed since. They are values: no form opens on them. */
export function FrozenList({ frozen, projection, year }: FrozenListProps) {
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
                <Since position={position} projection={projection} year={year} />
                <span className={`${styles.small} ${styles.mark}`}>
                  <LockClosed16Regular aria-hidden />
                  {words.scenarios.frozenMark(words.scenarios.statuses[position.status], dateText(position.on))}
                </span>
              </div>
              {Number.isNaN(change) ? (
                <span />
              ) : (
                <div className={styles.figures}>
                  <Amount words={amountWords(change, unit)} />
                  <span className={`${styles.small} ${styles.change}`}>
                    <Amount words={changeWords(amount('Base') === 0 ? 0 : change / amount('Base'))} />
                  </span>
                </div>
              )}
              <FrozenMenu position={position} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the scenario comes to now against what it came to then, as Reconciliation has it for the total. */
function Since({ position, projection, year }: Omit<FrozenListProps, 'frozen'> & { readonly position: FrozenPosition }) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const live = scenarioOf(projection, position.scenario);
  const then = position.rows.find(({ key }) => key === 'All')?.amounts[position.years.indexOf(year)] ?? NaN;
  const since = live === undefined ? NaN : totalOf(live.budgets[projection.model.years.indexOf(year)]) - then;
  if (live === undefined) return <div className={styles.small}>{words.scenarios.frozenAlone}</div>;
  if (Number.isNaN(since)) return null;
  return (
    <div className={styles.small}>
      {Math.abs(since) < HALF_A_PENNY ? (
        words.scenarios.unchangedSince
      ) : (
        <>
          {words.scenarios.changedSince} <Amount words={amountWords(since, unit)} />
        </>
      )}
    </div>
  );
}

/** In pounds: what is less is the rounding of doubles. */
const HALF_A_PENNY = 0.005;
