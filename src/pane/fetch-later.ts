/** What was split off and is not fetched yet. */
const waiting = new Set<() => Promise<unknown>>();

/**
 * Code that no first screen needs: fetched when it is asked for, or by `fetchAllLater` before. Every `import()` of the pane stands in one
 * of these, so that the pane goes on working once the connection is gone.
 */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  waiting.add(load);
  return load;
}

/** Fetches all of it, and what that in turn splits off. What cannot be fetched now is asked for again where it is needed. */
export async function fetchAllLater(): Promise<void> {
  while (waiting.size > 0) {
    const now = [...waiting];
    waiting.clear();
    await Promise.allSettled(now.map((load) => load()));
  }
}
