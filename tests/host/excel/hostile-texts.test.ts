import fc from 'fast-check';
import { text } from '../../../src/workbook/sheet-content';
import { contentOf, sheetEdit } from '../contents';
import { area, value } from '../contract';
import { makeScene } from './scene';

describe('any text', () => {
  it('comes back from Excel as it was written, as a text, in cells of any look', async () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc
          .tuple(fc.constantFrom('=', '+', '-', '@', "'", "''", '\t=', '#N/A', '"', '2010/11 ', '‮'), fc.string({ maxLength: 20 }))
          .map((parts) => parts.join('')),
        fc.constantFrom('x'.repeat(32_767), '👩🏽‍💻', 'مجلس', '=HYPERLINK("x")', "='Workings'!A1", '\r\n'),
      )
      .filter((each) => each !== '');
    const texts = fc.sample(anyText, { numRuns: 400, seed: 20_260_401 });
    const { host, workbook } = await makeScene([]);
    const looks = [
      { row: 1, column: 2, rows: texts.length, columns: 1, style: 'input text' },
      { row: 1, column: 3, rows: texts.length, columns: 1, style: 'input rate' },
    ] as const;
    const edits = [
      sheetEdit(
        'View',
        contentOf(
          texts.map((each) => [text(each), text(each), text(each)]),
          looks,
        ),
      ),
    ];
    value(await workbook.write(edits));
    value(await workbook.write(edits));
    const [block] = value(await workbook.read([{ area: area('View', 1, 1, texts.length, 3), formulas: true }]));
    expect(block?.values).toEqual(texts.map((each) => [each, each, each]));
    expect(block?.formulas?.flat().join('')).toBe('');
    expect(host.notAnswered).toEqual([]);
  }, 30_000);
});
