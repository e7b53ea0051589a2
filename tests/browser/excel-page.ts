import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { text } from '../../src/workbook/sheet-content';
import { spendRows } from '../fixtures/clyde-valley';
import { fill } from '../host/excel/host/excel-person';
import { TestHost } from '../host/excel/host/test-host';
import { recalculate } from '../host/excel/recalculate';

/** Where the pane loads Office.js from, and where the same files stand in the package. */
export const OFFICE_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFolder = dirname(createRequire(resolve('package.json')).resolve('@microsoft/office-js/dist/office.js'));

/** An Excel that holds the spend of the Clyde Valley on each of these sheets. Recalculates with IronCalc, which has to be started. */
export function excelWithSpend(...sheets: readonly string[]): TestHost {
  const host = new TestHost();
  host.recalculate = recalculate;
  const cells = spendRows().map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell))));
  fill(
    host,
    sheets.map((name) => ({ name, cells })),
  );
  return host;
}

/** A page in which office.js, unmodified and with its own loader, finds an Excel on Windows: the test host. */
export async function pageInExcel(context: BrowserContext, host: Pick<TestHost, 'bridge'>): Promise<Page> {
  // Nothing leaves the machine: what is neither ours nor one of Office.js's own files is refused, and seen by the test.
  await context.route(/^(?!http:\/\/localhost[:/])/, async (route) => {
    const address = route.request().url().split('?')[0] ?? '';
    const file = join(officeFolder, address.slice(OFFICE_ADDRESS.length));
    if (address.startsWith(OFFICE_ADDRESS) && existsSync(file)) await route.fulfill({ path: file });
    else await route.abort();
  });
  await context.exposeBinding('sendMessageToTestHost', (_, text: string) => {
    host.bridge.sendMessageToHost(text);
  });
  await context.addInitScript(standAsExcelOnWindows);
  const page = await context.newPage();
  // Messages arrive in the order in which they were sent.
  let last: Promise<unknown> = Promise.resolve();
  host.bridge.onMessageFromHost = (text) => {
    last = last.then(() => page.evaluate(deliver, text)).catch(() => undefined);
  };
  return page;
}

/** Runs in the page, before any of its scripts. */
function standAsExcelOnWindows(): void {
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: 'budget-scenarios',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: 2057,
    GetAppDataLocale: 2057,
    GetDocUrl: 'Budgets.xlsx',
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 0,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: '',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({ excelapi: '1.20', delayforcelledit: '1.1' }),
    GetHostCustomMessage: 0,
    GetHostFullVersion: '16.0.17000.20000',
    GetDialogRequirementMatrix: '',
    GetInitialDisplayMode: 0,
    GetSettings: { Read: () => undefined },
  };
  const excel = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
  const external: unknown = Reflect.get(window, 'external');
  if (typeof external !== 'object' || external === null) throw new Error('This browser has no window.external.');
  Object.assign(external, {
    GetHostInfo: () => 'Excel|Win32|16.01|en-GB|telemetry|||',
    GetContext: () => excel,
    GetLoggingAllowed: () => false,
  });
  const send: unknown = Reflect.get(window, 'sendMessageToTestHost');
  Reflect.set(window, '_richApiNativeBridge', {
    sendMessageToHost: (text: string) => {
      if (typeof send === 'function') Reflect.apply(send, undefined, [text]);
    },
  });
}

/** Runs in the page: the library has put its ear on the bridge. */
function deliver(text: string): void {
  const bridge: unknown = Reflect.get(window, '_richApiNativeBridge');
  const hear: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'onMessageFromHost') : undefined;
  if (typeof hear === 'function') Reflect.apply(hear, bridge, [text]);
}
