import { fundersOf, fundingOf, gapBetween } from '../../src/model/funding';
import { baseFromFigures } from './base-from-figures';

const base = baseFromFigures(2024, ['Derby', 'Leicester'], { Care: [100, 200] });
const row = (ref: string, authority: string, funder: string, ...amounts: number[]) => ({
  ref,
  authority,
  funder,
  amounts,
  source: '',
  note: '',
});

describe('Funding', () => {
  const model = {
    base,
    funding: [row('F1', 'LA1', 'Council', 60, 60), row('F2', 'LA1', 'NHS', 30, NaN), row('F3', 'LA2', 'NHS', 150, 140)],
  };

  test('of an authority is that of all its funders, and is not given in a year in which one of them has no amount', () => {
    expect(fundingOf(model, 0, { authority: 'LA1' })).toBe(90);
    expect(fundingOf(model, 1, { authority: 'LA1' })).toBeNaN();
    expect(fundingOf(model, 1, { authority: 'LA1', funder: 'Council' })).toBe(60);
  });

  test('of all authorities is not given where one of them has none', () => {
    expect(fundingOf(model, 0)).toBe(240);
    expect(fundingOf(model, 1)).toBeNaN();
    expect(fundingOf({ base, funding: model.funding.slice(0, 2) }, 0)).toBeNaN();
  });

  test('of an authority is not given where a funder pays for a line and gave nothing', () => {
    const paid = { ...base, lines: base.lines.map((line) => ({ ...line, funder: 'Grant' })) };
    expect(fundingOf({ ...model, base: paid }, 0, { authority: 'LA1' })).toBeNaN();
    expect(fundingOf({ base: paid, funding: [...model.funding, row('F4', 'LA1', 'Grant', 5, 5)] }, 0, { authority: 'LA1' })).toBe(95);
  });

  test('is parted between funders only where every line names who pays', () => {
    expect(fundersOf(model, 'LA1')).toEqual([]);
    const paid = { ...base, lines: base.lines.map((line) => ({ ...line, funder: 'Grant' })) };
    expect(fundersOf({ ...model, base: paid }, 'LA1')).toEqual(['Council', 'Grant', 'NHS']);
  });
});

test('A gap is the requirement less its funding; a surplus is negative; without funding there is none', () => {
  expect([gapBetween(100, 90), gapBetween(100, 120), gapBetween(100, NaN)]).toEqual([10, -20, NaN]);
});
