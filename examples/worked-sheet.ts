import { evaluateScalar } from '../src/formula/evaluate';
import { quantity, type Expression } from '../src/formula/expression';
import { printFormula } from '../src/formula/print';
import { HEADER_ROW, type Figure } from './sheets';

/** A line of a sheet that works something out: a figure that is stated, one that follows from others, or words alone. */
export interface WorkedLine {
  readonly part: string;
  readonly label: string;
  /** What other lines call it. */
  readonly name?: string;
  readonly figure?: number | Expression;
  readonly unit?: Unit;
  readonly note?: string;
}

export type Unit = '£' | '£ an hour' | '£ million' | '%' | 'hours' | 'FTE' | 'number';

const FORMATS: Readonly<Record<Unit, string>> = {
  '£': '"£"#,##0',
  '£ an hour': '"£"0.000',
  '£ million': '"£"#,##0.0"m"',
  '%': '0.000%',
  hours: '#,##0',
  FTE: '#,##0',
  number: '#,##0.######',
};

/** A figure that stands in a cell of another sheet. */
export interface LinkedFigure {
  readonly value: number;
  readonly reference: string;
}

/**
 * The rows of such a sheet: part, label, figure, unit, note. Each figure that follows from others is a live formula, printed from
 * the same expression that its value is worked out with.
 */
export function workedRows(
  lines: readonly WorkedLine[],
  links: Readonly<Record<string, LinkedFigure>>,
): readonly (readonly (string | Figure)[])[] {
  const rowOf = new Map(lines.flatMap((line, index) => (line.name === undefined ? [] : [[line.name, HEADER_ROW + 1 + index]])));
  const figures = new Map(Object.entries(links).map(([name, { value }]) => [name, value]));
  const referenceOf = (name: string): string => {
    const row = rowOf.get(name);
    const reference = links[name]?.reference ?? (row === undefined ? undefined : `C${row}`);
    if (reference === undefined) throw new Error(`No line is called ${name}.`);
    return reference;
  };
  return lines.map(({ part, label, name, figure, unit = 'number', note = '' }) => {
    if (figure === undefined) return [part, label, '', '', note];
    const value = typeof figure === 'number' ? figure : evaluateScalar(figure, (each) => figures.get(each) ?? NaN);
    if (name !== undefined) figures.set(name, value);
    const format = FORMATS[unit];
    return [
      part,
      label,
      typeof figure === 'number' ? { value, format } : { value, format, formula: printFormula(figure, referenceOf) },
      unit,
      note,
    ];
  });
}

/** The quantity on a line above, or in a linked cell. */
export const of = quantity;
