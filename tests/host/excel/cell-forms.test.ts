import { cameOutAs, formToWriteBack, isFormula, writtenForm, writtenText } from '../../../src/hosts/excel/cell-forms';
import { formula, text } from '../../../src/workbook/sheet-content';

describe('a cell on its way to Excel', () => {
  it('is a blank, a number or a formula as it stands', () => {
    expect([null, 1.5, formula('=A1', 3)].map(writtenForm)).toEqual(['', 1.5, '=A1']);
  });

  it.each(['Bolton', 'Adult Social Care', 'not quantified', 'a*b'])('is the plain word %j without an apostrophe', (word) => {
    expect(writtenForm(text(word))).toBe(word);
  });

  it.each(['=1+1', '+a', '-a', '@a', "'a", '1', 'March 2025', 'true', 'FALSE', '#N/A', ' a', '(1)', '£5', '~t', '*'])(
    'is the text %j behind an apostrophe',
    (odd) => {
      expect(writtenText(odd)).toBe(`'${odd}`);
    },
  );
});

describe('a cell that was read from Excel', () => {
  it('holds a formula only where its value is not the very same text', () => {
    expect(isFormula('=A1', 4)).toBe(true);
    expect(isFormula('="=A1"', '=A1')).toBe(true);
    expect(isFormula('=cmd', '=cmd')).toBe(false);
  });

  it('is written back as what it was', () => {
    expect(formToWriteBack('=A1', 4, 'Double')).toBe('=A1');
    expect(formToWriteBack('=cmd', '=cmd', 'String')).toBe("'=cmd");
    expect(formToWriteBack('#N/A', '#N/A', 'Error')).toBe('#N/A');
    expect(formToWriteBack('#N/A', '#N/A', 'String')).toBe("'#N/A");
    expect(formToWriteBack('', '', 'Empty')).toBe('');
    expect(formToWriteBack(true, true, 'Boolean')).toBe(true);
  });

  it('came out as meant where a constant is the same and a formula is a formula', () => {
    expect(cameOutAs("='A B'!A1", '=AB!A1')).toBe(true);
    expect(cameOutAs('=A1', "'=A1")).toBe(false);
    expect(cameOutAs("'=cmd", '=cmd')).toBe(false);
    expect(cameOutAs(0.1 + 0.2, 0.3)).toBe(true);
    expect(cameOutAs(1, 1.0001)).toBe(false);
  });
});
