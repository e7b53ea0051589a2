import { serialFromDate } from '../../src/model/financial-year';
import { freeze } from '../../src/model/freeze';
import type { FrozenPosition } from '../../src/model/frozen-position';
import { project } from '../../src/model/projection';
import type { BudgetModel, Measure } from '../../src/model/scenario';
import { lockScenario } from '../../src/pane/session/locks';
import { readFrozen } from '../../src/sheets/frozen/read-frozen';
import { planWrite, type WritePlan } from '../../src/sheets/output/plan';
import type { Cell } from '../../src/workbook/sheet-content';
import { blockOf, outlineOf } from '../fixtures/blocks';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel, spendRows } from '../fixtures/clyde-valley';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** With a scenario that is locked as well. */
const model = lockScenario(clydeValleyModel(), 'S2', serialFromDate(2011, 5, 12));
const settings = CLYDE_VALLEY_SETTINGS;
const SCENARIO = 'S3';
const NOTHING = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };

function frozenNow(of: BudgetModel, ref: string, name: string): FrozenPosition {
  const position = freeze(project(of), SCENARIO, { ref, name, status: 'board', on: serialFromDate(2011, 5, 12) });
  if (position === undefined) throw new Error('There is no such scenario.');
  return position;
}

/** Written again over what stands. */
function write(of: BudgetModel, stood?: WritePlan): WritePlan {
  return planWrite(project(of), {
    outline: stood === undefined ? NOTHING : outlineOf(stood.edits),
    existing: stood?.edits.map(blockOf) ?? [],
    settings,
    writtenAt: new Date(0),
  });
}

function cellsOf(plan: WritePlan, sheet: string): readonly (readonly Cell[])[] {
  return plan.edits.find((edit) => edit.sheet === sheet)?.content.cells ?? [];
}

const withRate = (of: BudgetModel, rate: number): BudgetModel => ({
  ...of,
  measures: of.measures.map((each): Measure =>
    each.scenarios.includes(SCENARIO) && each.inputs['rate'] !== undefined
      ? { ...each, inputs: { ...each.inputs, rate: { kind: 'single', value: rate } } }
      : each,
  ),
});

const name = 'Board paper, “May” 🙂';
const first = write({ ...model, frozen: [frozenNow(model, 'Z1', name)] });
const later = withRate(model, 0.07);
const second = write(later, first);
const position = frozenNow(model, 'Z1', name);

test('a frozen scenario stands on a sheet of its own as values, with status, date and name', () => {
  const cells = cellsOf(first, 'Frozen').slice(4);
  expect(cells.length).toBe(position.rows.length);
  for (const row of cells) for (const cell of row) expect(cell !== null && typeof cell === 'object' && 'formula' in cell).toBe(false);
  expect(cells[0]?.slice(1, 6)).toEqual([
    { text: name },
    { text: 'board' },
    serialFromDate(2011, 5, 12),
    { text: SCENARIO },
    { text: model.scenarios[2]?.name },
  ]);
});

test('reads back as it was frozen', () => {
  const edit = first.edits.find((each) => each.sheet === 'Frozen');
  expect(edit === undefined ? [] : readFrozen(blockOf(edit))).toEqual([position]);
});

test('writing again, with other assumptions and without it in the model, changes none of its cells', () => {
  expect(cellsOf(second, 'Frozen').slice(3)).toEqual(cellsOf(first, 'Frozen').slice(3));
});

test('another one is added below, and the first stays where it is', () => {
  const third = write({ ...later, frozen: [position, frozenNow(later, 'Z2', 'After the vote')] }, second);
  const before = cellsOf(first, 'Frozen');
  expect(cellsOf(third, 'Frozen').slice(3, before.length)).toEqual(before.slice(3));
  expect(third.layout.frozen.map(({ ref }) => ref)).toEqual(['Z1', 'Z2']);
});

describe('changed in the pane', () => {
  const both = write({ ...later, frozen: [position, frozenNow(later, 'Z2', 'After the vote')] }, second);
  const named = 'x'.repeat(200);
  const [, kept] = both.layout.frozen;
  const renamed = kept === undefined ? [] : [{ ...kept, name: named, status: 'approved' as const }];
  const changed = write({ ...later, frozen: renamed }, both);

  test('one that was deleted goes, and the other has its name and status in every row, its figures as they were', () => {
    const cells = cellsOf(changed, 'Frozen').slice(4);
    expect(cells).toHaveLength(position.rows.length);
    for (const row of cells) expect(row.slice(1, 3)).toEqual([{ text: named }, { text: 'approved' }]);
    const figures = (plan: WritePlan) => cellsOf(plan, 'Frozen').slice(-position.rows.length);
    expect(figures(changed).map((row) => [row[0], ...row.slice(3)])).toEqual(figures(both).map((row) => [row[0], ...row.slice(3)]));
  });

  test('figures that the model holds for it count for nothing: those on the sheet stay', () => {
    const other = renamed.map((each) => ({ ...each, rows: [], on: serialFromDate(2020, 1, 1) }));
    expect(cellsOf(write({ ...later, frozen: other }, both), 'Frozen').slice(4)).toEqual(cellsOf(changed, 'Frozen').slice(4));
  });

  test('all of them deleted, the sheet stands empty, and Reconciliation too', () => {
    const none = write({ ...later, frozen: [] }, both);
    expect(cellsOf(none, 'Frozen')).toHaveLength(4);
    expect(none.edits.find((edit) => edit.sheet === 'Reconciliation')?.content.cells).toHaveLength(4);
  });

  describeWithLibreOffice('recalculated', () => {
    test('the scenario as it is now still casts against it: old position to new', async () => {
      const moved = write({ ...withRate(later, 0.09), frozen: renamed }, both);
      const recalculated = await valuesIn(await recalculate(await workbookOf({ Spend: spendRows() }, moved.edits)));
      expect(differences(moved.edits, recalculated).slice(0, 5)).toEqual([]);
      const rows = recalculated.get('Reconciliation') ?? [];
      const of = (kinds: readonly string[]) => rows.filter((row) => kinds.includes(String(row[4])));
      const change = (row: readonly unknown[]) => Number(row[10]);
      const [total] = of(['Projected']);
      expect(total?.slice(0, 2)).toEqual(['Z2-All', named]);
      expect(change(total ?? [])).not.toBe(0);
      for (const kinds of [['Base budget', 'Measure'], ['Line']])
        expect(of(kinds).reduce((sum, row) => sum + (change(row) || 0), 0)).toBeCloseTo(change(total ?? []), 6);
      expect(String(recalculated.get('Checks')?.[2]?.[0])).toMatch(/^(All \d+ checks pass|FAIL: .*locked)/);
    });
  });
});

test('without anything frozen neither sheet is made', () => {
  expect(write(model).edits.map(({ sheet }) => sheet)).not.toEqual(expect.arrayContaining(['Frozen']));
  expect(write(model).edits.map(({ sheet }) => sheet)).not.toEqual(expect.arrayContaining(['Reconciliation']));
});

describe('Reconciliation', () => {
  const figures = (plan: WritePlan, ref: string) =>
    (
      cellsOf(plan, 'Reconciliation').find(([cell]) => typeof cell === 'object' && cell !== null && 'text' in cell && cell.text === ref) ??
      []
    )
      .slice(8)
      .map((cell) => (cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell));

  test('shows no change while nothing changed', () => {
    const [was, is, change] = figures(first, 'Z1-All');
    expect([is, change]).toEqual([was, 0]);
  });

  test('old position to new: what changed since, for the total as for each line', () => {
    const total = (of: BudgetModel) =>
      project(of)
        .scenarios.find(({ scenario }) => scenario.ref === SCENARIO)
        ?.budgets[0]?.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0) ?? NaN;
    const [was, is, change] = figures(second, 'Z1-All');
    expect([was, is]).toEqual([total(model), total(later)]);
    expect(change).toBeCloseTo(total(later) - total(model), 6);
    expect(change).not.toBe(0);
  });

  test('a measure that was taken out is nothing now, one that was added was nothing then', () => {
    const [gone] = later.measures.filter((each) => each.scenarios.join() === SCENARIO || each.scenarios.includes(SCENARIO));
    if (gone === undefined) throw new Error('The scenario has no measure.');
    const without = { ...later, measures: later.measures.filter((each) => each !== gone) };
    const [was, is, change] = figures(write(without, first), `Z1-${gone.ref}`);
    expect(is).toBe(0);
    expect(change).toBeCloseTo(-Number(was), 6);
  });

  test('a scenario that was deleted leaves its position on Frozen, and nothing to hold it against', () => {
    const alone = write({ ...model, scenarios: model.scenarios.filter(({ ref }) => ref !== SCENARIO) }, first);
    expect(cellsOf(alone, 'Frozen').length).toBe(cellsOf(first, 'Frozen').length);
    expect(figures(alone, 'Z1-All')).toEqual([]);
  });
});

describeWithLibreOffice('A workbook with a frozen scenario', () => {
  test('has in each cell what LibreOffice calculates, and its checks pass', async () => {
    const recalculated = await valuesIn(await recalculate(await workbookOf({ Spend: spendRows() }, second.edits)));
    expect(differences(second.edits, recalculated).slice(0, 5)).toEqual([]);
  });
});
