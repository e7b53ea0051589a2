import { OUTPUT_SHEETS } from '../../src/workbook/output-sheets';
import type { Area } from '../../src/formula/address';
import type { Problem } from '../../src/model/problems';
import type { Result } from '../../src/model/result';
import type { Change, CellValue, Edit, Outline, Receipt } from '../../src/workbook/port';
import { formula, text } from '../../src/workbook/sheet-content';
import { sheetEdit, contentOf } from './contents';
import type { Everything, MakeWorkbook, StartingSheet, WorkbookUnderTest } from './person';

/** Texts that a spreadsheet would take for a formula, a number, a date or an error, if they were typed. */
const TEXTS_THAT_LOOK_LIKE_SOMETHING_ELSE = [
  '=1+1',
  '=cmd',
  '+1',
  '-1',
  '-',
  '@x',
  "'quoted",
  "''",
  "'",
  '1/2',
  '2010/11',
  '1e3',
  '007',
  '4%',
  '"£"',
  '12:30',
  '1 Apr 2025',
  'TRUE',
  '#N/A',
  '*',
  'a*b',
  '>5',
  '~t',
  '£32.7m',
  ' leading',
  'trailing ',
  'two\nlines',
];

const OWN: StartingSheet = {
  name: 'Spend',
  cells: [
    [text('Authority'), text('2010/11'), text('Link')],
    [text('Bolton'), 1000, { formula: '=B2*2', value: 2000 }],
    [text('Bury'), 250.5, null],
  ],
};

const NOTES: StartingSheet = { name: 'Notes', cells: [[text('Kept by hand')]] };

/** What every host must do, the same for Excel, the embedded spreadsheet and a file. */
export function describeWorkbookContract(name: string, makeWorkbook: MakeWorkbook): void {
  describe(`a workbook: ${name}`, () => {
    let open: WorkbookUnderTest[] = [];
    const start = async (...sheets: readonly StartingSheet[]): Promise<WorkbookUnderTest> => {
      const made = await makeWorkbook(sheets.length === 0 ? [OWN, NOTES] : sheets);
      open.push(made);
      return made;
    };
    afterEach(async () => {
      for (const each of open) await each.close?.();
      open = [];
    });

    describe('outline', () => {
      it('lists the sheets in order, with the rectangle from A1 to the last cell that holds something', async () => {
        const { workbook } = await start(OWN, NOTES, { name: 'Empty', cells: [] }, { name: 'Far', cells: [[], [], [null, null, 7]] });
        const outline = value(await workbook.outline());
        expect(outline.sheets.map((sheet) => sheet.name)).toEqual(['Spend', 'Notes', 'Empty', 'Far']);
        expect(outline.sheets.map((sheet) => sheet.used)).toEqual([
          { sheet: 'Spend', row: 1, column: 1, rows: 3, columns: 3 },
          { sheet: 'Notes', row: 1, column: 1, rows: 1, columns: 1 },
          undefined,
          { sheet: 'Far', row: 1, column: 1, rows: 3, columns: 3 },
        ]);
        expect(outline.sheets.every((sheet) => sheet.ours === undefined && !sheet.protected && sheet.visibility === 'visible')).toBe(true);
        expect([outline.readOnly, outline.structureProtected]).toEqual([false, false]);
      });

      it('tells what is hidden and protected', async () => {
        const { workbook } = await start(
          OWN,
          { ...NOTES, visibility: 'hidden' },
          { name: 'Deep', cells: [], visibility: 'very hidden', protected: true },
        );
        const outline = value(await workbook.outline());
        expect(outline.sheets.map((sheet) => [sheet.visibility, sheet.protected])).toEqual([
          ['visible', false],
          ['hidden', false],
          ['very hidden', true],
        ]);
      });

      it('does not take a sheet for ours because of its name', async () => {
        const { workbook } = await start(OWN, { name: 'Workings', cells: [[1]] });
        expect(oursIn(value(await workbook.outline()))).toEqual([]);
      });
    });

    describe('read', () => {
      it('answers any number of areas in the order asked', async () => {
        const { workbook } = await start();
        const blocks = value(
          await workbook.read([{ area: area('Notes', 1, 1, 1, 1) }, { area: area('Spend', 2, 1, 2, 3), formulas: true }]),
        );
        expect(blocks.map((block) => block.values)).toEqual([
          [['Kept by hand']],
          [
            ['Bolton', 1000, 2000],
            ['Bury', 250.5, null],
          ],
        ]);
        expect(blocks[1]?.formulas).toEqual([
          ['', '', '=B2*2'],
          ['', '', ''],
        ]);
        expect(blocks[0]?.formulas).toBeUndefined();
      });

      it('tells numbers, texts, truth values, errors and empty cells apart', async () => {
        const { workbook } = await start({
          name: 'Kinds',
          cells: [[1.5, text('1.5'), true, { formula: '=1/0', value: { error: '#DIV/0!' } }, null]],
        });
        const [block] = value(await workbook.read([{ area: area('Kinds', 1, 1, 1, 5) }]));
        expect(block?.values).toEqual([[1.5, '1.5', true, { error: '#DIV/0!' }, null]]);
      });

      it('tells which rows and columns are hidden', async () => {
        const { workbook } = await start({ ...OWN, hiddenRows: [2], hiddenColumns: [3] });
        const [block] = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 3) }]));
        expect([...(block?.hiddenRows ?? [])]).toEqual([2]);
        expect([...(block?.hiddenColumns ?? [])]).toEqual([3]);
      });

      it('answers with a problem where the sheet is gone', async () => {
        const { workbook } = await start();
        expect(code(await workbook.read([{ area: area('Gone', 1, 1, 1, 1) }]))).toBe('sheet-gone');
      });
    });

    describe('write', () => {
      it('adds our sheets after the user’s own, in their order, and marks them', async () => {
        const { workbook, person } = await start();
        const before = await person.everything();
        const receipt = value(await workbook.write([sheetEdit('Checks'), sheetEdit('Cover'), sheetEdit('Workings')]));
        const outline = value(await workbook.outline());
        expect(outline.sheets.map((sheet) => sheet.name)).toEqual(['Spend', 'Notes', 'Cover', 'Workings', 'Checks']);
        expect(oursIn(outline)).toEqual(['Cover', 'Workings', 'Checks']);
        expect([...receipt.sheetsAdded].sort()).toEqual(['Checks', 'Cover', 'Workings']);
        expect(receipt.sheetsChanged).toEqual([]);
        expect(await ownSheets(person.everything(), before)).toEqual(before);
      });

      it('puts a sheet that is added later at its place among ours', async () => {
        const { workbook } = await start();
        value(await workbook.write([sheetEdit('Cover'), sheetEdit('Checks')]));
        value(await workbook.write([sheetEdit('Workings')]));
        expect(names(value(await workbook.outline()))).toEqual(['Spend', 'Notes', 'Cover', 'Workings', 'Checks']);
      });

      it('keeps numbers, texts and formulas what they are', async () => {
        const { workbook, person } = await start();
        value(await workbook.write([sheetEdit('Workings', contentOf([[text('Rate'), 0.04, formula('=B1*2', 0.08), null, -3.5]]))]));
        expect((await person.everything()).get('Workings')).toEqual([
          [cell('Rate'), cell(0.04), { value: 0.08, formula: '=B1*2' }, cell(null), cell(-3.5)],
        ]);
      });

      it.each(TEXTS_THAT_LOOK_LIKE_SOMETHING_ELSE)('keeps the text %j a text', async (odd) => {
        const { workbook, person } = await start();
        value(
          await workbook.write([
            sheetEdit('Workings', contentOf([[text(odd), 1]], [{ row: 1, column: 1, rows: 1, columns: 1, style: 'body text' }])),
          ]),
        );
        expect((await person.everything()).get('Workings')).toEqual([[cell(odd), cell(1)]]);
      });

      it('writes again in place, so that links to it survive', async () => {
        const { workbook, person } = await start();
        value(await workbook.write([sheetEdit('Workings', contentOf([[text('a'), 1]]))]));
        await person.setCell('Spend', 3, 3, { formula: '=Workings!B1', value: 1 });
        const receipt = value(await workbook.write([sheetEdit('Workings', contentOf([[text('b'), 2]]))]));
        expect([receipt.sheetsAdded, receipt.sheetsChanged]).toEqual([[], ['Workings']]);
        const all = await person.everything();
        expect(all.get('Workings')).toEqual([[cell('b'), cell(2)]]);
        expect(all.get('Spend')?.[2]?.[2]?.formula).toBe('=Workings!B1');
      });

      it('leaves nothing of a larger sheet that stood there before', async () => {
        const { workbook, person } = await start();
        value(
          await workbook.write([
            sheetEdit(
              'Workings',
              contentOf([
                [1, 2, 3],
                [4, 5, 6],
                [7, 8, 9],
              ]),
            ),
          ]),
        );
        value(await workbook.write([sheetEdit('Workings', contentOf([[1, 2]]))]));
        expect((await person.everything()).get('Workings')).toEqual([[cell(1), cell(2)]]);
      });

      it('changes a few cells and nothing else', async () => {
        const { workbook, person } = await start();
        value(
          await workbook.write([
            sheetEdit(
              'Scenario inputs',
              contentOf([
                [1, 2, 3],
                [4, 5, 6],
              ]),
            ),
          ]),
        );
        const receipt = value(
          await workbook.write([{ edit: 'cells', sheet: 'Scenario inputs', row: 2, column: 2, cells: [[text('=no'), null]] }]),
        );
        expect(receipt.sheetsChanged).toEqual(['Scenario inputs']);
        expect((await person.everything()).get('Scenario inputs')).toEqual([
          [cell(1), cell(2), cell(3)],
          [cell(4), cell('=no')],
        ]);
      });

      it('has no cells to change on a sheet that is not there', async () => {
        const { workbook } = await start();
        expect(code(await workbook.write([{ edit: 'cells', sheet: 'View', row: 1, column: 1, cells: [[1]] }]))).toBe(
          'output-sheet-missing',
        );
      });

      it('tells how far it is', async () => {
        const { workbook } = await start();
        const told: number[] = [];
        value(
          await workbook.write([sheetEdit('Cover'), sheetEdit('Workings')], {
            onProgress: (progress) => {
              told.push(progress.cells);
              expect(progress.cells).toBeLessThanOrEqual(progress.ofCells);
              expect(progress.sheets).toBe(2);
            },
          }),
        );
        expect(told.length).toBeGreaterThan(0);
        expect(told).toEqual([...told].sort((a, b) => a - b));
      });
    });

    describe('a write that is refused changes nothing', () => {
      const refuses = async (made: WorkbookUnderTest, edits: readonly Edit[], expected: string, options = {}) => {
        const before = await made.person.everything();
        const result = await made.workbook.write(edits, options);
        expect(code(result)).toBe(expected);
        expect(await made.person.everything()).toEqual(before);
        return firstProblem(result);
      };

      it('where a cell that was read has changed since, and says which, from what and to what', async () => {
        const made = await start();
        const baseline = value(await made.workbook.read([{ area: area('Spend', 1, 1, 3, 2) }]));
        await made.person.setCell('Spend', 3, 2, 300);
        const problem = await refuses(made, [sheetEdit('Workings')], 'changed-since-read', { baseline });
        expect(problem.where).toBe('Spend!B3');
        expect(problem.message).toContain('250.5');
        expect(problem.message).toContain('300');
      });

      it('where a sheet that was read is gone', async () => {
        const made = await start();
        const baseline = value(await made.workbook.read([{ area: area('Notes', 1, 1, 1, 1) }]));
        await made.person.deleteSheet('Notes');
        await refuses(made, [sheetEdit('Workings')], 'sheet-gone', { baseline });
      });

      it('where one of our sheets is protected, and names it', async () => {
        const made = await start();
        value(await made.workbook.write([sheetEdit('Cover'), sheetEdit('Workings')]));
        await made.person.protectSheet('Workings');
        const problem = await refuses(
          made,
          [sheetEdit('Cover', contentOf([[9]])), sheetEdit('Workings', contentOf([[9]]))],
          'sheet-protected',
        );
        expect(problem.message).toContain('Workings');
      });

      it('where the user has a sheet of that name, in any capitals', async () => {
        const made = await start(OWN, { name: 'WORKINGS', cells: [[1]] });
        await refuses(made, [sheetEdit('Cover'), sheetEdit('Workings')], 'sheet-name-taken');
      });

      it('where it was stopped before it began', async () => {
        const made = await start();
        await refuses(made, [sheetEdit('Workings')], 'write-stopped', { signal: AbortSignal.abort() });
      });

      it('but goes ahead while the baseline reads as it did', async () => {
        const { workbook, person } = await start();
        const baseline = value(await workbook.read([{ area: area('Spend', 1, 1, 5, 4) }]));
        await person.setCell('Notes', 1, 1, text('elsewhere'));
        value(await workbook.write([sheetEdit('Workings')], { baseline }));
      });

      it('and another name is free to use', async () => {
        const { workbook } = await start(OWN, { name: 'Workings', cells: [[1]] });
        value(await workbook.write([{ ...sheetEdit('Workings'), name: 'Workings (2)' }]));
        const outline = value(await workbook.outline());
        expect(outline.sheets.map((sheet) => [sheet.name, sheet.ours])).toEqual([
          ['Spend', undefined],
          ['Workings', undefined],
          ['Workings (2)', 'Workings'],
        ]);
      });
    });

    describe('our sheets in a person’s hands', () => {
      it('are known after they were renamed, and written where they are', async () => {
        const { workbook, person } = await start();
        value(await workbook.write([sheetEdit('Workings')]));
        await person.renameSheet('Workings', 'My workings');
        expect(oursIn(value(await workbook.outline()))).toEqual(['Workings']);
        const receipt = value(await workbook.write([sheetEdit('Workings', contentOf([[5]]))]));
        expect(receipt.sheetsChanged).toEqual(['My workings']);
        expect((await person.everything()).get('My workings')).toEqual([[cell(5)]]);
      });

      it('are made again after they were deleted', async () => {
        const { workbook, person } = await start();
        value(await workbook.write([sheetEdit('Workings')]));
        await person.deleteSheet('Workings');
        expect(oursIn(value(await workbook.outline()))).toEqual([]);
        const receipt = value(await workbook.write([sheetEdit('Workings')]));
        expect(receipt.sheetsAdded).toEqual(['Workings']);
        expect(oursIn(value(await workbook.outline()))).toEqual(['Workings']);
      });
    });

    describe('undo', () => {
      it('takes away what was added', async () => {
        const { workbook, person } = await start();
        const before = await person.everything();
        const receipt = value(await workbook.write([sheetEdit('Cover'), sheetEdit('Workings')]));
        const undone = value(await workbook.undo(receipt));
        expect([...undone.sheetsRemoved].sort()).toEqual(['Cover', 'Workings']);
        expect(await person.everything()).toEqual(before);
        expect(oursIn(value(await workbook.outline()))).toEqual([]);
        value(await workbook.write([sheetEdit('Workings')]));
      });

      it('puts back what was changed, whatever its size', async () => {
        const { workbook, person } = await start();
        value(
          await workbook.write([
            sheetEdit('Workings', contentOf([[text('=old'), 1], [formula('=B1*2', 2)]])),
            sheetEdit('View', contentOf([[1], [2]])),
          ]),
        );
        const before = await person.everything();
        const receipt = value(
          await workbook.write([sheetEdit('Workings', contentOf([[1, 2, 3], [4], [5]])), sheetEdit('View', contentOf([[3]]))]),
        );
        const undone = value(await workbook.undo(receipt));
        expect([...undone.sheetsRestored].sort()).toEqual(['View', 'Workings']);
        expect(await person.everything()).toEqual(before);
      });

      it('puts back a few cells', async () => {
        const { workbook, person } = await start();
        value(
          await workbook.write([
            sheetEdit(
              'Scenario inputs',
              contentOf([
                [1, 2],
                [3, 4],
              ]),
            ),
          ]),
        );
        const before = await person.everything();
        const receipt = value(await workbook.write([{ edit: 'cells', sheet: 'Scenario inputs', row: 1, column: 1, cells: [[9]] }]));
        value(await workbook.undo(receipt));
        expect(await person.everything()).toEqual(before);
      });

      it('is refused after a person changed our sheets, and changes nothing', async () => {
        const { workbook, person } = await start();
        const receipt = value(await workbook.write([sheetEdit('Workings', contentOf([[1, 2]]))]));
        await person.setCell('Workings', 1, 2, 99);
        const before = await person.everything();
        const result = await workbook.undo(receipt);
        expect(code(result)).toBe('changed-since-write');
        expect(firstProblem(result).where).toBe('Workings!B1');
        expect(await person.everything()).toEqual(before);
      });

      it('minds no change on the user’s own sheets', async () => {
        const { workbook, person } = await start();
        const receipt = value(await workbook.write([sheetEdit('Workings')]));
        await person.setCell('Notes', 2, 1, 5);
        value(await workbook.undo(receipt));
        expect((await person.everything()).get('Notes')).toEqual([[cell('Kept by hand')], [cell(5)]]);
      });

      it('works once', async () => {
        const { workbook } = await start();
        const receipt = value(await workbook.write([sheetEdit('Workings')]));
        value(await workbook.undo(receipt));
        expect(code(await workbook.undo(receipt))).toBe('nothing-to-undo');
        const unknown: Receipt = { ...receipt, id: 'no such write' };
        expect(code(await workbook.undo(unknown))).toBe('nothing-to-undo');
      });
    });

    describe('the last write', () => {
      it('is none in a workbook where nothing was written', async () => {
        const { workbook } = await start();
        expect(value(await workbook.lastWrite())).toBeUndefined();
      });

      it('is, where the host can tell, the one that an undo takes back', async () => {
        const { workbook } = await start();
        value(await workbook.write([sheetEdit('Cover')]));
        const receipt = value(await workbook.write([sheetEdit('Workings')]));
        const last = value(await workbook.lastWrite());
        expect([undefined, receipt.id]).toContain(last?.receipt.id);
        expect(last?.interrupted).toBeUndefined();
      });
    });

    describe('watch', () => {
      it('tells a person’s edit, and where', async () => {
        const { workbook, person, settle } = await start();
        const changes: Change[] = [];
        const stop = await workbook.watch((change) => changes.push(change));
        await person.setCell('Spend', 2, 2, 1);
        await settle();
        expect(changes.length).toBeGreaterThan(0);
        expect(changes.every((change) => change.by === 'person')).toBe(true);
        expect(changes.some((change) => covers(change, 'Spend', 2, 2))).toBe(true);
        await stop();
      });

      it('does not tell our own writes, nor anything after it was stopped', async () => {
        const { workbook, person, settle } = await start();
        const changes: Change[] = [];
        const stop = await workbook.watch((change) => changes.push(change));
        const receipt = value(await workbook.write([sheetEdit('Workings')]));
        value(await workbook.undo(receipt));
        await settle();
        expect(changes).toEqual([]);
        await stop();
        await person.setCell('Spend', 2, 2, 1);
        await settle();
        expect(changes).toEqual([]);
      });
    });

    describe('selected', () => {
      it('tells which cells the person has selected', async () => {
        const { workbook } = await start();
        value(await workbook.show(area('Spend', 1, 1, 3, 2)));
        expect(value(await workbook.selected())).toEqual(area('Spend', 1, 1, 3, 2));
      });
    });

    describe('show', () => {
      it('brings an area before the person’s eyes', async () => {
        const { workbook, person } = await start();
        value(await workbook.show(area('Notes', 1, 1, 2, 2)));
        expect(await person.selection()).toEqual(area('Notes', 1, 1, 2, 2));
      });

      it('answers with a problem where the sheet is gone', async () => {
        const { workbook } = await start();
        expect(code(await workbook.show(area('Gone', 1, 1, 1, 1)))).toBe('sheet-gone');
      });
    });
  });
}

export function area(sheet: string, row: number, column: number, rows: number, columns: number): Area {
  return { sheet, row, column, rows, columns };
}

/** The value of a result that must be a success. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((each) => `${each.code}: ${each.message}`).join('\n'));
  return result.value;
}

/** The first problem of a result that must be a failure. */
export function firstProblem(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('It succeeded, although it must be refused.');
  return result.problems[0];
}

/** The first problem's code of a result that must be a failure. */
export function code(result: Result<unknown>): string {
  return firstProblem(result).code;
}

const cell = (content: CellValue) => ({ value: content, formula: '' });
const names = (outline: Outline) => outline.sheets.map((sheet) => sheet.name);
const oursIn = (outline: Outline) => outline.sheets.flatMap((sheet) => (sheet.ours === undefined ? [] : [sheet.ours]));

async function ownSheets(now: Promise<Everything>, before: Everything): Promise<Everything> {
  return new Map([...(await now)].filter(([sheet]) => before.has(sheet) && !OUTPUT_SHEETS.some((ours) => ours === sheet)));
}

function covers(change: Change, sheet: string, row: number, column: number): boolean {
  if (change.areas === 'everything') return true;
  return change.areas.some(
    (each) =>
      each.sheet === sheet && row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );
}
