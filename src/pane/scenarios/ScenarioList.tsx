import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { linesIn } from '../../model/bridge';
import { yearLabel } from '../../model/financial-year';
import type { Projection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { amountWords } from '../figures/figure-words';
import { Amount } from '../figures/Amount';
import { useDisplayUnit } from '../figures/use-display-unit';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { addScenario, unusedScenarioName } from '../session/scenario-edits';
import { totalOf } from '../../model/totals';
import { useSession } from '../use-session';
import { LabelledField } from '../typing/LabelledField';
import { words } from '../words';
import { AddStandstill } from './AddStandstill';
import { BringInButton } from './BringInButton';
import { FrozenList } from './FrozenList';
import { ScenarioRow } from './ScenarioRow';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  base: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    paddingRight: '42px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ScenarioListProps {
  readonly model: BudgetModel;
  readonly projection: Projection;
}

/** Every scenario with what it changes by a chosen year. */
export function ScenarioList({ model, projection }: ScenarioListProps) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const screen = useArrival<HTMLDivElement>();
  const [chosenYear, setChosenYear] = useState<number>();
  const [service, setService] = useState('');
  const { base, years } = model;
  const yearIndex = Math.max(
    0,
    years.findIndex((year) => year === (chosenYear ?? years.at(-1))),
  );
  const includes = linesIn(base.lines, { service: service || undefined });
  const baseTotal = totalOf(base.amounts, includes);

  const add = () => {
    const added = addScenario(model, unusedScenarioName(model));
    session.edit(() => added.model);
    go({ scenarios: { at: 'scenario', scenario: added.scenario.ref } });
  };

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.scenarios.title}>
        <Button icon={<Add20Regular />} onClick={add}>
          {words.scenarios.newScenario}
        </Button>
      </ScreenTop>
      <div className={styles.fields}>
        <LabelledField label={words.scenarios.changeBy}>
          <Select value={String(years[yearIndex] ?? '')} onChange={(_, data) => setChosenYear(Number(data.value))}>
            {years.map((year) => (
              <option key={year} value={year}>
                {yearLabel(year)}
              </option>
            ))}
          </Select>
        </LabelledField>
        <LabelledField label={words.scenarios.service}>
          <Select value={service} onChange={(_, data) => setService(data.value)}>
            <option value="">{words.scenarios.allServices}</option>
            {base.services.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </LabelledField>
      </div>
      <div className={styles.base}>
        <span>
          {words.scenarios.base('')}
          <Amount words={amountWords(baseTotal, unit)} />
        </span>
        <span>{unit.words}</span>
      </div>
      <ul className={styles.list}>
        {projection.scenarios.map((scenario, index) => (
          <ScenarioRow
            key={scenario.scenario.ref}
            model={model}
            scenario={scenario}
            fixed={index === 0}
            yearIndex={yearIndex}
            change={totalOf(scenario.budgets[yearIndex], includes) - baseTotal}
            base={baseTotal}
          />
        ))}
      </ul>
      <FrozenList frozen={model.frozen ?? []} projection={projection} year={years[yearIndex] ?? base.year} />
      <AddStandstill model={model} />
      <BringInButton />
      <p className={styles.note}>{words.sign}</p>
    </div>
  );
}
