import { quantifiedSum } from '../../model/projection';
import { formula } from '../../workbook/sheet-content';
import { LEDGER_REFS } from '../inputs/ledger-rows';
import { NOT_QUANTIFIED } from '../../model/units';
import type { Check } from './check';
import { BASE_COLUMNS, BASE_TOTAL_ROW, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';

/** Whether the base budget still reads what it read when it was written. */
export function sourceChecks(layout: Layout): Check[] {
  const { base } = layout.projection.model;
  const lines = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  const missing = base.amounts.filter((amount) => Number.isNaN(amount)).length;
  const printed = base.lines.filter((line) => line.source.kind === 'cell' && line.source.printed !== undefined).length;
  const sheet = 'Base budget';
  return [
    {
      control: 'Lines whose authority, service and funder agree with the source',
      where: sheet,
      expected: base.lines.length,
      found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.labelsAgree)},"same")`, value: base.lines.length },
      tolerance: 'none',
    },
    {
      control: 'Lines without a figure at source, against when written',
      where: sheet,
      expected: missing,
      found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.amount)},"${NOT_QUANTIFIED}")`, value: missing },
      tolerance: 'none',
    },
    ...ledgerCheck(layout),
    ...(printed === 0
      ? []
      : [
          {
            control: 'Figures printed as text that still read the same',
            where: sheet,
            expected: printed,
            found: { formula: `COUNTIFS(${lines(BASE_COLUMNS.amount + 3)},"same")`, value: printed },
            tolerance: 'none' as const,
          },
        ]),
  ];
}

/** The base budget against the ledger's total, to the penny, where a person typed one. */
function ledgerCheck(layout: Layout): Check[] {
  const { ledger } = layout.settings;
  if (ledger === undefined) return [];
  const { amounts } = layout.projection.model.base;
  return [
    {
      control: 'Base budget agrees to the ledger total',
      where: [ledger.period, ledger.asAt, ledger.from].filter((part) => part !== undefined).join(', ') || 'Base budget',
      expected: formula(
        `=${reference(layout, 'Yearly rates', layout.rates.rowOf(LEDGER_REFS.total), RATE_COLUMNS.allYears)}`,
        ledger.total,
      ),
      found: {
        formula: reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount),
        value: quantifiedSum(amounts),
      },
      tolerance: 'pennies',
    },
  ];
}
