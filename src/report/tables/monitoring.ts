import { yearLabel } from '../../model/financial-year';
import { monitoredFigures, type MonitoredFigures } from '../../model/savings-monitoring';
import { effectOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { totalBelow } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { qualifierOf } from './effects';
import { shareOf } from './figures';

const HEADS = ['Proposed', 'Achieved or anticipated', 'In-year pressures', 'Net at risk', 'At risk %'] as const;

/** Layout 5: what was proposed, what is achieved, and what is at risk, in the first year shown. Savings stand positive here, as committees print it. */
export function savingsMonitoring(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const { scenario, workings } = scenarioChosen(context.projection, choices);
  const year = chosenYears(model, choices)[0]?.index ?? 0;
  const monitored = (model.monitoring ?? []).flatMap((saving) => {
    const own = workings.find(({ measure }) => measure.ref === saving.measure);
    return own === undefined
      ? []
      : [{ name: own.measure.name, figures: monitoredFigures(saving, effectOf(own, year), year), ...qualifierOf(own) }];
  });
  const row = (
    head: string,
    look: DraftRow['look'],
    figures: MonitoredFigures,
    proposed: { readonly qualifier?: string } = {},
  ): DraftRow => ({
    head,
    look,
    cells: [
      { kind: 'amount', pounds: figures.proposed, ...proposed },
      ...(['achieved', 'pressures', 'atRisk'] as const).map((key): DraftCell => ({ kind: 'amount', pounds: figures[key] })),
      Number.isNaN(figures.atRisk) ? { kind: 'missing', words: 'not yet known' } : shareOf(figures.atRisk, figures.proposed, false),
    ],
  });
  const total = (key: keyof MonitoredFigures) =>
    monitored.reduce((sum, { figures }) => (Number.isNaN(figures[key]) ? sum : sum + figures[key]), 0);
  const all: MonitoredFigures = {
    proposed: total('proposed'),
    achieved: total('achieved'),
    pressures: total('pressures'),
    atRisk: total('atRisk'),
  };
  const rows = monitored.map(({ name, figures, qualifier }) => row(name, 'line', figures, qualifier === undefined ? {} : { qualifier }));
  return {
    subject: `Savings monitoring ${yearLabel(model.years[year] ?? model.base.year)}, ${scenario.name}, savings positive`,
    basis: 'cash',
    rowHead: 'Saving',
    columns: HEADS.map((head) => ({ head, align: 'right' })),
    rows: [...rows, monitored.length === 0 ? NONE_MONITORED : row('Total', 'total', all)],
    sums: totalBelow(rows.length),
    hasEffects: false,
    notes: monitored.length === 0 ? ['No saving of this scenario is monitored.'] : [],
    sheet: 'Savings monitoring',
    scenarios: [`${scenario.ref} ${scenario.name}`],
  };
}

/** No saving that is monitored is no monitoring of nought pounds. */
const NONE_MONITORED: DraftRow = {
  head: 'Total',
  look: 'total',
  cells: Array.from({ length: HEADS.length }, () => ({ kind: 'missing', words: 'none monitored' })),
};
