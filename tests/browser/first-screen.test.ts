import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { words } from '../../src/pane/words';
import { FIRST_SCREEN_LIMIT } from '../bench/pane-case';
import { describeWithChromium } from '../programs';
import { violations } from './axe';
import { BROWSER_TIMEOUT, dist, servedPages } from './chromium';
import { pageInExcel } from './excel-page';

jest.setTimeout(BROWSER_TIMEOUT);

/** An Excel that never answers. */
const SILENT = { bridge: { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined } };

describeWithChromium('The first screen of the pane in Excel', () => {
  const served = servedPages();

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await pageInExcel(await served.browser.newContext({ viewport: { width: 350, height: 900 }, ...options }), SILENT);
    await page.addInitScript(recordUntilReading, words.spend.reading);
    return page;
  }

  test('loads at most 230 kB, packed, until it reads the workbook; neither the spreadsheet’s engine nor the code for files', async () => {
    const page = await open();
    await page.goto(`${served.origin}/taskpane.html`);
    const loaded = await page.waitForFunction(() => Reflect.get(window, 'loadedUntilReading') as string[] | undefined);
    const files = ((await loaded.jsonValue()) ?? [])
      .filter((address) => address.startsWith(`${served.origin}/`) && /\.(js|css)$/.test(address))
      .map((address) => readFileSync(`${dist}/${new URL(address).pathname}`));
    expect(files.length).toBeGreaterThan(5);
    expect(files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0)).toBeLessThanOrEqual(FIRST_SCREEN_LIMIT);
    for (const trace of ['ironcalc', 'hucre', 'saxes'])
      expect(files.filter((bytes) => bytes.toString().toLowerCase().includes(trace))).toEqual([]);
    await page.context().close();
  });

  test('says what it does before any script of ours has run', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${served.origin}/taskpane.html`);
    expect((await page.locator('#root').innerText()).trim()).toBe(words.opening);
    await page.context().close();
  });

  test('has its tabs before the workbook is opened, keeps the one that was chosen meanwhile, and passes axe', async () => {
    const page = await open();
    let opens: () => void = () => undefined;
    const opened = new Promise<void>((done) => (opens = done));
    // What reads the workbook is loaded by the frame, after it stands.
    await page.route(/\.js$/, async (route) => {
      if ((await page.getByRole('tab').count()) > 0) await opened;
      await route.fallback();
    });
    await page.goto(`${served.origin}/taskpane.html`, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: words.opening }).waitFor();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
    opens();
    await page.getByRole('tabpanel', { name: 'Compare' }).waitFor();
    await page.getByRole('heading', { name: words.opening }).waitFor({ state: 'detached' });
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Compare');
    await page.context().close();
  });
});

/** Runs in the page, before any of its scripts: what was loaded when the heading first stands. */
function recordUntilReading(heading: string): void {
  const watching = new MutationObserver(() => {
    if (document.querySelector('h2')?.textContent !== heading) return;
    watching.disconnect();
    const resources = performance.getEntriesByType('resource').map(({ name }) => name);
    Reflect.set(window, 'loadedUntilReading', resources);
  });
  watching.observe(document, { childList: true, subtree: true, characterData: true });
}
