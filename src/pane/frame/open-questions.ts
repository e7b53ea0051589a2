import { useEffect } from 'react';
import { createStore } from '../session/store';

/** How many questions stand open in the pane: while one does, its button is the filled one. */
export const openQuestions = createStore(0);

/** For a component that asks something in its place, while it stands. */
export function useOpenQuestion(): void {
  useEffect(() => {
    openQuestions.set((before) => before + 1);
    return () => openQuestions.set((before) => before - 1);
  }, []);
}
