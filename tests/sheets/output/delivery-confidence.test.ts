import { project } from '../../../src/model/projection';
import { planWrite } from '../../../src/sheets/output/plan';
import type { SheetEdit } from '../../../src/workbook/port';
import { text, type Cell } from '../../../src/workbook/sheet-content';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel, spendRows } from '../../fixtures/clyde-valley';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { weighedModel } from '../../fixtures/weighed';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const outline = {
  fileName: '',
  readOnly: false,
  structureProtected: false,
  sheets: [],
};
const editsOf = (model: ReturnType<typeof weighedModel>) =>
  planWrite(project(model), {
    outline,
    existing: [],
    settings: CLYDE_VALLEY_SETTINGS,
    writtenAt: new Date(0),
  }).edits;

/** The sheets with what a person types under “All years” in rows of Scenario inputs. */
function typed(edits: readonly SheetEdit[], cells: Readonly<Record<string, Cell>>): readonly SheetEdit[] {
  return edits.map((edit) => {
    if (edit.sheet !== 'Scenario inputs') return edit;
    const rows = edit.content.cells.map((row) => {
      const [ref] = row;
      const value = typeof ref === 'object' && ref !== null && 'text' in ref ? cells[ref.text] : undefined;
      return value === undefined ? row : row.map((cell, column) => (column === 6 ? value : cell));
    });
    return { ...edit, content: { ...edit.content, cells: rows } };
  });
}

describe('The sheet Delivery confidence', () => {
  test('is made where levels are there, and not before', () => {
    expect(editsOf(clydeValleyModel()).map((edit) => edit.sheet)).not.toContain('Delivery confidence');
    expect(editsOf(weighedModel()).map((edit) => edit.sheet)).toContain('Delivery confidence');
  });

  test('stands on with nothing on it where the levels are gone, since links may lead to it', () => {
    const used = { sheet: 'Delivery confidence', row: 1, column: 1, rows: 9, columns: 9 };
    const stands = {
      name: 'Delivery confidence',
      used,
      visibility: 'visible',
      protected: false,
      ours: 'Delivery confidence',
      tables: [],
    } as const;
    const context = { existing: [], settings: CLYDE_VALLEY_SETTINGS, writtenAt: new Date(0) };
    const { edits } = planWrite(project(clydeValleyModel()), { ...context, outline: { ...outline, sheets: [stands] } });
    const sheet = edits.find((edit) => edit.sheet === 'Delivery confidence');
    expect(sheet?.content.cells).toHaveLength(4);
    expect(JSON.stringify(sheet?.content.cells[1])).toContain('No scenario has savings with levels now.');
  });

  test('gives every saving a cell for its level, and no pressure one', () => {
    const inputs = editsOf(weighedModel()).find((edit) => edit.sheet === 'Scenario inputs');
    const refs = inputs?.content.cells.map(([ref]) => (typeof ref === 'object' && ref !== null && 'text' in ref ? ref.text : ''));
    expect(refs).toEqual(expect.arrayContaining(['W1-name', 'W3-weight', 'M1-confidence', 'M12-confidence']));
    expect(refs).not.toContain('M10-confidence');
  });
});

describeWithLibreOffice('Delivery confidence, recalculated', () => {
  const edits = editsOf(weighedModel());
  const hostile = {
    'a weight emptied': { 'W1-weight': null },
    'a weight of 150%': { 'W1-weight': 1.5 },
    'a level misspelt': { 'M5-confidence': text('Hihg') },
    'a level with a pattern in it': { 'M5-confidence': text('H*') },
    'a level in capitals': { 'M5-confidence': text('MEDIUM') },
    'a level emptied': { 'M5-confidence': null },
  } satisfies Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  let written: Map<string, unknown[][]>;
  const after = new Map<string, Map<string, unknown[][]>>();

  beforeAll(async () => {
    const own = { Spend: spendRows() };
    const spoilt = await workbookOf(own, edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'));
    const other = await workbookOf(own, editsOf(weighedModel({ M5: 'Low', M7: 'High', M12: 'Medium', M11: 'High' })), () => 999);
    const typedIn = await Promise.all(Object.values(hostile).map((cells) => workbookOf(own, typed(edits, cells))));
    const [first, second, ...rest] = await Promise.all((await recalculateAll([spoilt, other, ...typedIn])).map(valuesIn));
    written = first ?? new Map<string, unknown[][]>();
    after.set('other levels', second ?? new Map<string, unknown[][]>());
    Object.keys(hostile).forEach((name, index) => after.set(name, rest[index] ?? new Map<string, unknown[][]>()));
  });

  const rowOf = (name: string | undefined, ref: string): readonly unknown[] =>
    ((name === undefined ? written : after.get(name))?.get('Delivery confidence') ?? []).find(([first]) => first === ref) ?? [];
  const verdictOf = (name: string) => String(after.get(name)?.get('Checks')?.[2]?.[0]);
  // Columns: weight, number of savings, then planned, risk-adjusted and at risk of three years each.
  const [WEIGHT, PLANNED, ADJUSTED, AT_RISK] = [6, 8, 11, 14];

  test('has in every cell the value it was written with', () => {
    expect(differences(edits, written)).toEqual([]);
  });

  test('has so with a level without a weight, a saving without a figure and a sequential one', () => {
    const others = editsOf(weighedModel({ M5: 'Low', M7: 'High', M12: 'Medium', M11: 'High' }));
    expect(differences(others, after.get('other levels') ?? new Map<string, unknown[][]>())).toEqual([]);
    expect(rowOf('other levels', 'S3-All')[ADJUSTED]).toBe('not quantified');
  });

  test('prints the weights beside what they were used on', () => {
    expect(rowOf(undefined, 'W1').slice(4, 7)).toEqual(['High', 'W1', 0.9]);
    expect(rowOf(undefined, 'S3-M5')[WEIGHT]).toBe(0.9);
    expect(rowOf(undefined, 'S3-M7')[WEIGHT]).toBe('not assessed');
  });

  test('says not quantified where a weight is emptied, and never takes it for nought or for the whole', () => {
    expect(rowOf('a weight emptied', 'S3-M5').slice(ADJUSTED, ADJUSTED + 1)).toEqual(['not quantified']);
    expect(rowOf('a weight emptied', 'S3-All')[ADJUSTED]).toBe('not quantified');
    expect(rowOf('a weight emptied', 'S3-All')[PLANNED]).toBe(rowOf(undefined, 'S3-All')[PLANNED]);
    expect(verdictOf('a weight emptied')).toMatch(/^All .*Inputs not quantified: 3\./);
  });

  test('fails its checks on every sheet with a weight above 100%', () => {
    expect(verdictOf('a weight of 150%')).toMatch(/^FAIL/);
  });

  test.each(['a level misspelt', 'a level with a pattern in it'])('takes %s for no other level, and fails its check', (name) => {
    expect(rowOf(name, 'S3-M5')[5]).toBe('unknown');
    expect(rowOf(name, 'S3-All')[ADJUSTED]).toBe('not quantified');
    expect(verdictOf(name)).toMatch(/^FAIL/);
  });

  test('follows a level that is changed in its cell, capitals aside', () => {
    expect(rowOf('a level in capitals', 'S3-M5')[WEIGHT]).toBe(0.5);
    expect(rowOf('a level in capitals', 'S3-M5')[ADJUSTED]).toBeCloseTo(3_512_500, 2);
    expect(rowOf('a level in capitals', 'S3-All')[AT_RISK]).toBeCloseTo(0.5 * (7_025_000 + 1_335_000), 2);
    expect(verdictOf('a level in capitals')).toMatch(/^All/);
  });

  test('puts a saving whose level is emptied among those that are not assessed', () => {
    expect(rowOf('a level emptied', 'S3-M5')[ADJUSTED]).toBe('not assessed');
    expect(rowOf('a level emptied', 'S3-All')[ADJUSTED]).toBeCloseTo(0.5 * 1_335_000, 2);
    expect(verdictOf('a level emptied')).toMatch(/^All/);
  });
});
