import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import type { ReactNode } from 'react';
import { yearLabel } from '../../model/financial-year';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { MeasureWorkings, Projection } from '../../model/projection';
import type { BudgetModel, Scenario } from '../../model/scenario';
import { Direction } from '../figures/Direction';
import { useDisplayUnit } from '../figures/use-display-unit';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { scenarioOf } from '../../model/totals';
import { words } from '../words';
import { MeasureRow } from './MeasureRow';
import { LeftOut } from './LeftOut';
import { ScenarioFacts } from './ScenarioFacts';
import { ScenarioMenu } from './ScenarioMenu';
import { ScenarioSum } from './ScenarioSum';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, containerType: 'inline-size' },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  unit: { fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  add: { alignSelf: 'start' },
});

interface OneScenarioProps {
  readonly scenario: Scenario;
  readonly model: BudgetModel;
  readonly projection: Projection;
}

/** The scenario's sum by year, then its pressures and its savings. */
export function OneScenario({ scenario, model, projection }: OneScenarioProps) {
  const styles = useStyles();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const screen = useArrival<HTMLDivElement>();
  const projected = scenarioOf(projection, scenario.ref);
  const back = () => go({ scenarios: { at: 'list' }, cameFrom: scenario.ref, sum: undefined });
  const lastYear = model.years.length - 1;
  const effectIn = words.scenarios.effectIn(yearLabel(model.years[lastYear] ?? model.base.year), unit.words);
  const part = (title: string, mark: ReactNode, belongs: (workings: MeasureWorkings) => boolean) => {
    const rows = projected?.workings.filter(belongs) ?? [];
    if (rows.length === 0) return null;
    return (
      <section aria-label={title}>
        <div className={styles.heading}>
          <PartHeading>
            {mark}
            {title}
          </PartHeading>
          <span className={styles.unit}>{effectIn}</span>
        </div>
        <ul className={styles.list}>
          {rows.map((workings) => (
            <MeasureRow
              key={workings.measure.replaces ?? workings.measure.ref}
              workings={workings}
              scenario={scenario}
              model={model}
              yearIndex={lastYear}
            />
          ))}
        </ul>
      </section>
    );
  };
  return (
    // Esc goes back from wherever the focus is on this screen, unless a field takes it first.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={screen} className={styles.root} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && back()}>
      <ScreenTop title={scenario.name} onBack={back}>
        <ScenarioMenu model={model} scenario={scenario} />
      </ScreenTop>
      <ScenarioFacts scenario={scenario} model={model} />
      {projected !== undefined && <ScenarioSum scenario={projected} model={model} />}
      {part(
        words.scenarios.pressures,
        <Direction kind="pressure" />,
        (each) => each.changesBudget && each.measure.definition.kind === 'pressure',
      )}
      {part(
        words.scenarios.savings,
        <Direction kind="saving" />,
        (each) => each.changesBudget && each.measure.definition.kind === 'saving',
      )}
      {part(words.scenarios.beside, <Info16Regular aria-hidden />, (each) => !each.changesBudget)}
      <LeftOut scenario={scenario} model={model} />
      <Button
        disabled={scenario.locked !== undefined}
        className={styles.add}
        icon={<Add20Regular />}
        data-opens="add a measure"
        onClick={() => go({ scenarios: { at: 'add', scenario: scenario.ref } })}
      >
        {words.scenarios.addMeasure}
      </Button>
    </div>
  );
}
