import { readFileSync } from 'node:fs';
import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { createSession } from '../../../src/pane/session/session';
import type { Problem } from '../../../src/model/problems';
import type { CellBlock, Workbook } from '../../../src/workbook/port';
import { answersOf } from '../../pane/open-example';
import { contentOf, sheetEdit } from '../contents';
import { area, value } from '../contract';
import type { SheetState } from './host/book';
import { testHost } from './host/client';
import { putCell } from './host/excel-person';
import type { Fault } from './host/faults';
import type { TestHost } from './host/test-host';
import { bookOfFile } from './recording/book-of-file';
import { everythingIn, laterEdits, makeScene, ownSheetsIn } from './scene';

jest.setTimeout(120_000);

/** What goes wrong in Excel, what a person is told, and how they set it right. Each row is a fault that an accountant can meet. */
interface Case {
  readonly fault: string;
  readonly happens: (host: TestHost) => void;
  /** Before this request of the write; before all of it where nothing is said. */
  readonly atRequest?: number;
  readonly says: Problem['code'];
  /** What the sentence tells to do. */
  readonly todo: string;
  readonly setRight?: (host: TestHost) => void;
}

const MIDST = 6;

function sheet(host: TestHost, name: string): SheetState {
  const found = host.book.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

function answers(fault: Fault): Pick<Case, 'happens' | 'setRight'> {
  return {
    happens: (host) => {
      host.arm({ at: { request: MIDST }, fault });
    },
    setRight: (host) => {
      host.reconnect();
    },
  };
}

const error = (code: string) => answers({ kind: 'error', code });

const CASES: readonly Case[] = [
  { fault: 'a cell is being edited', ...error('InvalidOperationInCellEditMode'), says: 'cell-being-edited', todo: 'Press Enter or Esc' },
  {
    fault: 'one of our sheets is protected',
    happens: (host) => {
      sheet(host, 'Workings').protect();
    },
    setRight: (host) => {
      sheet(host, 'Workings').isProtected = false;
    },
    says: 'sheet-protected',
    todo: 'Unprotect it under Review',
  },
  {
    fault: 'the structure of the workbook is protected, and a sheet is to be added',
    happens: (host) => {
      host.book.structureProtected = true;
    },
    setRight: (host) => {
      host.book.structureProtected = false;
    },
    says: 'structure-protected',
    todo: 'under Review',
  },
  {
    fault: 'the workbook is open for reading only',
    happens: (host) => {
      host.book.readOnly = true;
    },
    setRight: (host) => {
      host.book.readOnly = false;
    },
    says: 'workbook-read-only',
    todo: 'Save a copy',
  },
  {
    fault: 'another workbook is in front',
    ...error('InactiveWorkbook'),
    says: 'another-workbook-in-front',
    todo: 'Click in this workbook',
  },
  { fault: 'the request is too large', ...error('RequestPayloadSizeLimitExceeded'), says: 'too-much-at-once', todo: 'fewer scenarios' },
  { fault: 'the answer is too large', ...error('ResponsePayloadSizeLimitExceeded'), says: 'too-much-at-once', todo: 'fewer scenarios' },
  { fault: 'Excel is busy', ...error('ServiceNotAvailable'), says: 'workbook-busy', todo: 'wait a moment' },
  { fault: 'a dialog is open', ...error('WriteNotSupportedWhenModalDialogOpen'), says: 'workbook-busy', todo: 'Close any open dialog' },
  { fault: 'Excel takes too long', ...error('Timeout'), says: 'workbook-busy', todo: 'try again' },
  {
    fault: 'a server between refuses for a while',
    ...answers({ kind: 'status', status: 503, code: 'ServiceNotAvailable' }),
    says: 'workbook-busy',
    todo: 'try again',
  },
  { fault: 'there were too many requests', ...error('ActivityLimitReached'), says: 'throttled', todo: 'Wait a minute' },
  {
    fault: 'there were too many requests for a server',
    ...answers({ kind: 'status', status: 429, code: 'TooManyRequests' }),
    says: 'throttled',
    todo: 'Wait a minute',
  },
  { fault: 'an answer is lost', ...answers({ kind: 'answer lost' }), says: 'disconnected', todo: 'open it again' },
  { fault: 'the session has run out', ...error('InvalidOrTimedOutSession'), says: 'disconnected', todo: 'open it again' },
  { fault: 'Excel is too old for a part', ...error('ApiNotFound'), says: 'excel-too-old', todo: 'Use Microsoft 365' },
  { fault: 'something that was there is gone', ...error('ItemNotFound'), says: 'item-gone', todo: 'Look at the sheets' },
  { fault: 'Excel says something new', ...error('SomethingNew'), says: 'excel-refused', todo: 'Try again' },
  {
    fault: 'a co-author changes a source cell between reading and writing',
    happens: (host) => {
      putCell(sheet(host, 'Spend'), 2, 2, 777);
    },
    atRequest: 3,
    setRight: (host) => {
      putCell(sheet(host, 'Spend'), 2, 2, 1000);
    },
    says: 'changed-since-read',
    todo: 'Look at the figures again',
  },
];

describe('what goes wrong in Excel is answered in plain words, nothing is lost, and the next write succeeds', () => {
  it.each(CASES)('$fault: $says', async ({ happens, atRequest, says, todo, setRight }) => {
    const { host, workbook } = await makeScene();
    const [before, own] = [everythingIn(host.book), ownSheetsIn(host.book)];
    const baseline: readonly CellBlock[] = value(await workbook.read([{ area: area('Spend', 1, 1, 3, 2) }]));
    host.arm();
    if (atRequest === undefined) happens(host);
    else
      host.before.set(atRequest, () => {
        happens(host);
      });
    const { ok, problems }: { ok: boolean; problems: readonly Problem[] } = await workbook.write(laterEdits, { baseline });
    await host.settle();
    host.before.clear();
    setRight?.(host);
    expect([ok, problems[0]?.code]).toEqual([false, says]);
    expect(problems[0]?.message).toContain(todo);
    expect(host.notAnswered).toEqual([]);
    expect(everythingIn(host.book)).toBe(before);
    value(await workbook.write(laterEdits, { baseline }));
    expect(ownSheetsIn(host.book)).toBe(own);
  });

  it('the connection is lost in the midst of a write: what stands is said, and the next write puts it right first', async () => {
    const { host, workbook } = await makeScene();
    host.arm({ at: { action: 400 }, fault: { kind: 'disconnected' } });
    const result = await workbook.write(laterEdits);
    expect(result.problems.map(({ code }) => code)).toEqual(['write-half-done', 'excel-refused', 'disconnected']);
    expect(result.problems.map(({ message }) => message).join()).toContain('“Workings”');
    host.reconnect();
    value(await workbook.write(laterEdits));
  });

  it('one of our sheets is protected in the midst of a write: the same, once it is unprotected', async () => {
    const { host, workbook } = await makeScene();
    const before = everythingIn(host.book);
    host.arm();
    host.before.set(4, () => {
      sheet(host, 'Workings').protect();
    });
    const result = await workbook.write(laterEdits);
    host.before.clear();
    expect(result.problems.map(({ code }) => code)).toEqual(['write-half-done', 'excel-denied', 'excel-denied']);
    sheet(host, 'Workings').isProtected = false;
    const last = value(await workbook.lastWrite());
    expect(last?.interrupted).toContain('Workings');
    if (last !== undefined) value(await workbook.undo(last.receipt));
    expect(everythingIn(host.book)).toBe(before);
    value(await workbook.write(laterEdits));
  });
});

describe('what people do to our sheets by hand', () => {
  const written = async (byHand: (host: TestHost, workings: SheetState) => void) => {
    const { host, workbook } = await makeScene();
    byHand(host, sheet(host, 'Workings'));
    value(await workbook.write([sheetEdit('Workings', contentOf([[5]]))]));
    expect(host.notAnswered).toEqual([]);
    return host.book.sheets
      .map(({ name, visibility, cell }) => [name, visibility, cell] as const)
      .map(([name, visibility]) => [name, visibility]);
  };
  const [spend, notes] = [
    ['Spend', 'Visible'],
    ['Notes', 'Visible'],
  ];

  it('a new name, another place and hiding it are kept', async () => {
    expect(
      await written((host, workings) => {
        workings.name = 'How it was worked out';
        workings.visibility = 'Hidden';
        host.book.sheets = [workings, ...host.book.sheets.filter((each) => each !== workings)];
      }),
    ).toEqual([['How it was worked out', 'Hidden'], spend, notes, ['Base budget', 'Visible'], ['Scenario inputs', 'Visible']]);
  });

  it('a sheet that was deleted is made again at its place', async () => {
    expect(
      await written((host, workings) => {
        host.book.sheets = host.book.sheets.filter((each) => each !== workings);
      }),
    ).toEqual([spend, notes, ['Base budget', 'Visible'], ['Scenario inputs', 'Visible'], ['Workings', 'Visible']]);
  });

  it.each([4, 5])('a sheet that is deleted while it is written (request %i) stops the write, and stays deleted', async (request) => {
    const { host, workbook } = await makeScene();
    const own = ownSheetsIn(host.book);
    host.arm();
    host.before.set(request, () => {
      host.book.sheets = host.book.sheets.filter(({ name }) => name !== 'Workings');
    });
    const result = await workbook.write(laterEdits);
    host.before.clear();
    expect(result.problems.map(({ code }) => code)).toEqual(['item-gone', 'old-outputs-back']);
    expect([ownSheetsIn(host.book), host.book.sheetNamed('Workings')]).toEqual([own, undefined]);
    value(await workbook.write(laterEdits));
  });
});

describe('an undo that Excel would not let through is refused before it begins', () => {
  it.each([
    ['structure-protected', 'structureProtected'],
    ['workbook-read-only', 'readOnly'],
  ] as const)('%s', async (says, property) => {
    const { host, workbook } = await makeScene();
    const receipt = value(await workbook.write(laterEdits));
    host.book[property] = true;
    const before = everythingIn(host.book);
    expect((await workbook.undo(receipt)).problems.map(({ code }) => code)).toEqual([says]);
    expect(everythingIn(host.book)).toBe(before);
    host.book[property] = false;
    value(await workbook.undo(receipt));
  });
});

describe('the source of a confirmed table', () => {
  /** A pane in which the table of the sheet Spend was confirmed. */
  const confirmed = async () => {
    const host = testHost();
    host.book = bookOfFile(
      value(await openWorkbookFile(new Uint8Array(readFileSync('examples/clyde-valley.xlsx')), 'clyde-valley.xlsx')).book,
    );
    const spend = sheet(host, 'Spend');
    spend.tables = [
      { id: '1', name: 'SpendTable', area: { row: 4, column: 1, rows: 49, columns: 3 }, showHeaders: true, showTotals: false },
    ];
    const workbook: Workbook = excelWorkbook();
    const session = createSession(workbook);
    await session.open();
    const [table] = session.state().tables;
    if (table === undefined) throw new Error(JSON.stringify(session.state().problems));
    expect((await session.agree(table, answersOf(table))).map(({ code }) => code)).toEqual([]);
    return { host, session, spend };
  };

  it.each([
    [
      'is a table no more',
      (_host: TestHost, spend: SheetState) => {
        spend.tables = [];
      },
    ],
    [
      'is deleted with its sheet',
      (host: TestHost, spend: SheetState) => {
        host.book.sheets = host.book.sheets.filter((each) => each !== spend);
      },
    ],
  ])('%s: nothing is written, and it says which table and what to do', async (_what, happens) => {
    const { host, session, spend } = await confirmed();
    happens(host, spend);
    const before = everythingIn(host.book);
    await session.write();
    const { problems, write } = session.state();
    const [stops] = problems.filter(({ severity }) => severity === 'error');
    expect([write.kind, stops?.code]).toEqual(['at rest', 'source-table-unknown']);
    expect(stops?.message).toMatch(/“SpendTable”.* Choose a table that is there\.$/);
    expect(everythingIn(host.book)).toBe(before);
    await session.close();
  });
});
