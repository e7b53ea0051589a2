import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { text } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { area, value } from '../contract';
import type { BookState } from './host/book';
import type { Fault } from './host/faults';
import { putCell } from './host/excel-person';
import { everythingIn, makeScene, table } from './scene';

jest.setTimeout(300_000);

/** The request of the write that replaces the inputs, and how many there are from one that fails until the old state was read again. */
const REPLACING = 5;
const REQUESTS_OF_TAKING_BACK = 5;

const INPUTS = 'Scenario inputs';
const edits = [
  sheetEdit('Workings', contentOf([[text('new'), 5]])),
  sheetEdit(INPUTS, table('Scenario inputs, again', 6, 4, 7)),
  sheetEdit('View', contentOf([[1]])),
];

/** A write of the input sheet and others that has read the input sheet first. */
async function begun() {
  const { host, workbook } = await makeScene();
  const baseline = value(await workbook.read([{ area: area(INPUTS, 1, 1, 6, 4) }]));
  host.arm();
  return { host, workbook, write: () => workbook.write(edits, { baseline }) };
}

function typed(book: BookState, cells: readonly (readonly [row: number, column: number, content: string | number])[]): void {
  const sheet = book.sheetNamed(INPUTS);
  if (sheet === undefined) throw new Error('There is no input sheet.');
  for (const [row, column, content] of cells) putCell(sheet, row, column, typeof content === 'string' ? text(content) : content);
}

async function requestsOfAWrite(): Promise<number> {
  const { host, write } = await begun();
  value(await write());
  return host.counts.requests;
}

/** Excel has no lock: others type while a write runs, while it fails, and while it is taken back. */
describe('a figure that is typed among the inputs while a write fails and is taken back', () => {
  const faults: readonly Fault[] = [{ kind: 'error', code: 'GeneralException' }, { kind: 'answer lost' }];

  it.each(faults)('outlives it, whenever it is typed, and is told; all else is as it was before (%j)', async (fault) => {
    const last = await requestsOfAWrite();
    for (let failing = REPLACING; failing < last; failing += 1) {
      const told: string[] = [];
      for (let typing = 1; typing <= failing + REQUESTS_OF_TAKING_BACK; typing += 1) {
        // The one window that is left: what is typed before the request that replaces the inputs, when its answer is lost.
        if (fault.kind === 'answer lost' && failing === REPLACING && typing === REPLACING) continue;
        const { host, workbook, write } = await begun();
        const before = host.book.copy();
        host.arm({ at: { request: failing }, fault });
        const typings: number[] = [];
        host.before.set(typing, () => {
          if (typings.length === 0) typed(host.book, [[3, 2, 888]]);
          typings.push(typing);
        });
        const result = await write();
        await host.settle();
        const place = `request ${String(failing)} failed, typed before ${String(typing)}`;
        if (typings.length > 0) typed(before, [[3, 2, 888]]);
        expect([place, result.ok, host.notAnswered]).toEqual([place, false, []]);
        expect([place, everythingIn(host.book)]).toEqual([place, everythingIn(before)]);
        told.push(result.problems.find(({ code }) => code === 'changed-since-read' || code === 'typed-meanwhile')?.code ?? 'nothing');
        if (told.at(-1) === 'typed-meanwhile') expect(result.problems.map(({ message }) => message).join()).toContain('B3 (888)');
        host.reconnect();
        value(await workbook.write(edits));
      }
      // Only what is typed after the sheets were read for the last time is not told: it is simply there.
      expect([failing, told.indexOf('nothing')]).toEqual([failing, told.length - 1]);
    }
  });
});

describe('a figure that is typed among the inputs while a write is undone', () => {
  it('stops the undo, or stays with the old inputs and is told', async () => {
    const outcomes: string[] = [];
    for (let typing = 1; outcomes.at(-1) !== 'nothing'; typing += 1) {
      const { host, workbook, write } = await begun();
      const receipt = value(await write());
      host.arm();
      host.before.set(typing, () => {
        typed(host.book, [[3, 2, 888]]);
      });
      const undone = await workbook.undo(receipt);
      const codes = undone.problems.map(({ code }) => code);
      if (host.counts.requests >= typing) expect([typing, host.book.sheetNamed(INPUTS)?.cell(3, 2).value]).toEqual([typing, 888]);
      expect([typing, undone.ok]).toEqual([typing, !codes.includes('changed-since-write')]);
      outcomes.push(codes.find((each) => each === 'changed-since-write' || each === 'typed-meanwhile') ?? 'nothing');
    }
    // Survey, used areas and contents are read before anything is changed; then it is put back and read again.
    const [stopped, told] = ['changed-since-write', 'typed-meanwhile'];
    expect(outcomes).toEqual([stopped, stopped, stopped, told, told, told, told, 'nothing']);
  });
});

describe('what is typed on the input sheet of a write that was interrupted', () => {
  const interrupted = async (cells: Parameters<typeof typed>[1]) => {
    const { host, write } = await begun();
    const before = host.book.copy();
    host.arm({ at: { request: 6 }, fault: { kind: 'disconnected' } });
    await write();
    await host.settle();
    host.reconnect();
    typed(host.book, cells);
    const reopened = excelWorkbook();
    const last = value(await reopened.lastWrite());
    expect(last?.interrupted).toContain(INPUTS);
    if (last === undefined) throw new Error('Nothing was kept.');
    const undone = await reopened.undo(last.receipt);
    expect([undone.ok, host.notAnswered]).toEqual([true, []]);
    return { host, before, problems: undone.problems.map((each) => [each.code, each.where]) };
  };

  it('stays in its cells: a figure, a text, a formula’s place, a row of its own below', async () => {
    const cells = [
      [3, 2, 0.05],
      [4, 1, 'Line renamed'],
      [5, 4, 12],
      [9, 1, 'New row'],
      [9, 2, 44],
    ] as const;
    const { host, before, problems } = await interrupted(cells.filter(([row]) => row !== 4));
    typed(
      before,
      cells.filter(([row]) => row !== 4),
    );
    expect(cellsOf(host.book)).toEqual(cellsOf(before));
    expect(problems).toEqual([['typed-meanwhile', INPUTS]]);
  });

  it('is told and the old inputs come back whole where rows were moved too', async () => {
    const { host, before, problems } = await interrupted([
      [3, 1, 'Another row'],
      [3, 2, 0.05],
    ]);
    expect(cellsOf(host.book)).toEqual(cellsOf(before));
    expect(problems).toEqual([['typed-meanwhile-and-moved', INPUTS]]);
  });

  it('is nobody’s where a cell is empty, or shows what was kept or what was written', async () => {
    const { host, before, problems } = await interrupted([[3, 2, 102]]);
    expect(cellsOf(host.book)).toEqual(cellsOf(before));
    expect(problems).toEqual([]);
  });
});

function cellsOf(book: BookState): unknown {
  return [...(book.sheetNamed(INPUTS)?.cells ?? [])].map(([place, { value: shown, formula }]) => [place, shown, formula]).sort();
}
