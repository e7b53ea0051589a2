import { registerCommands } from '../../../src/hosts/excel/commands';
import { openExcelWorkbook } from '../../../src/hosts/excel/start';

/** Stands for the part of office.js that meets the host, as far as these two use it. */
function office(host: string, excelApi: number): Map<string, (event: { completed: () => void }) => void> {
  const associated = new Map<string, (event: { completed: () => void }) => void>();
  Object.assign(globalThis, {
    Office: {
      onReady: async () => ({ host, platform: 'PC' }),
      HostType: { Excel: 'Excel' },
      context: { requirements: { isSetSupported: (_set: string, version: string) => Number(version.split('.')[1]) <= excelApi } },
      actions: { associate: (name: string, run: (event: { completed: () => void }) => void) => associated.set(name, run) },
    },
  });
  return associated;
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

describe('a ribbon button', () => {
  const press = async (run: () => Promise<void>) => {
    const said: unknown[] = [];
    const associated = office('Excel', 20);
    registerCommands({ refresh: run }, (error) => said.push(error));
    let completed = 0;
    associated.get('refresh')?.({
      completed: () => {
        completed += 1;
      },
    });
    await new Promise((resolve) => setImmediate(resolve));
    return { said, completed };
  };

  it('runs its command and is done', async () => {
    expect(await press(() => Promise.resolve())).toEqual({ said: [], completed: 1 });
  });

  it('is done, and tells, when its command fails', async () => {
    const failure = new Error('no');
    expect(await press(() => Promise.reject(failure))).toEqual({ said: [failure], completed: 1 });
  });
});
