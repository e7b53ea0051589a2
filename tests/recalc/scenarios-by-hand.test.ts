import type { BookSheet } from '../../src/hosts/embedded/book';
import type { GridCell } from '../../src/hosts/embedded/cells/grid-cell';
import type { FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { serialFromDate } from '../../src/model/financial-year';
import { MEASURES } from '../../src/model/measures/catalogue';
import type { BudgetModel } from '../../src/model/scenario';
import { basedOnScenario } from '../../src/pane/session/based-on';
import {
  addMeasure,
  addScenario,
  copyScenario,
  deleteScenario,
  draftMeasure,
  renameScenario,
  setInput,
} from '../../src/pane/session/scenario-edits';
import { textOf } from '../../src/sheets/inputs/standing-rows';
import { valuesIn } from '../fixtures/written-cells';
import { agreeExample, until, type Opened } from '../pane/open-example';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const NAMES = {
  'with quotes and commas': '4%, “quoted”, "plain" and it\'s a, b; c',
  'with emoji': '🙂 savings 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'of 200 characters': 'x'.repeat(199) + '9',
  'that a spreadsheet could read as a formula or a pattern': '=SUM(A1)*?~>5',
};
const CLOCK = () => new Date(2026, 4, 12, 14, 32);
const INPUTS = 'Scenario inputs';
/** Columns of Scenario inputs, from 0. */
const REF = 0;
const SCENARIO = 1;
const ALL_YEARS = 6;

type Row = readonly (GridCell | undefined)[];
type Rows = readonly Row[];
const wordIn = (row: Row, column: number) => textOf(row[column]?.value);
const withText = (row: Row, column: number, text: string): Row =>
  row.map((cell, index) => (index === column ? { value: text, formula: '', format: cell?.format ?? 'General' } : cell));

/** A workbook that was written: S2 of that name with two savings, S3 based on it, S4 with a saving of its own. */
async function written(name: string): Promise<Opened> {
  const opened = await agreeExample(CLOCK);
  const saving = MEASURES.find((each) => each.model === 'percentage-saving');
  if (saving === undefined) throw new Error('There is no percentage saving.');
  const withSaving = (model: BudgetModel, scenario: string, rate: number): BudgetModel =>
    addMeasure(model, setInput({ ...draftMeasure(saving, model, scenario) }, 'rate', { kind: 'single', value: rate }));
  opened.session.edit((now) => {
    const first = addScenario(now, name);
    const savings = withSaving(withSaving(first.model, 'S2', 0.04), 'S2', 0.01);
    const based = basedOnScenario(savings, 'S2').model;
    const last = addScenario(based, 'Another');
    return withSaving(last.model, last.scenario.ref, 0.02);
  });
  await opened.session.write();
  return opened;
}

/** What a person does to the rows of Scenario inputs in the spreadsheet, and the session notices. */
async function byHand({ session, workbook }: Opened, change: (rows: Rows) => Rows): Promise<void> {
  const book = workbook.book();
  let area = { sheet: INPUTS, row: 1, column: 1, rows: 1, columns: 1 };
  const sheets = book.sheets.map((each): BookSheet => {
    if (each.name !== INPUTS) return each;
    const { cells } = each.grid;
    const [height, width] = [[...cells.rows()].length + 20, 20];
    const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => cells.at(row + 1, column + 1)));
    const changed = change(rows);
    area = { ...area, rows: Math.max(height, changed.length), columns: width };
    const moved = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: width }, (__, column) => [row + 1, column + 1, changed[row]?.[column]] as const),
    );
    return { ...each, grid: { ...each.grid, cells: cells.with(moved.flat()) } };
  });
  const before = session.state().model;
  workbook.change({ ...book, sheets }, [area]);
  await until(() => session.state().model !== before);
}

const modelIn = ({ session }: Opened): BudgetModel => {
  const { model } = session.state();
  if (model === undefined) throw new Error('Nothing is agreed.');
  return model;
};

/** All that scenarios are, in the pane. */
const inPane = (opened: Opened) => {
  const { scenarios, measures } = modelIn(opened);
  return {
    scenarios,
    measures: measures.map(({ ref, name, scenarios: own, replaces, stackingOrder, owner, inputs }) => ({
      ref,
      name,
      own,
      replaces,
      stackingOrder,
      owner,
      rate: inputs['rate'],
    })),
  };
};

/**
 * What stands in every cell of every sheet. The pane leaves the rows of a deleted scenario on Scenario inputs, marked as no longer used, so
 * that nothing moves below a person's own references to it, and a person takes them out: those, and on Yearly rates the numbers of the row
 * at which an input is found, are the one difference there may be.
 */
function onSheets(workbook: FileWorkbook) {
  const used = (row: readonly string[]) => row.every((each) => !each.startsWith('no longer used'));
  return workbook.book().sheets.map(({ name, grid }) => {
    const rows = [...grid.cells.rows()].map((row) =>
      Array.from({ length: 60 }, (_, column) => textOf(grid.cells.at(row, column + 1)?.value)),
    );
    const places = name === 'Yearly rates' ? rows.find(([first]) => first === 'Ref')?.map((heading) => FOUND_AT.includes(heading)) : [];
    return { name, rows: rows.filter(used).map((row) => row.filter((_, column) => places?.[column] !== true)) };
  });
}

/** The columns of Yearly rates that say in which row of Scenario inputs an input is found. */
const FOUND_AT = ['Input row', 'Row found'];

const bytesOf = ({ workbook }: Opened): Uint8Array => {
  const saved = workbook.save();
  if (!saved.ok) throw new Error('The workbook cannot be saved.');
  return saved.value.bytes;
};

interface Done {
  readonly inPane: (opened: Opened) => void;
  readonly byHand: (rows: Rows) => Rows;
}

/** The same three things in both places, on the scenario S2. */
const whatIsDone: Readonly<Record<string, (name: string, model: BudgetModel) => Done>> = {
  deleted: () => ({
    inPane: ({ session }) => session.edit((now) => deleteScenario(now, 'S2')),
    byHand: (rows) =>
      rows
        .filter((row) => wordIn(row, SCENARIO) !== 'S2' && wordIn(row, REF) !== 'S3-basedOn')
        .map((row) =>
          withScenario(
            row,
            wordIn(row, SCENARIO)
              .split(' ')
              .filter((ref) => ref !== 'S2')
              .join(' '),
          ),
        ),
  }),
  renamed: (name) => ({
    inPane: ({ session }) => session.edit((now) => renameScenario(now, 'S2', name)),
    byHand: (rows) => rows.map((row) => (wordIn(row, REF) === 'S2-name' ? withText(row, ALL_YEARS, name) : row)),
  }),
  copied: (_, model) => {
    const copied = copyScenario(model, 'S2');
    const originals = model.measures.filter(({ scenarios }) => scenarios.includes('S2'));
    const twins = new Map(originals.map(({ ref }, index) => [ref, copied.model.measures.slice(-originals.length)[index]]));
    return {
      inPane: ({ session }) => session.edit((now) => copyScenario(now, 'S2').model),
      byHand: (rows) => {
        const copies = rows.flatMap((row) => {
          const [owner = '', ...rest] = wordIn(row, REF).split('-');
          const twin = twins.get(owner);
          const ref = owner === 'S2' ? copied.scenario.ref : twin?.ref;
          if (ref === undefined) return [];
          const key = rest.join('-');
          const own = withText(withText(row, REF, `${ref}-${key}`), SCENARIO, copied.scenario.ref);
          if (owner === 'S2' && key === 'name') return [withText(own, ALL_YEARS, copied.scenario.name)];
          return [key === 'order' ? withText(own, ALL_YEARS, String(twin?.stackingOrder ?? '')) : own];
        });
        // The last row says that new ones go above it.
        const last = rows.reduce((so, row, index) => (wordIn(row, REF) === '' ? so : index), 0);
        return [...rows.slice(0, last), ...copies, ...rows.slice(last)];
      },
    };
  },
};

/** The Scenario cell as it is where it stays the same. */
function withScenario(row: Row, text: string): Row {
  return text === wordIn(row, SCENARIO) ? row : withText(row, SCENARIO, text);
}

for (const [words, name] of Object.entries(NAMES))
  describeWithLibreOffice(`A scenario with a name ${words}`, () => {
    const ends = new Map<string, { readonly hand: Opened; readonly pane: Opened }>();

    beforeAll(async () => {
      for (const [done, of] of Object.entries(whatIsDone)) {
        const before = done === 'renamed' ? 'Ours' : name;
        const [hand, pane] = [await written(before), await written(before)];
        const what = of(name, modelIn(pane));
        await byHand(hand, what.byHand);
        what.inPane(pane);
        ends.set(done, { hand, pane });
      }
    });

    test.each(Object.keys(whatIsDone))(
      '%s by hand on the sheet and in the pane ends in the same state, in the pane and in every cell',
      async (done) => {
        const end = ends.get(done);
        if (end === undefined) throw new Error('Nothing was done.');
        const { hand, pane } = end;
        expect(hand.session.state().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(inPane(hand)).toEqual(inPane(pane));
        await hand.session.write();
        await pane.session.write();
        expect(hand.session.state().write.kind).toBe('done');
        expect(inPane(hand)).toEqual(inPane(pane));
        expect(onSheets(hand.workbook)).toEqual(onSheets(pane.workbook));
      },
    );

    test('stands in every cell as LibreOffice works it out, whichever way it came there', async () => {
      const workbooks = [...ends].flatMap(([done, { hand, pane }]) => [
        [`${done} by hand`, hand] as const,
        [`${done} in the pane`, pane] as const,
      ]);
      const results = await recalculateAll(workbooks.map(([, opened]) => bytesOf(opened)));
      for (const [index, [done, opened]] of workbooks.entries()) {
        const cells = await valuesIn(results[index] ?? new Uint8Array());
        expect([done, ...differing(opened.workbook, cells)]).toEqual([done]);
        expect(String(cells.get('Checks')?.[2]?.[0])).toMatch(/^All \d+ checks pass/);
      }
    });
  });

/** Formulas whose recalculated value is not the one they were written with, to half a penny. */
function differing(workbook: FileWorkbook, recalculated: ReadonlyMap<string, unknown[][]>): readonly string[] {
  return workbook.book().sheets.flatMap(({ name, grid }) =>
    [...grid.cells.rows()].flatMap((row) =>
      Array.from({ length: 60 }, (_, index) => index + 1).flatMap((column) => {
        const cell = grid.cells.at(row, column);
        if (cell === undefined || cell.formula === '') return [];
        const found = recalculated.get(name)?.[row - 1]?.[column - 1];
        const now = found instanceof Date ? serialFromDate(found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate()) : found;
        const isSame =
          typeof cell.value === 'number'
            ? typeof now === 'number' && Math.abs(now - cell.value) < 0.005
            : (now ?? '') === textOf(cell.value);
        return isSame ? [] : [`${name} R${row}C${column}: ${textOf(cell.value)}, recalculated ${String(now)}`];
      }),
    ),
  );
}
