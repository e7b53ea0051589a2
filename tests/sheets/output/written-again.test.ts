import { project } from '../../../src/model/projection';
import type { BudgetModel } from '../../../src/model/scenario';
import { planWrite, requestsForPlan } from '../../../src/sheets/output/plan';
import type { CellBlock, SheetEdit } from '../../../src/workbook/port';
import { blockOf, outlineOf } from '../../fixtures/blocks';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel, spendRows } from '../../fixtures/clyde-valley';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../../recalc/libreoffice';

const NOTHING = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };
const settings = CLYDE_VALLEY_SETTINGS;

function write(
  model: BudgetModel,
  edits: readonly SheetEdit[] = [],
  change: (block: CellBlock) => CellBlock = (block) => block,
): readonly SheetEdit[] {
  const outline = edits.length === 0 ? NOTHING : outlineOf(edits);
  const asked = new Set(requestsForPlan(outline).map((request) => request.area.sheet));
  const existing = edits.filter((edit) => asked.has(edit.name)).map((edit) => change(blockOf(edit)));
  return planWrite(project(model), { outline, existing, settings, writtenAt: new Date(0) }).edits;
}

function columnA(edits: readonly SheetEdit[], name: string): string[] {
  const sheet = edits.find((edit) => edit.sheet === name);
  return (sheet?.content.cells ?? []).map((row) => {
    const [cell = null] = row;
    return cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : '';
  });
}

const model = clydeValleyModel();

describe('Writing again', () => {
  const first = write(model);

  test('with nothing changed gives the same sheets', () => {
    expect(write(model, first)).toEqual(first);
  });

  test('adds a new scenario at the end of Projected budgets and moves no row', () => {
    const added: BudgetModel = { ...model, scenarios: [...model.scenarios, { ref: 'S5', name: 'Half', note: '' }] };
    const before = columnA(first, 'Projected budgets');
    const after = columnA(write(added, first), 'Projected budgets');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after[before.length]).toBe('S5-All');
  });

  test('keeps the rows of a removed scenario in place and says that it is no longer used', () => {
    const removed: BudgetModel = {
      ...model,
      scenarios: model.scenarios.filter((each) => each.ref !== 'S2'),
      measures: model.measures.filter((each) => !each.scenarios.includes('S2')),
    };
    const again = write(removed, first);
    expect(columnA(again, 'Projected budgets')).toEqual(columnA(first, 'Projected budgets'));
    const row = again
      .find((edit) => edit.sheet === 'Projected budgets')
      ?.content.cells.find(([cell]) => cell !== null && typeof cell === 'object' && 'text' in cell && cell.text === 'S2-L1');
    expect(row?.slice(8, 12)).toEqual(Array.from({ length: 4 }, () => ({ text: 'no longer used' })));
  });

  test('keeps a row that a person inserted in Scenario inputs, with what it holds', () => {
    const inserted = (block: CellBlock): CellBlock => {
      if (block.area.sheet !== 'Scenario inputs') return block;
      const own = block.values[0]?.map((_, index) => (index === 2 ? 'Ask finance about this' : null)) ?? [];
      const values = [...block.values.slice(0, 10), own, ...block.values.slice(10)];
      const formulas = [...(block.formulas ?? []).slice(0, 10), own.map(() => ''), ...(block.formulas ?? []).slice(10)];
      return { ...block, values, formulas, area: { ...block.area, rows: values.length } };
    };
    const again = write(model, first, inserted);
    const refs = columnA(again, 'Scenario inputs');
    const before = columnA(first, 'Scenario inputs');
    expect(refs).toEqual([...before.slice(0, 10), '', ...before.slice(10)]);
    expect(again.find((edit) => edit.sheet === 'Scenario inputs')?.content.cells[10]?.[2]).toEqual({ text: 'Ask finance about this' });
  });

  test('shows the scenario that a person picked on View', () => {
    const picked = (block: CellBlock): CellBlock =>
      block.area.sheet === 'View'
        ? {
            ...block,
            values: block.values.map((row, index) => (index === 3 ? [row[0] ?? null, 'With pay pressure', ...row.slice(2)] : row)),
          }
        : block;
    const view = write(model, first, picked).find((edit) => edit.sheet === 'View');
    expect(view?.content.cells[3]?.[1]).toEqual({ text: 'With pay pressure' });
    expect(view?.content.cells[5]?.[6]).toMatchObject({ value: 412_456_118.75 });
  });
});

describeWithLibreOffice('A line that came later', () => {
  test(
    'is shown on View from the end of Projected budgets, and the lines around it from where they stood',
    async () => {
      const { base } = model;
      const without = (amounts: Float64Array) => amounts.filter((_, line) => line !== 2);
      const lines = base.lines.filter((_, line) => line !== 2);
      const before = write({ ...model, base: { ...base, lines, atSource: without(base.atSource), amounts: without(base.amounts) } });
      const again = write(model, before);
      expect(columnA(again, 'Projected budgets').slice(-4)).toEqual(model.scenarios.map(({ ref }) => `${ref}-L3`));
      const recalculated = await recalculate(await workbookOf({ Spend: spendRows() }, again, () => 999));
      expect(differences(again, await valuesIn(recalculated))).toEqual([]);
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describe('A sheet of the user’s own with one of our names', () => {
  test('keeps its name, and ours takes a free one', () => {
    const own = { name: 'Workings', visibility: 'visible', protected: false, used: undefined, ours: undefined, tables: [] } as const;
    const { edits } = planWrite(project(model), { outline: { ...NOTHING, sheets: [own] }, existing: [], settings, writtenAt: new Date(0) });
    expect(edits.map((edit) => edit.name)).toContain('Workings (2)');
    const budgets = edits.find((edit) => edit.sheet === 'Projected budgets');
    expect(JSON.stringify(budgets?.content.cells)).toContain("'Workings (2)'!");
    expect(JSON.stringify(budgets?.content.cells)).not.toContain(',Workings!');
  });
});
