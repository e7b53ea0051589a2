import { quantifiedSum } from '../../model/projection';
import { addressReference, addressText } from '../../formula/address';
import { formula } from '../../workbook/sheet-content';
import { ACCEPTED_REFS } from '../inputs/accepted-rows';
import { LEDGER_REFS } from '../inputs/ledger-rows';
import { NOT_QUANTIFIED } from '../../model/units';
import type { LineSource } from '../../model/spend';
import type { Check } from './check';
import { linesCovered, PRINTED_COLUMNS } from './line-at-source';
import { BASE_COLUMNS, BASE_TOTAL_ROW, columnStretch, RATE_COLUMNS, reference, type Layout } from './layout';

/** Whether the base budget still reads what it read when it was written. */
export function sourceChecks(layout: Layout): Check[] {
  const { base } = layout.projection.model;
  const lines = (column: number) => columnStretch(layout, 'Base budget', column, BASE_TOTAL_ROW + 1, layout.base.lastRow);
  const missing = base.amounts.filter((amount) => Number.isNaN(amount)).length;
  const printed = base.lines.filter(({ source }) => isCompared(source)).length;
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
    ...acceptedCheck(layout),
    ...ledgerCheck(layout),
    ...(printed === 0
      ? []
      : [
          {
            control: 'Figures printed as text, or replaced, that still read the same',
            where: sheet,
            expected: printed,
            found: { formula: `COUNTIFS(${lines(PRINTED_COLUMNS.agrees)},"same")`, value: printed },
            tolerance: 'none' as const,
          },
        ]),
  ];
}

/** Whether the line's row says that what is printed still reads the same. */
function isCompared(source: LineSource): boolean {
  if (source.kind === 'cell') return source.printed !== undefined || source.replaced !== undefined;
  return source.kind === 'difference' && source.total.text !== undefined;
}

/** The base budget against the ledger's total, to the penny, where a person typed one. */
function ledgerCheck(layout: Layout): Check[] {
  const { ledger } = layout.settings;
  if (ledger === undefined) return [];
  const { amounts } = layout.projection.model.base;
  const { explained } = ledger;
  const baseTotal = reference(layout, 'Base budget', BASE_TOTAL_ROW, BASE_COLUMNS.amount);
  return [
    {
      control: 'Base budget agrees to the ledger total',
      where: [ledger.period, ledger.asAt, ledger.from, ledger.reason].filter((part) => part !== undefined).join(', ') || 'Base budget',
      expected: formula(`=${rateCell(layout, LEDGER_REFS.total)}`, ledger.total),
      found: {
        formula: explained === undefined ? baseTotal : `${baseTotal}+${rateCell(layout, LEDGER_REFS.explained)}`,
        value: quantifiedSum(amounts) + (explained ?? 0),
      },
      tolerance: 'pennies',
    },
  ];
}

/** The printed total against the lines as they were taken, and what was accepted that they are apart. */
function acceptedCheck(layout: Layout): Check[] {
  const { base } = layout.projection.model;
  const { acceptedTotal } = base;
  if (acceptedTotal === undefined) return [];
  const { cell, printed, text: asText, accepted } = acceptedTotal;
  const difference = base.lines.findIndex(({ source }) => source.kind === 'difference');
  const lines = [
    ...linesCovered(layout, acceptedTotal, false),
    ...(difference === -1 ? [] : [reference(layout, 'Base budget', layout.base.rowOf(difference), BASE_COLUMNS.atSource)]),
    rateCell(layout, ACCEPTED_REFS.apart),
  ];
  return [
    {
      control: 'Total as printed = lines as taken and the accepted difference',
      where: `${addressText(cell)}: ${accepted.reason}`,
      expected: asText === undefined ? formula(`=${addressReference(cell)}`, printed) : printed,
      found: { formula: `SUM(${lines.join(',')})`, value: printed },
      tolerance: 'pennies',
    },
  ];
}

function rateCell(layout: Layout, ref: string): string {
  return reference(layout, 'Yearly rates', layout.rates.rowOf(ref), RATE_COLUMNS.allYears);
}
