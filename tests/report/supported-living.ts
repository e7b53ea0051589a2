import { firstDay, serialFromDate, yearsBetween, yearStarting } from '../../src/model/financial-year';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { project } from '../../src/model/projection';
import type { BudgetModel, Measure } from '../../src/model/scenario';
import type { BaseBudget } from '../../src/model/spend';
import type { ReportChoices } from '../../src/report/choices';
import type { ReportContext } from '../../src/report/report-context';
import { NOTHING_WRITTEN } from '../../src/report/written-sheets';
import { baseFromFigures } from '../model/base-from-figures';

/** Supported living by authority, largest first, £000. */
export const supportedLiving: BaseBudget = baseFromFigures(
  2010,
  [
    'Glasgow City',
    'North Lanarkshire',
    'South Lanarkshire',
    'Renfrewshire',
    'East Dunbartonshire',
    'West Dunbartonshire',
    'East Renfrewshire',
    'Inverclyde',
  ],
  { 'Supported living': [62_000, 30_000, 29_000, 16_000, 11_000, 10_500, 10_000, 9_500] },
);

export function savingOf(ref: string, name: string, rate: number, start: number, extra: Partial<Measure> = {}): Measure {
  return {
    ref,
    name,
    definition: percentageSaving,
    scenarios: ['S2'],
    services: 'all',
    authorities: 'all',
    effectClass: 'cashable',
    attribution: 'own',
    takenOn: 'opening budget',
    stackingOrder: Number(ref.slice(1)),
    inputs: { rate: { kind: 'single', value: rate }, start: { kind: 'single', value: start } },
    overrides: [],
    owner: '',
    particulars: {},
    sources: {},
    notes: {},
    ...extra,
  };
}

const APRIL_2011 = firstDay(yearStarting(2011));

/** 4% from April and a collaborative 1% from July 2011: the base less 4.75% in 2011/12, less 5% after. */
export function fourAndOne(base: BaseBudget = supportedLiving): BudgetModel {
  return {
    base,
    years: yearsBetween(yearStarting(2011), yearStarting(2012)),
    scenarios: [
      { ref: 'S1', name: 'No change', note: '' },
      { ref: 'S2', name: '4% and collaborative 1%', note: '' },
    ],
    measures: [savingOf('M1', 'Price negotiation', 0.04, APRIL_2011), savingOf('M2', 'Collaborative', 0.01, serialFromDate(2011, 7, 1))],
  };
}

export function contextOf(model: BudgetModel, change: Partial<ReportContext> = {}): ReportContext {
  return {
    projection: project(model),
    kindOfMoney: 'Original budget, gross',
    provenance: {
      workbook: 'clyde-valley.xlsx',
      version: '0.1.0',
      written: 'written 12 May 2011 14:32',
      notWritten: undefined,
    },
    cells: NOTHING_WRITTEN.cells,
    ...change,
  };
}

export const CHOICES: ReportChoices = {
  table: 'by-authority',
  scenario: 'S2',
  rowsAre: 'authorities',
  services: 'all',
  authorities: 'all',
  years: 'all',
  columns: ['base'],
  rounding: 'each on its own',
  unit: '£000',
  decimals: 0,
  signs: '( )',
  vat: 'not stated',
  nation: 'Scotland',
};
