import type { Area } from './address';
import { evaluateScalar } from './evaluate';
import { constant, dividedBy, greatest, least, minus, plus, quantity, times, toThePower, type Expression } from './expression';
import type { FormulaOperator, FormulaPart } from './read-formula';
import { tell, type Told } from './tell';

/** What stands in a cell: its figure (NaN where it holds none; an empty cell counts as 0) and how it is said: `£120,000`, `no funding`. */
export interface ToldCell extends Told {
  readonly isEmpty: boolean;
}

/** The cells of a block, row by row. */
export type CellsOf = (area: Area) => readonly ToldCell[];

/** A sum of cells, as a figure and in words. */
export interface FormulaSum {
  readonly figure: number;
  /** `£415,300,000 − £400,000,000`. */
  readonly words: string;
}

/** More cells than this are said as "the sum of 8 cells". */
const MOST_TERMS = 4;

/**
 * The part of a formula that made what its cell shows, its look-ups replaced by the cells that they find: of
 * `IF(AND(ISNUMBER(G6),ISNUMBER(H9)),G6*H9,"not quantified")` the product where the cell has a figure. `shown` is the cell's text, or
 * undefined where it shows a number.
 */
export function partThatCounts(part: FormulaPart, shown: string | undefined, cells: CellsOf): FormulaPart {
  const inner = (each: FormulaPart): FormulaPart => partThatCounts(each, shown, cells);
  if (part.kind === 'negative') return { ...part, of: inner(part.of) };
  if (part.kind === 'operation') return { ...part, left: inner(part.left), right: inner(part.right) };
  if (part.kind !== 'call') return part;
  switch (part.name) {
    case 'IF':
    case 'IFERROR': {
      const [then, otherwise] = part.name === 'IF' ? part.of.slice(1) : part.of;
      if (then === undefined || otherwise === undefined) return part;
      const text = [then, otherwise].find((branch) => branch.kind === 'text');
      if (text !== undefined) return inner(text.value === shown ? text : text === then ? otherwise : then);
      if (part.name === 'IFERROR') return inner(Number.isNaN(formulaSum(inner(then), cells)?.figure ?? NaN) ? otherwise : then);
      const [when] = part.of;
      const holds = when === undefined ? undefined : conditionHolds(when, cells);
      return holds === undefined ? part : inner(holds ? then : otherwise);
    }
    case 'INDEX':
      return found(part.of, cells) ?? part;
    case 'CHOOSE':
      return chosen(part.of, cells) ?? part;
    case 'SUMIFS':
      return matching(part.of, cells) ?? part;
    default:
      return { ...part, of: part.of.map(inner) };
  }
}

/** The cell that `INDEX(block, row, column)` finds; a block of one row or column needs one of the two. */
function found([block, ...positions]: readonly FormulaPart[], cells: CellsOf): FormulaPart | undefined {
  const [first = NaN, second] = positions.map((each) => formulaSum(each, cells)?.figure ?? NaN);
  if (block?.kind !== 'cells') return undefined;
  const { area } = block;
  const [down, across] = second !== undefined ? [first, second] : area.rows === 1 ? [1, first] : [first, 1];
  if (!(down >= 1 && down <= area.rows && across >= 1 && across <= area.columns)) return undefined;
  return { kind: 'cells', area: { ...area, row: area.row + down - 1, column: area.column + across - 1, rows: 1, columns: 1 } };
}

/** What `CHOOSE(place, first, second, …)` takes. */
function chosen([place, ...choices]: readonly FormulaPart[], cells: CellsOf): FormulaPart | undefined {
  const which = place === undefined ? NaN : (formulaSum(place, cells)?.figure ?? NaN);
  return choices[which - 1];
}

/** The sum of the cells that `SUMIFS(column, labels, label)` finds, where the label is in a cell. */
function matching([summed, labels, label, ...more]: readonly FormulaPart[], cells: CellsOf): FormulaPart | undefined {
  if (summed?.kind !== 'cells' || labels?.kind !== 'cells' || label?.kind !== 'cells' || more.length > 0) return undefined;
  const { area } = summed;
  const [wanted] = cells(label.area);
  if (area.columns > 1 || wanted === undefined) return undefined;
  const of = cells(labels.area).flatMap(({ words }, position): readonly FormulaPart[] =>
    words === wanted.words ? [{ kind: 'cells', area: { ...area, row: area.row + position, rows: 1 } }] : [],
  );
  return { kind: 'call', name: 'SUM', of };
}

/** The sum that a formula makes of its cells; undefined where it does more than add, take away, multiply and divide (look-ups, counts). */
export function formulaSum(part: FormulaPart, cells: CellsOf): FormulaSum | undefined {
  const named: Told[] = [];
  const name = (told: Told): Expression => quantity(String(named.push(told) - 1));
  const expression = expressionOf(part, cells, name);
  if (expression === undefined) return undefined;
  const at = (index: string): Told => named[Number(index)] ?? { figure: NaN, words: '' };
  return { figure: evaluateScalar(expression, (index) => at(index).figure), words: tell(expression, at) };
}

const OPERATIONS: Partial<Record<FormulaOperator, (left: Expression, right: Expression) => Expression>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': dividedBy,
  '^': toThePower,
};

function expressionOf(part: FormulaPart, cells: CellsOf, name: (told: Told) => Expression): Expression | undefined {
  const inner = (each: FormulaPart): Expression | undefined => expressionOf(each, cells, name);
  switch (part.kind) {
    case 'number':
      return name({ figure: part.value, words: part.value.toLocaleString('en-GB', { maximumFractionDigits: 10 }) });
    case 'text':
      return undefined;
    case 'cells': {
      const [cell, ...others] = cells(part.area);
      return cell === undefined || others.length > 0 ? undefined : name(cell);
    }
    case 'negative': {
      const of = inner(part.of);
      return of === undefined ? undefined : minus(constant(0), of);
    }
    case 'operation': {
      const operation = OPERATIONS[part.operator];
      const [left, right] = [inner(part.left), inner(part.right)];
      return operation === undefined || left === undefined || right === undefined ? undefined : operation(left, right);
    }
    case 'call':
      return callOf(part, cells, name, inner);
  }
}

function callOf(
  { name: called, of }: Extract<FormulaPart, { kind: 'call' }>,
  cells: CellsOf,
  name: (told: Told) => Expression,
  inner: (part: FormulaPart) => Expression | undefined,
): Expression | undefined {
  if (called === 'SUM') {
    // As the function does, cells without a number are left out.
    const terms = of.flatMap((each): readonly (Expression | undefined)[] => {
      if (each.kind !== 'cells') return [inner(each)];
      const numbers = cells(each.area).filter(({ figure, isEmpty }) => !isEmpty && !Number.isNaN(figure));
      if (numbers.length <= MOST_TERMS) return numbers.map(name);
      const figure = numbers.reduce((sum, cell) => sum + cell.figure, 0);
      return [name({ figure, words: `the sum of ${numbers.length.toLocaleString('en-GB')} cells` })];
    });
    const known = terms.filter((term) => term !== undefined);
    return known.length === terms.length ? known.reduce(plus, constant(0)) : undefined;
  }
  const parts = of.map(inner).filter((each) => each !== undefined);
  const [only] = parts;
  if (only === undefined || parts.length < of.length) return undefined;
  if (called === 'MAX') return greatest(...parts);
  if (called === 'MIN') return least(...parts);
  if (called === 'ABS' && parts.length === 1) return greatest(only, minus(constant(0), only));
  return undefined;
}

/** Whether a condition holds; undefined where it asks for more than figures, texts and what is known. */
function conditionHolds(part: FormulaPart, cells: CellsOf): boolean | undefined {
  if (part.kind === 'call') {
    const [only] = part.of;
    if (part.name === 'ISNUMBER' && only !== undefined) {
      const [cell] = only.kind === 'cells' ? cells(only.area) : [];
      return cell === undefined ? undefined : !cell.isEmpty && !Number.isNaN(cell.figure);
    }
    const held = part.of.map((each) => conditionHolds(each, cells));
    if (held.includes(undefined)) return undefined;
    if (part.name === 'AND') return held.every(Boolean);
    return part.name === 'OR' ? held.some(Boolean) : undefined;
  }
  if (part.kind !== 'operation') return undefined;
  const texts = [part.left, part.right].map((each) => textOf(each, cells));
  const figures = [part.left, part.right].map((each) => formulaSum(each, cells)?.figure ?? NaN);
  const [left, right] = texts.every((text) => text !== undefined) ? texts : figures.some(Number.isNaN) ? [] : figures;
  if (left === undefined || right === undefined) return undefined;
  const holds: Partial<Record<FormulaOperator, boolean>> = {
    '=': left === right,
    '<>': left !== right,
    '<': left < right,
    '>': left > right,
    '<=': left <= right,
    '>=': left >= right,
  };
  return holds[part.operator];
}

function textOf(part: FormulaPart, cells: CellsOf): string | undefined {
  if (part.kind === 'text') return part.value;
  const [cell] = part.kind === 'cells' ? cells(part.area) : [];
  if (cell === undefined) return undefined;
  if (cell.isEmpty) return '';
  return Number.isNaN(cell.figure) ? cell.words : undefined;
}
