import { areaReference, sheetReference } from '../../formula/address';
import { RATE_COLUMNS, type Layout } from './layout';
import { HEADER_ROW } from './page';
import { ALL_AUTHORITIES, ALL_SERVICES } from './standing-choice';

/** The header of Bridge stands one row lower than elsewhere, below what is chosen. */
export const FIRST_BRIDGE_ROW = 6;

/** The cells of Bridge in which they stand. */
export const BRIDGE_CHOICE = { authority: '$B$4', service: '$C$4', year: '$D$4' } as const;

/** 1 for each line of the authority and service chosen, else 0. Names are compared for equality, never as patterns. */
export function chosenLines(authorities: string, services: string, on = ''): string {
  const { authority, service } = BRIDGE_CHOICE;
  return `((${on}${authority}="${ALL_AUTHORITIES}")+(${authorities}=${on}${authority})>0)*((${on}${service}="${ALL_SERVICES}")+(${services}=${on}${service})>0)`;
}

/** The headings of the years, and 1 for the one that is chosen. */
export function chosenYears(layout: Layout, on = ''): { readonly reference: string; readonly chosen: string } {
  const years = areaReference({
    sheet: layout.names['Yearly rates'],
    row: HEADER_ROW,
    column: RATE_COLUMNS.firstYear,
    rows: 1,
    columns: layout.projection.model.years.length,
  });
  return { reference: years, chosen: `(${years}=${on}${BRIDGE_CHOICE.year})` };
}

/** How cells of Bridge are named on other sheets: before `$B$4`. */
export function onBridge(layout: Layout): string {
  return `${sheetReference(layout.names.Bridge)}!`;
}
