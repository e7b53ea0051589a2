import { useEffect, useState, type RefObject } from 'react';

const USUAL_PANE = 326;

/** The width that there is for a table, in pixels, as the pane is made wider and narrower. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_PANE);
  useEffect(() => {
    const measured = element.current;
    if (measured === null || !('ResizeObserver' in window)) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Two scenarios at 320 px, three at 350, four from 500: a table never scrolls sideways. */
export function scenariosThatFit(width: number): number {
  if (width < 310) return 2;
  if (width < 460) return 3;
  return Math.max(4, Math.floor((width - 180) / 80));
}
