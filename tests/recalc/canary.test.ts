import { readXlsx, writeXlsx } from 'hucre';
import { describeWithLibreOffice, pdfToPpm } from '../programs';
import { LIBREOFFICE_TIMEOUT, recalculate, recalculateAll, toPdfPages } from './libreoffice';

jest.setTimeout(LIBREOFFICE_TIMEOUT);

/** 2 + factor, with a cached sum that is wrong. */
function workbookWithWrongSum(factor: number): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Sums',
        rows: [[2], [factor], [null]],
        cells: new Map([['2,0', { formula: 'A1+A2', formulaResult: 999 }]]),
      },
    ],
  });
}

async function sumIn(workbook: Uint8Array): Promise<unknown> {
  const [sheet] = (await readXlsx(workbook)).sheets;
  return sheet?.rows[2]?.[0];
}

describeWithLibreOffice('LibreOffice recalculates instead of trusting cached values', () => {
  test('a wrong cached value is there before, and corrected after', async () => {
    const workbook = await workbookWithWrongSum(3);
    expect(await sumIn(workbook)).toBe(999);
    expect(await sumIn(await recalculate(workbook))).toBe(5);
  });

  test('many workbooks go through one run and come back in order', async () => {
    const workbooks = await Promise.all([1, 2, 3, 4].map(workbookWithWrongSum));
    const sums = await Promise.all((await recalculateAll(workbooks)).map(sumIn));
    expect(sums).toEqual([3, 4, 5, 6]);
  });

  test('a file that is no workbook is an error', async () => {
    await expect(recalculate(new Uint8Array([0x50, 0x4b, 3, 4]))).rejects.toThrow('LibreOffice did not write');
  });

  (pdfToPpm === undefined ? test.skip : test)('printed pages come as pictures', async () => {
    const [page] = await toPdfPages(await workbookWithWrongSum(3));
    expect(Array.from(page?.subarray(1, 4) ?? [])).toEqual(Array.from(Buffer.from('PNG')));
  });
});
