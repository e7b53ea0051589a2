import { useEffect, useRef, type RefObject } from 'react';
import { usePlaces } from './places';

/**
 * Puts the focus where a person expects it when a screen appears: on what they came back from, or else on the element
 * marked `data-first`, or on the screen's heading. Nothing is taken from a person who is elsewhere when the pane starts.
 */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const screen = useRef<T>(null);
  const { cameFrom } = usePlaces().place;
  const from = useRef(cameFrom);
  useEffect(() => {
    const within = screen.current;
    if (within === null || within.closest('[hidden]') !== null) return;
    const openers = [...within.querySelectorAll<HTMLElement>('[data-opens]')];
    const opener = openers.find((each) => each.dataset['opens'] === from.current);
    const target = opener ?? within.querySelector<HTMLElement>('[data-first]') ?? within.querySelector<HTMLElement>('h2');
    target?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }, []);
  return screen;
}
