import type { BudgetModel, Override } from '../../../src/model/scenario';
import type { SheetEdit } from '../../../src/workbook/port';
import { differences, valuesIn, workbookOf } from '../../fixtures/written-cells';
import { baseFromFigures } from '../../model/base-from-figures';
import { modelOf } from '../../model/totals';
import { describeWithLibreOffice } from '../../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../../recalc/libreoffice';
import { firstWrite } from '../../fixtures/first-write';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

const COUNCILS = ['Ayr', 'Bute', 'Coll'];
const AMOUNTS = { 'Day care': [62_000, 30_000, 9_500], 'Home care': [11_000, 0, NaN] };
const base = baseFromFigures(2010, COUNCILS, AMOUNTS);
const SPEND = [
  ['Authority', 'Service', '2010/11 £000'],
  [],
  [],
  [],
  ...Object.entries(AMOUNTS).flatMap(([service, amounts]) =>
    amounts.map((amount, index) => [COUNCILS[index] ?? '', service, Number.isNaN(amount) ? null : amount]),
  ),
];
const achievedFor = { Ayr: 1_000_000, Coll: 500_000 };
/** Pressures first, so that what is left to save follows from the running budget; and an avoided cost, whose block stands before theirs. */
const model = modelOf(
  {
    years: ['2011/12', '2012/13'],
    scenarios: [
      {
        name: 'All',
        measures: [
          {
            model: 'fixed-pressure',
            amount: 2_000_000,
            spread: 'by population or activity',
            weightFor: { Ayr: 112_000, Bute: 86_000, Coll: 700 },
          },
          { model: 'fixed-sum', amount: 697_000, start: '2011-07-01', spread: 'by given shares', shareFor: { Ayr: 0.6, Bute: 0.4 } },
          { model: 'percentage-saving-net', rate: 0.04, achievedFor, spread: 'rest by headroom', stacking: 'sequential' },
          {
            model: 'percentage-saving-net',
            rate: 0.04,
            rateFor: { Bute: 0.02 },
            achievedFor,
            class: 'cost avoidance',
            spread: 'rest by headroom',
          },
          { model: 'percentage-saving-net', rate: 0.01, achievedFor, start: '2012-10-01' },
          { model: 'percentage-saving', rate: 0.01, class: 'cost avoidance' },
        ],
      },
    ],
  },
  base,
);

function planned(of: BudgetModel): readonly SheetEdit[] {
  const settings = {
    source: { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£ thousand' },
    baseYear: base.year,
    kindOfMoney: '',
  };
  return firstWrite(of, settings).edits;
}

/** The same edits with other figures typed into cells of Scenario inputs, by Ref; nothing else is touched. */
function typedOver(edits: readonly SheetEdit[], typed: Readonly<Record<string, number>>): readonly SheetEdit[] {
  return edits.map((edit) =>
    edit.sheet !== 'Scenario inputs'
      ? edit
      : {
          ...edit,
          content: {
            ...edit.content,
            cells: edit.content.cells.map((row) => {
              const [ref] = row;
              const figure = typeof ref === 'object' && ref !== null && 'text' in ref ? typed[ref.text] : undefined;
              return figure === undefined ? row : row.map((cell, column) => (column === 6 ? figure : cell));
            }),
          },
        },
  );
}

const withOverride = (of: BudgetModel, measure: string, override: Override): BudgetModel => ({
  ...of,
  measures: of.measures.map((each) =>
    each.ref !== measure
      ? each
      : {
          ...each,
          overrides: [
            ...each.overrides.filter(({ input, authority }) => input !== override.input || authority !== override.authority),
            override,
          ],
        },
  ),
});

const spoilt = (edits: readonly SheetEdit[]) =>
  workbookOf({ Spend: SPEND }, edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'));

describeWithLibreOffice('Sums shared by figures of the authorities, and targets that others make up for', () => {
  test('recalculate to what is projected, as written and with other figures typed into the input cells', async () => {
    const changed = [
      { authority: 'LA1', input: 'weight', value: 20_000 },
      { authority: 'LA2', input: 'agreedShare', value: 0.3 },
      { authority: 'LA3', input: 'agreedShare', value: 0.1 },
      { authority: 'LA1', input: 'achieved', value: 2_900_000 },
    ];
    const measures = ['M1', 'M2', 'M2', 'M3'];
    const after = changed.reduce((so, override, index) => withOverride(so, measures[index] ?? '', override), model);
    const typed = Object.fromEntries(
      changed.map(({ authority, input, value }, index) => [`${measures[index] ?? ''}-${input}-${authority}`, value]),
    );
    const plan = planned(model);
    const [asWritten, asTyped] = await recalculateAll(await Promise.all([spoilt(plan), spoilt(typedOver(plan, typed))]));
    expect(differences(plan, await valuesIn(asWritten ?? new Uint8Array())).slice(0, 8)).toEqual([]);
    expect(differences(planned(after), await valuesIn(asTyped ?? new Uint8Array())).slice(0, 8)).toEqual([]);
  });

  test('have their target and what is left to save in Workings, behind the effects beside the budget', () => {
    const workings = planned(model).find(({ sheet }) => sheet === 'Workings');
    const header = workings?.content.cells[3] ?? [];
    const names = header.flatMap((cell) =>
      typeof cell === 'object' && cell !== null && 'text' in cell ? [cell.text.replace('\n', ' ')] : [],
    );
    expect(names.slice(-6)).toEqual([
      'Beside the budget 2011/12',
      'Beside the budget 2012/13',
      'Target in the year 2011/12',
      'Target in the year 2012/13',
      'Still to save by itself 2011/12',
      'Still to save by itself 2012/13',
    ]);
  });
});
