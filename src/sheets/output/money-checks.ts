import { areaReference } from '../../formula/address';
import { yearLabel } from '../../model/financial-year';
import { closingBalances, plannedAmounts } from '../../model/reserves';
import { formula } from '../../workbook/sheet-content';
import type { Check } from './check';
import type { Layout } from './layout';
import { confidenceBlocks, plannedSides } from './delivery-confidence';
import { annualTable, cumulativeTable, mediumTermKey, MEDIUM_TERM_FIRST_YEAR } from './medium-term';
import { headroomKey, RESERVES_FIRST_YEAR, reservesTable } from './reserves';

/** Whether the two medium-term layouts tell one story, no reserve falls below its minimum, and levels of confidence take in all savings. */
export function moneyChecks(layout: Layout): Check[] {
  return [...layoutsAgree(layout), ...reservesSuffice(layout), ...levelsCast(layout)];
}

/** Annual movements add up to the last year of the cumulative table: where that has no gap, both count as nothing. */
function layoutsAgree(layout: Layout): Check[] {
  const { model } = layout.projection;
  if (model.funding === undefined) return [];
  const [cumulative, annual] = [cumulativeTable(layout), annualTable(layout)];
  const last = model.years.length - 1;
  return model.scenarios.map((scenario): Check => {
    const key = mediumTermKey(scenario.ref, 'All', 'gapAfter');
    const stretch = (sheet: 'Medium-term cumulative' | 'Medium-term annual', row: number, from: number) =>
      areaReference({ sheet: layout.names[sheet], row, column: MEDIUM_TERM_FIRST_YEAR + from, rows: 1, columns: last - from + 1 });
    const gap = stretch('Medium-term cumulative', cumulative.rowOf(key), last);
    const figure = cumulative.figureAt(key, last);
    const known = Number.isNaN(figure) ? 0 : figure;
    return {
      control: 'Annual movements of the gap add up to the cumulative gap',
      where: `Medium-term annual, ${scenario.ref}, to ${yearLabel(model.years[last] ?? model.base.year)}`,
      expected: formula(`=SUM(${gap})`, known),
      found: { formula: `IF(ISNUMBER(${gap}),SUM(${stretch('Medium-term annual', annual.rowOf(key), 0)}),0)`, value: known },
      tolerance: 'pennies',
    };
  });
}

function reservesSuffice(layout: Layout): Check[] {
  const { base, years, reserves = [] } = layout.projection.model;
  const table = reservesTable(layout);
  return reserves.map((reserve): Check => {
    const headroom = areaReference({
      sheet: layout.names.Reserves,
      row: table.rowOf(headroomKey(reserve.ref)),
      column: RESERVES_FIRST_YEAR,
      rows: 1,
      columns: years.length,
    });
    const [minimum = 0] = plannedAmounts([reserve.minimum]);
    return {
      control: 'Years in which the reserve falls below its minimum',
      where: `Reserves, ${base.authorities.find(({ ref }) => ref === reserve.authority)?.name ?? reserve.ref}`,
      expected: 0,
      found: { formula: `COUNTIFS(${headroom},"<0")`, value: closingBalances(reserve).filter((balance) => balance < minimum).length },
      tolerance: 'none',
    };
  });
}

/** A level that is misspelt in its cell takes its saving out of every level: the two sides then differ. */
function levelsCast(layout: Layout): Check[] {
  return confidenceBlocks(layout).map((block): Check => {
    const { total, parts } = plannedSides(layout, block);
    const { table } = block;
    const added = (rows: readonly (readonly number[])[]) => plannedAmounts(rows.flat()).reduce((sum, amount) => sum + amount, 0);
    return {
      control: 'Planned savings by delivery confidence add up',
      where: `Delivery confidence, ${layout.projection.model.scenarios[block.index]?.ref ?? ''}, all years`,
      expected: formula(`=SUM(${areaReference(total)})`, added([table.total.planned])),
      found: {
        formula: `SUM(${areaReference(parts)})`,
        value: added([...table.levels.map(({ planned }) => planned), table.notAssessed]),
      },
      tolerance: 'pennies',
    };
  });
}
