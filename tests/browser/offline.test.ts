import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { openPreview, pane } from './preview';
import { eachScreen } from './screens';

jest.setTimeout(2 * BROWSER_TIMEOUT);

describeWithChromium('The preview page without a connection, once it is loaded', () => {
  const served = servedPages();

  test('has every screen of the pane, writes, and saves a report as a Word file', async () => {
    const page = await openPreview(served.browser, served.origin);
    await everythingFetched(page);
    await page.context().setOffline(true);
    const missed: string[] = [];
    page.on('requestfailed', (request) => missed.push(request.url()));
    await eachScreen(page, async () => undefined);
    const inPane = pane(page);
    await inPane.getByRole('button', { name: 'Back' }).click();
    const downloading = page.waitForEvent('download');
    await inPane.getByRole('button', { name: 'Word file' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.docx$/);
    expect(missed).toEqual([]);
    await page.context().close();
  });
});

/** Waits until nothing was fetched for longer than the pane waits before it fetches what no first screen needs. */
async function everythingFetched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const ends = performance.getEntriesByType('resource').map((each) => each.startTime + each.duration);
    return performance.now() - Math.max(...ends) > 3_000;
  });
}
