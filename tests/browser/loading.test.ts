import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { openPreview, sheetTabs } from './preview';

jest.setTimeout(BROWSER_TIMEOUT);

const EXAMPLE = 'examples/glasgow.xlsx';

const choose = (page: Page) => page.locator('input[type=file]').setInputFiles(EXAMPLE);
const itsSheet = (page: Page) => sheetTabs(page).filter({ hasText: 'Calibration' });

describeWithChromium('A file that is opened in the preview', () => {
  const served = servedPages();

  test('is taken up by a worker, so that the page goes on; the same one takes up the next file without a connection', async () => {
    const page = await openPreview(served.browser, served.origin);
    const [worker, ...others] = page.workers();
    expect(others).toEqual([]);
    await page.context().setOffline(true);
    await choose(page);
    await itsSheet(page).waitFor();
    expect(page.workers()).toEqual([worker]);
    await page.context().close();
  });

  test('and cannot be taken up is told, with what to do; the next one can', async () => {
    const context = await served.browser.newContext();
    const page = await context.newPage();
    await page.route('**/loading.*.js', (route) => route.abort());
    await page.goto(served.origin);
    await page
      .getByText(/^The spreadsheet of this page could not take up .*clyde-valley\.xlsx.* Reload the page and open it again/)
      .waitFor();
    await page.unroute('**/loading.*.js');
    await choose(page);
    await itsSheet(page).waitFor();
    await context.close();
  });
});
