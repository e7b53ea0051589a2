import { ATTRIBUTIONS } from '../../model/attribution';
import { firstDay, yearLabel } from '../../model/financial-year';
import { rangeOf } from '../../model/figure-range';
import { measureRates } from '../../model/measure-rates';
import type { InputOrigin, RateRow } from '../../model/rate-row';
import { PARTICULAR_KEYS, PARTICULARS } from '../../model/particulars';
import type { BudgetModel, Measure } from '../../model/scenario';
import { text, type Cell } from '../../workbook/sheet-content';
import { formatNames } from '../names-list';
import { acceptedRows } from './accepted-rows';
import { partYearRows } from './part-year-rows';
import { settingRows, type BaseSettings } from './base-settings';
import { certaintyRows } from './certainty-rows';
import { deflatorRows } from './deflator-rows';
import { confidenceRows, levelRows } from './confidence-rows';
import type { InputRow } from './input-row';
import { moneyRows } from './money-rows';
import { scenarioRows } from './scenario-rows';

/** Refs of the rows that hold for the whole model. */
export const GENERAL_REFS = { unit: 'G1-unit', tolerance: 'G2-tolerance', baseYearStart: 'Y-base', yearStart: 'Y-start' } as const;

/** The ref of the pounds in one unit of a joined table: `T2-unitPounds`. */
export const unitRef = (table: string): string => `${table}-unitPounds`;

/** Half a penny: differences up to it are rounding of doubles, and checks let them pass. */
export const TOLERANCE = 0.005;

/** The settings of a measure, in the order in which they stand; they change nothing until the sheets are written again. */
export const MEASURE_SETTINGS = ['model', 'services', 'authorities', 'basis', 'class', 'attribution', 'spread', 'order'] as const;
export type MeasureSetting = (typeof MEASURE_SETTINGS)[number];

/** The ref of the row that says whose place a measure takes in a scenario that is based on another: `M9-replaces`. */
export const replacesRef = (measure: string): string => `${measure}-replaces`;

/** Every assumption of a model as rows, in the order: general, source, scenarios, money, prices, measures. */
export function inputRows(model: BudgetModel, settings: BaseSettings): readonly InputRow[] {
  return [
    ...generalRows(model),
    ...settingRows(settings),
    ...acceptedRows(model.base.acceptedTotal),
    ...partYearRows(model.base),
    ...scenarioRows(model),
    ...moneyRows(model),
    ...deflatorRows(model),
    ...levelRows(model),
    ...model.measures.flatMap((measure) => measureRows(measure, model)),
  ];
}

const blank = { authority: 'all', owner: '', source: '', note: '', allYears: undefined, years: undefined } as const;

function generalRows(model: BudgetModel): readonly InputRow[] {
  const general = { ...blank, scenario: 'all', measure: 'General' };
  return [
    {
      ...general,
      ref: GENERAL_REFS.unit,
      label: 'Pounds in one source unit',
      unit: '£',
      allYears: model.base.unit,
      source: model.base.unitWords,
      least: 0,
    },
    ...(model.base.joinedTables ?? []).map(({ ref, sheet, unit, unitWords }): InputRow => ({
      ...general,
      ref: unitRef(ref),
      label: `Pounds in one unit of ${ref} (${sheet})`,
      unit: '£',
      allYears: unit,
      source: unitWords,
      least: 0,
    })),
    {
      ...general,
      ref: GENERAL_REFS.tolerance,
      label: 'Tolerance of checks',
      unit: '£',
      allYears: TOLERANCE,
      note: 'Half a penny',
      least: 0,
    },
    {
      ...general,
      ref: GENERAL_REFS.baseYearStart,
      label: 'First day of the base year',
      unit: 'date',
      allYears: firstDay(model.base.year),
      note: `Base year ${yearLabel(model.base.year)}`,
    },
    {
      ...general,
      ref: GENERAL_REFS.yearStart,
      label: 'First day of the financial year',
      unit: 'date',
      years: model.years.map(firstDay),
      note: 'UK local government year',
    },
  ];
}

function measureRows(measure: Measure, model: BudgetModel): readonly InputRow[] {
  const own = { ...blank, scenario: measure.scenarios.join(' '), measure: measure.name, owner: measure.owner };
  const setting = (key: MeasureSetting, label: string, value: string, extra: Partial<InputRow> = {}): InputRow => ({
    ...own,
    ref: `${measure.ref}-${key}`,
    label,
    unit: 'setting',
    allYears: text(value),
    ...extra,
  });
  const { definition } = measure;
  const settings: Record<MeasureSetting, InputRow | undefined> = {
    model: setting('model', 'Kind of measure', measure.definition.model, {
      source: measure.sources[''] ?? '',
      note: measure.notes[''] ?? '',
    }),
    services: setting('services', 'Services it applies to', formatNames(measure.services)),
    authorities: setting('authorities', 'Authorities it applies to', formatNames(measure.authorities)),
    basis: setting('basis', 'Taken on', measure.takenOn, { options: definition.takenOn }),
    class: setting('class', 'Class', measure.effectClass, { options: definition.classes }),
    attribution: setting('attribution', 'Attribution', measure.attribution, { options: ATTRIBUTIONS }),
    spread:
      definition.spreads === undefined
        ? undefined
        : setting('spread', 'Shared among lines', measure.spread ?? definition.spreads[0], { options: definition.spreads }),
    order: setting('order', 'Stacking order', String(measure.stackingOrder)),
  };
  const rates = measureRates(measure, model.years, model.base.year, model.base.authorities);
  const inputs = definition.inputs.flatMap((input) => [
    ...rates.rows.flatMap((row) =>
      row.origin.kind === 'input' && row.origin.definition === input ? [inputRow({ ...row, origin: row.origin }, measure, own)] : [],
    ),
    ...certaintyRows(input, measure, own),
  ]);
  const { replaces } = measure;
  const override =
    replaces === undefined
      ? []
      : [
          {
            ...own,
            ref: replacesRef(measure.ref),
            label: 'In place of the measure of the base',
            unit: 'setting' as const,
            allYears: text(replaces),
          },
        ];
  return [
    ...MEASURE_SETTINGS.flatMap((key) => settings[key] ?? []),
    ...override,
    ...particularRows(measure, own),
    ...confidenceRows(measure, model, own),
    ...inputs,
  ];
}

function particularRows(measure: Measure, own: Own): readonly InputRow[] {
  return PARTICULAR_KEYS.flatMap((key) => {
    const value = measure.particulars[key];
    if (value === undefined) return [];
    const { label, unit } = PARTICULARS[key];
    return [{ ...own, ref: `${measure.ref}-${key}`, label, unit, allYears: typeof value === 'string' ? text(value) : value }];
  });
}

type Own = Pick<InputRow, 'scenario' | 'measure' | 'owner' | 'authority' | 'source' | 'note' | 'allYears' | 'years'>;

function inputRow(row: RateRow & { readonly origin: InputOrigin }, measure: Measure, own: Own): InputRow {
  const definition = row.origin.definition;
  const { key } = definition;
  // A figure with a date, of the base year or of one authority may have a source and a note of its own; else the input's.
  const said = row.ref.slice(measure.ref.length + 1);
  const general = definition.per === 'year' && definition.given === 'every year' && row.quantity === definition.base.key ? said : key;
  const override =
    row.authority === undefined ? undefined : measure.overrides.find((each) => each.input === key && each.authority === row.authority?.ref);
  // A range whose central figure nobody stated has an empty cell for it, and an own figure that is the general one as well.
  const stated = override === undefined ? (rangeOf(measure.inputs[key])?.central ?? row.figures) : [override.value];
  const figures = row.origin.whenEmpty === 'midpoint' || row.origin.whenEmpty === 'general figure' ? stated : row.figures;
  const cells = figures.map((figure): Cell => (Number.isNaN(figure) ? null : figure));
  const bounded = row.unit === definition.unit;
  return {
    ...own,
    ref: row.ref,
    authority: row.authority?.name ?? 'all',
    label: row.label,
    unit: row.unit,
    allYears: row.per === 'measure' ? (cells[0] ?? null) : undefined,
    years: row.per === 'year' ? cells : undefined,
    source: measure.sources[said] ?? (row.origin.beside ? undefined : measure.sources[general]) ?? '',
    note: measure.notes[said] ?? (row.origin.beside ? undefined : measure.notes[general]) ?? '',
    least: bounded ? definition.least : undefined,
    most: bounded ? definition.most : undefined,
  };
}
