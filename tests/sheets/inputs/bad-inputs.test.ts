import { serialFromDate, yearStarting } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { boundWords } from '../../../src/model/measures/figure-words';
import type { InputDefinition, MeasureDefinition } from '../../../src/model/measures/definition';
import { project } from '../../../src/model/projection';
import { projectionProblems } from '../../../src/model/projection-problems';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import type { BudgetModel, InputValue, Measure } from '../../../src/model/scenario';
import { draftMeasure } from '../../../src/pane/session/scenario-edits';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import type { CellValue } from '../../../src/workbook/port';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { baseFromFigures } from '../../model/base-from-figures';

const base = baseFromFigures(2024, ['Ayr', 'Bute'], { Care: [1_000, 2_000] });
const YEARS = [2025, 2026].map(yearStarting);
const empty: BudgetModel = {
  base,
  years: YEARS,
  scenarios: [
    { ref: 'S1', name: 'No change', note: '' },
    { ref: 'S2', name: 'A', note: '' },
  ],
  measures: [],
};
const settings = { source: {}, baseYear: base.year, kindOfMoney: '' };

/** The Scenario inputs sheet of one measure, shared so that the input stands on it. */
function sheetOf(definition: MeasureDefinition, input?: InputDefinition, extra: Partial<Measure> = {}) {
  const draft = draftMeasure(definition, empty, 'S2');
  const spread = input?.per === 'authority' ? input.spread : draft.spread;
  const measure: Measure = { ...draft, ref: 'M1', name: 'It', spread, ...extra };
  const { edits } = firstWrite({ ...empty, measures: [measure] }, settings);
  const edit = edits.find(({ sheet }) => sheet === 'Scenario inputs');
  if (edit === undefined) throw new Error('There is no sheet Scenario inputs.');
  return blockOf(edit);
}

/** What is told when this value stands in the input's first cell. */
function toldOf(definition: MeasureDefinition, input: InputDefinition, value: CellValue) {
  const block = sheetOf(definition, input);
  const ref = `M1-${input.key}${input.per === 'authority' ? '-LA1' : ''}`;
  const row = block.values.findIndex(([each]) => each === ref);
  const column = input.per === 'year' ? 7 : 6;
  const changed = {
    ...block,
    values: block.values.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells)),
  };
  const cell = `'Scenario inputs'!${input.per === 'year' ? 'H' : 'G'}${row + 1}`;
  return { cell, problems: readInputs(changed, base, MEASURES).problems.filter(({ where }) => where === cell) };
}

const figures = MEASURES.flatMap((definition) =>
  definition.inputs.filter(({ unit }) => unit !== 'date').map((input) => [`${definition.model}, ${input.key}`, definition, input] as const),
);
const bounded = figures.flatMap(([name, definition, input]) =>
  [input.least === undefined ? [] : [input.least - 1], input.most === undefined ? [] : [input.most + 1]]
    .flat()
    .map((value) => [`${name}: ${value}`, definition, input, value] as const),
);

describe('A cell of Scenario inputs with something that cannot be taken', () => {
  test.each(figures)('%s: a text is told with the cell and the bounds, in the unit of the input', (_, definition, input) => {
    const { cell, problems } = toldOf(definition, input, 'about four');
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['not-a-number', cell]]);
    for (const bound of Object.values(boundWords(input))) expect(problems[0]?.message).toContain(bound);
  });

  test.each(bounded)('%s is out of bounds: told with the cell, the bound and the unit', (_, definition, input, value) => {
    const { cell, problems } = toldOf(definition, input, value);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['out-of-bounds', cell]]);
    const { least, most } = boundWords(input);
    expect(problems[0]?.message).toContain(`${input.label} is `);
    for (const bound of [least, most]) expect(problems[0]?.message).toContain(bound);
  });
});

describe('Dates with which a measure changes nothing', () => {
  const [saving] = MEASURES;
  if (saving === undefined) throw new Error('There is no measure.');
  const single = (value: number): InputValue => ({ kind: 'single', value });
  const told = (inputs: Readonly<Record<string, InputValue>>) => {
    const block = sheetOf(saving, undefined, { inputs: { rate: single(0.04), ...inputs } });
    return readInputs(block, base, MEASURES).problems.map(({ code, where }) => [
      code,
      block.values[Number(/\d+$/.exec(where ?? '')?.[0] ?? 0) - 1]?.[0],
    ]);
  };

  test.each([
    ['a start after the last year', { start: single(serialFromDate(2027, 4, 1)) }, 'start-after-last-year', 'M1-start'],
    ['a start in the base year', { start: single(serialFromDate(2025, 3, 31)) }, 'start-in-base-year', 'M1-start'],
    [
      'an end before the start',
      { start: single(serialFromDate(2026, 1, 1)), end: single(serialFromDate(2025, 12, 31)) },
      'end-before-start',
      'M1-end',
    ],
  ])('%s is told with its cell, and the sheet is still read', (_, inputs, code, ref) => {
    expect(told(inputs)).toEqual([[code, ref]]);
  });

  test('the last day that changes something is not told', () => {
    expect(told({ start: single(serialFromDate(2027, 3, 31)), end: single(serialFromDate(2027, 3, 31)) })).toEqual([]);
  });
});

describe('Measures that match no line, or take more than there is', () => {
  const fileOf = (...measures: readonly object[]) => ({ years: ['2025/26'], scenarios: [{ name: 'A', measures }] });
  const model = (...measures: readonly object[]) => {
    const read = readScenarioFile(fileOf(...measures), base);
    if (!read.ok) throw new Error(read.problems[0].message);
    return read.value;
  };

  test('a service that the source no longer has leaves a measure without a line: told with its setting', () => {
    const read = model({ name: 'It', model: 'percentage-saving', rate: 0.04 });
    const gone = { ...read, measures: read.measures.map((each) => ({ ...each, services: ['Fostering'] })) };
    expect(projectionProblems(project(gone)).map(({ code, where }) => [code, where])).toContainEqual([
      'measure-changes-nothing',
      'M1-services',
    ]);
  });

  test('60% and 50% of one line are each within their bounds and take it below nothing: told by scenario, line and year', () => {
    const saving = { model: 'percentage-saving', authorities: ['Ayr'] };
    const told = projectionProblems(project(model({ ...saving, rate: 0.6 }, { ...saving, rate: 0.5 })));
    expect(told.map(({ code }) => code)).toEqual(['takes-more-than-the-line']);
    expect(told[0]?.message).toContain('Ayr');
    expect(told[0]?.message).toContain('2025/26');
  });

  test('a sum shared equally may take more than a small line has', () => {
    const told = projectionProblems(project(model({ model: 'fixed-sum', amount: 2_500_000, spread: 'equally' })));
    expect(told.map(({ code }) => code)).toEqual(['takes-more-than-the-line']);
  });
});
