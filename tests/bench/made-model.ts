import { firstDay, yearsBetween, yearStarting } from '../../src/model/financial-year';
import { payUpliftShare } from '../../src/model/measures/pay-uplift-share/definition';
import { percentageSaving } from '../../src/model/measures/percentage-saving/definition';
import { NO_CHANGE, type BudgetModel, type InputValue, type Measure } from '../../src/model/scenario';
import type { Authority, BaseBudget, BaseLine } from '../../src/model/spend';

const SERVICES = 40;
const YEARS = yearsBetween(yearStarting(2026), yearStarting(2030));
export const SCENARIOS = 5;
export const MEASURES = 10;

const single = (value: number): InputValue => ({ kind: 'single', value });

/**
 * A made-up model of so many lines: five years, "No change", and five scenarios of ten measures each, every measure on every line.
 * Two of the ten are pressures; the savings are on the opening budget, on the budget after pressures, and stacked.
 */
export function madeModel(lines: number): BudgetModel {
  const scenarios = Array.from({ length: SCENARIOS }, (_, index) => ({ ref: `S${index + 2}`, name: `Scenario ${index + 1}`, note: '' }));
  return {
    base: madeBase(lines),
    years: YEARS,
    scenarios: [{ ref: 'S1', name: NO_CHANGE, note: '' }, ...scenarios],
    measures: scenarios.flatMap(({ ref }, scenario) =>
      Array.from({ length: MEASURES }, (_, index) => madeMeasure(scenario * MEASURES + index + 1, ref)),
    ),
  };
}

/** Amounts from £1,000 to about £1m, the same in every run. */
export function madeBase(lines: number): BaseBudget {
  const authorities = Array.from({ length: Math.ceil(lines / SERVICES) }, (_, index): Authority => ({
    ref: `LA${index + 1}`,
    name: `Authority ${index + 1}`,
  }));
  const services = Array.from({ length: SERVICES }, (_, index) => `Service ${index + 1}`);
  const atSource = Float64Array.from({ length: lines }, (_, line) => 1_000 + ((line * 7_919) % 999_983) + (line % 4) / 4);
  return {
    year: yearStarting(2025),
    authorities,
    services,
    lines: Array.from({ length: lines }, (_, line) => madeLine(line, authorities, services)),
    atSource,
    unit: 1,
    unitWords: '£',
    amounts: atSource.slice(),
  };
}

function madeLine(line: number, authorities: readonly Authority[], services: readonly string[]): BaseLine {
  const authority = authorities[Math.floor(line / SERVICES)] ?? { ref: '', name: '' };
  const service = services[line % SERVICES] ?? '';
  const label = (column: number, text: string) => ({ address: { sheet: 'Spend', row: line + 2, column }, text });
  return {
    ref: `L${line + 1}`,
    authority,
    service,
    funder: 'Council',
    source: {
      kind: 'cell',
      amount: { sheet: 'Spend', row: line + 2, column: 3 },
      authority: label(1, authority.name),
      service: label(2, service),
      printed: undefined,
    },
  };
}

function madeMeasure(number: number, scenario: string): Measure {
  const isPressure = number % 5 === 0;
  const takenOn =
    (['opening budget', 'budget after pressures', 'running budget', 'opening budget'] as const)[number % 4] ?? 'opening budget';
  return {
    ref: `M${number}`,
    name: `Measure ${number}`,
    definition: isPressure ? payUpliftShare : percentageSaving,
    scenarios: [scenario],
    services: 'all',
    authorities: 'all',
    effectClass: isPressure ? 'pressure' : 'cashable',
    attribution: 'own',
    takenOn: isPressure ? 'opening budget' : takenOn,
    stackingOrder: number,
    inputs: isPressure
      ? {
          workforceShare: single(0.7),
          coverage: single(0.6),
          wage: { kind: 'by year', base: 12.21, values: [12.6, 12.95, 13.3, 13.65, 14 + number / 100] },
        }
      : { rate: single(0.001 * number), start: single(firstDay(yearStarting(2026 + (number % 3)))) },
    overrides: [],
    owner: '',
    particulars: {},
    sources: {},
    notes: {},
  };
}

/** The same model with one rate of one scenario changed, as a person does in the form. */
export function withRate(model: BudgetModel, measure: string, rate: number): BudgetModel {
  return {
    ...model,
    measures: model.measures.map((each) => (each.ref === measure ? { ...each, inputs: { ...each.inputs, rate: single(rate) } } : each)),
  };
}
