import { areaText } from '../../src/formula/address';
import { formulaSum, partThatCounts, type CellsOf, type ToldCell } from '../../src/formula/formula-sum';
import { areasIn, readFormula } from '../../src/formula/read-formula';

/** A1 to A4 hold 100, 40, a text and nothing; B1 to B4 say a, b, a, b; C1 holds 2. */
const STANDING: Readonly<Record<string, number | string | undefined>> = {
  A1: 100,
  A2: 40,
  A3: 'no funding given',
  B1: 'a',
  B2: 'b',
  B3: 'a',
  B4: 'b',
  C1: 2,
};

const cells: CellsOf = ({ row, column, rows, columns }) =>
  Array.from({ length: rows * columns }, (_, index): ToldCell => {
    const at = areaText({ sheet: 'x', row: row + Math.floor(index / columns), column: column + (index % columns), rows: 1, columns: 1 });
    const value = STANDING[at.split('!')[1] ?? ''];
    return {
      figure: typeof value === 'number' ? value : value === undefined ? 0 : NaN,
      words: String(value ?? 0),
      isEmpty: value === undefined,
    };
  });

/** The sum behind a cell that shows `shown`, and the cells it takes. */
function told(formula: string, shown?: string) {
  const whole = readFormula(formula);
  if (whole === undefined) throw new Error(`${formula} was not read.`);
  const part = partThatCounts(whole, shown, cells);
  return { ...formulaSum(part, cells), takes: areasIn(part).map((area) => areaText({ ...area, sheet: 'x' }).split('!')[1]) };
}

describe('The sum behind a cell', () => {
  test.each([
    ['=A1-A2*C1', 20, '100 − 40 × 2', ['A1', 'A2', 'C1']],
    ['=(A1-A2)/C1', 30, '(100 − 40) ÷ 2', ['A1', 'A2', 'C1']],
    ['=-A1', -100, '0 − 100', ['A1']],
    // As SUM does, it passes over texts and empty cells.
    ['=SUM(A1:A4)', 140, '100 + 40', ['A1:A4']],
    ['=MAX(A1,A2)-MIN(A1,A2)', 60, '100 − 40', ['A1', 'A2']],
    ['=ABS(A2-A1)', 60, '0 − (40 − 100)', ['A2', 'A1']],
  ])('%s', (formula, figure, words, takes) => {
    expect(told(formula)).toEqual({ figure, words, takes });
  });

  test('is that of the branch that was taken', () => {
    expect(told('=IF(AND(ISNUMBER(A1),ISNUMBER(A2)),A1-A2,"not quantified")')).toMatchObject({ words: '100 − 40', takes: ['A1', 'A2'] });
    expect(told('=IF(A1>A2,A1-A2,A2-A1)')).toMatchObject({ words: '100 − 40' });
    expect(told('=IF(B1="b",A1-A2,A1+A2)')).toMatchObject({ words: '100 + 40' });
    expect(told('=IF(ISNUMBER(A3),SUM(A3,A1),A2)').takes).toEqual(['A2']);
    expect(told('=IFERROR(A1+A2,A1)')).toMatchObject({ words: '100 + 40', takes: ['A1', 'A2'] });
    expect(told('=IFERROR(A1+A3,A1)').takes).toEqual(['A1']);
    expect(told('=IF(ISNUMBER(A3),A3-A1,"no funding given")', 'no funding given').takes).toEqual([]);
  });

  test('follows a look-up to the cells that it finds', () => {
    expect(told('=INDEX(A1:A4,C1)')).toMatchObject({ figure: 40, takes: ['A2'] });
    expect(told('=INDEX(A1:C1,1,3)')).toMatchObject({ figure: 2, takes: ['C1'] });
    expect(told('=IF(ISNUMBER(C1),CHOOSE(C1,A1,A2,A3),"no scenario")')).toMatchObject({ figure: 40, takes: ['A2'] });
    expect(told('=SUMIFS(A1:A4,B1:B4,B2)')).toMatchObject({ figure: 40, takes: ['A2', 'A4'] });
  });

  test('is not told where a formula does more', () => {
    expect(told('=SUMPRODUCT((B1:B4="a")*A1:A4)').words).toBeUndefined();
    expect(told('=A1&" pounds"').words).toBeUndefined();
  });
});
