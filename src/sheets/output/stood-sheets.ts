import type { CellBlock, CellValue, Outline, ReadRequest, SheetOutline } from '../../workbook/port';
import type { OutputSheet } from '../../workbook/output-sheets';
import type { Cell } from '../../workbook/sheet-content';
import { choiceFromCells, type BridgeChoice } from './standing-choice';
import type { FrozenPosition } from '../../model/frozen-position';
import { readFrozen } from '../frozen/read-frozen';
import { FIRST_ROW } from './page';

/** What stands on our sheets before they are written again: which rows are where, and what a person added among them. */
export interface StoodSheets {
  /** The references in column A from row 5 on (Base budget: row 6); an empty text on a row without one. */
  readonly inputRefs: readonly string[];
  readonly baseRefs: readonly string[];
  readonly budgetRefs: readonly string[];
  /** The cells of the rows of Scenario inputs, as far as they must be kept. */
  readonly inputCells: readonly (readonly Cell[])[];
  /** The texts of the rows of Base budget and Projected budgets, for rows that are no longer used. */
  readonly baseTexts: readonly (readonly string[])[];
  readonly budgetTexts: readonly (readonly string[])[];
  /** The ref of the scenario that Comparison compares with. */
  readonly comparedWith: string | undefined;
  /** `nominal` or `real`, as Comparison shows. */
  readonly prices: string | undefined;
  readonly bridge: BridgeChoice | undefined;
  /** The name of the authority that Charts shows. */
  readonly charted: string | undefined;
  /** The positions that stand on Frozen. */
  readonly frozen: readonly FrozenPosition[];
  /** The scenario that View shows. */
  readonly picked: string | undefined;
}

const KEPT: readonly OutputSheet[] = ['Base budget', 'Scenario inputs', 'Projected budgets', 'View', 'Frozen'];

/** Sheets of which only the row with the person's choice is read: the fourth. */
const CHOICES: readonly OutputSheet[] = ['Comparison', 'Bridge', 'Charts'];

/** What must be read of our sheets before they can be written again. */
export function requestsForStoodSheets(outline: Outline): readonly ReadRequest[] {
  const whole = KEPT.flatMap((kind) => {
    const used = sheetOf(outline, kind)?.used;
    return used === undefined ? [] : [{ area: used, formulas: kind === 'Scenario inputs' }];
  });
  const choices = CHOICES.flatMap((kind) => {
    const sheet = sheetOf(outline, kind);
    return sheet?.used === undefined ? [] : [{ area: { sheet: sheet.name, row: 4, column: 1, rows: 1, columns: 6 } }];
  });
  return [...whole, ...choices];
}

/** Makes sense of what was read for `requestsForStoodSheets`. */
export function stoodSheets(outline: Outline, blocks: readonly CellBlock[]): StoodSheets {
  const block = (kind: OutputSheet) => {
    const name = sheetOf(outline, kind)?.name;
    return blocks.find((each) => each.area.sheet === name);
  };
  const [base, inputs, budgets, view, frozen] = KEPT.map(block);
  const [compared, bridge, charts] = CHOICES.map((kind) => (block(kind)?.values[0] ?? []).map(textOf));
  const inputRows = rowsFrom(inputs, FIRST_ROW);
  const end = inputRows.findIndex((row) => row[0] === 'End');
  const inputCount = end === -1 ? inputRows.length : end;
  const baseRows = rowsFrom(base, FIRST_ROW + 1).map((row) => row.map(textOf));
  const budgetRows = rowsFrom(budgets, FIRST_ROW).map((row) => row.map(textOf));
  return {
    inputRefs: inputRows.slice(0, inputCount).map((row) => textOf(row[0] ?? null)),
    inputCells: inputRows
      .slice(0, inputCount)
      .map((row, index) => row.map((value, column) => cellOf(value, inputs?.formulas?.[FIRST_ROW - 1 + index]?.[column]))),
    baseRefs: baseRows.map((row) => row[0] ?? ''),
    baseTexts: baseRows,
    budgetRefs: budgetRows.map((row) => row[0] ?? ''),
    budgetTexts: budgetRows,
    comparedWith: compared?.[1],
    prices: compared?.[5],
    charted: charts?.[1],
    bridge: choiceFromCells(bridge ?? []),
    frozen: readFrozen(frozen),
    picked: view === undefined ? undefined : textOf(view.values[3]?.[1] ?? null) || undefined,
  };
}

/** Our sheet of this kind, where it stands in the workbook. */
export function sheetOf(outline: Outline, kind: OutputSheet): SheetOutline | undefined {
  return outline.sheets.find((sheet) => sheet.ours === kind);
}

/**
 * The names of our sheets: the one each has, however a person renamed it, or a free one.
 * A sheet of the user's own that is called `Workings` keeps its name, and ours becomes `Workings (2)`.
 */
export function sheetNames(outline: Outline): Record<OutputSheet, string> {
  const taken = new Set(outline.sheets.map((sheet) => sheet.name.toLowerCase()));
  const nameFor = (kind: OutputSheet): string => {
    const stands = sheetOf(outline, kind);
    if (stands !== undefined) return stands.name;
    let name: string = kind;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${kind} (${number})`;
    return name;
  };
  return {
    Cover: nameFor('Cover'),
    'Base budget': nameFor('Base budget'),
    'Scenario inputs': nameFor('Scenario inputs'),
    'Yearly rates': nameFor('Yearly rates'),
    Workings: nameFor('Workings'),
    'What-if workings': nameFor('What-if workings'),
    'Projected budgets': nameFor('Projected budgets'),
    View: nameFor('View'),
    Comparison: nameFor('Comparison'),
    Bridge: nameFor('Bridge'),
    Charts: nameFor('Charts'),
    'Funding and gap': nameFor('Funding and gap'),
    'Medium-term cumulative': nameFor('Medium-term cumulative'),
    'Medium-term annual': nameFor('Medium-term annual'),
    Reserves: nameFor('Reserves'),
    'Savings monitoring': nameFor('Savings monitoring'),
    'Delivery confidence': nameFor('Delivery confidence'),
    'Low central high': nameFor('Low central high'),
    Sensitivity: nameFor('Sensitivity'),
    Frozen: nameFor('Frozen'),
    Reconciliation: nameFor('Reconciliation'),
    Report: nameFor('Report'),
    Checks: nameFor('Checks'),
  };
}

/** The rows of a block from a sheet's row on; blocks begin at A1 (the used area does). */
function rowsFrom(block: CellBlock | undefined, firstRow: number): readonly (readonly CellValue[])[] {
  return block?.values.slice(firstRow - block.area.row) ?? [];
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function cellOf(value: CellValue, formula: string | undefined): Cell {
  if (formula !== undefined && formula !== '') return { formula, value: typeof value === 'number' ? value : textOf(value) };
  if (value === null || typeof value === 'number') return value;
  return { text: textOf(value) };
}
