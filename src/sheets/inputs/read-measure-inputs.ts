import type { FinancialYear } from '../../model/financial-year';
import type { InputDefinition, MeasureDefinition } from '../../model/measures/definition';
import { boundWords, figureWords } from '../../model/measures/figure-words';
import { problem, type Problem } from '../../model/problems';
import { isInOrder } from '../../model/figure-range';
import { missingQuarter, quarterKey, QUARTERS } from '../../model/quarterly-phasing';
import type { FigureQualifier, InputValue, Measure, Override, RangeEnds, RangeValue, YearlyValue } from '../../model/scenario';
import type { Authority } from '../../model/spend';
import { serialDate } from '../../model/units';
import type { CellValue } from '../../workbook/port';
import { qualifierFromRows, usesFromRows } from './certainty-rows';
import type { StandingRow } from './standing-rows';

/** Figures of a row: one under "All years", or one a year; `column` is that of the first, as problems count them. */
interface FigureCells {
  readonly of: (key: string) => readonly number[];
  readonly column: 0 | 1;
}

interface Surroundings {
  readonly years: readonly FinancialYear[];
  readonly authorities: readonly Authority[];
  readonly problems: Problem[];
}

export interface ReadFigures extends Pick<Measure, 'inputs' | 'overrides' | 'qualifiers' | 'tried'> {
  /** What is said in the row of this key belongs to the quantity of that one: figures with dates are numbered in order of date. */
  readonly keyOf: ReadonlyMap<string, string>;
}

/** The inputs of one measure from its rows. An empty cell has no figure; a text that is no number, or one out of bounds, is told with its cell. */
export function readMeasureInputs(
  ref: string,
  definition: MeasureDefinition,
  rows: readonly StandingRow[],
  around: Surroundings,
): ReadFigures {
  // Of a Ref that stands twice, the first row counts.
  const byKey = new Map(rows.map((each) => [each.ref.slice(ref.length + 1), each] as const).reverse());
  const row = (key: string) => byKey.get(key);
  const named = new Set(rows.flatMap((each) => each.ref.split('-')));
  const authoritiesNamed = around.authorities.filter((authority) => named.has(authority.ref));
  const inputs: Record<string, InputValue> = {};
  const overrides: Override[] = [];
  const qualifiers: Record<string, FigureQualifier> = {};
  const tried: Record<string, readonly number[]> = {};
  const keyOf = new Map<string, string>();
  for (const input of definition.inputs) {
    const single = (key: string) => figure(row(key)?.allYears, input, row(key), 0, around.problems);
    const byYear = (key: string) =>
      around.years.map((_, year) => figure(row(key)?.years[year], input, row(key), year + 1, around.problems));
    const inAllYears: FigureCells = { of: (key) => [single(key)], column: 0 };
    const inYears: FigureCells = { of: byYear, column: 1 };
    const endsOf = (key: string, central: readonly number[], cells: FigureCells) => {
      const [lowRow, highRow] = [row(`${key}-low`), row(`${key}-high`)];
      if (lowRow === undefined && highRow === undefined) return undefined;
      const ends = { low: cells.of(`${key}-low`), high: cells.of(`${key}-high`) };
      central.forEach((_, index) => {
        const points = { low: ends.low[index] ?? NaN, central: central[index] ?? NaN, high: ends.high[index] ?? NaN };
        if (!isInOrder(points)) around.problems.push(outOfOrder(points, input, (lowRow ?? highRow)?.where(cells.column + index)));
      });
      return ends;
    };
    const endsOfOne = (key: string, central: number): RangeEnds<number> | undefined => {
      const ends = endsOf(key, [central], inAllYears);
      return ends === undefined ? undefined : { low: ends.low[0] ?? NaN, high: ends.high[0] ?? NaN };
    };
    const asYears = (): YearlyValue => {
      const values = byYear(input.key);
      const ends = endsOf(input.key, values, inYears);
      const uses = usesFromRows(input.key, row);
      return { kind: 'by year', base: NaN, values, ...(ends === undefined ? {} : { ends: { ...ends, uses } }) };
    };
    if (input.per !== 'authority') {
      const qualifier = qualifierFromRows(input.key, row);
      if (qualifier !== undefined) qualifiers[input.key] = qualifier;
    }
    if (input.per === 'authority') {
      for (const authority of authoritiesNamed) {
        const own = row(`${input.key}-${authority.ref}`);
        const value = own === undefined ? NaN : figure(own.allYears, input, own, 0, around.problems);
        if (!Number.isNaN(value)) overrides.push({ authority: authority.ref, input: input.key, value });
      }
    } else if (input.per === 'measure') {
      const value = single(input.key);
      const ends = endsOfOne(input.key, value);
      inputs[input.key] =
        ends === undefined ? { kind: 'single', value } : { kind: 'range', ...ends, central: value, uses: usesFromRows(input.key, row) };
      const tries = triedFigures(
        input.key,
        rows.map((each) => each.ref.slice(ref.length + 1)),
        single,
      );
      if (tries.length > 0) tried[input.key] = tries;
      for (const authority of authoritiesNamed) {
        const key = `${input.key}-${authority.ref}`;
        const own = row(key);
        const value = single(key);
        const ends = endsOfOne(key, value);
        if (own !== undefined || ends !== undefined)
          overrides.push({ authority: authority.ref, input: input.key, value, ...(ends === undefined ? {} : { ends }) });
      }
    } else if (input.given === 'from the start year' || input.given === 'projected years') {
      const ofQuarters = QUARTERS.map((_, quarter) => quarterKey(input.key, quarter));
      if (ofQuarters.some((key) => row(key) !== undefined)) {
        const shares = { kind: 'by quarter', quarters: ofQuarters.map(byYear) } as const;
        inputs[input.key] = shares;
        const missing = missingQuarter(shares, around.years.length);
        const where = missing === undefined ? undefined : row(ofQuarters[missing.quarter] ?? '')?.where(missing.year + 1);
        if (missing !== undefined)
          around.problems.push(problem('quarter-without-share', { input: input.label, quarter: QUARTERS[missing.quarter] ?? '' }, where));
      } else inputs[input.key] = asYears();
    } else if (datedRows(input.key).length > 0) {
      const dated = datedRows(input.key).map(({ number, each }) => {
        const from = row(`${input.key}From-${number}`);
        const date = typeof from?.allYears === 'number' ? from.allYears : NaN;
        return { number, date: serialDate(date), value: figure(each.allYears, input, each, 0, around.problems) };
      });
      dated.sort((one, other) => one.date - other.date);
      dated.forEach(({ number }, index) => keyOf.set(`${input.key}-${number}`, `${input.key}-${index + 1}`));
      inputs[input.key] = { kind: 'by date', from: dated.map(({ date, value }) => ({ date, value })) };
    } else {
      inputs[input.key] = { ...asYears(), base: single(input.base.key) };
    }
  }
  return {
    inputs,
    overrides,
    ...(Object.keys(qualifiers).length === 0 ? {} : { qualifiers }),
    ...(Object.keys(tried).length === 0 ? {} : { tried }),
    keyOf,
  };

  /** A person may have added a date, or taken one out: the numbers need not follow each other. */
  function datedRows(key: string) {
    const pattern = new RegExp(`^${ref}-${key}-(\\d+)$`);
    return rows.flatMap((each) => {
      const number = pattern.exec(each.ref)?.[1];
      return number === undefined ? [] : [{ number, each }];
    });
  }
}

/** The figures that are tried, in the order of their numbers; an emptied cell tries nothing. */
function triedFigures(input: string, keys: readonly string[], figureOf: (key: string) => number): readonly number[] {
  return keys
    .flatMap((key) => {
      const number = key.startsWith(`${input}-try`) ? Number(key.slice(`${input}-try`.length)) : NaN;
      return Number.isInteger(number) ? [{ key, number }] : [];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ key }) => figureOf(key))
    .filter((each) => !Number.isNaN(each));
}

/** A range whose low end is no longer the smaller one, told with the cell of an end. */
function outOfOrder(points: Pick<RangeValue, 'low' | 'central' | 'high'>, input: InputDefinition, where: string | undefined): Problem {
  const words = (figure: number) => (Number.isNaN(figure) ? '' : figureWords(figure, input.unit));
  const [low, central, high] = [words(points.low), words(points.central), words(points.high)];
  return problem('range-out-of-order', { input: input.label, low, central, high }, where);
}

function figure(
  value: CellValue | undefined,
  input: InputDefinition,
  row: StandingRow | undefined,
  column: number,
  problems: Problem[],
): number {
  if (value === undefined || value === null || value === '') return NaN;
  if (typeof value !== 'number') {
    const given = typeof value === 'object' ? value.error : String(value);
    problems.push(problem('not-a-number', { input: input.label, given, ...boundWords(input) }, row?.where(column)));
    return NaN;
  }
  if (value < (input.least ?? -Infinity) || value > (input.most ?? Infinity)) {
    problems.push(
      problem('out-of-bounds', { input: input.label, given: figureWords(value, input.unit), ...boundWords(input) }, row?.where(column)),
    );
  }
  return value;
}
