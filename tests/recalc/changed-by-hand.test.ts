import type { BudgetModel } from '../../src/model/scenario';
import type { SheetEdit } from '../../src/workbook/port';
import { text, type Cell } from '../../src/workbook/sheet-content';
import { clydeValleyModel, spendRows } from '../fixtures/clyde-valley';
import { firstWrite } from '../fixtures/first-write';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll, recalculateWithWordsAsNought } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

type Rows = (string | number | null)[][];
const editsOf = (model: BudgetModel) => firstWrite(model).edits;
const edits = editsOf(clydeValleyModel());

/** The rows of one of our sheets, changed as a person would change them by hand. */
function byHand(name: string, change: (rows: Cell[][]) => Cell[][]): SheetEdit[] {
  return edits.map((edit) =>
    edit.sheet === name ? { ...edit, content: { ...edit.content, cells: change(edit.content.cells.map((row) => [...row])) } } : edit,
  );
}

const refOf = (row: readonly Cell[]) => (row[0] !== null && typeof row[0] === 'object' && 'text' in row[0] ? row[0].text : '');
const withCell = (ref: string, column: number, cell: Cell) => (rows: Cell[][]) =>
  rows.map((row) => (refOf(row) === ref ? row.map((each, index) => (index === column - 1 ? cell : each)) : row));

const withRowsBeforeTheEnd = (more: (rows: Cell[][]) => Cell[][]) => (rows: Cell[][]) => [
  ...rows.slice(0, -1),
  ...more(rows),
  ...rows.slice(-1),
];

const HOSTILE = ['*', 'a*b', '>5', '=cmd', '~t', 'O\'Neill\'s "x"'];

/** The model of Clyde Valley with every name turned into one that spreadsheets could read as a pattern or a formula. */
function hostile(): { own: { Spend: Rows }; model: BudgetModel } {
  const model = clydeValleyModel();
  const renamed = new Map(
    [...model.base.authorities.map((each) => each.name), ...model.base.services].map((name, index) => [
      name,
      `${HOSTILE[index % HOSTILE.length] ?? ''}${index < HOSTILE.length ? '' : index}`,
    ]),
  );
  const rename = (name: string) => renamed.get(name) ?? name;
  const authorities = model.base.authorities.map((each) => ({ ...each, name: rename(each.name) }));
  const lines = model.base.lines.map((line) => {
    const source = line.source;
    if (source.kind !== 'cell' || source.authority === undefined || source.service === undefined) return line;
    return {
      ...line,
      authority: authorities.find((each) => each.ref === line.authority.ref) ?? line.authority,
      service: rename(line.service),
      source: {
        ...source,
        authority: { ...source.authority, text: rename(source.authority.text) },
        service: { ...source.service, text: rename(source.service.text) },
      },
    };
  });
  const rows = spendRows().map((row, index): Rows[number] =>
    index < 4 ? row : [rename(String(row[0])), rename(String(row[1])), row[2] ?? null],
  );
  return {
    own: { Spend: rows },
    model: {
      ...model,
      base: { ...model.base, authorities, services: model.base.services.map(rename), lines },
      scenarios: model.scenarios.map((each, index) => ({ ...each, name: HOSTILE[index] ?? each.name })),
      measures: model.measures.map((each) => ({
        ...each,
        name: `=${each.name}*`,
        services: each.services === 'all' ? 'all' : each.services.map(rename),
      })),
    },
  };
}

describeWithLibreOffice('A workbook changed by hand and recalculated', () => {
  const spend = spendRows();
  const sortedSpend = [...spend.slice(0, 4), ...spend.slice(4).reverse()];
  const emptiedSpend: Rows = spend.map((row, index) => (index === 4 ? [...row.slice(0, 2), null] : row));
  const awkward = hostile();
  const cases = {
    sortedSource: { own: { Spend: sortedSpend }, edits },
    emptiedSource: { own: { Spend: emptiedSpend }, edits },
    emptiedRate: { own: { Spend: spend }, edits: byHand('Scenario inputs', withCell('M1-rate', 7, null)) },
    changedRate: { own: { Spend: spend }, edits: byHand('Scenario inputs', withCell('M1-rate', 7, 0.05)) },
    doubledRef: {
      own: { Spend: spend },
      edits: byHand('Scenario inputs', (rows) => rows.map((row) => (refOf(row) === 'M2-rate' ? [text('M1-rate'), ...row.slice(1)] : row))),
    },
    addedRef: {
      own: { Spend: spend },
      edits: byHand(
        'Scenario inputs',
        withRowsBeforeTheEnd((rows) => rows.filter((row) => refOf(row) === 'M1-rate')),
      ),
    },
    ownText: {
      own: { Spend: spend },
      edits: byHand(
        'Scenario inputs',
        withRowsBeforeTheEnd(() => [[text('My own row')]]),
      ),
    },
    insertedRow: { own: { Spend: spend }, edits: byHand('Scenario inputs', (rows) => [...rows.slice(0, 6), [], ...rows.slice(6)]) },
    deletedRow: { own: { Spend: spend }, edits: byHand('Scenario inputs', (rows) => rows.filter((row) => refOf(row) !== 'M1-rate')) },
    changedSetting: { own: { Spend: spend }, edits: byHand('Scenario inputs', withCell('M1-services', 7, text('Fostering (external)'))) },
    sortedInputs: {
      own: { Spend: spend },
      edits: byHand('Scenario inputs', (rows) => [...rows.slice(0, 4), ...rows.slice(4, -1).reverse(), ...rows.slice(-1)]),
    },
    emptiedTolerance: { own: { Spend: spend }, edits: byHand('Scenario inputs', withCell('G2-tolerance', 7, null)) },
    otherPick: {
      own: { Spend: spend },
      edits: byHand('View', (rows) =>
        rows.map((row, index) => (index === 3 ? [row[0] ?? null, text('With pay pressure'), ...row.slice(2)] : row)),
      ),
    },
    hostileNames: { own: awkward.own, edits: editsOf(awkward.model) },
  };
  type Case = keyof typeof cases;
  const results = new Map<string, Map<string, unknown[][]>>();

  beforeAll(async () => {
    const workbooks = await Promise.all(Object.values(cases).map((each) => workbookOf(each.own, each.edits)));
    const recalculated = await recalculateAll(workbooks);
    for (const [index, name] of Object.keys(cases).entries()) results.set(name, await valuesIn(recalculated[index] ?? new Uint8Array()));
  });

  const sheet = (name: Case, of: string) => results.get(name)?.get(of) ?? [];
  const verdict = (name: Case) => String(sheet(name, 'Checks')[2]?.[0]);
  const budget = (name: Case, ref: string, year: number) => sheet(name, 'Projected budgets').find((row) => row[0] === ref)?.[12 + year];
  const failing = (name: Case) => sheet(name, 'Checks').flatMap((row) => (row[7] === 'FAIL' && row[0] !== 'All' ? [String(row[1])] : []));

  test('shows no error value in any cell, whatever was changed', () => {
    for (const [name, sheets] of results) {
      const errors = [...sheets].flatMap(([of, rows]) =>
        rows.flatMap((row) =>
          row
            .filter((value) => typeof value === 'string' && /^#(VALUE|REF|NAME|N\/A|DIV|NUM)/.test(value))
            .map((value) => `${name} ${of} ${String(value)}`),
        ),
      );
      expect(errors).toEqual([]);
    }
  });

  test('notices that the source was sorted', () => {
    expect(verdict('sortedSource')).toMatch(/^FAIL: /);
    expect(failing('sortedSource')).toEqual(['Lines whose authority, service and funder agree with the source']);
  });

  test('reads an emptied source cell as not quantified and says so', () => {
    expect(budget('emptiedSource', 'S1-L1', 0)).toBe('not quantified');
    expect(budget('emptiedSource', 'S1-All', 0)).toBe(415_300_000 - 11_000_000);
    expect(failing('emptiedSource')).toEqual(['Lines without a figure at source, against when written']);
  });

  test('takes an emptied rate as not quantified, never as nought', () => {
    expect(budget('emptiedRate', 'S2-All', 2)).toBe(405_807_000 + 7_120_000);
    expect(verdict('emptiedRate')).toMatch(/Inputs not quantified: 2\.$/);
    expect(sheet('emptiedRate', 'Projected budgets').find((row) => row[0] === 'S2-L1')?.[8]).toBe('not quantified: 1');
  });

  test('follows a changed rate', () => {
    expect(budget('changedRate', 'S2-All', 2)).toBe(405_807_000 - 1_780_000);
    expect(verdict('changedRate')).toMatch(/^All \d+ checks pass/);
  });

  test.each(['doubledRef', 'addedRef', 'deletedRow'] as const)('uses no input whose reference does not stand once: %s', (name) => {
    const [, , , row, , , figure] = sheet(name, 'Yearly rates').find(([ref]) => ref === 'M1-rate') ?? [];
    expect([row, figure]).toEqual(['not once', 'not quantified']);
    expect(sheet(name, 'Projected budgets').find(([ref]) => ref === 'S2-L1')?.[8]).toBe('not quantified: 1');
    expect(failing(name)).toContain('Each input Ref stands exactly once');
  });

  test('finds every other input where a reference is doubled', () => {
    const rows = (name: Case) => sheet(name, 'Yearly rates').filter(([, , , row]) => typeof row === 'number');
    expect(rows('doubledRef')).toHaveLength(rows('changedRate').length - 2);
    expect(rows('addedRef')).toHaveLength(rows('changedRate').length - 1);
  });

  test('fails its checks when a setting was changed and the sheets were not written again', () => {
    expect(failing('changedSetting')).toEqual(['M1: settings changed since its rows were written']);
  });

  test.each([
    ['is sorted', 'sortedInputs'],
    ["has a row of a person's own", 'ownText'],
    ['has an empty row more', 'insertedRow'],
  ] as const)('gives the same when Scenario inputs %s', (_, name) => {
    expect(
      differences(
        edits.filter((edit) => edit.sheet === 'Projected budgets'),
        results.get(name) ?? new Map(),
      ),
    ).toEqual([]);
    expect(verdict(name)).toMatch(/^All \d+ checks pass/);
  });

  test('fails its checks in a program that is set to count words as nought', async () => {
    const values = await valuesIn(await recalculateWithWordsAsNought(await workbookOf({ Spend: spend }, edits)));
    expect(String(values.get('Checks')?.[2]?.[0])).toMatch(/^FAIL: 1 of /);
    expect(values.get('Checks')?.find((row) => row[7] === 'FAIL' && row[0] !== 'All')?.[1]).toMatch(/^Words in place of a figure/);
  });

  test('does not let a check pass because its tolerance was emptied', () => {
    expect(verdict('emptiedTolerance')).toMatch(/^FAIL: /);
  });

  test('shows the scenario that is picked on View', () => {
    expect(sheet('otherPick', 'View')[5]?.[6]).toBe(412_456_118.75);
    expect(verdict('otherPick')).toMatch(/^All \d+ checks pass/);
  });

  test('gives right sums for names that spreadsheets could take for patterns or formulas', () => {
    expect(differences(cases.hostileNames.edits, results.get('hostileNames') ?? new Map())).toEqual([]);
    expect(budget('hostileNames', 'S4-All', 2)).toBe(412_456_118.75);
    expect(verdict('hostileNames')).toMatch(/^All \d+ checks pass/);
  });
});
