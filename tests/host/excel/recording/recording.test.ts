import { readFileSync } from 'node:fs';
import { openWorkbookFile } from '../../../../src/hosts/embedded/open-workbook-file';
import { excelWorkbook } from '../../../../src/hosts/excel/excel-workbook';
import { isWorkbookToRecord, Recorder } from '../../../../src/hosts/excel/recording/recorder';
import type { RecordedExchange, Recording } from '../../../../src/hosts/excel/recording/recording';
import { clydeValleyModel } from '../../../fixtures/clyde-valley';
import { value } from '../../contract';
import { startIronCalc } from '../../embedded/start-ironcalc';
import { BookState } from '../host/book';
import { loadOfficeClient, testHost } from '../host/client';
import { earlierModel, editsFor } from '../real-sheets';
import { recalculate } from '../recalculate';
import { bookOfFile } from './book-of-file';
import { differenceLine } from './difference';
import { replayed } from './replay';

jest.setTimeout(180_000);

const EXCEL = { platform: 'PC', version: '16.0' };
const EXAMPLE = 'clyde-valley.xlsx';

/** The example's workbook in a test host. */
async function exampleBook(into?: BookState): Promise<BookState> {
  return bookOfFile(value(await openWorkbookFile(new Uint8Array(readFileSync(`examples/${EXAMPLE}`)), EXAMPLE)).book, into);
}

/** As on the checklist: look, write, write again, undo twice; through the real client, which the recorder listens to. */
async function recordedChecklist(): Promise<Recording> {
  const host = testHost();
  // Another Excel draws other keys.
  const book = new BookState();
  for (let drawn = 0; drawn < 70; drawn += 1) book.newKey();
  host.book = await exampleBook(book);
  host.recalculate = recalculate;
  const recorder = new Recorder();
  recorder.start();
  const workbook = excelWorkbook();
  const first = value(await workbook.write(await editsFor(workbook, earlierModel())));
  const second = value(await workbook.write(await editsFor(workbook, clydeValleyModel())));
  value(await workbook.undo(second));
  value(await workbook.undo(first));
  await host.settle();
  expect(host.notAnswered).toEqual([]);
  return recorder.recording(EXCEL);
}

describe('a recording of what Excel answers', () => {
  let recording: Recording;
  const linesOf = async (altered: Recording) => replayed(altered, await exampleBook(), recalculate).map(differenceLine);

  /** The recording with one exchange's answer changed, the first for which there is such a change. */
  const altering = (change: (text: string, each: RecordedExchange) => string): { altered: Recording; request: number } => {
    const texts = recording.exchanges.map((each) => change(JSON.stringify(each.answer), each));
    const index = texts.findIndex((text, at) => text !== JSON.stringify(recording.exchanges[at]?.answer));
    const exchanges = recording.exchanges.map((each, at) =>
      at === index ? { ...each, answer: JSON.parse(texts[at] ?? '') as RecordedExchange['answer'] } : each,
    );
    return { altered: { ...recording, exchanges }, request: index + 1 };
  };

  beforeAll(async () => {
    startIronCalc();
    recording = await recordedChecklist();
  });

  it('has every request with its answer, and comes through its file', () => {
    expect(recording.exchanges.length).toBeGreaterThan(30);
    expect(recording.exchanges.every(({ answer }) => answer?.status === 200)).toBe(true);
    expect(JSON.parse(JSON.stringify(recording))).toEqual(recording);
  });

  it('of a host that answers like the test host differs nowhere, whatever keys that host draws', async () => {
    expect(JSON.stringify(recording)).toContain('{0000-71}');
    expect(await linesOf(recording)).toEqual([]);
  });

  it('tells an answer that differs, with its request and what was asked', async () => {
    const { altered, request } = altering((text) => text.replace(/"Formulas":\[\["([^"]+)"/, '"Formulas":[["$1!"'));
    const [line, ...others] = await linesOf(altered);
    expect(others).toEqual([]);
    expect(line?.startsWith(`request ${String(request)}, workbook.worksheets.getItem(`)).toBe(true);
    expect(line).toMatch(/\.getRange\("A1:[A-Z]+\d+"\)\.load\(\)\.Formulas\[0\]\[0\]: Excel "(.*)!", test host "\1"$/);
  });

  it('tells an error that only one of both answers, and a request that was refused', async () => {
    const failing = altering((text, { request }) =>
      JSON.stringify(request).includes('"Clear"')
        ? text.replace('"TraceIds"', '"Error":{"Code":"AccessDenied","Location":"Range.clear"},"TraceIds"')
        : text,
    );
    expect(await linesOf(failing.altered)).toEqual([
      `request ${String(failing.request)}, the whole request: Excel AccessDenied at "Range.clear", test host no error`,
    ]);
    const { exchanges } = recording;
    const refused = {
      ...recording,
      exchanges: [{ flags: 0, request: {}, answer: { status: 503, code: 'ServiceNotAvailable', body: null } }, ...exchanges],
    };
    expect(await linesOf(refused)).toEqual(['request 1, the whole request: Excel refused with 503 ServiceNotAvailable, test host nothing']);
  });

  it('takes a long sum’s last digit for the same, and a member that the test host does not have for a difference', async () => {
    const { altered } = altering((text) => text.replace(/"Values":\[\[(.*?),(\d+)\.\d{9,}/, '"Values":[[$1,$2.5'));
    const first = recording.exchanges[0];
    if (first === undefined) throw new Error('Nothing was recorded.');
    const unknown = JSON.parse(JSON.stringify(first).replace('"ReadOnly"', '"Unheard"').replace('readOnly', 'unheard')) as RecordedExchange;
    const lines = await linesOf({ ...altered, exchanges: [unknown] });
    expect(lines.join()).toContain('Workbook.unheard');
  });
});

describe('the recorder', () => {
  it('hears the library where it talks to Excel itself, through `executeRichApiRequestAsync`', async () => {
    const client = loadOfficeClient(20);
    const osf: unknown = Reflect.get(client, 'OSF');
    const data = [200, [], JSON.stringify({ Results: [{ ActionId: 3, Value: { Name: 'Budgets.xlsx' } }] })];
    const sent: unknown[] = [];
    const richApi = {
      executeRichApiRequestAsync: (message: unknown, answered: (result: unknown) => void) => {
        sent.push(message);
        answered({ status: 'succeeded', value: { data } });
      },
    };
    Reflect.set(Reflect.get(osf as object, 'DDA') as object, 'RichApi', richApi);
    const recorder = new Recorder();
    let heard = 0;
    recorder.subscribe(() => {
      heard += 1;
    });
    recorder.start();
    const context = new client.Excel.RequestContext();
    context.workbook.load('name');
    await context.sync();
    const [exchange, ...others] = recorder.recording(EXCEL).exchanges;
    expect([sent.length, others.length, heard, recorder.count]).toEqual([1, 0, 1, 1]);
    expect(JSON.stringify(exchange?.request)).toContain('"Actions"');
    expect(exchange?.answer?.body).toEqual({ Results: [{ ActionId: 3, Value: { Name: 'Budgets.xlsx' } }] });
  });

  it.each([
    ['C:\\Users\\me\\100%\\Clyde-Valley.xlsx', true],
    ['https://example.sharepoint.com/sites/x/clyde-valley.xlsx?web=1', true],
    ['clyde-valley.xlsx', true],
    ['C:\\my-clyde-valley.xlsx', false],
    ['C:\\Budget 2026.xlsx', false],
    [null, false],
  ])('records in the example alone: %s', (address, records) => {
    expect(isWorkbookToRecord(address)).toBe(records);
  });
});
