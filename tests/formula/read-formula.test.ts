import { areasIn, readFormula } from '../../src/formula/read-formula';

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

describe('A formula that is read', () => {
  test('binds as Excel does', () => {
    expect(readFormula('=A1-B1*2')).toMatchObject({ operator: '-', right: { operator: '*' } });
    expect(readFormula('=(A1-B1)*2')).toMatchObject({ operator: '*', left: { operator: '-' } });
    expect(readFormula('=A1-B1-C1')).toMatchObject({ operator: '-', left: { operator: '-' } });
    expect(readFormula('=A1+B1<>C1&"x"')).toMatchObject({ operator: '<>', left: { operator: '+' }, right: { operator: '&' } });
    expect(readFormula('=-A1^2')).toMatchObject({ operator: '^', left: { kind: 'negative' } });
  });

  test('names its cells, on sheets with any name, each once', () => {
    const formula = readFormula(`=IF(ISNUMBER('It''s 4%'!$B$2),'It''s 4%'!$B$2+SUM(Workings!C3:D5),"not ""quantified""")`);
    expect(formula === undefined ? [] : areasIn(formula)).toEqual([
      cell("It's 4%", 2, 2),
      { sheet: 'Workings', row: 3, column: 3, rows: 3, columns: 2 },
    ]);
    expect(formula).toMatchObject({ kind: 'call', name: 'IF', of: [{}, {}, { kind: 'text', value: 'not "quantified"' }] });
  });

  test.each(['=', '=A1+', '=SUM(A1', '=Table1[[#This Row],[Amount]]', '=Rate*2', '={1,2}', '=A1 B1', '=#REF!+1'])(
    '%s is none that we read',
    (formula) => {
      expect(readFormula(formula)).toBeUndefined();
    },
  );
});
