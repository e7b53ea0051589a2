import { useSessionState } from '../use-session';
import { displayUnitFor, type DisplayUnit } from './figure-words';

/** The unit of every table in the pane: one for the whole workbook, by the size of its base budget. */
export function useDisplayUnit(): DisplayUnit {
  return displayUnitFor(useSessionState().agreed?.total ?? 0);
}
