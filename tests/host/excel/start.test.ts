import { reopenWithWorkbook } from '../../../src/hosts/excel/reopening';
import { openExcelWorkbook } from '../../../src/hosts/excel/start';

/** Stands for the part of office.js that meets the host, as far as these use it. */
function office(host: string, excelApi: number, document?: unknown): void {
  Object.assign(globalThis, {
    Office: {
      onReady: async () => ({ host, platform: 'PC' }),
      HostType: { Excel: 'Excel' },
      context: { document, requirements: { isSetSupported: (_set: string, version: string) => Number(version.split('.')[1]) <= excelApi } },
    },
  });
}

afterAll(() => Reflect.deleteProperty(globalThis, 'Office'));

describe('starting in Excel', () => {
  it('answers the open workbook', async () => {
    office('Excel', 9);
    expect(Object.keys(await openExcelWorkbook()).sort()).toEqual([
      'lastWrite',
      'outline',
      'read',
      'selected',
      'show',
      'undo',
      'watch',
      'write',
    ]);
  });

  it('says so where Excel is too old, or another program', async () => {
    office('Excel', 8);
    await expect(openExcelWorkbook()).rejects.toThrow('too old');
    office('Word', 20);
    await expect(openExcelWorkbook()).rejects.toThrow('Excel');
  });
});

describe('a workbook that was written', () => {
  const set = new Map<string, unknown>();
  let saved = 0;

  it('opens with the pane from then on, until its outputs are gone, and is changed no more often than that', () => {
    office('Excel', 20, {
      settings: {
        get: (name: string) => set.get(name),
        set: (name: string, value: unknown) => set.set(name, value),
        remove: (name: string) => set.delete(name),
        saveAsync: () => {
          saved += 1;
        },
      },
    });
    reopenWithWorkbook(true);
    reopenWithWorkbook(true);
    expect([...set, saved]).toEqual([['Office.AutoShowTaskpaneWithDocument', true], 1]);
    reopenWithWorkbook(false);
    expect([set.size, saved]).toEqual([0, 2]);
  });

  it('is left alone by an Excel without such settings', () => {
    office('Excel', 9);
    expect(() => {
      reopenWithWorkbook(true);
    }).not.toThrow();
  });
});
