import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, recordRequests, servedPages } from './chromium';

jest.setTimeout(BROWSER_TIMEOUT);

// The smallest valid module: its magic number and version.
const emptyWasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

describeWithChromium('The browser and the host that the page tests stand on', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'budget-scenarios-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Served</title><script src="/run.js"></script>');
    await writeFile(join(folder, 'run.js'), 'window.ran = true;');
    await writeFile(join(folder, 'empty.wasm'), emptyWasm);
  });
  const served = servedPages(() => folder);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('a page runs, wasm streams, and every request is seen', async () => {
    const context = await served.browser.newContext();
    const seen = recordRequests(context);
    const page = await context.newPage();
    await page.goto(served.origin);
    expect(await page.title()).toBe('Served');
    expect(await page.evaluate('window.ran')).toBe(true);
    expect(await page.evaluate('WebAssembly.compileStreaming(fetch("/empty.wasm")).then(() => "compiled")')).toBe('compiled');
    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual(expect.arrayContaining(['/', '/run.js', '/empty.wasm']));
    expect(served.requested).toEqual(expect.arrayContaining(['/', '/run.js', '/empty.wasm']));
    await context.close();
  });

  test('nothing outside the folder is served', async () => {
    const answer = await fetch(`${served.origin}/..%2f..%2fetc%2fpasswd`);
    expect(answer.status).toBe(404);
  });
});
