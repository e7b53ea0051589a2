/** Counts how often the spreadsheet has to be drawn anew: after our own writes its component does not notice by itself. */
export interface Redraws {
  readonly redraw: () => void;
  readonly count: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createRedraws(): Redraws {
  let count = 0;
  const listeners = new Set<() => void>();
  return {
    redraw: () => {
      count += 1;
      for (const listener of listeners) listener();
    },
    count: () => count,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
