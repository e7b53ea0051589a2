import { bridgeOf } from '../../../src/model/bridge';
import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import type { OutputSheet } from '../../../src/workbook/output-sheets';
import type { SheetEdit } from '../../../src/workbook/port';
import { text, type Cell } from '../../../src/workbook/sheet-content';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel, spendRows } from '../../fixtures/clyde-valley';
import { valuesIn, workbookOf } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const outline = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };
const projection = project(clydeValleyModel());
const { edits } = firstWrite(projection);

/** The edits with cells of a sheet's fourth row as a person chooses them. */
function chosen(sheet: OutputSheet, choices: Readonly<Record<number, string>>): readonly SheetEdit[] {
  const inRow = (row: readonly Cell[]) =>
    row.map((cell, index) => (choices[index + 1] === undefined ? cell : text(choices[index + 1] ?? '')));
  return edits.map((edit) =>
    edit.sheet === sheet
      ? { ...edit, content: { ...edit.content, cells: edit.content.cells.map((row, index) => (index === 3 ? inRow(row) : row)) } }
      : edit,
  );
}

test('What follows a choice names its cells, of which one is taken: inputs alone are looked up by INDEX, and the name of the scenario chosen', () => {
  const looking = edits.flatMap(({ sheet, content }) =>
    content.cells.flatMap((row, index) =>
      row.some((cell) => cell !== null && typeof cell === 'object' && 'formula' in cell && cell.formula.includes('INDEX('))
        ? [sheet === 'Yearly rates' ? sheet : `${sheet}, row ${index + 1}`]
        : [],
    ),
  );
  expect(new Set(looking)).toEqual(new Set(['Yearly rates', 'Comparison, row 4']));
});

describeWithLibreOffice('What a person chooses in the cells of a sheet', () => {
  let glasgow: Map<string, unknown[][]>;
  let derby: Map<string, unknown[][]>;
  let third: Map<string, unknown[][]>;

  beforeAll(async () => {
    const own = { Spend: spendRows() };
    const workbooks = await Promise.all([
      workbookOf(own, chosen('Bridge', { 2: 'Glasgow City', 3: 'Supported living', 4: '2011/12' })),
      workbookOf(own, chosen('Bridge', { 2: 'Derby' })),
      workbookOf(own, chosen('Comparison', { 2: 'S3' })),
    ]);
    const recalculated = await recalculateAll(workbooks);
    [glasgow, derby, third] = (await Promise.all(recalculated.map(valuesIn))) as [typeof glasgow, typeof derby, typeof third];
  });

  const verdictOf = (values: Map<string, unknown[][]>) => String(values.get('Checks')?.[2]?.[0]);

  test('Bridge goes from the base of that authority and service to its budget of that year, to the penny', () => {
    const scenario = projection.scenarios[3];
    if (scenario === undefined) throw new Error('No scenario.');
    const expected = bridgeOf(projection, scenario, { year: 0, authority: 'LA3', service: 'Supported living', by: 'measure' });
    const rows = (glasgow.get('Bridge') ?? []).slice(5);
    const running = rows.map((row) => Number(row[4]));
    expect(running[0]).toBeCloseTo(expected.opening, 2);
    expect(running[running.length - 1]).toBeCloseTo(expected.projected, 2);
    for (const { workings, effect } of expected.steps) {
      const found = rows.find((row) => row[0] === workings[0]?.measure.ref)?.[3];
      if (Number.isNaN(effect)) expect(found).toBe('not quantified');
      else expect(Number(found)).toBeCloseTo(effect, 2);
    }
    // A measure on another service moves nothing here.
    expect(rows.find((row) => row[0] === 'M7')?.[3]).toBe(0);
    expect(rows.at(-1)?.[1]).toBe('Projected 2011/12, With pay pressure');
    expect(verdictOf(glasgow)).toMatch(/^All \d+ checks pass/);
  });

  test('Bridge with an authority that is not there fails its check', () => {
    expect(verdictOf(derby)).toMatch(/^FAIL: /);
  });

  test('Comparison takes every difference from the scenario chosen', () => {
    const rows = third.get('Comparison') ?? [];
    const [heads, total] = [rows[4], rows.find((row) => row[0] === '2013/14' && row[2] === 'All')];
    const at = (head: string) => total?.[heads?.indexOf(head) ?? -1];
    expect(at('S4 less S3,\nin year')).toBeCloseTo(412_456_118.75 - 399_408_000, 2);
    expect(at('S4 less S3,\nin year, %')).toBeCloseTo((412_456_118.75 - 399_408_000) / 399_408_000, 10);
    expect(at('S3 less S3,\nin year')).toBe(0);
    expect(at('S1 less S3,\nto date')).toBeCloseTo(415_300_000 * 3 - 399_853_000 - 399_408_000 * 2, 2);
    expect(verdictOf(third)).toMatch(/^All \d+ checks pass/);
  });
});

describe('Comparison', () => {
  const cells = edits.find((edit) => edit.sheet === 'Comparison')?.content.cells ?? [];
  const values = cells.map((row) =>
    row.map((cell) => (cell === null || typeof cell === 'number' ? cell : 'text' in cell ? cell.text : cell.value)),
  );

  test('has each year by authority, by service and by measure, and says what a row is', () => {
    const ofYear = values.filter((row) => row[0] === '2011/12').map((row) => String(row[1]));
    expect(ofYear.filter((by) => by === 'Authority')).toHaveLength(9);
    expect(ofYear.filter((by) => by === 'Service')).toHaveLength(5);
    expect(ofYear.filter((by) => by === 'Measure')).toHaveLength(12);
  });

  test('shows a measure only in the scenarios that have it', () => {
    const row = values.find((each) => each[0] === '2011/12' && each[2] === 'M1');
    expect(row?.slice(6, 10)).toEqual(['not in it', -7_120_000, 'not in it', 'not in it']);
    // What a scenario does not have does nothing there.
    expect(row?.slice(10, 14)).toEqual([0, -7_120_000, 0, 0]);
  });

  test('compares nothing with a measure that is not quantified', () => {
    const row = values.find((each) => each[0] === '2013/14' && each[2] === 'M12');
    expect(row?.slice(10, 14)).toEqual([0, 0, 'not compared', 'not compared']);
    expect(row?.slice(18, 22)).toEqual([0, 0, 'not compared', 'not compared']);
  });

  test('keeps in year and to date apart, each by name', () => {
    const heads = values[4]?.map(String) ?? [];
    expect(heads.filter((head) => head.endsWith('in year'))).toHaveLength(4);
    expect(heads.filter((head) => head.endsWith('to date'))).toHaveLength(4);
  });
});

describe('A choice that was made', () => {
  test('stays when the sheets are written again', () => {
    const before = chosen('Bridge', { 1: 'S3', 2: 'Inverclyde', 3: 'Supported living', 4: '2012/13' });
    const standing = before.map((edit) => ({ edit, block: blockOf(edit) }));
    const sheets = standing.map(({ edit, block }) => ({
      name: edit.name,
      visibility: 'visible' as const,
      protected: false,
      used: block.area,
      ours: edit.sheet,
      tables: [],
    }));
    const existing = standing.map(({ edit, block }) =>
      edit.sheet === 'Bridge' || edit.sheet === 'Comparison'
        ? { ...block, area: { ...block.area, row: 4, rows: 1 }, values: block.values.slice(3, 4) }
        : block,
    );
    const again = planWrite(projection, {
      outline: { ...outline, sheets },
      existing,
      settings: CLYDE_VALLEY_SETTINGS,
      writtenAt: new Date(0),
    });
    const rows = again.edits.find((edit) => edit.sheet === 'Bridge')?.content.cells ?? [];
    expect(rows[3]?.slice(0, 4)).toEqual(['S3', 'Inverclyde', 'Supported living', '2012/13'].map(text));
    expect(rows[5]?.[4]).toMatchObject({ value: 9_500_000 });
  });
});
