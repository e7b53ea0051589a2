import { excelWorkbook } from '../../src/hosts/excel/excel-workbook';
import type { SheetEdit } from '../../src/workbook/port';
import { testHost } from '../host/excel/host/client';
import { describeWithChromium, describeWithLibreOffice } from '../programs';
import { LIBREOFFICE_TIMEOUT } from '../recalc/libreoffice';
import { blocksCase } from './blocks-case';
import { editCase } from './edit-case';
import { paneCase } from './pane-case';
import { projectionCase } from './projection-case';
import { readingCase } from './reading-case';
import { recalculationAloneCase } from './recalculation-alone-case';
import { table } from './row';
import { typingCase } from './typing-case';
import { writingCase, type Written } from './writing-case';

/** Every case stops by itself where its result is not that of the straightforward version. Times are nobody's concern here. */
describe('the bench, small', () => {
  test('projection gives what an object for each cell gives', async () => {
    expect(await projectionCase([50, 90], 1)).toHaveLength(4);
  });

  test('an edit gives the totals of a fresh projection', () => {
    expect(editCase([60], 1)).toHaveLength(1);
  });

  test('reading gives the sums of a plain parse', async () => {
    expect(await readingCase([200], 1)).toHaveLength(1);
  });

  test('writing says how many requests and bytes it took', async () => {
    const throughOffice = async (edits: readonly SheetEdit[]): Promise<Written> => {
      const host = testHost();
      host.arm();
      const written = await excelWorkbook().write(edits);
      if (!written.ok) throw new Error(written.problems[0].message);
      await host.settle();
      return { requests: host.counts.requests, bytes: host.counts.bytesSent };
    };
    const rows = await writingCase(20, throughOffice);
    expect(rows.map(({ what }) => what)).toEqual(['Writing through Office.js', 'Writing into a file (zipped)']);
    process.stdout.write(`${table(rows)}\n`);
  }, 120_000);

  test('a folder without a build has no pane to weigh', () => {
    expect(paneCase('no such folder')).toEqual([]);
  });
});

describeWithChromium('The bench in the built page, small', () => {
  test('totals follow every figure of a rate that is typed', async () => {
    expect(await typingCase([80])).toHaveLength(1);
  }, 120_000);

  test('what holds the page is told of every stage, from the first screen to an undo', async () => {
    expect((await blocksCase(600)).map(({ measured }) => measured)).toEqual(
      Array(9).fill(expect.stringMatching(/^longest block [\d.]+ ms/)),
    );
  }, 120_000);
});

describeWithLibreOffice('The bench inside LibreOffice, small', () => {
  test(
    'our workbook and those that a person would build hold the same results and recalculate to them',
    async () => {
      const rows = await recalculationAloneCase(3, 1);
      expect(rows.map(({ against }) => against.replace(/, .*/, ''))).toEqual(
        process.platform === 'linux'
          ? [
              'the same results by hand',
              'the same results by hand',
              'workings and totals alone by hand',
              'effects and budgets alone by hand',
            ]
          : [],
      );
      expect(rows.map(({ measured }) => measured).join()).not.toContain('NaN');
    },
    LIBREOFFICE_TIMEOUT,
  );
});
