import { openWorkbookFile } from '../../../src/hosts/embedded/open-workbook-file';
import { fileWorkbook } from '../../../src/hosts/embedded/file-workbook';
import { code, value } from '../contract';

async function cellsOf(bytes: Uint8Array, name = 'spend.csv') {
  const workbook = fileWorkbook(value(await openWorkbookFile(bytes, name)));
  const [sheet] = value(await workbook.outline()).sheets;
  if (sheet?.used === undefined) throw new Error('No cells.');
  return { sheet: sheet.name, values: value(await workbook.read([{ area: sheet.used }]))[0]?.values };
}

const TEXT = 'Authority,Net Amount (£)\r\nBolton,"1,234.50"\r\n';
const CELLS = [
  ['Authority', 'Net Amount (£)'],
  ['Bolton', 1234.5],
];

describe('a csv file', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect((await cellsOf(bytes)).values).toEqual(CELLS);
  });

  test('keeps its blank rows, quoted newlines and quotes', async () => {
    expect((await cellsOf(Buffer.from(',\n"two\nlines","a ""b"""\n\n1,2'))).values).toEqual([
      [null, null],
      ['two\nlines', 'a "b"'],
      [null, null],
      [1, 2],
    ]);
  });

  test('takes for numbers only what loses nothing', async () => {
    const texts = ['007', '1e3', '12345678901234567', '1,23', '1/2', '4%', '=1+1', 'TRUE', '+5', '£5', '[x]', '...'];
    expect((await cellsOf(Buffer.from(texts.map((each) => `"${each}"`).join('\n')))).values).toEqual(texts.map((each) => [each]));
    expect((await cellsOf(Buffer.from('0\n-0.5\n"18,368,147"\n 12 \n"-1,000.25"'))).values).toEqual([
      [0],
      [-0.5],
      [18_368_147],
      [12],
      [-1000.25],
    ]);
  });

  test('may be separated by semicolons, tabs or what its first line says', async () => {
    expect((await cellsOf(Buffer.from('a;b\n1,5;2'))).values).toEqual([
      ['a', 'b'],
      ['1,5', 2],
    ]);
    expect((await cellsOf(Buffer.from('a\tb\n1\t2'))).values).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect((await cellsOf(Buffer.from('sep=|\na|b,c\n1|2'))).values).toEqual([
      ['a', 'b,c'],
      [1, 2],
    ]);
  });

  test('names its sheet for the file, as far as a sheet may be called so', async () => {
    expect((await cellsOf(Buffer.from('1'), "'a[b]*c' ".padEnd(40, 'x') + '.csv')).sheet).toBe(`a b  c' ${'x'.repeat(22)}`);
    expect((await cellsOf(Buffer.from('1'), '.csv')).sheet).toBe('Data');
  });

  test('that is empty or no text is one sentence', async () => {
    expect(code(await openWorkbookFile(Buffer.from('\n\n,,\n'), 'spend.csv'))).toBe('file-empty');
    expect(code(await openWorkbookFile(new Uint8Array([1, 0, 0, 0, 2, 3]), 'spend.csv'))).toBe('file-not-a-workbook');
  });
});
