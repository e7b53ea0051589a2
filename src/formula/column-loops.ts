import type { Operator } from './expression';

export type ColumnOperation = Operator | 'MAX' | 'MIN';

/** One operation over scalars and columns. The column written to may be one of those read. */
interface Loops {
  scalars(left: number, right: number): number;
  columnScalar(left: Float64Array, right: number, into: Float64Array): void;
  scalarColumn(left: number, right: Float64Array, into: Float64Array): void;
  columns(left: Float64Array, right: Float64Array, into: Float64Array): void;
}

/**
 * The loops of an operation that is not worth a loop of its own. Multiplication, addition and subtraction, which run over every
 * line, measure and year, are written out below: a call for each figure costs many times the sum itself.
 */
function loopsOf(scalars: Loops['scalars']): Loops {
  return {
    scalars,
    columnScalar(left, right, into) {
      for (let line = 0; line < into.length; line += 1) into[line] = scalars(at(left, line), right);
    },
    scalarColumn(left, right, into) {
      for (let line = 0; line < into.length; line += 1) into[line] = scalars(left, at(right, line));
    },
    columns(left, right, into) {
      for (let line = 0; line < into.length; line += 1) into[line] = scalars(at(left, line), at(right, line));
    },
  };
}

const MULTIPLICATION: Loops = {
  scalars: (left, right) => left * right,
  columnScalar(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = at(left, line) * right;
  },
  scalarColumn(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = left * at(right, line);
  },
  columns(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = at(left, line) * at(right, line);
  },
};

const ADDITION: Loops = {
  scalars: (left, right) => left + right,
  columnScalar(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = at(left, line) + right;
  },
  scalarColumn(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = left + at(right, line);
  },
  columns(left, right, into) {
    for (let line = 0; line < into.length; line += 1) into[line] = at(left, line) + at(right, line);
  },
};

export const COLUMN_LOOPS: Readonly<Record<ColumnOperation, Loops>> = {
  '*': MULTIPLICATION,
  '+': ADDITION,
  '-': loopsOf((left, right) => left - right),
  '/': loopsOf((left, right) => (right === 0 ? NaN : left / right)),
  // Of a base that is not above nought, spreadsheets know some powers and disagree on others: here it has none.
  '^': loopsOf((left, right) => (left > 0 ? left ** right : NaN)),
  MAX: loopsOf((left, right) => Math.max(left, right)),
  MIN: loopsOf((left, right) => Math.min(left, right)),
};

/** A figure of a column; every column of one evaluation has the same length. */
function at(column: Float64Array, line: number): number {
  return column[line] ?? NaN;
}
