import { brokenLock } from '../../src/model/broken-lock';
import { serialFromDate } from '../../src/model/financial-year';
import { MEASURES } from '../../src/model/measures/catalogue';
import { project } from '../../src/model/projection';
import type { BudgetModel, Measure } from '../../src/model/scenario';
import { basedOnScenario, changeMeasure, follows, leftOut, resetToBase } from '../../src/pane/session/based-on';
import { lockScenario, unlockScenario } from '../../src/pane/session/locks';
import { countDifferences, mergeInputs } from '../../src/pane/session/merge-inputs';
import {
  addMeasure,
  copyScenario,
  deleteScenario,
  describeScenario,
  draftMeasure,
  moveScenario,
  removeMeasure,
  renameScenario,
  setInput,
} from '../../src/pane/session/scenario-edits';
import { readInputs } from '../../src/sheets/inputs/read-inputs';
import { textOf } from '../../src/sheets/inputs/standing-rows';
import type { CellBlock, CellValue } from '../../src/workbook/port';
import { blockOf } from '../fixtures/blocks';
import { firstWrite } from '../fixtures/first-write';
import { clydeValleyModel } from '../fixtures/clyde-valley';

const model = clydeValleyModel();
const HOSTILE = ['4%, “quoted” and "plain"', "it's a, b; c", '🙂 savings 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '=SUM(A1)', '*?~>5', 'x'.repeat(200)];

function plan(of: BudgetModel) {
  return firstWrite(of);
}

function sheetOf(of: BudgetModel): CellBlock {
  const edit = plan(of).edits.find((each) => each.sheet === 'Scenario inputs');
  if (edit === undefined) throw new Error('No Scenario inputs were planned.');
  return blockOf(edit);
}

function read(block: CellBlock): BudgetModel {
  const inputs = readInputs(block, model.base, MEASURES);
  if (!inputs.ok) throw new Error(inputs.problems.map((each) => each.message).join(' '));
  return { base: model.base, ...inputs.value };
}

const byHand = (of: BudgetModel, change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]): BudgetModel => {
  const block = sheetOf(of);
  return read({ ...block, values: change(block.values) });
};

/** The same through the pane: written, and read back as the sheet then has it. */
const inPane = (of: BudgetModel): BudgetModel => read(sheetOf(of));

const SECOND = 'S2';
const measuresOf = (of: BudgetModel, scenario: string) => of.measures.filter((each) => each.scenarios.includes(scenario));
const firstOf = (of: BudgetModel, scenario: string): Measure => {
  const [measure] = measuresOf(of, scenario);
  if (measure === undefined) throw new Error(`${scenario} has no measure.`);
  return measure;
};
const withRate = (measure: Measure, rate: number) => setInput(measure, 'rate', { kind: 'single', value: rate });
const SCENARIO = 1;
const ALL_YEARS = 6;

describe('By hand on the sheet and in the pane scenarios end in the same state', () => {
  test('deleted: its rows are taken out, and its ref from the rows it shared', () => {
    const hand = byHand(model, (rows) =>
      rows
        .filter((row) => row[SCENARIO] !== SECOND)
        .map((row) =>
          textOf(row[SCENARIO]).split(' ').includes(SECOND)
            ? row.map((cell, index) =>
                index === SCENARIO
                  ? textOf(cell)
                      .replace(/\bS2 ?/, '')
                      .trim()
                  : cell,
              )
            : row,
        ),
    );
    expect(hand).toEqual(inPane(deleteScenario(model, SECOND)));
  });

  test('deleted by its name row alone: measures that no scenario uses go with it', () => {
    const hand = byHand(model, (rows) => rows.filter((row) => row[0] !== `${SECOND}-name`));
    expect(hand).toEqual(inPane(deleteScenario(model, SECOND)));
  });

  test.each(HOSTILE)('renamed to %s', (name) => {
    const hand = byHand(model, (rows) =>
      rows.map((row) => (row[0] === `${SECOND}-name` ? row.map((cell, index) => (index === ALL_YEARS ? name : cell)) : row)),
    );
    expect(hand).toEqual(inPane(renameScenario(model, SECOND, name)));
    expect(hand.scenarios[1]?.name).toBe(name);
  });

  test('copied: its rows are copied under new refs', () => {
    const copied = copyScenario(model, SECOND);
    const twins = new Map(
      measuresOf(model, SECOND).map(({ ref }, index) => [ref, measuresOf(copied.model, copied.scenario.ref)[index]?.ref ?? '']),
    );
    const lastOrder = Math.max(...model.measures.map((each) => each.stackingOrder));
    const hand = byHand(model, (rows) => {
      const own = rows.flatMap((row) => {
        const [measure = '', ...rest] = textOf(row[0]).split('-');
        const ref = measure === SECOND ? copied.scenario.ref : twins.get(measure);
        if (ref === undefined) return [];
        const key = rest.join('-');
        const order = [...twins.values()].indexOf(ref) + 1 + lastOrder;
        return [
          row.map((cell, index) =>
            index === 0
              ? `${ref}-${key}`
              : index === SCENARIO
                ? copied.scenario.ref
                : index === ALL_YEARS && key === 'name'
                  ? copied.scenario.name
                  : index === ALL_YEARS && key === 'order'
                    ? String(order)
                    : cell,
          ),
        ];
      });
      return [...rows.slice(0, -1), ...own, ...rows.slice(-1)];
    });
    expect(hand).toEqual(inPane(copied.model));
  });
});

describe('What is said of a scenario', () => {
  test.each(HOSTILE)('stands in cells and reads back: %s', (words) => {
    const said = describeScenario(model, SECOND, {
      name: words,
      note: words,
      owner: words,
      asAt: serialFromDate(2011, 5, 12),
      version: '0.1.0',
    });
    expect(inPane(said).scenarios).toEqual(said.scenarios);
  });

  test('reorders, with “No change” first, and its place survives sorting the sheet', () => {
    const last = model.scenarios.at(-1)?.ref ?? '';
    const moved = model.scenarios.reduce((so) => moveScenario(so, last, -1), model);
    expect(moved.scenarios.map(({ ref }) => ref).slice(0, 2)).toEqual(['S1', last]);
    const sorted = byHand(moved, (rows) => [...rows.slice(0, 4), ...rows.slice(4, -1).reverse(), ...rows.slice(-1)]);
    expect(sorted.scenarios).toEqual(moved.scenarios);
    expect(countDifferences(model, moved)).toBe(1);
    expect(mergeInputs(model, model, moved).model.scenarios).toEqual(moved.scenarios);
    expect(mergeInputs(model, moved, model).model.scenarios).toEqual(moved.scenarios);
  });
});

describe('A scenario based on another', () => {
  const { model: based, scenario } = basedOnScenario(model, SECOND);
  const totals = (of: BudgetModel, ref: string) =>
    project(of)
      .scenarios.find((each) => each.scenario.ref === ref)
      ?.budgets.map((each) => [...each]);

  test('has its measures, one set of inputs for both, and says so in cells', () => {
    expect(based.measures.length).toBe(model.measures.length);
    expect(totals(based, scenario.ref)).toEqual(totals(based, SECOND));
    expect(inPane(based).scenarios).toEqual(based.scenarios);
  });

  test('follows a change of the base, an added measure and one taken out', () => {
    const changed = changeMeasure(based, withRate(firstOf(based, SECOND), 0.077), SECOND);
    expect(totals(changed, scenario.ref)).toEqual(totals(changed, SECOND));
    const [definition] = MEASURES;
    if (definition === undefined) throw new Error('There is no measure.');
    const added = addMeasure(changed, draftMeasure(definition, changed, SECOND));
    expect(measuresOf(added, scenario.ref).length).toBe(measuresOf(added, SECOND).length);
    const removed = removeMeasure(added, firstOf(added, SECOND).ref, SECOND);
    expect(measuresOf(removed, scenario.ref).map(({ ref }) => ref)).toEqual(measuresOf(removed, SECOND).map(({ ref }) => ref));
  });

  const original = firstOf(based, SECOND);
  const overridden = changeMeasure(based, withRate(original, 0.077), scenario.ref);

  test('overrides a measure without touching the base, marked, in its place in the order', () => {
    expect(totals(overridden, SECOND)).toEqual(totals(based, SECOND));
    expect(totals(overridden, scenario.ref)).not.toEqual(totals(based, scenario.ref));
    const override = measuresOf(overridden, scenario.ref).find((each) => each.replaces === original.ref);
    expect(override).toMatchObject({ scenarios: [scenario.ref], stackingOrder: original.stackingOrder });
    expect(leftOut(overridden, { ...scenario })).toEqual([]);
    expect(inPane(overridden).measures.find((each) => each.ref === override?.ref)?.replaces).toBe(original.ref);
  });

  test('keeps its override when the base changes, and is reset to the base as it then is', () => {
    const later = changeMeasure(overridden, withRate(firstOf(overridden, SECOND), 0.033), SECOND);
    expect(totals(later, scenario.ref)).toEqual(totals(overridden, scenario.ref));
    const reset = resetToBase(later, original.ref, scenario.ref);
    expect(totals(reset, scenario.ref)).toEqual(totals(reset, SECOND));
    expect(reset.measures.some((each) => each.replaces !== undefined)).toBe(false);
  });

  test('leaves a measure out, and takes it back', () => {
    const without = removeMeasure(based, original.ref, scenario.ref);
    expect(leftOut(without, scenario).map(({ ref }) => ref)).toEqual([original.ref]);
    expect(follows(without, firstOf(without, SECOND), scenario.ref)).toBe(false);
    expect(totals(resetToBase(without, original.ref, scenario.ref), scenario.ref)).toEqual(totals(based, SECOND));
  });

  const problemsByHand = (of: BudgetModel, change: (row: readonly CellValue[]) => readonly CellValue[] | undefined) => {
    const block = sheetOf(of);
    const values = block.values.flatMap((row) => {
      const changed = change(row);
      return changed === undefined ? [] : [changed];
    });
    return readInputs({ ...block, values }, model.base, MEASURES).problems.map(({ code, severity }) => `${severity}: ${code}`);
  };

  test('says so where the row of its base was taken out by hand', () => {
    expect(problemsByHand(based, (row) => (row[0] === `${SECOND}-name` ? undefined : row))).toEqual(['warning: scenario-base-gone']);
  });

  test('is refused where cells make a circle of bases, once', () => {
    const third = basedOnScenario(based, scenario.ref);
    const circle = problemsByHand(third.model, (row) =>
      row[0] === `${scenario.ref}-basedOn` ? row.map((cell, index) => (index === ALL_YEARS ? third.scenario.ref : cell)) : row,
    );
    expect(circle).toEqual(['error: scenario-base-circle']);
  });

  test('stands alone with what it has when its base is deleted', () => {
    const alone = deleteScenario(overridden, SECOND);
    expect(totals(alone, scenario.ref)).toEqual(totals(overridden, scenario.ref));
    expect(alone.scenarios.find((each) => each.ref === scenario.ref)?.basedOn).toBeUndefined();
  });
});

describe('A locked scenario', () => {
  const locked = lockScenario(model, SECOND, serialFromDate(2011, 5, 12));
  const change = (of: BudgetModel) => changeMeasure(of, withRate(firstOf(of, SECOND), 0.077), SECOND);

  test('refuses to be renamed, changed or deleted, and is changed once it is unlocked', () => {
    for (const edited of [renameScenario(locked, SECOND, 'Other'), change(locked), deleteScenario(locked, SECOND)])
      expect(brokenLock(locked, edited)?.ref).toBe(SECOND);
    expect(brokenLock(locked, unlockScenario(locked, SECOND))).toBeUndefined();
    expect(brokenLock(unlockScenario(locked, SECOND), change(unlockScenario(locked, SECOND)))).toBeUndefined();
  });

  test('lets another scenario be copied, based on it or deleted', () => {
    expect(brokenLock(locked, copyScenario(locked, SECOND).model)).toBeUndefined();
    expect(brokenLock(locked, basedOnScenario(locked, SECOND).model)).toBeUndefined();
    expect(brokenLock(locked, deleteScenario(locked, 'S3'))).toBeUndefined();
  });

  test('stands in cells, and Checks fails when its cells change all the same', () => {
    expect(inPane(locked).scenarios).toEqual(locked.scenarios);
    const lines = (of: BudgetModel) =>
      plan(of)
        .edits.find((each) => each.sheet === 'Checks')
        ?.content.cells.filter((row) => JSON.stringify([row[1]]).includes('when it was locked on 12 May 2011'))
        .map((row) => row.at(-1));
    expect(lines(locked)).toMatchObject([{ value: 'OK' }]);
    expect(lines(change(locked))).toMatchObject([{ value: 'FAIL' }]);
  });
});
