import { yearStarting } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import type { BudgetModel, Measure } from '../../../src/model/scenario';
import { mainInput, neededYearly, singleInputs } from '../../../src/pane/scenarios/measure-words';
import { missingOf } from '../../../src/pane/scenarios/form/save-measure';
import { draftMeasure } from '../../../src/pane/session/scenario-edits';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { baseFromFigures } from '../../model/base-from-figures';
import { leapLevy } from '../../model/made-up-measure';

/** What the schema and the documentation make of it stands in tests/model/scenario-file/schema.test.ts. */
const base = baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [100, 200] });
const empty: BudgetModel = {
  base,
  years: [yearStarting(2018)],
  scenarios: [
    { ref: 'S1', name: 'No change', note: '' },
    { ref: 'S2', name: 'A', note: '' },
  ],
  measures: [],
};

describe('A measure that nobody has heard of, from its definition alone', () => {
  const draft = draftMeasure(leapLevy, empty, 'S2');
  const levied: Measure = {
    ...draft,
    ref: 'M1',
    inputs: { levy: { kind: 'single', value: 0.12 }, index: { kind: 'by year', base: 100, values: [110] } },
    overrides: [{ authority: 'LA2', input: 'levy', value: 0.24 }],
  };
  const model = { ...empty, measures: [levied] };
  const settings = { source: {}, baseYear: base.year, kindOfMoney: '' };
  const { edits } = firstWrite(model, settings);
  const sheet = (name: string) => {
    const edit = edits.find((each) => each.sheet === name);
    if (edit === undefined) throw new Error(`There is no sheet ${name}.`);
    return edit;
  };
  const cellsOf = (name: string) => blockOf(sheet(name)).values;

  test('has a form: its fields, its main figure, and what has to be given', () => {
    expect(singleInputs(leapLevy.inputs).map(({ label }) => label)).toEqual(['Levy']);
    expect(neededYearly(leapLevy.inputs).map(({ label }) => label)).toEqual(['Index']);
    expect(mainInput(levied)?.label).toBe('Levy');
    expect(missingOf(draft, empty)).toEqual(['levy', 'index']);
    expect(missingOf(levied, model)).toEqual([]);
  });

  test('has input cells with its bounds, an authority’s own figure among them', () => {
    const rows = cellsOf('Scenario inputs').filter(([ref]) => typeof ref === 'string' && /^M1-(levy|index|baseIndex)/.test(ref));
    expect(rows.map(([ref, , , authority, label, unit, allYears, year]) => [ref, authority, label, unit, allYears, year])).toEqual([
      ['M1-levy', 'all', 'Levy', '%', 0.12, null],
      ['M1-levy-LA2', 'Bury', 'Levy, Bury only', '%', 0.24, null],
      ['M1-baseIndex', 'all', 'Index in the base year', 'number', 100, null],
      ['M1-index', 'all', 'Index', 'number', null, 110],
    ]);
    expect(sheet('Scenario inputs').content.validations.map(({ title, rule }) => [title, rule])).toContainEqual([
      'Levy',
      { kind: 'decimal', least: 0, most: 0.5 },
    ]);
  });

  test('has workings: its step for each rate, and its effect on each line', () => {
    expect(cellsOf('Yearly rates').flatMap(([ref]) => (typeof ref === 'string' && ref.startsWith('M1-monthly') ? [ref] : []))).toEqual([
      'M1-monthly',
      'M1-monthly-LA2',
    ]);
    const workings = cellsOf('Workings');
    const effect = workings[3]?.indexOf('Effect\n2018/19') ?? -1;
    const effects = workings.filter(([ref]) => typeof ref === 'string' && ref.startsWith('S2-M1')).map((row) => row[effect]);
    expect(effects).toEqual([expect.closeTo(1_100, 6), expect.closeTo(4_400, 6)]);
  });

  test('is read back from its cells', () => {
    const read = readInputs(blockOf(sheet('Scenario inputs')), base, [...MEASURES, leapLevy]);
    expect(read.problems).toEqual([]);
    expect(read.ok && read.value.measures[0]?.inputs).toEqual(levied.inputs);
    expect(read.ok && read.value.measures[0]?.overrides).toEqual(levied.overrides);
  });
});
