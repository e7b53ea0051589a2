import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { openPreview, pane, sheetTabs } from './preview';

jest.setTimeout(BROWSER_TIMEOUT);

const EXAMPLE = 'examples/glasgow.xlsx';

describeWithChromium('A file that is opened in the preview', () => {
  const served = servedPages();
  let page: Page;

  beforeEach(async () => {
    page = await openPreview(served.browser, served.origin);
  });

  afterEach(async () => {
    await page.context().close();
  });

  const choose = () => page.locator('input[type=file]').setInputFiles(EXAMPLE);

  test('is taken up by a worker, which ends with its answer, so that the page goes on meanwhile', async () => {
    const begun = page.waitForEvent('worker');
    await choose();
    const worker = await begun;
    await worker.waitForEvent('close');
    await sheetTabs(page).filter({ hasText: 'Calibration' }).waitFor();
    expect(page.workers()).toEqual([]);
  });

  test('and cannot be taken up is told, with what to do; the workbook that was open stays', async () => {
    await page.route('**/loading.*.js', (route) => route.abort());
    await choose();
    await page
      .getByText(/^The spreadsheet of this page could not take up .*glasgow\.xlsx.* Reload the page and open it again/)
      .waitFor();
    await pane(page).getByRole('button', { name: 'Yes, use this table' }).waitFor();
  });
});
