import { firstDay } from '../../../src/model/financial-year';
import { yearEndMonth } from '../../../src/model/measure-rates';
import type { Projection } from '../../../src/model/projection';
import type { Measure } from '../../../src/model/scenario';
import { cellReference } from '../../../src/formula/address';
import { rateOfSpend } from '../rate-of-spend';
import type { HandSheet, Made } from './hand-sheet';

/** Rows of Inputs: the heading, the years' first days, a row for each scenario's name, then one for each measure. */
const YEARS_ROW = 2;
const FIRST_SCENARIO_ROW = 3;
const INPUT = { measure: 1, rate: 3, start: 4, workforceShare: 5, coverage: 6, baseWage: 7, firstWage: 8 } as const;

/** Rates has the month after each year's end in row 2, then a row for each measure: its ref, the month it starts in, its rate by year. */
export const FIRST_RATE_ROW = 3;
export const FIRST_RATE_COLUMN = 3;

/** The cells of Inputs that hold the scenarios' refs, names or both. */
export function scenarioCells({ model }: Projection, column: 1 | 2): string {
  const last = FIRST_SCENARIO_ROW + model.scenarios.length - 1;
  return `Inputs!${cellReference(FIRST_SCENARIO_ROW, column, 'both')}:${cellReference(last, column, 'both')}`;
}

export function scenarioName(scenario: number): string {
  return `Inputs!${cellReference(FIRST_SCENARIO_ROW + scenario, 2, 'both')}`;
}

/** What is typed: the first days of the years, the scenarios' names, and a row of figures for each measure. */
export function inputsByHand({ model }: Projection): HandSheet {
  const days = model.years.map((year): Made => firstDay(year));
  return {
    name: 'Inputs',
    rows: [
      ['Ref', 'Name', 'Rate', 'Start', 'Workforce share', 'Coverage', 'Wage before', ...model.years.map((): Made => 'Wage')],
      ['Years start', null, ...Array.from({ length: INPUT.firstWage - 3 }, (): Made => null), ...days],
      ...model.scenarios.map(({ ref, name }): Made[] => [ref, name]),
      ...model.measures.map(measureInputs),
    ],
  };
}

function measureInputs({ ref, name, inputs }: Measure): Made[] {
  const single = (key: string): Made => {
    const value = inputs[key];
    return value?.kind === 'single' ? value.value : null;
  };
  const { wage } = inputs;
  const wages: Made[] = wage?.kind === 'by year' ? [wage.base, ...wage.values.map((value): Made => value)] : [];
  return [ref, name, ...['rate', 'start', 'workforceShare', 'coverage'].map(single), ...wages];
}

/** The rate of each measure in each year, worked out from what is typed. */
export function ratesByHand({ model, rates }: Projection): HandSheet {
  const firstMeasure = FIRST_SCENARIO_ROW + model.scenarios.length;
  const rateOf = (index: number, year: number): string => {
    const input = (column: number) => `Inputs!$${cellReference(firstMeasure + index, column)}`;
    const [row, column] = [FIRST_RATE_ROW + index, FIRST_RATE_COLUMN + year];
    return model.measures[index]?.definition.kind === 'saving'
      ? `-${input(INPUT.rate)}*MAX(0,MIN(12,${cellReference(2, column, 'row')}-$B${row}))/12`
      : `${input(INPUT.workforceShare)}*${input(INPUT.coverage)}*(Inputs!${cellReference(firstMeasure + index, INPUT.firstWage + year)}/${input(INPUT.baseWage)}-1)`;
  };
  return {
    name: 'Rates',
    rows: [
      ['Ref', 'Starts in month', ...model.years.map((): Made => 'Rate')],
      [
        'Month after the year',
        null,
        ...model.years.map((year, index): Made => {
          const day = `Inputs!${cellReference(YEARS_ROW, INPUT.firstWage + index)}`;
          return { formula: `YEAR(${day})*12+MONTH(${day})+12`, formulaResult: yearEndMonth(year) };
        }),
      ],
      ...model.measures.map(({ ref, inputs, definition }, index): Made[] => {
        const start = `Inputs!${cellReference(firstMeasure + index, INPUT.start)}`;
        const month = inputs['start']?.kind === 'single' ? (rates.get(ref)?.find('startMonth')?.figures[0] ?? NaN) : NaN;
        return [
          ref,
          definition.kind === 'saving' ? { formula: `YEAR(${start})*12+MONTH(${start})`, formulaResult: month } : null,
          ...model.years.map((_, year): Made => ({ formula: rateOf(index, year), formulaResult: rateOfSpend(rates.get(ref), year) })),
        ];
      }),
    ],
  };
}
