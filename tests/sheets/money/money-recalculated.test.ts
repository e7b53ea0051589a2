import { spendRows } from '../../fixtures/clyde-valley';
import { firstWrite } from '../../fixtures/first-write';
import { fundedModel } from '../../fixtures/funded';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);
const plan = firstWrite(fundedModel());

describeWithLibreOffice('Funding, gap, medium-term tables and reserves', () => {
  test('have in every cell the value that LibreOffice calculates, even where the cached one was spoilt', async () => {
    const spoilt = await workbookOf({ Spend: spendRows() }, plan.edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'));
    const [recalculated] = await recalculateAll([spoilt]);
    expect(differences(plan.edits, await valuesIn(recalculated ?? new Uint8Array()))).toEqual([]);
  });
});
