import type { BudgetModel } from '../../../src/model/scenario';
import type { SheetContent } from '../../../src/workbook/sheet-content';
import { clydeValleyModel, spendRows } from '../../fixtures/clyde-valley';
import { firstWrite } from '../../fixtures/first-write';
import { fundedModel } from '../../fixtures/funded';
import { valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);
const editsOf = (model: BudgetModel) => firstWrite(model).edits;

function chartsOf(model: BudgetModel): SheetContent {
  const edit = editsOf(model).find((each) => each.sheet === 'Charts');
  if (edit === undefined) throw new Error('No charts were planned.');
  return edit.content;
}

describe('The sheet Charts', () => {
  test('draws every scenario as a line over the years, and the gap as columns where funding is given', () => {
    const { charts = [] } = chartsOf(fundedModel());
    expect(charts.map(({ kind, series }) => [kind, series.length])).toEqual([
      ['lines', 4],
      ['columns beside each other', 4],
    ]);
    for (const { categories, series } of charts) for (const { values } of series) expect(values.rows).toBe(categories.rows);
  });

  test('has no chart of a gap where no funding is given', () => {
    expect(chartsOf(clydeValleyModel()).charts?.map(({ title }) => title)).toEqual(['Projected budgets by year']);
  });

  test('tells neighbours apart without colour: every second line is dashed, every second column hatched', () => {
    const { charts = [] } = chartsOf(fundedModel());
    for (const { series } of charts) expect(series.map(({ fill }) => fill !== 'none' && fill.hatched)).toEqual([false, true, false, true]);
  });
});

describeWithLibreOffice('The authority chosen on Charts', () => {
  test('is the one whose budgets and gaps stand there', async () => {
    const edits = editsOf(fundedModel()).map((edit) =>
      edit.sheet === 'Charts'
        ? {
            ...edit,
            content: {
              ...edit.content,
              cells: edit.content.cells.map((row, index) => (index === 3 ? [row[0] ?? null, { text: 'Glasgow City' }] : row)),
            },
          }
        : edit,
    );
    const [recalculated] = await recalculateAll([await workbookOf({ Spend: spendRows() }, edits)]);
    const rows = (await valuesIn(recalculated ?? new Uint8Array())).get('Charts') ?? [];
    const first = rows.find((row) => row[0] === '2011/12');
    // £144.6m, less £144.348m of funding.
    expect(first?.[1]).toBeCloseTo(144_600_000, 2);
    expect(first?.[5]).toBeCloseTo(252_000, 2);
  });
});
