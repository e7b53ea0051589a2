import { figuresAtPoint, ownRange, RANGE_POINTS, rangeOf, type FigureRange } from './figure-range';
import { dateText, type FinancialYear } from './financial-year';
import type { AuthorityInput, InputDefinition, QuantityUnit } from './measures/definition';
import { quarterKey, QUARTERS } from './quarterly-phasing';
import type { InputOrigin, RateRow } from './rate-row';
import type { Measure, Override, RangePoint } from './scenario';
import type { Authority } from './spend';
import { ownStandingRef, pointInUse, pointRef, standingRef, tryRef } from './standing-figure';

/** A row for each authority, whether it has a figure or not: every one has to be asked for it. */
export function authorityRows(measure: Measure, input: AuthorityInput, authorities: readonly Authority[]): RateRow[] {
  return authorities.map((authority) => ({
    ref: `${measure.ref}-${input.key}-${authority.ref}`,
    quantity: input.key,
    label: `${input.label}, ${authority.name}`,
    unit: input.unit,
    per: 'measure',
    authority,
    origin: { kind: 'input', definition: input, whenEmpty: input.whenEmpty },
    figures: [measure.overrides.find((each) => each.input === input.key && each.authority === authority.ref)?.value ?? NaN],
  }));
}

/** The rows of an input for all authorities, and of those that have a figure of their own; what is beside the figure in use is marked. */
export function inputRows(
  measure: Measure,
  input: Exclude<InputDefinition, AuthorityInput>,
  years: readonly FinancialYear[],
  authorities: readonly Authority[],
): RateRow[] {
  const value = measure.inputs[input.key];
  const row = (
    quantity: string,
    label: string,
    per: 'measure' | 'year',
    figures: readonly number[],
    extra: Partial<RateRow> = {},
  ): RateRow => ({
    ref: `${measure.ref}-${quantity}`,
    quantity,
    label,
    unit: input.unit,
    per,
    authority: undefined,
    origin: { kind: 'input', definition: input, whenEmpty: 'not quantified' },
    figures,
    ...extra,
  });
  const range = rangeOf(value);
  if (input.per === 'measure') {
    const whenEmpty = input.whenEmpty === 'nothing given' ? 'nothing given' : 'not quantified';
    const origin: InputOrigin = { kind: 'input', definition: input, whenEmpty };
    const general = row(input.key, input.label, 'measure', [value?.kind === 'single' ? value.value : NaN], { origin });
    const tried = (measure.tried?.[input.key] ?? []).map((figure, index) =>
      row(input.key, `${input.label}, tried ${index + 1}`, 'measure', [figure], {
        ref: tryRef(measure.ref, input.key, index),
        origin: { ...origin, whenEmpty: 'nothing given' },
      }),
    );
    const all = [...pointRows(general, range), ...tried];
    const standing = all.find(({ ref }) => ref === standingRef(measure, input.key));
    return [...besideStanding(all, standing, measure.ref), ...overrideRows(measure, input, standing ?? general, authorities)];
  }
  const ofYears = (whenEmpty: InputOrigin['whenEmpty']): readonly RateRow[] => {
    const figures = value?.kind === 'by year' ? value.values : years.map(() => NaN);
    const all = pointRows(row(input.key, input.label, 'year', figures, { origin: { kind: 'input', definition: input, whenEmpty } }), range);
    const standing = all.find(({ ref }) => ref === standingRef(measure, input.key));
    return besideStanding(all, standing, measure.ref);
  };
  if (input.given === 'from the start year') {
    if (value?.kind !== 'by quarter') return [...ofYears('nothing given')];
    const origin: InputOrigin = { kind: 'input', definition: input, whenEmpty: 'not quantified' };
    return QUARTERS.map((words, quarter) =>
      row(quarterKey(input.key, quarter), `${input.label}, ${words}`, 'year', value.quarters[quarter] ?? [], { origin }),
    );
  }
  if (input.given === 'projected years') return [...ofYears(input.whenEmpty)];
  if (value?.kind === 'by date') {
    return value.from.flatMap((each, index) => [
      row(`${input.key}-${index + 1}`, `${input.label} from ${dateText(each.date)}`, 'measure', [each.value]),
      row(`${input.key}From-${index + 1}`, `Date of ${input.label.toLowerCase()} ${index + 1}`, 'measure', [each.date], { unit: 'date' }),
    ]);
  }
  const whenEmpty = input.whenEmpty ?? 'not quantified';
  const base = value?.kind === 'by year' ? value.base : NaN;
  return [
    row(input.base.key, input.base.label, 'measure', [base], { origin: { kind: 'input', definition: input, whenEmpty } }),
    ...ofYears(whenEmpty),
  ];
}

/** A row for each point of a range, the central one under the input's own Ref; the row itself where it is none. */
function pointRows(general: RateRow, range: FigureRange | undefined): readonly RateRow[] {
  if (range === undefined) return [general];
  return RANGE_POINTS.map((point) => ({
    ...general,
    ref: pointRef(general.ref, point),
    label: `${general.label}, ${pointWords(point, general.unit)}`,
    origin: point === 'central' && general.origin.kind === 'input' ? { ...general.origin, whenEmpty: 'midpoint' } : general.origin,
    figures: figuresAtPoint(range, point),
  }));
}

/** The low end of a date is the earliest day. */
function pointWords(point: RangePoint, unit: QuantityUnit): string {
  if (unit !== 'date' || point === 'central') return point;
  return point === 'low' ? 'earliest' : 'latest';
}

/** The rows, of which the standing one is the input's figure and the others are beside it. */
function besideStanding(rows: readonly RateRow[], standing: RateRow | undefined, measure: string): readonly RateRow[] {
  return rows.map((each) => (each === standing ? each : besideRow(each, measure)));
}

/** A figure beside the one in use is a quantity of its own, called what its Ref is called. */
function besideRow(row: RateRow, measure: string): RateRow {
  const { origin } = row;
  return {
    ...row,
    quantity: `${row.ref.slice(measure.length + 1)} beside`,
    origin: origin.kind === 'input' ? { ...origin, beside: true } : origin,
  };
}

function overrideRows(measure: Measure, input: InputDefinition, general: RateRow, authorities: readonly Authority[]): readonly RateRow[] {
  const { lookedAt: _, ...asUsed } = measure;
  // An own figure that was left empty is the general one: its cell has the figure in use, and another figure is looked up beside it.
  const isLookedAt = standingRef(measure, input.key) !== standingRef(asUsed, input.key);
  return authorities.flatMap((authority) => {
    const override = measure.overrides.find((each) => each.input === input.key && each.authority === authority.ref);
    if (override === undefined || (isEmpty(override) && isLookedAt)) return [];
    const range = ownRange(override, pointInUse(measure, input.key));
    const figure = Number.isNaN(override.value) ? (general.figures[0] ?? NaN) : override.value;
    const own: RateRow = {
      ...general,
      ref: `${measure.ref}-${input.key}-${authority.ref}`,
      label: `${input.label}, ${authority.name} only`,
      authority,
      origin: { kind: 'input', definition: input, whenEmpty: range === undefined ? 'general figure' : 'not quantified' },
      figures: [figure],
    };
    const rows = pointRows(own, range);
    return besideStanding(
      rows,
      rows.find(({ ref }) => ref === ownStandingRef(measure, override)),
      measure.ref,
    );
  });
}

function isEmpty({ value, ends }: Override): boolean {
  return Number.isNaN(value) && ends === undefined;
}
