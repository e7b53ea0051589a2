import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel, spendRows } from '../../fixtures/clyde-valley';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const outline = { fileName: 'spend.xlsx', readOnly: false, structureProtected: false, sheets: [] };
const plan = planWrite(project(clydeValleyModel()), {
  outline,
  existing: [],
  settings: CLYDE_VALLEY_SETTINGS,
  writtenAt: new Date(2026, 10, 22, 14, 32),
});

describe('The four scenarios of Clyde Valley', () => {
  test('come to the totals that a separate calculation gives', () => {
    const { scenarios } = project(clydeValleyModel());
    const totals = scenarios.map(({ budgets }) => budgets.map((budget) => budget.reduce((sum, amount) => sum + amount, 0)));
    const expected = [
      [415_300_000, 415_300_000, 415_300_000],
      [405_807_000, 405_807_000, 405_807_000],
      [399_853_000, 399_408_000, 399_408_000],
      [403_770_234.375, 407_573_356.25, 412_456_118.75],
    ];
    expected.flat().forEach((total, index) => {
      expect(totals.flat()[index]).toBeCloseTo(total, 3);
    });
  });
});

describeWithLibreOffice('Every cell that is written', () => {
  test('has the value that LibreOffice calculates for its formula, even where the cached one was spoilt', async () => {
    const own = { Spend: spendRows() };
    const workbooks = await Promise.all([workbookOf(own, plan.edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'))]);
    const [recalculated] = await recalculateAll(workbooks);
    const found = differences(plan.edits, await valuesIn(recalculated ?? new Uint8Array()));
    expect(found).toEqual([]);
  });
});
