import type { AcceptedTotal } from '../../model/spend';
import { text } from '../../workbook/sheet-content';
import type { InputRow } from './input-row';

/** Refs of what a person accepted about a total that does not cast. The figures are live; the rest are settings. */
export const ACCEPTED_REFS = {
  total: 'T1-accepted.total',
  take: 'T1-accepted.take',
  cell: 'T1-accepted.cell',
  reason: 'T1-accepted.reason',
  figure: 'T1-accepted.figure',
  apart: 'T1-accepted.apart',
} as const;

/** The same as rows of Scenario inputs; Checks lets the printed total and the lines be as far apart as was accepted, and no further. */
export function acceptedRows(acceptedTotal: AcceptedTotal | undefined): readonly InputRow[] {
  if (acceptedTotal === undefined) return [];
  const { accepted, apart } = acceptedTotal;
  const row = { scenario: 'all', measure: 'General', authority: 'all', years: undefined, owner: '', source: '', note: '' } as const;
  const setting = (ref: string, label: string, value: string): InputRow => ({ ...row, ref, label, unit: 'setting', allYears: text(value) });
  const figure = (ref: string, label: string, value: number): InputRow => ({
    ...row,
    ref,
    label,
    unit: 'number',
    allYears: value,
    note: accepted.reason,
  });
  return [
    setting(ACCEPTED_REFS.total, 'Total that does not add up: its cell', accepted.total),
    setting(ACCEPTED_REFS.take, 'Total that does not add up: taken', accepted.take),
    ...(accepted.take === 'another figure'
      ? [
          setting(ACCEPTED_REFS.cell, 'Total that does not add up: cell with another figure', accepted.cell),
          figure(ACCEPTED_REFS.figure, `Figure accepted for ${accepted.cell}, in the unit of the table`, accepted.figure),
        ]
      : []),
    setting(ACCEPTED_REFS.reason, 'Total that does not add up: reason', accepted.reason),
    figure(ACCEPTED_REFS.apart, 'Accepted difference, total less lines, in the unit of the table', apart),
  ];
}
