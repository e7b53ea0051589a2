import { makeStyles, tokens } from '@fluentui/react-components';
import { TextLink } from '../figures/TextLink';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { dateText, yearLabel } from '../../model/financial-year';
import type { ScenarioProjection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { Amount } from '../figures/Amount';
import { amountWords, changeWords } from '../figures/figure-words';
import { useDisplayUnit } from '../figures/use-display-unit';
import { usePlaces } from '../frame/places';
import { notQuantifiedIn } from '../../model/totals';
import { words } from '../words';
import { ScenarioMenu } from './ScenarioMenu';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 36px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: '9px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  contents: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  locked: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  figures: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  change: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface ScenarioRowProps {
  readonly model: BudgetModel;
  readonly scenario: ScenarioProjection;
  /** "No change" stays as it is. */
  readonly fixed: boolean;
  readonly yearIndex: number;
  readonly change: number;
  readonly base: number;
}

/** A scenario's name, one line of what it holds, and what it changes. */
export function ScenarioRow({ model, scenario, fixed, yearIndex, change, base }: ScenarioRowProps) {
  const styles = useStyles();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const { ref, name, locked } = scenario.scenario;
  const savings = scenario.workings.filter((each) => each.measure.definition.kind === 'saving').length;
  const basis = model.scenarios.find((each) => each.ref === scenario.scenario.basedOn);
  const contents = words.scenarios.contents(savings, scenario.workings.length - savings, notQuantifiedIn(scenario, yearIndex));
  return (
    <li className={styles.root}>
      <div>
        {fixed ? (
          <div className={styles.name}>{name}</div>
        ) : (
          <TextLink quiet className={styles.name} opens={ref} onClick={() => go({ scenarios: { at: 'scenario', scenario: ref } })}>
            {name}
          </TextLink>
        )}
        <div className={styles.contents}>
          {fixed
            ? words.scenarios.noChange(yearLabel(model.base.year))
            : [basis === undefined ? '' : words.scenarios.basedOn(basis.name), contents || words.scenarios.nothingYet]
                .filter((part) => part !== '')
                .join(' · ')}
        </div>
        {locked !== undefined && (
          <div className={styles.locked}>
            <LockClosed16Regular aria-hidden />
            {words.scenarios.lockedOn(dateText(locked.on))}
          </div>
        )}
      </div>
      <div className={styles.figures}>
        <Amount words={amountWords(change, unit)} />
        <span className={styles.change}>
          <Amount words={changeWords(base === 0 ? 0 : change / base)} />
        </span>
      </div>
      {fixed ? <span /> : <ScenarioMenu model={model} scenario={scenario.scenario} />}
    </li>
  );
}
