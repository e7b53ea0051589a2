import { cellReference, sheetReference } from '../../formula/address';
import { printFormula } from '../../formula/print';
import {
  DEFLATOR_REFS,
  followsTheYearBefore,
  LEVEL_AFTER_RISE,
  LEVEL_OF_INDEX,
  priceFactors,
  REAL_FACTOR,
  type Deflator,
  type PriceFactors,
} from '../../model/deflator';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell } from '../../workbook/sheet-content';
import { BASE_YEAR_REF } from '../inputs/base-settings';
import { PRICE_STEPS, RATE_COLUMNS, type Layout, type PriceStepRef } from './layout';
import { HEADER_ROW } from './page';
import { PRICES_CHOICE, pricesChosen, REAL } from './prices-choice';

/** A step of Yearly rates from the figures of the deflator to what Comparison multiplies by; the base year's stands under "All years". */
export function priceStepCells(layout: Layout, ref: PriceStepRef): Cell[] {
  const { model } = layout.projection;
  const { deflator } = model;
  if (deflator === undefined) return [];
  const { label, formulas } = STEPS[ref](layout, deflator, priceFactors(deflator, model));
  return [text(ref), text('all'), text('Prices'), text('step'), text(label), text('number'), ...formulas];
}

interface Step {
  readonly label: string;
  /** Under "All years", then under each year. */
  readonly formulas: readonly Cell[];
}

const figureOrWords = (figure: number): number | string => (Number.isNaN(figure) ? NOT_QUANTIFIED : figure);

const STEPS: Record<PriceStepRef, (layout: Layout, deflator: Deflator, factors: PriceFactors) => Step> = {
  [PRICE_STEPS.level]: (layout, deflator, { baseLevel, levels }) => ({
    label: 'Level of prices',
    formulas: [
      deflator.measuredBy === 'rise' ? formula('=1', 1) : levelCell(layout, DEFLATOR_REFS.base, 0, baseLevel),
      ...levels.map((level, year) =>
        deflator.measuredBy === 'rise' ? levelAfterRise(layout, year, level) : levelCell(layout, DEFLATOR_REFS.index, year + 1, level),
      ),
    ],
  }),
  [PRICE_STEPS.levelOfPrices]: (layout, _, { levelOfPrices }) => ({
    label: 'Level of prices in the year whose prices are told',
    formulas: [formula(`=${levelOfPricesFormula(layout)}`, figureOrWords(levelOfPrices))],
  }),
  [PRICE_STEPS.factor]: (layout, _, { baseFactor, factors }) => ({
    label: 'Nominal to real: multiply by',
    formulas: [baseFactor, ...factors].map((factor, offset) => {
      const printed = printFormula(REAL_FACTOR, (name) =>
        name === 'level' ? cellOf(layout, PRICE_STEPS.level, offset) : cellOf(layout, PRICE_STEPS.levelOfPrices, 0, 'both'),
      );
      return formula(`=${printed}`, figureOrWords(factor));
    }),
  }),
  [PRICE_STEPS.inUse]: (layout, _, { baseFactor, factors }) => ({
    label: 'Comparison multiplies by',
    formulas: [baseFactor, ...factors].map((factor, offset) => {
      const isReal = `${sheetReference(layout.names.Comparison)}!${PRICES_CHOICE}="${REAL}"`;
      const inUse = pricesChosen(layout) === REAL ? figureOrWords(factor) : 1;
      return formula(`=IF(${isReal},${cellOf(layout, PRICE_STEPS.factor, offset)},1)`, inUse);
    }),
  }),
};

function levelCell(layout: Layout, input: string, offset: number, level: number): Cell {
  return formula(`=${printFormula(LEVEL_OF_INDEX, () => cellOf(layout, input, offset))}`, figureOrWords(level));
}

function levelAfterRise(layout: Layout, year: number, level: number): Cell {
  const { model } = layout.projection;
  if (!followsTheYearBefore(model.years, year, model.base.year)) return formula(`="${NOT_QUANTIFIED}"`, NOT_QUANTIFIED);
  const printed = printFormula(LEVEL_AFTER_RISE, (name) =>
    name === 'levelBefore' ? cellOf(layout, PRICE_STEPS.level, year) : cellOf(layout, DEFLATOR_REFS.rise, year + 1),
  );
  return formula(`=${printed}`, figureOrWords(level));
}

/** The level of the base year, or of the projected year that carries the name; a year that is none of them has no level. */
function levelOfPricesFormula(layout: Layout): string {
  const { length } = layout.projection.model.years;
  const row = layout.rates.rowOf(PRICE_STEPS.level);
  const stretch = (of: number) =>
    `${cellReference(of, RATE_COLUMNS.firstYear, 'row')}:${cellReference(of, RATE_COLUMNS.firstYear + length - 1, 'row')}`;
  const [pricesOf, baseYear, baseLevel] = [DEFLATOR_REFS.pricesOf, BASE_YEAR_REF, PRICE_STEPS.level].map((ref) => cellOf(layout, ref, 0));
  const ofYear = `SUMPRODUCT((${stretch(HEADER_ROW)}=${pricesOf ?? ''})*1,${stretch(row)})`;
  return `IF(${pricesOf ?? ''}=${baseYear ?? ''},${baseLevel ?? ''},IF(${ofYear}>0,${ofYear},"${NOT_QUANTIFIED}"))`;
}

/** A cell of Yearly rates as its own formulas name it: 0 is "All years", 1 the first year. */
function cellOf(layout: Layout, ref: string, offset: number, fixed: 'none' | 'both' = 'none'): string {
  return cellReference(layout.rates.rowOf(ref), RATE_COLUMNS.allYears + offset, fixed);
}
