import { problemsOf } from '../../../src/hosts/excel/faults';
import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { sheetEdit, contentOf } from '../contents';
import { area, code, firstProblem, value } from '../contract';
import { text } from '../../../src/workbook/sheet-content';
import { everythingIn, laterEdits, makeScene } from './scene';
import { fill } from './host/excel-person';
import { testHost } from './host/client';
import type { TestHost } from './host/test-host';

describe('an answer of Excel that is no success', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['RequestPayloadSizeLimitExceeded', 'too-much-at-once'],
    ['ResponsePayloadSizeLimitExceeded', 'too-much-at-once'],
    ['ActivityLimitReached', 'throttled'],
    ['ServiceNotAvailable', 'workbook-busy'],
    ['RequestAborted', 'workbook-busy'],
    ['InactiveWorkbook', 'another-workbook-in-front'],
    ['AccessDenied', 'excel-denied'],
    ['ApiNotFound', 'excel-too-old'],
    ['SomethingNew', 'excel-refused'],
  ])('%s is told as %s', async (given, expected) => {
    const { host, workbook } = await makeScene([]);
    host.arm({ at: { request: 1 }, fault: { kind: 'error', code: given } });
    const problem = firstProblem(await workbook.outline());
    expect(problem.code).toBe(expected);
    if (expected === 'excel-refused') expect(problem.message).toContain('SomethingNew');
    else expect(problem.message).not.toContain(given);
  });

  it('without any answer is told as a lost connection', async () => {
    const { host, workbook } = await makeScene([]);
    host.arm({ at: { request: 1 }, fault: { kind: 'disconnected' } });
    expect(code(await workbook.outline())).toBe('disconnected');
  });

  it('is told even where it is no error of Office', () => {
    expect(
      problemsOf(new TypeError('x is not a function'))
        .map((problem) => problem.message)
        .join(),
    ).toContain('x is not a function');
    expect(problemsOf('a text')[0].message).toContain('a text');
  });
});

describe('what may not be written is refused before anything is', () => {
  const refused = async (change: (host: TestHost) => void, edits = laterEdits) => {
    const { host, workbook } = await makeScene();
    change(host);
    const before = everythingIn(host.book);
    const result = await workbook.write(edits);
    expect(everythingIn(host.book)).toBe(before);
    expect(host.notAnswered).toEqual([]);
    return code(result);
  };

  it('a workbook open for reading only', async () => {
    expect(
      await refused((host) => {
        host.book.readOnly = true;
      }),
    ).toBe('workbook-read-only');
  });

  it('new sheets where the structure is protected, but not sheets that are there', async () => {
    expect(
      await refused((host) => {
        host.book.structureProtected = true;
      }),
    ).toBe('structure-protected');
    const { host, workbook } = await makeScene();
    host.book.structureProtected = true;
    value(await workbook.write([sheetEdit('Workings', contentOf([[1]]))]));
  });

  it.each(['a'.repeat(32), 'a/b', "it's'", 'History', ''])('a sheet called %j', async (name) => {
    expect(await refused(() => undefined, [{ ...sheetEdit('View'), name }])).toBe('sheet-name-unusable');
  });

  it('a text longer than a cell holds, and a figure that is none', async () => {
    expect(await refused(() => undefined, [sheetEdit('View', contentOf([[text('x'.repeat(32_768))]]))])).toBe('cell-too-long');
    expect(await refused(() => undefined, [sheetEdit('View', contentOf([[1, Number.NaN]]))])).toBe('cell-no-number');
  });
});

describe('a write that is stopped half way', () => {
  it('puts the old outputs back', async () => {
    const { host, workbook } = await makeScene();
    const before = everythingIn(host.book);
    const stop = new AbortController();
    const result = await workbook.write(laterEdits, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(result.problems.map((problem) => problem.code)).toEqual(['write-stopped', 'old-outputs-back']);
    expect(everythingIn(host.book)).toBe(before);
  });
});

describe('a text that Excel does not keep', () => {
  it('is noticed, named and taken back', async () => {
    const { host, workbook } = await makeScene();
    const before = everythingIn(host.book);
    host.arm();
    // Between the write and the reading back, something makes another text of it.
    host.before.set(5, () => {
      host.book.sheetNamed('View')?.setCell(1, 1, { value: 'made proper' });
    });
    const result = await workbook.write([sheetEdit('View', contentOf([[text('made Proper')]]))]);
    expect(result.problems.map((problem) => [problem.code, problem.where])).toEqual([
      ['text-not-kept', 'View!A1'],
      ['old-outputs-back', undefined],
    ]);
    expect(everythingIn(host.book)).toBe(before);
  });
});

describe('print settings that Excel refuses', () => {
  it('cost a warning and not the figures', async () => {
    const { host, workbook } = await makeScene();
    host.arm();
    value(await workbook.write(laterEdits));
    const last = host.counts.requests;
    const { host: other, workbook: again } = await makeScene();
    other.arm({ at: { request: last }, fault: { kind: 'error', code: 'GeneralException' } });
    const result = await again.write(laterEdits);
    expect([result.ok, result.problems.map((problem) => problem.code)]).toEqual([true, ['print-setup-refused']]);
  });
});

describe('showing a hidden sheet', () => {
  it('is refused with what to do', async () => {
    const host = testHost();
    fill(host, [
      { name: 'Spend', cells: [[1]] },
      { name: 'Away', cells: [[1]], visibility: 'hidden' },
    ]);
    expect(code(await excelWorkbook().show(area('Away', 1, 1, 1, 1)))).toBe('sheet-hidden');
  });
});
