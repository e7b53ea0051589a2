export const ALL_AUTHORITIES = 'All authorities';
export const ALL_SERVICES = 'All services';

/** What a person chooses on Bridge, as it stands in its cells. */
export interface BridgeChoice {
  readonly scenario: string;
  readonly authority: string;
  readonly service: string;
  readonly year: string;
}

/** The choice from the sheet's row 4 as it was read. */
export function choiceFromCells(cells: readonly string[]): BridgeChoice | undefined {
  const [scenario = '', authority = '', service = '', year = ''] = cells;
  return /^S\d+$/.test(scenario) ? { scenario, authority, service, year } : undefined;
}
