import { explainBudget, explainTotal } from '../../src/model/explain';
import { firstDay, serialFromDate, yearStarting } from '../../src/model/financial-year';
import { project } from '../../src/model/projection';
import { clydeValleyModel } from '../fixtures/clyde-valley';

const model = clydeValleyModel();
const projection = project(model);
const glasgowSupportedLiving = model.base.lines.findIndex(
  (line) => line.authority.name === 'Glasgow City' && line.service === 'Supported living',
);

describe('How a budget was worked out', () => {
  test('tells each measure as a sum a reader can follow on a calculator', () => {
    const told = explainBudget(projection, 'S3', glasgowSupportedLiving, 0);
    expect(told?.opening).toBe(62_000_000);
    expect(told?.steps.map(({ measure, sum, effect }) => [measure.ref, sum, effect])).toEqual([
      ['M5', '£62,000,000 × 4%', -2_480_000],
      ['M6', '£62,000,000 × 1% × 9/12 of the year', -465_000],
      ['M12', '£62,000,000 × 0', 0],
    ]);
    expect(told?.projected).toBe(59_055_000);
  });

  test('leaves out a factor of a full year', () => {
    expect(explainBudget(projection, 'S3', glasgowSupportedLiving, 1)?.steps[1]?.sum).toBe('£62,000,000 × 1%');
  });

  test('tells a pay uplift with its wages', () => {
    const told = explainTotal(projection, 'S4', 'M10', 2);
    expect(told?.sum).toBe('£178,000,000 × 75% × 70% × (£8.21 ÷ £7.20 − 1)');
    expect(told?.effect).toBeCloseTo(13_108_958.33, 2);
  });

  test('says what is missing where an effect is not quantified', () => {
    const told = explainBudget(projection, 'S3', glasgowSupportedLiving, 2)?.steps.at(-1);
    expect(told?.effect).toBeNaN();
    expect(told?.sum).toContain('not quantified');
  });

  test('names the inputs it came from, and an authority’s own rate in place of the general one', () => {
    const inverclyde = model.base.lines.findIndex((line) => line.authority.name === 'Inverclyde' && line.service === 'Supported living');
    const told = explainBudget(projection, 'S3', inverclyde, 2)?.steps[0];
    expect(told?.sum).toBe('£9,500,000 × 3%');
    expect(told?.inputs.map((row) => row.ref)).toEqual(['M5-rate-LA4', 'M5-start']);
  });
});

describe('A year with two wages', () => {
  const dated = (from: readonly (readonly [number, number, number, number])[]) => ({
    kind: 'by date' as const,
    from: from.map(([year, month, day, value]) => ({ date: serialFromDate(year, month, day), value })),
  });
  const withWages = project({
    ...model,
    measures: model.measures.map((each) =>
      each.ref === 'M10'
        ? {
            ...each,
            inputs: {
              ...each.inputs,
              wage: dated([
                [2010, 4, 1, 9.3],
                [2011, 4, 1, 9.5],
                [2011, 12, 1, 10.02],
              ]),
            },
          }
        : each,
    ),
  });

  test('has its average by months: £9.50, then £10.02 from 1 December, is £9.6733', () => {
    const wage = withWages.rates.get('M10')?.find('wage');
    expect(wage?.figures[0]).toBeCloseTo(9.6733, 4);
    expect(wage?.figures[1]).toBe(10.02);
    expect(withWages.rates.get('M10')?.find('baseWage')?.figures).toEqual([9.3]);
  });

  test('starts the year on 1 April', () => {
    expect(firstDay(yearStarting(2011))).toBe(serialFromDate(2011, 4, 1));
  });
});
