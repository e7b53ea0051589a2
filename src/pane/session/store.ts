/** A value that is replaced whole, and those who want to know. */
export interface Store<T> {
  readonly state: () => T;
  readonly set: (change: (state: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(first: T): Store<T> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
