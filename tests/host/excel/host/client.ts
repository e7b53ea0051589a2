import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of the library that the tests touch by name. Its version is pinned; client.test.ts fails when a member is gone. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } };
}

/** What the library talks to. It sets `onMessageFromHost` itself. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** The script's own globals; assigned on the stand-in for `window`, as a browser would. */
const GLOBALS = ['OfficeExtension', 'Excel', 'OSF', 'Office', 'OfficeExt', 'OfficeCore', 'OfficeRuntime', 'Logger', 'OSFLog', 'OSFAppTelemetry', 'OSFPerfUtil'];

/**
 * Loads the library unmodified, in this realm and without a browser. Every call loads it anew, so that nothing is left of an
 * earlier test, and sets the globals `Excel` and `Office` that the add-in uses.
 */
export function loadOfficeClient(excelApi: number): OfficeClient {
  const path = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
  const element = () => ({ getElementsByTagName: () => [], appendChild: () => undefined, setAttribute: () => undefined });
  const window: Record<string, unknown> = {
    navigator: { userAgent: 'Node' },
    location: { href: '', search: '', hash: '', protocol: 'https:' },
    document: { getElementById: () => null, getElementsByTagName: () => [], createElement: element, createTextNode: element, hasFocus: () => false },
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    addEventListener: () => undefined,
    // The library tries to clean up after itself for seconds; no test waits for that.
    setTimeout: (run: () => void, delay: number) => { setTimeout(run, delay).unref(); },
    clearTimeout,
    Microsoft: { Office: { WebExtension: { FeatureGates: {} } } },
  };
  window['window'] = window;
  for (const name of GLOBALS) window[name] = undefined;
  // The library is a plain script for a browser: its free names are found on `window`.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('window', `with (window) { ${readFileSync(path, 'utf8')} }`)(window);

  // Which requirement sets there are is told by the part of office.js that meets the host, which is not loaded here.
  const context = { requirements: { isSetSupported: (set: string, version?: string) => supported(set, version, excelApi) } };
  window['Office'] = Object.create(window['Office'] as object, { context: { value: context } });
  Object.assign(globalThis, { Excel: window['Excel'], Office: window['Office'], OfficeExtension: window['OfficeExtension'] });
  return window as unknown as OfficeClient;
}

function supported(set: string, version: string | undefined, excelApi: number): boolean {
  if (set === 'DelayForCellEdit') return true;
  if (set !== 'ExcelApi') return false;
  const [major = '1', minor = '0'] = (version ?? '1.1').split('.');
  return major === '1' && Number(minor) <= excelApi;
}
