import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXlsx } from 'hucre';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculate } from '../recalc/libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

type Row = readonly unknown[];
const workbook = new Uint8Array(readFileSync(resolve(__dirname, '../../examples/glasgow.xlsx')));

async function calibration(bytes: Uint8Array): Promise<readonly Row[]> {
  const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === 'Calibration');
  return sheet?.rows.slice(4) ?? [];
}

/** The figures of a part whose label starts so, in order. */
function figures(rows: readonly Row[], part: string, label: string): readonly number[] {
  return rows.filter((row) => row[0] === part && String(row[1]).startsWith(label)).map((row) => Number(row[2]));
}

const millions = (found: readonly number[]) => found.map((figure) => (figure / 1e6).toFixed(2));
const percent = (found: readonly number[], decimals: number) => found.map((figure) => (figure * 100).toFixed(decimals));

function whatItGives(read: () => Promise<readonly Row[]>): void {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    rows = await read();
  });

  test('D1: £21,000,000 by share and coverage, £116,667 a penny, £12.55m from £7.83', () => {
    const [cost] = figures(rows, 'D1', 'Cost a year');
    expect(cost).toBeCloseTo(21_000_000, 4);
    expect(Math.round(figures(rows, 'D1', 'Cost a year of one penny')[0] ?? NaN)).toBe(116_667);
    expect(millions(figures(rows, 'D1', 'The same method from £7.83'))).toEqual(['12.55']);
  });

  test('D2: start wages of £7.81, £7.73, £7.66 and £7.60; £20.56m from £7.83 at 86%', () => {
    expect(figures(rows, 'D2', 'Start wage').map((wage) => wage.toFixed(2))).toEqual(['7.81', '7.73', '7.66', '7.60']);
    expect(millions(figures(rows, 'D2', 'At 86%, from £7.83'))).toEqual(['20.56']);
  });

  test('D3: £12.5m and £10.3m from the £8.25 already required', () => {
    expect(figures(rows, 'D3', 'Cost a year').map((cost) => (cost / 1e6).toFixed(1))).toEqual(['12.5', '10.3']);
  });

  test('D4: £6.70 needs a coverage of 44.458%', () => {
    expect(percent(figures(rows, 'D4', 'Coverage'), 3)).toEqual(['44.458']);
  });

  test('D5: full cost £29.8m, £26.8m and £24.8m, coverage 70.5%, 78.5% and 84.6%, and its prices said to be rough', () => {
    expect(figures(rows, 'D5', 'Cost a year').map((cost) => (cost / 1e6).toFixed(1))).toEqual(['29.8', '26.8', '24.8']);
    expect(percent(figures(rows, 'D5', 'Coverage'), 1)).toEqual(['70.5', '78.5', '84.6']);
    expect(figures(rows, 'D5', 'Contact hours').map((hours) => (hours / 1e6).toFixed(2))).toEqual(['10.67', '9.58', '8.89']);
    for (const row of rows.filter((each) => each[0] === 'D5' && each[1] === 'Price of a contact hour')) expect(row[4]).toMatch(/^Rough/);
  });

  test('D6: 14.0m paid hours, 7,179 full-time equivalents, a pay bill of £136.5m, 85.3% of the contracts', () => {
    expect(figures(rows, 'D6', 'Paid hours')[0]).toBeCloseTo(14_000_000, 4);
    expect(Math.round(figures(rows, 'D6', 'Full-time equivalents')[0] ?? NaN)).toBe(7_179);
    expect(millions(figures(rows, 'D6', 'Pay bill, on-costs'))).toEqual(['136.50']);
    expect(percent(figures(rows, 'D6', 'Pay bill as a share'), 1)).toEqual(['85.3']);
  });

  test('D7: £114.7m gross pay, £2.3m pension and £18.7m wages, and its flat rate said to be rough', () => {
    const inOrder = ['Gross pay', 'Pension part', 'Wage part'].map((label) => ((figures(rows, 'D7', label)[0] ?? NaN) / 1e6).toFixed(1));
    expect(inOrder).toEqual(['114.7', '2.3', '18.7']);
    expect(rows.find((row) => row[0] === 'D7' && row[1] === 'On-cost, flat')?.[4]).toMatch(/^Rough/);
  });

  test('D8: the paths year by year, £17.73m as it happened, £52.5m as the sum over four years', () => {
    const costs = rows.filter((row) => row[0] === 'D8' && String(row[1]).startsWith('Cost in'));
    const of = (ending: string) => millions(costs.filter((row) => String(row[1]).endsWith(ending)).map((row) => Number(row[2])));
    expect(of('as it happened')).toEqual(['3.50', '7.35', '11.78', '17.73']);
    expect(of('straight path')).toEqual(['5.25', '10.50', '15.75', '21.00']);
    expect(of('at £9.00')).toEqual(['21.00']);
    expect(figures(rows, 'D8', 'Sum of the four years')[0]).toBeCloseTo(52_500_000, 4);
  });

  test('the saving that would pay for it: 13.125%, 11.60%, 8.50% and 7.84%', () => {
    const of = (label: string, decimals: number) => percent(figures(rows, 'Offset', label).slice(0, 1), decimals)[0];
    expect(of('Of the contracts', 3)).toBe('13.125');
    expect(of('Of the contracts after', 2)).toBe('11.60');
    expect(of('Of all purchased care', 2)).toBe('8.50');
    expect(of('Of all purchased care after', 2)).toBe('7.84');
  });

  test('none of it is said to be the derivation, and the £21m is said to be per year', () => {
    const words = rows.filter((row) => row[0] === 'All').map((row) => String(row[4]));
    expect(words.join(' ')).toMatch(/not at hand.*none of them is the derivation.*reached at the end of the path, and not the sum/);
  });
}

describe('Calibration of the Glasgow example, as it is saved', () => {
  whatItGives(() => calibration(workbook));
});

describeWithLibreOffice('Calibration of the Glasgow example, recalculated', () => {
  whatItGives(async () => calibration(await recalculate(workbook)));
});
