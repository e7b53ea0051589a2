import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { MEASURES } from '../../../src/model/measures/catalogue';
import type { BudgetModel } from '../../../src/model/scenario';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { SheetEdit } from '../../../src/workbook/port';
import type { Cell } from '../../../src/workbook/sheet-content';
import { text } from '../../../src/workbook/sheet-content';
import { clydeValleyModel, CLYDE_VALLEY_SETTINGS } from '../../fixtures/clyde-valley';
import { differences, valuesIn } from '../../fixtures/written-cells';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { plainWorkbook } from '../actions/file-desk';
import { value } from '../contract';
import type { StartingCell } from '../person';
import { testHost } from './host/client';
import { fill } from './host/excel-person';
import { hostileStrings } from './hostile-strings';
import { editsFor } from './real-sheets';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const STRINGS = hostileStrings();
const IN_ONE_WORKBOOK = 40;
/** Names of the user's own sheet that could be taken for something else between the quotes of a formula. */
const SOURCE_SHEETS = ["It's £ (2011)", '=1+1', 'R1C1', 'Бюджет 😀 "x"', 'TRUE;{1}'];

interface Written {
  readonly strings: readonly string[];
  readonly sheet: string;
  readonly model: BudgetModel;
  readonly own: readonly (readonly StartingCell[])[];
  readonly edits: readonly SheetEdit[];
}

/** Each string is the name of an authority, of its service, of a scenario, of the measure in it, and the note of both. */
function modelOf(strings: readonly string[], sheet: string): BudgetModel {
  const model = clydeValleyModel();
  const [line] = model.base.lines;
  const [measure] = model.measures;
  if (line === undefined || measure === undefined) throw new Error('The example has no lines.');
  const authorities = strings.map((name, index) => ({ ref: `LA${String(index + 1)}`, name }));
  const atSource = Float64Array.from(strings, (_, index) => 1_000 + index);
  return {
    ...model,
    years: model.years.slice(0, 1),
    base: {
      ...model.base,
      authorities,
      services: strings,
      lines: authorities.map((authority, index) => {
        const label = (column: number) => ({ address: { sheet, row: 5 + index, column }, text: authority.name });
        const source = {
          kind: 'cell',
          amount: { sheet, row: 5 + index, column: 3 },
          authority: label(1),
          service: label(2),
          printed: undefined,
        } as const;
        return { ...line, ref: `L${String(index + 1)}`, authority, service: authority.name, source };
      }),
      atSource,
      amounts: atSource.map((amount) => amount * 1_000),
    },
    scenarios: strings.map((name, index) => ({ ref: `S${String(index + 1)}`, name, note: name })),
    measures: strings.map((name, index) => ({
      ...measure,
      ref: `M${String(index + 1)}`,
      name,
      scenarios: [`S${String(index + 1)}`],
      services: [name],
      stackingOrder: index + 1,
      overrides: [],
      owner: name,
      notes: { rate: name },
      sources: { rate: name },
    })),
  };
}

async function written(strings: readonly string[], sheet: string): Promise<Written> {
  const host = testHost();
  const model = modelOf(strings, sheet);
  const own = [[], [], [], [], ...strings.map((name, index) => [text(name), text(name), 1_000 + index])];
  fill(host, [{ name: sheet, cells: own }]);
  const workbook = excelWorkbook();
  const settings = { ...CLYDE_VALLEY_SETTINGS, source: { ...CLYDE_VALLEY_SETTINGS.source, sheet } };
  const edits = await editsFor(workbook, model, settings);
  value(await workbook.write(edits));
  expect(host.notAnswered).toEqual([]);

  // Nothing is evaluated and nothing is lost: every text stands as a text, and there are no formulas but the plan's.
  for (const { name, content } of edits) {
    const standing = host.book.sheetNamed(name);
    content.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        const there = standing?.cell(r + 1, c + 1);
        if (cell !== null && typeof cell === 'object' && 'text' in cell)
          expect([name, r, c, there?.value ?? '', there?.formula]).toEqual([name, r, c, cell.text, '']);
        else expect([name, r, c, there?.formula !== '']).toEqual([name, r, c, cell !== null && typeof cell === 'object']);
      });
    });
  }
  const used = value(await workbook.outline()).sheets.find((each) => each.ours === 'Scenario inputs')?.used;
  if (used === undefined) throw new Error('Scenario inputs is not there.');
  const [block] = value(await workbook.read([{ area: used }]));
  if (block === undefined) throw new Error('Scenario inputs was not read.');
  const { scenarios, measures } = value(readInputs(block, model.base, MEASURES));
  expect(scenarios).toEqual(model.scenarios);
  expect(measures.map(({ name, owner, services, notes, sources }) => [name, owner, services, notes['rate'], sources['rate']])).toEqual(
    strings.map((each) => [each, each, [each], each, each]),
  );
  // The pane's links lead to the cells.
  for (const row of [5, 4 + strings.length]) {
    const area = { sheet, row, column: 3, rows: 1, columns: 1 };
    value(await workbook.show(area));
    expect(value(await workbook.selected())).toEqual(area);
  }
  return { strings, sheet, model, own, edits };
}

describe('two hundred hostile strings as authority, service, scenario, measure and note', () => {
  let workbooks: readonly Written[];

  beforeAll(async () => {
    const made: Written[] = [];
    for (const [index, sheet] of SOURCE_SHEETS.entries())
      made.push(await written(STRINGS.slice(index * IN_ONE_WORKBOOK, (index + 1) * IN_ONE_WORKBOOK), sheet));
    workbooks = made;
  });

  test('are two hundred, and come through the real client as they are, as texts, and back', () => {
    expect(workbooks.flatMap(({ strings }) => strings)).toHaveLength(200);
  });

  describeWithLibreOffice('in LibreOffice', () => {
    test('every formula comes to the figure it was written with, every text is as it was, and all checks pass', async () => {
      const files = await Promise.all(workbooks.map(savedWithSpoiltValues));
      const recalculated = await recalculateAll(files);
      for (const [index, { sheet, edits: asWritten }] of workbooks.entries()) {
        const edits = asWritten.map((edit) => ({
          ...edit,
          content: { ...edit.content, cells: edit.content.cells.map((row) => row.map(asInXml)) },
        }));
        const values = asNumbers(await valuesIn(recalculated[index] ?? new Uint8Array()));
        expect([sheet, differences(edits, values).slice(0, 3)]).toEqual([sheet, []]);
        expect([sheet, textsLost(edits, values)]).toEqual([sheet, []]);
        expect(values.get('Checks')?.[2]?.[0]).toMatch(/^All \d+ checks pass/);
      }
    });
  });
});

/** The file as the add-in saves it without Excel; what its formulas show is wrong in it, until something recalculates them. */
async function savedWithSpoiltValues({ sheet, own, edits }: Written): Promise<Uint8Array> {
  const workbook = plainWorkbook({ [sheet]: own });
  const spoilt = (cell: Cell): Cell =>
    cell !== null && typeof cell === 'object' && 'formula' in cell
      ? { ...cell, value: typeof cell.value === 'number' ? 999 : 'spoilt' }
      : cell;
  value(
    await workbook.write(
      edits.map((edit) => ({ ...edit, content: { ...edit.content, cells: edit.content.cells.map((row) => row.map(spoilt)) } })),
    ),
  );
  return value(workbook.save()).bytes;
}

/** XML knows one kind of line end: a file keeps the break, and not which characters made it. */
function asInXml(cell: Cell): Cell {
  const oneEnd = (words: string) => words.replace(/\r\n?/g, '\n');
  if (cell === null || typeof cell === 'number') return cell;
  if ('text' in cell) return { text: oneEnd(cell.text) };
  return typeof cell.value === 'string' ? { ...cell, value: oneEnd(cell.value) } : cell;
}

/** Dates as the serial numbers that stand in cells. Day 0 is 30 December 1899. */
function asNumbers(sheets: ReadonlyMap<string, unknown[][]>): Map<string, unknown[][]> {
  const serial = (cell: unknown) => (cell instanceof Date ? (cell.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : cell);
  return new Map([...sheets].map(([name, rows]) => [name, rows.map((row) => row.map(serial))]));
}

/** Texts that another program reads otherwise than they were written. */
function textsLost(edits: readonly SheetEdit[], values: ReadonlyMap<string, unknown[][]>): unknown[] {
  return edits.flatMap(({ name, content }) =>
    content.cells.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell === null || typeof cell !== 'object' || !('text' in cell) || cell.text === '') return [];
        const there = values.get(name)?.[r]?.[c];
        return there === cell.text ? [] : [[name, r, c, cell.text, there]];
      }),
    ),
  );
}
