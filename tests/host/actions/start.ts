import { firstDay, yearStarting } from '../../../src/model/financial-year';
import { percentageSaving } from '../../../src/model/measures/percentage-saving/definition';
import type { BudgetModel, Measure } from '../../../src/model/scenario';
import type { AgreedBase } from '../../../src/pane/session/state';
import { text } from '../../../src/workbook/sheet-content';
import type { StartingCell } from '../person';

/** Below the title, the unit and the headings. */
export const FIRST_SPEND_ROW = 5;
export const SERVICES = ['Care homes', 'Fostering'] as const;

/** The user's own sheets that every sequence starts from. */
export const OWN_SHEETS: Readonly<Record<string, readonly (readonly StartingCell[])[]>> = {
  Spend: [
    [text('Purchased care 2010/11')],
    [text('£000')],
    [],
    [text('Authority'), text('Service'), text('2010/11 £000')],
    ...['Bolton', 'Bury'].flatMap((authority, at) =>
      SERVICES.map((service, index) => [text(authority), text(service), 1_000 + 100 * at + 10 * index]),
    ),
  ],
  Notes: [[text('=kept'), true, { formula: '=1/0', value: { error: '#DIV/0!' } }]],
};

/** The saving on the first service, before anybody typed another. */
export const FIRST_RATE = 0.04;
/** How the spend table is read. */
export const WANTED = {
  title: 'Spend',
  source: { sheet: 'Spend', header: 4, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£ thousand' },
  kindOfMoney: 'Original budget, gross',
  year: '2010/11',
} as const;

/** What the first write writes. */
export function firstModel(agreed: AgreedBase): BudgetModel {
  const saving: Measure = {
    ref: 'M1',
    name: 'Care homes: price negotiation',
    definition: percentageSaving,
    scenarios: ['S2'],
    services: [SERVICES[0]],
    authorities: 'all',
    effectClass: 'cashable',
    attribution: 'own',
    takenOn: 'opening budget',
    stackingOrder: 1,
    inputs: { rate: { kind: 'single', value: FIRST_RATE }, start: { kind: 'single', value: firstDay(yearStarting(2011)) } },
    overrides: [],
    owner: 'Commissioning',
    particulars: {},
    sources: {},
    notes: {},
  };
  return {
    base: agreed.base,
    years: [yearStarting(2011)],
    scenarios: [
      { ref: 'S1', name: 'No change', note: '' },
      { ref: 'S2', name: '4%', note: 'as agreed' },
    ],
    measures: [saving],
  };
}
