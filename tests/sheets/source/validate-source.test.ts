import { parseRows } from '../../../src/sheets/source/row-list';
import { validateSource } from '../../../src/sheets/source/validate-source';

const whole = {
  sheet: 'RS LA Data',
  header: 7,
  rows: '8:452',
  authority: 'C',
  service: null,
  amounts: 'I',
  amountHeaderIs: 'service',
  fixed: { year: '2017/18' },
  unit: '£ thousand',
};

function codesOf(given: unknown): readonly string[] {
  return validateSource(given).problems.map((each) => `${each.code} ${each.where ?? ''}`);
}

test('a source as it stands in a scenario file, a null counting as left out', () => {
  const read = validateSource(whole);
  expect(read).toEqual({ ok: true, problems: [], value: { ...whole, service: undefined } });
  expect(read.ok && 'service' in read.value).toBe(false);
});

test('an Excel Table, a span of columns and a list of spans', () => {
  expect(validateSource({ table: 'Spend', authority: 'Authority', amounts: '2010/11' }).ok).toBe(true);
  expect(validateSource({ ...whole, amounts: 'D:EW' }).ok).toBe(true);
  expect(validateSource({ ...whole, amounts: ['F:N', 'P'] }).ok).toBe(true);
});

test('a setting that does not exist is refused with the nearest that does', () => {
  const read = validateSource({ ...whole, autority: 'C' });
  expect(read.ok).toBe(false);
  expect(read.problems).toMatchObject([{ code: 'source-key-unknown', where: 'source.autority' }]);
  expect(read.problems[0].message).toContain('Did you mean “authority”?');
  expect(codesOf({ ...whole, fixed: { yaer: '2017/18' } })).toEqual(['source-key-unknown source.fixed.yaer']);
});

test.each([
  [{ ...whole, rows: '452:8' }, 'source-value-wrong source.rows'],
  [{ ...whole, rows: 'all' }, 'source-value-wrong source.rows'],
  [{ ...whole, header: 'seven' }, 'source-value-wrong source.header'],
  [{ ...whole, header: 0 }, 'source-value-wrong source.header'],
  [{ ...whole, amounts: undefined }, 'source-value-wrong source.amounts'],
  [{ ...whole, amounts: [] }, 'source-value-wrong source.amounts'],
  [{ ...whole, amountHeaderIs: 'month' }, 'source-value-wrong source.amountHeaderIs'],
  [{ ...whole, unit: 'dozen' }, 'source-value-wrong source.unit'],
  [{ ...whole, fixed: { year: '2017' } }, 'year-unknown source.fixed.year'],
  [{ ...whole, fixed: 'x' }, 'source-value-wrong source.fixed'],
  [{ ...whole, hidden: 'yes' }, 'source-value-wrong source.hidden'],
  ['Spend', 'source-not-an-object source'],
  [null, 'source-not-an-object source'],
])('%j is refused at its place', (given, expected) => {
  expect(codesOf(given)).toEqual([expected]);
});

test('every wrong setting is told, not the first alone', () => {
  expect(codesOf({ ...whole, rows: 'x', unit: 'y', header: -1 })).toHaveLength(3);
});

test('rows', () => {
  expect(parseRows('8:452')).toEqual({ first: 8, last: 452 });
  expect(parseRows(' 8 - 9 ')).toEqual({ first: 8, last: 9 });
  expect(parseRows('26')).toEqual({ first: 26, last: 26 });
  expect(parseRows('8:2000000')).toBeUndefined();
});
