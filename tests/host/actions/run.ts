import { isDeepStrictEqual } from 'node:util';
import { project } from '../../../src/model/projection';
import type { BudgetModel } from '../../../src/model/scenario';
import { planEdits, readAgreedBase, readWrittenInputs } from '../../../src/pane/session/on-sheets';
import type { AgreedBase } from '../../../src/pane/session/state';
import type { Edit, Receipt } from '../../../src/workbook/port';
import { value } from '../contract';
import type { PlainCell } from '../person';
import type { UserAction } from './by-hand';
import { byHand, sheetOf, spendOf } from './by-hand';
import type { Desk, DeskSheet } from './desk';
import { FIRST_RATE, FIRST_SPEND_ROW, firstModel, SERVICES, WANTED } from './start';

const WRITTEN_AT = new Date('2026-01-05T10:00:00Z');

/** One run of a sequence at a desk. Each step keeps what is promised, or fails with what does not hold. */
export class Run {
  /** What was done, for a failing sequence to be read. */
  readonly told: string[] = [];
  writes = 0;
  #receipt: Receipt | undefined;
  #beforeWrite: readonly DeskSheet[] = [];
  /** Of a write, while nobody has changed anything since. */
  #lastEdits: unknown;
  #inserted = 0;

  constructor(private readonly desk: Desk) {}

  async do(action: UserAction): Promise<void> {
    const own = this.#own();
    switch (action.do) {
      case 'write':
        await this.#write();
        break;
      case 'undo':
        await this.#undo();
        break;
      case 'reopen':
        await this.#reopen();
        break;
      default:
        this.#lastEdits = undefined;
        this.#inserted += 1;
        byHand(this.desk, action, String(this.#inserted));
        return;
    }
    // The add-in has written, undone and read: the user's own cells are as they were.
    expectSame(this.#own(), own);
  }

  async #write(): Promise<void> {
    const { desk } = this;
    const before = desk.sheets();
    const agreedModel = await this.#modelOnSheets();
    if (agreedModel === undefined) {
      this.#nothingChanged(before, 'cannot be read');
      return;
    }
    const { agreed, model } = agreedModel;
    const workbook = desk.workbook();
    const { edits, baseline } = value(await planEdits(workbook, project(model), agreed, { writtenAt: WRITTEN_AT }));
    this.#totalsAreRight(edits, before);
    const written = await workbook.write(edits, { baseline });
    await desk.settle();
    if (!written.ok) {
      this.#nothingChanged(before, written.problems[0].code);
      return;
    }
    this.writes += 1;
    this.#receipt = written.value;
    this.#beforeWrite = before;
    this.#lastEdits = cellsOf(edits);
    const after = desk.sheets();
    this.#rowsKeptTheirPlace(before, after);
    this.#standsOnce(before, after, edits);
    // Before the first write the model has no blank rows yet for what was not said.
    if (sheetOf(before, 'Scenario inputs') !== undefined) expectSame((await this.#modelOnSheets())?.model, model);
    this.told.push('written');
  }

  /** At the end: after a write, and whatever was looked at since, writing again would change nothing. */
  async end(): Promise<void> {
    if (this.#lastEdits === undefined) return;
    const { agreed, model } = (await this.#modelOnSheets()) ?? {};
    if (agreed === undefined || model === undefined) throw new Error('What was just written cannot be read.');
    const { edits } = value(await planEdits(this.desk.workbook(), project(model), agreed, { writtenAt: WRITTEN_AT }));
    expectSame(cellsOf(edits), this.#lastEdits);
  }

  /** What the sheets say now; before the first write, the model that is to be written. */
  async #modelOnSheets(): Promise<{ agreed: AgreedBase; model: BudgetModel } | undefined> {
    const workbook = this.desk.workbook();
    const written = await readWrittenInputs(workbook, value(await workbook.outline()));
    if (written?.ok === false) {
      for (const { message } of written.problems) expect(message.length).toBeGreaterThan(20);
      return undefined;
    }
    if (written !== undefined) {
      const { agreed, inputs } = written.value;
      return { agreed, model: { base: agreed.base, ...inputs } };
    }
    const read = await readAgreedBase(workbook, { ...WANTED, source: { ...WANTED.source, sheet: spendOf(this.desk.sheets()).name } });
    const agreed: AgreedBase = { ...value(read), confirmedAt: undefined, changes: [] };
    return { agreed, model: firstModel(agreed) };
  }

  /** Totals, worked out from the user's own cells and from the rate that stands in Scenario inputs. */
  #totalsAreRight(edits: readonly Edit[], before: readonly DeskSheet[]): void {
    const lines = spendOf(this.desk.sheets())
      .rows.slice(FIRST_SPEND_ROW - 1)
      .filter((row) => typeof row[2]?.value === 'number');
    const sum = (service?: string) =>
      lines.reduce((all, [, at, amount]) => all + (service === undefined || at?.value === service ? Number(amount?.value) * 1_000 : 0), 0);
    const rateRow = sheetOf(before, 'Scenario inputs')?.rows.find(([ref]) => ref?.value === 'M1-rate');
    const rate = rateRow === undefined ? FIRST_RATE : rateRow[6]?.value;
    const saved = typeof rate === 'number' ? rate * sum(SERVICES[0]) : 0;
    for (const [ref, wanted] of [
      ['S1-All', sum()],
      ['S2-All', sum() - saved],
    ] as const) {
      const budgets = edits.flatMap((edit) => (edit.edit === 'sheet' && edit.sheet === 'Projected budgets' ? edit.content.cells : []));
      const row = budgets.find(([cell]) => cell !== null && typeof cell === 'object' && 'text' in cell && cell.text === ref);
      const last = row?.at(-1);
      const got = last !== null && typeof last === 'object' && 'formula' in last ? last.value : last;
      expect([ref, Number(got)]).toEqual([ref, expect.closeTo(wanted, 4)]);
    }
  }

  /** Rows stand where they stood, new ones after them; a note between our rows is still there. */
  #rowsKeptTheirPlace(before: readonly DeskSheet[], after: readonly DeskSheet[]): void {
    for (const kind of ['Base budget', 'Scenario inputs', 'Projected budgets'] as const) {
      const stood = refsOf(before, kind);
      expectSame([kind, refsOf(after, kind).slice(0, stood.length)], [kind, stood]);
    }
    expectSame(notesIn(after), notesIn(before));
  }

  /** Each of our sheets is there once; names and references are unique. */
  #standsOnce(before: readonly DeskSheet[], after: readonly DeskSheet[], edits: readonly Edit[]): void {
    const wanted = new Set([...before.flatMap(({ ours }) => ours ?? []), ...edits.map(({ sheet }) => sheet)]);
    expect(after.flatMap(({ ours }) => ours ?? []).sort()).toEqual([...wanted].sort());
    const names = after.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const refs = refsOf(after, 'Scenario inputs').filter((ref) => ref !== '');
    expect(new Set(refs).size).toBe(refs.length);
  }

  async #undo(): Promise<void> {
    if (this.#receipt === undefined) return;
    const before = this.desk.sheets();
    const undone = await this.desk.workbook().undo(this.#receipt);
    await this.desk.settle();
    if (!undone.ok) {
      this.#nothingChanged(before, undone.problems[0].code);
      return;
    }
    this.#receipt = undefined;
    this.#lastEdits = undefined;
    const names = new Map(before.map(({ ours, name }) => [ours, name]));
    // What a sheet of ours is called is the person's, and stays.
    const restored = this.#beforeWrite
      .filter(({ ours }) => ours !== undefined)
      .map((sheet) => ({ ...sheet, name: names.get(sheet.ours) ?? sheet.name }));
    expectSame(cellsBySheet(this.desk.sheets().filter(({ ours }) => ours !== undefined)), cellsBySheet(restored));
    this.told.push('undone');
  }

  async #reopen(): Promise<void> {
    const before = await this.#modelOnSheets();
    this.desk.reopen();
    const last = value(await this.desk.workbook().lastWrite());
    expect(last?.interrupted).toBeUndefined();
    expect(last === undefined || last.receipt.id === this.#receipt?.id || this.#receipt === undefined).toBe(true);
    this.#receipt = last?.receipt;
    expectSame((await this.#modelOnSheets())?.model, before?.model);
    await this.desk.settle();
    this.told.push('reopened');
  }

  #nothingChanged(before: readonly DeskSheet[], why: string): void {
    expectSame(this.desk.sheets(), before);
    this.told.push(why);
  }

  /** The user's own cells as they stand; formulas may show other values when ours change. */
  #own(): unknown {
    return this.desk
      .sheets()
      .filter(({ ours }) => ours === undefined)
      .map(({ name, rows }) => [name, rows]);
  }
}

/** The comparison that is quick where nothing differs, and Jest's own where something does, which says what. */
function expectSame(now: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(now, wanted)) expect(now).toEqual(wanted);
}

function cellsOf(edits: readonly Edit[]): unknown {
  return edits.flatMap((edit) => (edit.edit === 'sheet' ? [[edit.name, edit.content.cells]] : []));
}

/** The references in column A; of rows at the end that have none, nothing, and not the end marker. */
function refsOf(sheets: readonly DeskSheet[], kind: DeskSheet['ours']): string[] {
  const refs = (sheetOf(sheets, kind)?.rows ?? []).slice(FIRST_SPEND_ROW - 1).map(([ref]) => textIn(ref));
  const end = refs.indexOf('End');
  return end === -1 ? refs : refs.slice(0, end);
}

function notesIn(sheets: readonly DeskSheet[]): unknown {
  return (
    sheetOf(sheets, 'Scenario inputs')?.rows.flatMap((row, index) => (/^Note \d+$/.test(textIn(row[2])) ? [[index, row[2]?.value]] : [])) ??
    []
  );
}

function cellsBySheet(sheets: readonly DeskSheet[]): unknown {
  return Object.fromEntries(
    sheets.map(({ ours, name, rows }) => [
      ours,
      { name, formulas: rows.map((row) => row.map(({ value: shown, formula }) => (formula === '' ? shown : formula))) },
    ]),
  );
}

function textIn(cell: PlainCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
