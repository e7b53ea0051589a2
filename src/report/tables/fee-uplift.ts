import { yearLabel } from '../../model/financial-year';
import { figureUsed } from '../../model/figure-range';
import { movementOf } from '../../model/movements';
import type { MeasureWorkings } from '../../model/projection';
import { effectOf } from '../../model/totals';
import type { ReportChoices } from '../choices';
import type { ReportContext } from '../report-context';
import { rateToPay, WHOLE_QUARTER_HOUR } from '../rate-to-pay';
import { totalBelow } from '../rounding/sums';
import type { DraftCell, DraftRow, TableDraft } from '../table';
import { chosenYears, scenarioChosen } from './chosen';
import { baseOf, effectCell, effectsCell, servicesOf } from './effects';

/** Layout 6: what providers are paid now and are to be paid, and what it costs. Rates are known where a measure states prices. */
export function feeUplift(context: ReportContext, choices: ReportChoices): TableDraft {
  const { model } = context.projection;
  const scenario = scenarioChosen(context.projection, choices);
  const year = chosenYears(model, choices)[0]?.index ?? 0;
  const uplifts = scenario.workings.filter(isUplift);
  const row = (workings: MeasureWorkings): DraftRow => ({
    head: servicesOf(workings, model),
    look: 'line',
    cells: [
      { kind: 'text', text: workings.measure.name },
      ...ratesOf(workings, year, baseOf(workings, model)),
      effectCell(context, scenario, workings, year),
    ],
  });
  const prices = uplifts.flatMap((each) => pricesOf(each) ?? []);
  const roundedUp = prices.filter(({ to }) => rateToPay(to, WHOLE_QUARTER_HOUR) !== to).length;
  return {
    subject: `Fee uplift ${yearLabel(model.years[year] ?? model.base.year)}, ${scenario.scenario.name}`,
    basis: 'cash',
    rowHead: 'Provision',
    columns: [
      { head: 'Recommendation', align: 'left' },
      { head: 'Current rate', align: 'right' },
      { head: 'Uplift %', align: 'right' },
      { head: 'Proposed rate', align: 'right' },
      { head: 'Net increase', align: 'right' },
    ],
    rows: [
      ...uplifts.map(row),
      {
        head: 'Total',
        look: 'total',
        cells: [...Array.from({ length: 4 }, (): DraftCell => ({ kind: 'not applicable' })), effectsCell(context, scenario, uplifts, year)],
      },
    ],
    sums: totalBelow(uplifts.length),
    hasEffects: true,
    notes: [
      ...(roundedUp === 0
        ? []
        : [
            'Proposed rates are rounded up to the next 4p, so that a quarter of an hour is a whole number of pence. The net increase is of the rate before that.',
          ]),
      'Where a measure states no price, the uplift is its effect as a share of the base budget it applies to.',
    ],
    sheet: context.cells.sheet,
    scenarios: [`${scenario.scenario.ref} ${scenario.scenario.name}`],
  };
}

function isUplift(workings: MeasureWorkings): boolean {
  const movement = movementOf(workings.measure.definition);
  return workings.changesBudget && (movement === 'pay uplift' || movement === 'inflation' || pricesOf(workings) !== undefined);
}

/** The prices that a measure states, before and after; undefined where it states none. */
function pricesOf({ measure }: MeasureWorkings): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = [figureUsed(measure.inputs['oldPrice']), figureUsed(measure.inputs['newPrice'])];
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to };
}

function ratesOf(workings: MeasureWorkings, year: number, base: number): readonly DraftCell[] {
  const prices = pricesOf(workings);
  if (prices === undefined) {
    const share = effectOf(workings, year) / base;
    return [{ kind: 'not applicable' }, { kind: 'percentage', fraction: share, decimals: 2 }, { kind: 'not applicable' }];
  }
  const { from, to } = prices;
  return [
    { kind: 'rate', pounds: from },
    from === 0 ? { kind: 'not applicable' } : { kind: 'percentage', fraction: to / from - 1, decimals: 2 },
    { kind: 'rate', pounds: rateToPay(to, WHOLE_QUARTER_HOUR) },
  ];
}
