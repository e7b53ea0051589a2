import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';
import { chromium } from '../programs';

/** What `npm run build` makes. */
export const dist = resolve('dist');

export const BROWSER_TIMEOUT = 120_000;

/** A browser that speaks to nobody but the page under test: no updates, no sync, no sandbox (it may run as root). */
export function launchChromium(): Promise<Browser> {
  if (chromium === undefined) throw new Error('Chromium, Chrome or Edge was not found.');
  return playwright.launch({
    executablePath: chromium,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
}

/** Every request that any page of the context makes, from now on; the array grows while the pages run. */
export function recordRequests(context: BrowserContext): readonly SeenRequest[] {
  const seen: SeenRequest[] = [];
  context.on('request', (request) => seen.push({ method: request.method(), url: request.url() }));
  return seen;
}

export interface ServedFolder {
  readonly origin: string;
  /** Paths asked of the server, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder as a plain web host would, on a free port of this machine. */
export async function serveFolder(folder: string = dist): Promise<ServedFolder> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first.`);
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requested.push(path);
    const file = fileAt(folder, path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    requested,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

export interface ServedPages {
  readonly origin: string;
  readonly browser: Browser;
  readonly requested: readonly string[];
}

/**
 * The folder served and a browser started for the tests of the block that calls it, and both closed after them. What it answers is read
 * within the tests: before them nothing runs. `folder` gives another folder than the build, made by then.
 */
export function servedPages(folder: () => string = () => dist): ServedPages {
  let served: ServedFolder;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveFolder(folder());
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get origin() {
      return served.origin;
    },
    get browser() {
      return browser;
    },
    get requested() {
      return served.requested;
    },
  };
}

function fileAt(folder: string, path: string): string | undefined {
  const asked = normalize(join(folder, path));
  if (asked !== folder && !asked.startsWith(folder + sep)) return undefined;
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  return existsSync(file) ? file : undefined;
}

// A browser compiles WebAssembly while it streams only when it is served as application/wasm.
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
