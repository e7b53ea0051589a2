import type { InPieces } from '../../model/in-pieces';
import { formula, text, type Cell, type SheetContent, type StyledArea } from '../../workbook/sheet-content';
import { GENERAL_REFS, TOLERANCE } from '../inputs/input-rows';
import { budgetChecks } from './budget-checks';
import type { Check } from './check';
import { inputChecks, inputsNotQuantified, settingsChecks } from './input-checks';
import { RATE_COLUMNS, reference, type Layout } from './layout';
import { reconciliationChecks } from '../frozen/reconciliation';
import { lockedChecks } from './locked-checks';
import { moneyChecks } from './money-checks';
import { FIRST_ROW, pageContent } from './page';
import { sourceChecks } from './source-checks';

export interface Checks {
  readonly sheet: SheetContent;
  /** The line that every sheet repeats. */
  readonly verdict: string;
}

const FIRST_CHECK_ROW = FIRST_ROW + 2;

/** Every control as a formula with its difference and tolerance. The master check counts those that say OK, so that an error never passes. */
export function* checksSheet(layout: Layout): InPieces<Checks> {
  const checks: Check[] = [];
  for (const made of [sourceChecks, inputChecks]) {
    checks.push(...made(layout));
    yield;
  }
  checks.push(...(yield* budgetChecks(layout)));
  for (const made of [moneyChecks, lockedChecks, reconciliationChecks, settingsChecks]) {
    yield;
    checks.push(...made(layout));
  }
  const passing = checks.filter((check) => Math.abs(check.found.value - valueOf(check.expected)) <= toleranceOf(check)).length;
  const missing = inputsNotQuantified(layout);
  const verdict = `${passing === checks.length ? `All ${checks.length} checks pass.` : `FAIL: ${checks.length - passing} of ${checks.length} checks do not pass: see sheet Checks.`} Inputs not quantified: ${missing.value}.`;
  const lastRow = FIRST_CHECK_ROW + checks.length - 1;
  return {
    verdict,
    sheet: pageContent({
      title: 'Checks',
      note: 'Each control is a formula. Difference in £ or a count; OK when it is within its tolerance. The line below is repeated on every sheet.',
      verdict: formula(
        '=IF(H5="OK","All "&D5&" checks pass.","FAIL: "&D5-E5&" of "&D5&" checks do not pass: see sheet Checks.")&" Inputs not quantified: "&E6&"."',
        verdict,
      ),
      columns: [
        { header: 'Ref', width: 7, style: 'body' },
        { header: 'Control', width: 56, style: 'body' },
        { header: 'Where', width: 32, style: 'body' },
        { header: 'Expected', width: 17, style: 'body whole', total: 'total whole' },
        { header: 'Found', width: 17, style: 'body whole', total: 'total whole' },
        { header: 'Difference', width: 13, style: 'body whole', total: 'total whole' },
        { header: 'Tolerance', width: 11, style: 'body whole', total: 'total whole' },
        { header: 'Result', width: 9, style: 'body right' },
      ],
      rows: [
        masterRow(checks.length, passing, lastRow),
        [
          text('Note'),
          text('Inputs not quantified (a note, not a failure)'),
          text('Scenario inputs'),
          text('any'),
          formula(`=${missing.formula}`, missing.value),
          null,
          null,
          text('note'),
        ],
        ...checks.map((check, index) => checkRow(layout, check, index)),
      ],
      totalRows: [0],
      headerHeight: 20,
      frozenColumns: 1,
      print: { paper: 'A4', orientation: 'portrait' },
      styles: checks.flatMap((check, index): StyledArea[] =>
        check.tolerance === 'none'
          ? []
          : [
              { row: FIRST_CHECK_ROW + index, column: 4, rows: 1, columns: 3, style: 'body pence' },
              { row: FIRST_CHECK_ROW + index, column: 7, rows: 1, columns: 1, style: 'body factor' },
            ],
      ),
      conditionalStyles: [
        { area: { row: FIRST_ROW, column: 8, rows: checks.length + 2, columns: 1 }, when: { textIs: 'FAIL' }, style: 'failed' },
      ],
    }),
  };
}

function masterRow(count: number, passing: number, lastRow: number): Cell[] {
  return [
    text('All'),
    text('Master check: checks that pass'),
    text('every sheet, row 3'),
    formula(`=SUMPRODUCT(($A$${FIRST_CHECK_ROW}:$A$${lastRow}<>"")*1)`, count),
    formula(`=COUNTIFS($H$${FIRST_CHECK_ROW}:$H$${lastRow},"OK")`, passing),
    formula('=E5-D5', passing - count),
    0,
    formula('=IF(ABS(F5)<=G5,"OK","FAIL")', passing === count ? 'OK' : 'FAIL'),
  ];
}

function checkRow(layout: Layout, check: Check, index: number): Cell[] {
  const row = FIRST_CHECK_ROW + index;
  const difference = check.found.value - valueOf(check.expected);
  const tolerance =
    check.tolerance === 'none'
      ? 0
      : formula(`=${reference(layout, 'Yearly rates', layout.rates.rowOf(GENERAL_REFS.tolerance), RATE_COLUMNS.allYears)}`, TOLERANCE);
  return [
    text(`C${index + 1}`),
    text(check.control),
    text(check.where),
    check.expected,
    formula(`=${check.found.formula}`, check.found.value),
    formula(`=IF(AND(ISNUMBER(D${row}),ISNUMBER(E${row})),E${row}-D${row},"no number")`, difference),
    tolerance,
    formula(
      `=IF(AND(ISNUMBER(F${row}),ISNUMBER(G${row})),IF(ABS(F${row})<=G${row},"OK","FAIL"),"FAIL")`,
      Math.abs(difference) <= toleranceOf(check) ? 'OK' : 'FAIL',
    ),
  ];
}

function valueOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  return cell !== null && 'formula' in cell && typeof cell.value === 'number' ? cell.value : NaN;
}

function toleranceOf(check: Check): number {
  return check.tolerance === 'none' ? 0 : TOLERANCE;
}
