import fc from 'fast-check';
import { text } from '../../../src/workbook/sheet-content';
import type { Desk, DeskSheet } from './desk';
import { FIRST_SPEND_ROW, SERVICES } from './start';

/** What a person does. Numbers are turned into places that are there when it is done. */
export type UserAction =
  | { readonly do: 'type an input'; readonly rate: number | string | null }
  | { readonly do: 'type an amount'; readonly row: number; readonly amount: number }
  | { readonly do: 'insert a row'; readonly sheet: 'Scenario inputs' | 'Spend'; readonly at: number }
  | { readonly do: 'sort'; readonly sheet: 'Scenario inputs' | 'Spend'; readonly by: number }
  | { readonly do: 'rename a sheet'; readonly which: number; readonly name: string }
  | { readonly do: 'delete a sheet'; readonly which: number }
  | { readonly do: 'write' | 'undo' | 'reopen' };

const number = fc.nat({ max: 1_000 });
const userAction: fc.Arbitrary<UserAction> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<UserAction>({ do: 'write' }) },
  { weight: 2, arbitrary: fc.constant<UserAction>({ do: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<UserAction>({ do: 'reopen' }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('type an input' as const), rate: fc.constantFrom(0.01, 0.04, 0.125, 0, null, 'about 4%') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('type an amount' as const), row: number, amount: fc.nat({ max: 90_000 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('insert a row' as const), sheet: fc.constantFrom('Scenario inputs', 'Spend'), at: number }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sort' as const), sheet: fc.constantFrom('Scenario inputs', 'Spend'), by: number }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rename a sheet' as const),
      which: number,
      name: fc.constantFrom("it's ours", 'Workings', 'Budget (2)', '=A1', 'Überblick £', 'View 2'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete a sheet' as const), which: number }) },
);

/** A write first, so that there is something to work on; then anything. */
export const userActions: fc.Arbitrary<readonly UserAction[]> = fc
  .array(userAction, { minLength: 1, maxLength: 6 })
  .map((actions) => [{ do: 'write' }, ...actions]);

/** Does by hand what a person does in the cells; `named` tells what is inserted from anything else. */
export function byHand(desk: Desk, action: Exclude<UserAction, { do: 'write' | 'undo' | 'reopen' }>, named: string): void {
  const sheets = desk.sheets();
  const sheetToChange = 'sheet' in action ? (action.sheet === 'Spend' ? spendOf(sheets) : sheetOf(sheets, 'Scenario inputs')) : undefined;
  switch (action.do) {
    case 'type an input': {
      const inputs = sheetOf(sheets, 'Scenario inputs');
      const row = inputs?.rows.findIndex(([ref]) => ref?.value === 'M1-rate') ?? -1;
      if (inputs === undefined || row === -1) return;
      desk.type(inputs.name, row + 1, 7, typeof action.rate === 'string' ? text(action.rate) : action.rate);
      return;
    }
    case 'type an amount': {
      const { name, rows } = spendOf(sheets);
      desk.type(name, FIRST_SPEND_ROW + (action.row % (rows.length - FIRST_SPEND_ROW + 1)), 3, action.amount);
      return;
    }
    case 'insert a row': {
      if (sheetToChange === undefined) return;
      const { first, last } = bodyOf(sheetToChange);
      const at = first + 1 + (action.at % Math.max(1, last - first));
      const row = action.sheet === 'Spend' ? [text(`Council ${named}`), text(SERVICES[0]), 500] : [null, null, text(`Note ${named}`)];
      desk.arrange(sheetToChange.name, [...counted(1, at - 1), row, ...counted(at, sheetToChange.rows.length)]);
      return;
    }
    case 'sort': {
      if (sheetToChange === undefined) return;
      const { first, last } = bodyOf(sheetToChange);
      const body = counted(first, last);
      const turned =
        action.by % 2 === 0 ? body.reverse() : [...body.slice(action.by % body.length), ...body.slice(0, action.by % body.length)];
      desk.arrange(sheetToChange.name, [...counted(1, first - 1), ...turned, ...counted(last + 1, sheetToChange.rows.length)]);
      return;
    }
    case 'rename a sheet': {
      const sheet = sheets[action.which % sheets.length];
      const isTaken = sheets.some(({ name }) => name.toLowerCase() === action.name.toLowerCase());
      if (sheet !== undefined && sheet.name !== spendOf(sheets).name && !isTaken) desk.rename(sheet.name, action.name);
      return;
    }
    case 'delete a sheet': {
      const ours = sheets.filter((sheet) => sheet.ours !== undefined && sheet.ours !== 'Scenario inputs');
      const sheet = ours[action.which % Math.max(1, ours.length)];
      if (sheet !== undefined) desk.deleteSheet(sheet.name);
    }
  }
}

export function sheetOf(sheets: readonly DeskSheet[], kind: DeskSheet['ours']): DeskSheet | undefined {
  return sheets.find(({ ours }) => ours === kind);
}

export function spendOf(sheets: readonly DeskSheet[]): DeskSheet {
  const spend = sheets.find(({ name }) => name === 'Spend');
  if (spend === undefined) throw new Error('The spend table is gone.');
  return spend;
}

/** The rows that may be sorted, and among which a row may be inserted: below the headings, above the end. */
function bodyOf({ name, rows }: DeskSheet): { readonly first: number; readonly last: number } {
  const end = rows.findIndex(([ref]) => ref?.value === 'End');
  return { first: FIRST_SPEND_ROW, last: name === 'Spend' || end === -1 ? rows.length : end };
}

function counted(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
