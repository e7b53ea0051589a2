import { areaReference } from '../../formula/address';
import { DEFLATOR_REFS, priceFactors, pricesWords, yearsNotQuantified } from '../../model/deflator';
import { NOT_QUANTIFIED } from '../../model/units';
import { formula, text, type Cell, type SheetContent } from '../../workbook/sheet-content';
import { PRICE_STEPS, RATE_COLUMNS, reference, type Layout } from './layout';

/** The cells of Comparison that choose nominal or real prices, and say which and of which year. */
export const PRICES_CHOICE = '$F$4';
export const PRICES_LABEL = '$G$4';
const CHOICE_AREA = { row: 4, column: 6, rows: 1, columns: 1 } as const;

export const REAL = 'real';
export const NOMINAL = 'nominal';

/** What Comparison shows: nominal prices until a person chooses otherwise in its cell. */
export function pricesChosen(layout: Layout): typeof REAL | typeof NOMINAL {
  return layout.projection.model.deflator !== undefined && layout.stood.prices === REAL ? REAL : NOMINAL;
}

/** Choice, label and, where a year has no real amounts, why: what stands in row 4 after the scenario compared with. None without a deflator. */
export function pricesCells(layout: Layout): readonly Cell[] {
  const { model } = layout.projection;
  const { deflator } = model;
  if (deflator === undefined) return [];
  const chosen = pricesChosen(layout);
  const pricesOf = reference(layout, 'Yearly rates', layout.rates.rowOf(DEFLATOR_REFS.pricesOf), RATE_COLUMNS.allYears);
  const factors = areaReference({
    sheet: layout.names['Yearly rates'],
    row: layout.rates.rowOf(PRICE_STEPS.factor),
    column: RATE_COLUMNS.allYears,
    rows: 1,
    columns: 1 + model.years.length,
  });
  const isReal = `${PRICES_CHOICE}="${REAL}"`;
  const missing = 'Years not quantified in real prices: ';
  const why = `. Their figures are missing in ${DEFLATOR_REFS[deflator.measuredBy]} on Scenario inputs.`;
  const count = `SUMPRODUCT((${factors}="${NOT_QUANTIFIED}")*1)`;
  const years = yearsNotQuantified(deflator, model).length;
  return [
    text('Prices'),
    text(chosen),
    formula(`=IF(${isReal},${pricesOf}&" prices","${NOMINAL} prices")`, chosen === REAL ? pricesWords(deflator) : `${NOMINAL} prices`),
    formula(
      `=IF(AND(${isReal},${count}>0),"${missing}"&${count}&"${why}","")`,
      chosen === REAL && years > 0 ? `${missing}${years}${why}` : '',
    ),
  ];
}

/** The look of the choice and what may be typed there. */
export function pricesStyles({ projection }: Layout): Pick<SheetContent, 'styles' | 'validations'> {
  if (projection.model.deflator === undefined) return { styles: [], validations: [] };
  return {
    styles: [{ ...CHOICE_AREA, style: 'input text' }],
    validations: [
      {
        area: CHOICE_AREA,
        rule: { kind: 'list', options: [NOMINAL, REAL] },
        title: 'Prices',
        message: 'Nominal: cash of each year. Real: in the prices of one year, by the index on Scenario inputs.',
      },
    ],
  };
}

/** What amounts of a year are multiplied by, as formulas on other sheets name it; `base` for the base year. Undefined without a deflator. */
export function priceInUse(layout: Layout, year: number | 'base'): string | undefined {
  if (layout.projection.model.deflator === undefined) return undefined;
  const column = year === 'base' ? RATE_COLUMNS.allYears : RATE_COLUMNS.firstYear + year;
  return reference(layout, 'Yearly rates', layout.rates.rowOf(PRICE_STEPS.inUse), column);
}

/** The same cells of all years before this one, which is not the first. */
export function pricesInUseBefore(layout: Layout, year: number): string | undefined {
  if (layout.projection.model.deflator === undefined) return undefined;
  const row = layout.rates.rowOf(PRICE_STEPS.inUse);
  return areaReference({ sheet: layout.names['Yearly rates'], row, column: RATE_COLUMNS.firstYear, rows: 1, columns: year });
}

/** What amounts of each year are multiplied by as Comparison stands, and those of the base year; NaN has no real amounts. */
export function factorsInUse(layout: Layout): { readonly ofYear: (year: number) => number; readonly ofBase: number } {
  const { model } = layout.projection;
  if (model.deflator === undefined || pricesChosen(layout) === NOMINAL) return { ofYear: () => 1, ofBase: 1 };
  const { factors, baseFactor } = priceFactors(model.deflator, model);
  return { ofYear: (year) => factors[year] ?? NaN, ofBase: baseFactor };
}

/** A sum times what the cell says; "not quantified" where the cell has no number. The sum itself always has one. */
export function timesPrice(sum: string, factor: string | undefined): string {
  return factor === undefined ? sum : `IF(ISNUMBER(${factor}),${sum}*${factor},"${NOT_QUANTIFIED}")`;
}

/** The heading of amounts, with the prices they are in where these can be chosen. */
export function pricedHeader(layout: Layout, { header, printed }: { readonly header: string; readonly printed: string }) {
  const { deflator } = layout.projection.model;
  if (deflator === undefined) return { header, headerFormula: `=${printed}` };
  const label = pricesChosen(layout) === REAL ? pricesWords(deflator) : `${NOMINAL} prices`;
  return { header: `${header},\n${label}`, headerFormula: `=${printed}&",\n"&${PRICES_LABEL}` };
}
