import { createContext, useContext } from 'react';
import { createStore, type Store } from '../session/store';
import type { SumAsked } from '../worked-out/sum-asked';
import { useWhileInFront } from './front';

/** The tabs in their order. */
export const TABS = ['spend', 'scenarios', 'compare', 'report'] as const;
export type TabName = (typeof TABS)[number];

export type SpendPlace = { readonly at: 'tables' | 'join' } | { readonly at: 'lines' | 'total'; readonly table: string };

export type ScenariosPlace =
  | { readonly at: 'list' }
  | { readonly at: 'scenario'; readonly scenario: string }
  | { readonly at: 'add'; readonly scenario: string | undefined }
  /** Scenarios of a colleague's file. */
  | { readonly at: 'bring in' }
  /** What is asked of a pay uplift beside its form. */
  | { readonly at: 'methods' | 'offset'; readonly scenario: string; readonly measure: string }
  /** A form for a measure that stands, or for a new one of this model. */
  | {
      readonly at: 'form';
      readonly scenario: string | undefined;
      readonly measure: string | undefined;
      readonly model: string;
      readonly ownFigures?: string;
    };

export type ReportPlace = { readonly at: 'table' } | { readonly at: 'copy' };

/** The scenarios side by side, or what lies behind them: what moves one, the years, the money there is, prices. */
export interface ComparePlace {
  readonly at: 'table' | 'moves' | 'by year' | 'funding' | 'ranges' | 'confidence' | 'find' | 'prices' | 'reserves' | 'monitoring';
}

/** Where the person is, in each tab. A tab keeps its place while another is in front. */
export interface Place {
  readonly tab: TabName;
  /** What lies over the tabs. */
  readonly over: 'to check' | 'help' | 'write size' | undefined;
  readonly spend: SpendPlace;
  readonly scenarios: ScenariosPlace;
  readonly report: ReportPlace;
  readonly compare: ComparePlace;
  /** The figure whose sum is open. */
  readonly sum: SumAsked | undefined;
  /** What was opened last (its `data-opens`): focus returns there. */
  readonly cameFrom: string | undefined;
  /** The kind of measure that help opens on (its `model`). */
  readonly helpOn: string | undefined;
}

export interface Places {
  readonly place: Place;
  readonly go: (change: Partial<Place>) => void;
}

/** Where a pane begins, and begins again after a fault. */
export const FIRST_PLACE: Place = {
  tab: 'spend',
  over: undefined,
  spend: { at: 'tables' },
  scenarios: { at: 'list' },
  report: { at: 'table' },
  compare: { at: 'table' },
  sum: undefined,
  cameFrom: undefined,
  helpOn: undefined,
};

export function isInFront(tab: TabName, { tab: shown, over }: Place): boolean {
  return tab === shown && over === undefined;
}

type PlacesStore = Pick<Store<Place>, 'state' | 'subscribe'> & Pick<Places, 'go'>;

export function createPlaces(): PlacesStore {
  const { state, set, subscribe } = createStore(FIRST_PLACE);
  return { state, subscribe, go: (change) => set((before) => ({ ...before, cameFrom: undefined, helpOn: undefined, ...change })) };
}

export const PlacesContext = createContext(createPlaces());

/** Where the person is, and the way elsewhere. */
export function usePlaces(): Places {
  const places = useContext(PlacesContext);
  return { place: useWhileInFront(places), go: places.go };
}
