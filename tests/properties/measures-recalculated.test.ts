import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre';
import { cellReference } from '../../src/formula/address';
import { evaluateScalar } from '../../src/formula/evaluate';
import { quantitiesIn, substitute, type Expression } from '../../src/formula/expression';
import { printFormula } from '../../src/formula/print';
import { yearEndMonth } from '../../src/model/measure-rates';
import { MEASURES } from '../../src/model/measures/catalogue';
import { SHARE, type MeasureDefinition } from '../../src/model/measures/definition';
import { shareExpression } from '../../src/model/measures/spreads';
import { yearStarting } from '../../src/model/financial-year';
import type { BudgetModel } from '../../src/model/scenario';
import { anyMeasure, figuresOf } from '../fixtures/any-measure';
import { differences, valuesIn, workbookOf } from '../fixtures/written-cells';
import { baseFromFigures } from '../model/base-from-figures';
import { describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculateAll } from '../recalc/libreoffice';
import { firstWrite } from '../fixtures/first-write';

jest.setTimeout(2 * LIBREOFFICE_TIMEOUT);

/** The same cases in every run, so that a fault stays where it was found. */
const SEED = 20_260_401;
const CASES = 1_000;

/** One random case of a measure: its quantities that are given, and its steps and effect with the figures they are evaluated to. */
interface Case {
  readonly given: ReadonlyMap<string, number>;
  readonly worked: readonly { readonly name: string; readonly expression: Expression; readonly figure: number }[];
}

/** A measure's sums, in order: each step, then the effect on one line, shared by spend and equally where it is shared. */
function sumsOf({
  steps,
  effect,
  spreads,
  together,
}: MeasureDefinition): readonly { readonly name: string; readonly expression: Expression }[] {
  const shares = (spreads ?? []).flatMap((spread) => shareExpression(spread) ?? []);
  const effects = [
    ...(shares.length === 0 ? [effect] : shares.map((share) => substitute(effect, SHARE, share))),
    ...(together === undefined ? [] : [together.effect]),
  ];
  return [
    ...steps.map(({ key, expression }) => ({ name: key, expression })),
    ...(together?.lineSteps ?? []).map(({ key, expression }) => ({ name: key, expression })),
    ...effects.map((expression, index) => ({ name: `effect ${index}`, expression })),
  ];
}

function casesOf(definition: MeasureDefinition): readonly Case[] {
  const sums = sumsOf(definition);
  const inputs = new Map(
    definition.inputs.flatMap(
      (input) =>
        [
          [input.key, figuresOf(input)],
          ...(input.per === 'year' && input.given === 'every year' ? [[input.base.key, figuresOf(input)] as const] : []),
        ] as const,
    ),
  );
  const years = fc.integer({ min: 2023, max: 2032 }).map((year) => yearEndMonth(yearStarting(year)));
  const spend = fc.integer({ min: 0, max: 900_000_000 }).map((pence) => pence / 100);
  const surroundings = new Map<string, fc.Arbitrary<number>>([
    ['yearEnd', years],
    ['previousYearEnd', years],
    ['baseYearEnd', years],
    ['spend', fc.oneof({ weight: 9, arbitrary: spend }, fc.constant(NaN))],
    ['allSpend', spend],
    ['authoritySpend', spend],
    ['agreedShareOfAll', fc.double({ min: 0, max: 2, noNaN: true })],
    ['targetOfLines', spend],
    ['headroomOfLines', spend],
    ['weightOfAll', fc.integer({ min: 0, max: 900_000 })],
    ['allLines', fc.integer({ min: 1, max: 40 })],
    ['before', fc.oneof(fc.constantFrom(0, 1, 9), fc.double({ min: 0, max: 3, noNaN: true }))],
  ]);
  const own = new Set(sums.map(({ name }) => name));
  const names = [...new Set(sums.flatMap(({ expression }) => quantitiesIn(expression)))].filter((name) => !own.has(name));
  const any = fc.record(Object.fromEntries(names.map((name) => [name, inputs.get(name) ?? surroundings.get(name) ?? fc.constant(NaN)])));
  return fc.sample(any, { numRuns: CASES, seed: SEED }).map((figures) => {
    const known = new Map(Object.entries(figures));
    const given = new Map(known);
    const worked = sums.map(({ name, expression }) => {
      const figure = evaluateScalar(expression, (each) => known.get(each) ?? NaN);
      known.set(name, figure);
      return { name, expression, figure };
    });
    return { given, worked };
  });
}

/** A sheet for the measure, one row for each case: what is given as values, what is worked out as formulas with a wrong cached value. */
function sheetOf(definition: MeasureDefinition, cases: readonly Case[]) {
  const [first] = cases;
  const columns = new Map(
    [...(first?.given.keys() ?? []), ...(first?.worked.map(({ name }) => name) ?? [])].map((name, index) => [name, index + 1]),
  );
  const cells = new Map<string, { formula: string; formulaResult: number }>();
  const rows = cases.map(({ given, worked }, row) => {
    for (const { name, expression } of worked) {
      const formula = printFormula(expression, (each) => cellReference(row + 1, columns.get(each) ?? 0));
      cells.set(`${row},${(columns.get(name) ?? 0) - 1}`, { formula, formulaResult: 999 });
    }
    return [...[...given.values()].map((figure) => (Number.isNaN(figure) ? null : figure)), ...worked.map(() => 999)];
  });
  return { name: definition.model.slice(0, 31), rows, cells };
}

const isAlike = (found: unknown, expected: number) =>
  Number.isNaN(expected)
    ? found === 'not quantified'
    : typeof found === 'number' && Math.abs(found - expected) <= 0.005 + 1e-9 * Math.abs(expected);

describeWithLibreOffice('Every measure', () => {
  const tried = MEASURES.map((definition) => ({ definition, cases: casesOf(definition) }));
  let recalculated: ReadonlyMap<string, readonly (readonly unknown[])[]>;

  beforeAll(async () => {
    const workbook = await writeXlsx({ sheets: tried.map(({ definition, cases }) => sheetOf(definition, cases)) });
    const [out] = await recalculateAll([workbook]);
    recalculated = new Map((await readXlsx(out ?? new Uint8Array())).sheets.map((sheet) => [sheet.name, sheet.rows]));
  });

  test.each(tried.map(({ definition, cases }) => [definition.model, cases] as const))(
    '%s: each printed formula, recalculated over a thousand random cases, is what is evaluated',
    (model, cases) => {
      const rows = recalculated.get(model.slice(0, 31)) ?? [];
      const unlike = cases.flatMap(({ given, worked }, row) =>
        worked.flatMap(({ name, figure }, index) => {
          const found = rows[row]?.[given.size + index];
          return isAlike(found, figure) ? [] : [{ name, given: Object.fromEntries(given), evaluated: figure, found }];
        }),
      );
      expect(unlike.slice(0, 3)).toEqual([]);
      const effects = cases.filter(({ worked }) => worked.some(({ name, figure }) => name.startsWith('effect ') && Math.abs(figure) > 1));
      // Most cases come to something: a test in which nothing is quantified would hold nothing.
      expect(effects.length).toBeGreaterThan(CASES / 20);
    },
  );
});

const base = baseFromFigures(2024, ['Ayr', 'Bute', 'Cromarty'], { Care: [12_500, 820, 41_000.5], Homes: [3_300, NaN, 7_000] });
const YEARS = [2025, 2026, 2028].map(yearStarting);
const OWN_SPEND = [
  ['Authority', 'Service', '2024/25 £000'],
  [],
  [],
  [],
  ...base.lines.map((line, index) => [
    line.authority.name,
    line.service,
    Number.isNaN(base.atSource[index] ?? NaN) ? null : (base.atSource[index] ?? null),
  ]),
];

/** A model with a few uses of every measure at once, one on the other. */
function anyModel(seed: number): BudgetModel {
  const measures = MEASURES.flatMap((definition, index) =>
    fc.sample(anyMeasure(definition, base, YEARS), { numRuns: 3, seed: seed + index }),
  );
  return {
    base,
    years: YEARS,
    scenarios: [
      { ref: 'S1', name: 'No change', note: '' },
      { ref: 'S2', name: 'All at once', note: '' },
    ],
    measures: measures.map((measure, index) => ({ ...measure, ref: `M${index + 1}`, scenarios: ['S2'] })),
  };
}

describeWithLibreOffice('A workbook with every measure in it', () => {
  test('has in each cell what LibreOffice calculates, whatever is given or left out', async () => {
    const settings = {
      source: { sheet: 'Spend', header: 1, authority: 'A', service: 'B', amounts: 'C', amountHeaderIs: 'year', unit: '£ thousand' },
      baseYear: base.year,
      kindOfMoney: '',
    };
    const plans = [SEED, SEED + 100].map((seed) => firstWrite(anyModel(seed), settings));
    const workbooks = await Promise.all(
      plans.map((plan) => workbookOf({ Spend: OWN_SPEND }, plan.edits, (value) => (typeof value === 'number' ? 999 : 'spoilt'))),
    );
    const recalculated = await recalculateAll(workbooks);
    for (const [index, plan] of plans.entries()) {
      expect(differences(plan.edits, await valuesIn(recalculated[index] ?? new Uint8Array())).slice(0, 8)).toEqual([]);
    }
  });
});
