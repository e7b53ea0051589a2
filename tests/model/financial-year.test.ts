import { parseYear, yearLabel } from '../../src/model/financial-year';

describe('A financial year as councils write it', () => {
  test.each([
    '2026/27',
    '2026-27',
    '26-27',
    '26/27',
    '2026/2027',
    '2026-2027',
    '2026–27',
    '2026 / 27',
    'FY 2026/27',
    'FY27',
    "FY'27",
    'FY2027',
  ])('%s is 2026/27', (written) => {
    const year = parseYear(written);
    expect(year === undefined ? undefined : yearLabel(year)).toBe('2026/27');
  });

  test('keeps the turn of the century', () => {
    expect(['1999/00', '1999-2000', '1999/2000'].map(parseYear)).toEqual([1999, 1999, 1999]);
  });

  test.each(['2026', '2026/28', '2026/26', '26', '2026/2028', 'next year', '1/4/26', ''])('%s is none', (written) => {
    expect(parseYear(written)).toBeUndefined();
  });
});
