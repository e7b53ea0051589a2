import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { yearLabel } from '../../model/financial-year';
import type { MeasureKind } from '../../model/measures/definition';
import type { ScenarioProjection } from '../../model/projection';
import type { BudgetModel } from '../../model/scenario';
import { Direction } from '../figures/Direction';
import { amountWords } from '../figures/figure-words';
import { FiguresTable, type FigureRow } from '../figures/FiguresTable';
import { useDisplayUnit } from '../figures/use-display-unit';
import { kindTotal, totalOf } from '../../model/totals';
import { words } from '../words';

const useStyles = makeStyles({ head: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS } });

/** Base, pressures, savings, projected: a column a year. */
export function ScenarioSum({ scenario, model }: { readonly scenario: ScenarioProjection; readonly model: BudgetModel }) {
  const styles = useStyles();
  const unit = useDisplayUnit();
  const { years, base } = model;
  const baseTotal = totalOf(base.amounts);
  const lines = useMemo(() => base.lines.map((_, line) => line), [base]);
  const kindRow = (kind: MeasureKind, title: string): FigureRow[] =>
    scenario.workings.some((each) => each.changesBudget && each.measure.definition.kind === kind)
      ? [
          {
            key: kind,
            head: (
              <span className={styles.head}>
                <Direction kind={kind} />
                {title}
              </span>
            ),
            cells: years.map((_, year) => ({ words: amountWords(kindTotal(scenario, kind, year), unit) })),
          },
        ]
      : [];
  const rows: FigureRow[] = [
    { key: 'base', head: words.scenarios.sum.base, cells: years.map(() => ({ words: amountWords(baseTotal, unit) })) },
    ...kindRow('pressure', words.scenarios.sum.pressures),
    ...kindRow('saving', words.scenarios.sum.savings),
    {
      key: 'projected',
      head: words.scenarios.sum.projected,
      look: 'total',
      cells: years.map((_, yearIndex) => ({
        words: amountWords(totalOf(scenario.budgets[yearIndex]), unit),
        sum: {
          kind: 'budget',
          scenario: scenario.scenario.ref,
          lines,
          of: words.form.total,
          yearIndex,
        },
      })),
    },
  ];
  return (
    <FiguresTable
      caption={words.scenarios.sumCaption(scenario.scenario.name, unit.words)}
      corner={unit.words}
      columns={years.map((year) => ({ key: String(year), head: yearLabel(year) }))}
      rows={rows}
    />
  );
}
