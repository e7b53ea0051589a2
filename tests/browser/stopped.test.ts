import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { addSaving, openPreview, pane } from './preview';

jest.setTimeout(BROWSER_TIMEOUT);

describeWithChromium('A screen of the pane that fails', () => {
  const served = servedPages();
  let page: Page;

  beforeEach(async () => {
    page = await openPreview(served.browser, served.origin, { permissions: ['clipboard-read', 'clipboard-write'] });
    await addSaving(page);
    await breakNumbers(page);
    await pane(page).getByRole('tab', { name: 'Compare' }).click();
    await pane(page).getByRole('heading', { name: 'The pane stopped' }).waitFor();
  });

  afterEach(() => page.context().close());

  test('says what is safe, with the focus on Reload, and comes back with the scenario as it was', async () => {
    const inPane = pane(page);
    await inPane.getByText('Your workbook was not changed by this, and your scenarios are kept.').waitFor();
    await inPane.locator('button:focus', { hasText: 'Reload the pane' }).waitFor();
    await mendNumbers(page);
    await page.keyboard.press('Enter');
    await inPane.getByRole('heading', { name: 'Base budget' }).waitFor();
    await inPane.getByRole('tab', { name: 'Scenarios' }).click();
    await inPane.getByRole('button', { name: 'Scenario 1', exact: true }).click();
    await inPane.getByLabel('Percentage saving 1, saving rate').waitFor();
    expect(await inPane.getByLabel('Percentage saving 1, saving rate').inputValue()).toBe('4');
    await inPane.getByRole('button', { name: 'Write', exact: true }).click();
    await inPane
      .getByText(/^Written at/)
      .first()
      .waitFor({ timeout: BROWSER_TIMEOUT / 2 });
  });

  test('copies details that hold no figure and no name of the workbook', async () => {
    await mendNumbers(page);
    await pane(page).getByRole('button', { name: 'Copy details' }).click();
    await pane(page).getByText('Details copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Budget Scenarios \d[^]*Screen: compare[^]*Error: Error\n\s+at /);
    expect(copied).not.toMatch(/Glasgow|Supported|clyde|£|422/i);
  });

  test('leaves the tabs, and the other screens work', async () => {
    await mendNumbers(page);
    const inPane = pane(page);
    await inPane.getByRole('tab', { name: 'Scenarios' }).click();
    await inPane.getByRole('heading', { name: 'Scenario 1' }).waitFor();
    await inPane.getByRole('heading', { name: 'The pane stopped' }).waitFor({ state: 'detached' });
    await inPane.getByRole('tab', { name: 'Compare' }).click();
    await inPane.getByRole('heading', { name: 'Side by side' }).waitFor();
  });
});

/** A fault of ours, of which the browser says something about the workbook, on several lines: from now on no number can be printed. */
async function breakNumbers(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'printNumber', Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format'));
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get: () => {
        throw new Error('Glasgow City: £62,000\nSupported living\n@Glasgow');
      },
    });
  });
}

async function mendNumbers(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', Reflect.get(window, 'printNumber') as PropertyDescriptor);
  });
}
