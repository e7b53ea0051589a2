import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bridge } from './bridge';
import { TestHost } from './test-host';

/** The part of the library that the tests touch by name. Its version is pinned; client.test.ts fails when a member is gone. */
interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
}

/** What the script declares, and would as a plain script in a browser find on `window` too. */
const DECLARED = ['OfficeExtension', 'Excel', 'OSF', 'Office', 'OfficeExt', 'OfficeCore'];
/** What the script puts on `window` and then uses by its bare name. */
const PUT_ON_WINDOW = ['Microsoft', 'OfficeExtensionBatch', 'CustomFunctionMappings', 'Type', 'Sys'];

/**
 * Loads the library unmodified, in this realm and without a browser. Every call loads it anew, so that nothing is left of an
 * earlier test, and sets the globals `Excel` and `Office` that the add-in uses.
 */
export function loadOfficeClient(excelApi: number): OfficeClient {
  const element = () => ({ getElementsByTagName: () => [], appendChild: () => undefined, setAttribute: () => undefined });
  // After a failed clean-up the library tries again for seconds; no test waits for that.
  const laterIfAtAll = (run: () => void, delay: number) => {
    if (delay < 1_000) setTimeout(run, delay);
  };
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const document = {
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: element,
    createTextNode: element,
    hasFocus: () => false,
  };
  const window: Record<string, unknown> = {
    navigator: { userAgent: 'Node' },
    location: { href: '', search: '', hash: '', protocol: 'https:' },
    document,
    addEventListener: () => undefined,
    setTimeout: laterIfAtAll,
    clearTimeout,
    Microsoft: { Office: { WebExtension: { FeatureGates: {} } } },
  };
  window['window'] = window;
  for (const name of PUT_ON_WINDOW) {
    Object.defineProperty(globalThis, name, {
      get: () => window[name],
      set: (value) => {
        window[name] = value;
      },
      configurable: true,
    });
  }
  script(window, document, window['navigator'], window['location'], silent, laterIfAtAll);
  // Which requirement sets there are is told by the part of office.js that meets the host, which is not loaded here.
  const context = { requirements: { isSetSupported: (set: string, version?: string) => supported(set, version, excelApi) } };
  window['Office'] = Object.create(window['Office'] as object, { context: { value: context } });
  Object.assign(globalThis, { Excel: window['Excel'], Office: window['Office'], OfficeExtension: window['OfficeExtension'] });
  return window as unknown as OfficeClient;
}

/** A test host that the library, loaded anew, talks to. */
export function testHost(excelApi = 20): TestHost {
  const host = new TestHost();
  loadOfficeClient(excelApi).OfficeExtension.HostBridge.init(host.bridge);
  return host;
}

function supported(set: string, version: string | undefined, excelApi: number): boolean {
  if (set === 'DelayForCellEdit') return true;
  if (set !== 'ExcelApi') return false;
  const [major = '1', minor = '0'] = (version ?? '1.1').split('.');
  return major === '1' && Number(minor) <= excelApi;
}

/** Nothing of the library is left on the global object for Jest to clear away. */
afterAll(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension', ...PUT_ON_WINDOW]) Reflect.deleteProperty(globalThis, name);
});

/** The script as a function, read and compiled once: what it declares is local to a call, and can be seen on the given `window`. */
const script = (() => {
  const path = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  const seen = DECLARED.map(
    (name) => `Object.defineProperty(window, '${name}', { get: () => ${name}, set: (value) => { ${name} = value; } });`,
  );
  // The library is a script for a browser, so there is nothing to import.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const compiled = new Function(
    'window',
    'document',
    'navigator',
    'location',
    'console',
    'setTimeout',
    `${seen.join('')}${readFileSync(path, 'utf8')}`,
  );
  return compiled as (window: unknown, ...parts: unknown[]) => void;
})();
