import { element, type SvgElement } from './svg';

/**
 * Colours of a picture. A page passes its own theme; paper takes `PRINTED`. Nothing is told by colour alone: increases are plain and
 * decreases hatched, lines differ by marker and dashes, so that a black-and-white print and colour-blind readers lose nothing.
 */
export interface ChartLooks {
  readonly ink: string;
  readonly faint: string;
  readonly paper: string;
  readonly budget: string;
  readonly increase: string;
  readonly decrease: string;
  readonly decreaseTint: string;
  /** Of lines, in turn. */
  readonly lines: readonly string[];
}

export const PRINTED: ChartLooks = {
  ink: '#1B2A33',
  faint: '#C3CDD3',
  paper: '#FFFFFF',
  budget: '#24475B',
  increase: '#B0672A',
  decrease: '#1F6F78',
  decreaseTint: '#D5E7E8',
  lines: ['#24475B', '#B0672A', '#1F6F78', '#7A3E77', '#5B5B14'],
};

export const FONT = "'Segoe UI', Calibri, Arial, sans-serif";

const DASHES = ['none', '7 4', '2 3', '10 3 2 3', '5 2'];

/** Dashes of the line in this place, so that each differs from its neighbours. */
export function dashesOf(index: number): string {
  return DASHES[index % DASHES.length] ?? 'none';
}

/** A marker of its own shape at a point: filled circle, open square, triangle, diamond, open circle. */
export function marker(index: number, x: number, y: number, colour: string, paper: string): SvgElement {
  const looks = (open: boolean) => ({ fill: open ? paper : colour, stroke: colour, 'stroke-width': 1.5 });
  switch (index % 5) {
    case 0:
      return element('circle', { cx: x, cy: y, r: 3.5, ...looks(false) });
    case 1:
      return element('rect', { x: x - 3.5, y: y - 3.5, width: 7, height: 7, ...looks(true) });
    case 2:
      return element('path', { d: `M${x} ${y - 4.5}l4.5 8h-9z`, ...looks(false) });
    case 3:
      return element('path', { d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`, ...looks(true) });
    default:
      return element('circle', { cx: x, cy: y, r: 4, ...looks(true) });
  }
}

/** A hatching, for `fill="url(#id)"`. */
export function hatching(id: string, colour: string, between: string): SvgElement {
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    element('rect', { width: 6, height: 6, fill: between }),
    element('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: colour, 'stroke-width': 3 }),
  ]);
}
