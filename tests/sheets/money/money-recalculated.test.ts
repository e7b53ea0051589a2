import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import { CLYDE_VALLEY_SETTINGS, spendRows } from '../../fixtures/clyde-valley';
import { fundedModel } from '../../fixtures/funded';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const outline = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };
const plan = planWrite(project(fundedModel()), { outline, existing: [], settings: CLYDE_VALLEY_SETTINGS, writtenAt: new Date(0) });

describeWithLibreOffice('Funding, gap, medium-term tables and reserves', () => {
  test('have in every cell the value that LibreOffice calculates, even where the cached one was spoilt', async () => {
    const spoilt = await workbookOf({ Spend: spendRows() }, plan.edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'));
    const [recalculated] = await recalculateAll([spoilt]);
    expect(differences(plan.edits, await valuesIn(recalculated ?? new Uint8Array()))).toEqual([]);
  });
});
