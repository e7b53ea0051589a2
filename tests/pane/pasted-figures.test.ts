import { pastedFigures } from '../../src/pane/typing/pasted-figures';

const authorities = ['Ayr', 'Bute', 'Coll'].map((name, index) => ({ ref: `LA${index + 1}`, name }));
const [ayr, bute] = authorities;
const pasted = (text: string, from = ayr, unit: Parameters<typeof pastedFigures>[3] = { unit: 'number', least: 0 }) => {
  if (from === undefined) throw new Error('There is no authority.');
  return pastedFigures(text, authorities, from, unit).map(({ authority, value }) => [authority.name, value]);
};

describe('A column pasted into figures by authority', () => {
  test('goes downwards from the field it is pasted into, and no further than the last', () => {
    expect(pasted('112,890\r\n86,220\r\n92,120\r\n')).toEqual([
      ['Ayr', 112_890],
      ['Bute', 86_220],
      ['Coll', 92_120],
    ]);
    expect(pasted('1\n2\n3', bute)).toEqual([
      ['Bute', 1],
      ['Coll', 2],
    ]);
  });

  test('with names beside it goes to the authorities of those names, in any order and capitals', () => {
    expect(pasted('coll\t7\nTotal\t12\n AYR \t5')).toEqual([
      ['Coll', 7],
      ['Ayr', 5],
    ]);
  });

  test('leaves out headings, empty cells and figures out of bounds', () => {
    expect(pasted('Population\n20\n')).toEqual([['Bute', 20]]);
    expect(pasted('40%\n\n160%', ayr, { unit: '%', least: 0, most: 1 })).toEqual([['Ayr', 0.4]]);
  });
});
