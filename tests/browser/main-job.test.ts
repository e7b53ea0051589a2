import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { ALWAYS_MADE } from '../../src/workbook/output-sheets';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, recordRequests, servedPages } from './chromium';
import { addSaving, openPreview, pane, sheetTabs, typeInSheet, write } from './preview';

jest.setTimeout(BROWSER_TIMEOUT);

describeWithChromium('The main job in the preview page', () => {
  const served = servedPages();
  let page: Page;

  beforeEach(async () => {
    page = await openPreview(served.browser, served.origin);
  });

  afterEach(async () => {
    await page.context().close();
  });

  test('from open to the first written projection in six clicks, one of which confirms unit, year, total and kind of money', async () => {
    let clicks = 0;
    const click = async (target: Locator) => {
      clicks += 1;
      await target.click();
    };
    const inPane = pane(page);
    const card = inPane.getByRole('region', { name: 'Spend', exact: true });
    for (const fact of ['£ thousand', '2010/11', '£422,600,000', 'Original budget, gross'])
      await card.getByText(fact, { exact: true }).first().waitFor();

    await click(card.getByRole('button', { name: 'Yes, use this table' }));
    await click(inPane.getByRole('button', { name: /^Percentage saving 4%/ }));
    // The rate has the focus.
    await page.keyboard.type('4');
    // Opening the list, and choosing from it.
    clicks += 2;
    await inPane.getByLabel('Services', { exact: true }).selectOption('Supported living');
    await inPane.getByText('2011/12: £178,000,000 × 4% = £7,120,000').waitFor();
    await click(inPane.getByRole('button', { name: 'Add to scenario' }));
    await click(inPane.getByRole('button', { name: 'Write', exact: true }));
    await inPane
      .getByText(/^Written at .*: \d+ sheets added/)
      .first()
      .waitFor();

    expect(clicks).toBeLessThanOrEqual(6);
    await inPane
      .getByText(/^All \d+ checks pass/)
      .first()
      .waitFor();
    for (const sheet of ALWAYS_MADE) await expect(sheetTabs(page).filter({ hasText: sheet }).count()).resolves.toBeGreaterThan(0);
  });

  test('by keyboard alone', async () => {
    const inPane = pane(page);
    await inPane.locator('button:focus', { hasText: 'Yes, use this table' }).waitFor();
    await page.keyboard.press('Enter');
    await inPane.locator('button:focus', { hasText: 'Percentage saving' }).waitFor();
    await page.keyboard.press('Enter');
    await inPane.locator('input[data-field="rate"]:focus').waitFor();
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sup');
    await page.keyboard.press('Control+Enter');
    await inPane.getByRole('heading', { name: 'Scenario 1' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await inPane
      .getByText(/^Written at/)
      .first()
      .waitFor();
    await inPane.getByText('Supported living, from 1 Apr 2011').waitFor();
  });

  test('the menu opens at the first key, also before it was fetched, and gives the focus back', async () => {
    const more = pane(page).getByRole('button', { name: 'More' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="menuitem"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await pane(page).locator('button:focus[aria-label="More"]').waitFor();
  });

  test('Undo takes the sheets away and leaves the scenario in the pane', async () => {
    await addSaving(page);
    await write(page);
    await expect(sheetTabs(page).count()).resolves.toBe(3 + ALWAYS_MADE.length);
    await pane(page).getByRole('button', { name: 'Undo last write' }).click();
    await pane(page).getByText('Last write undone').first().waitFor();
    await expect(sheetTabs(page).count()).resolves.toBe(3);
    await pane(page).getByRole('heading', { name: 'Scenario 1' }).waitFor();
  });

  test('a figure typed in the spreadsheet is followed by the pane', async () => {
    await addSaving(page);
    // Care homes of East Dunbartonshire, £11,400 thousand.
    await typeInSheet(page, 'Spend', { row: 5, column: 3 }, '12400');
    await pane(page).getByRole('cell', { name: '423,600' }).first().waitFor();
    await pane(page).getByRole('tab', { name: 'Spend' }).click();
    await pane(page)
      .getByText(/was £11,400,000, now £12,400,000/)
      .waitFor();
  });

  test('a rate typed on Scenario inputs is followed by the pane', async () => {
    await addSaving(page);
    await write(page);
    await typeInSheet(page, 'Scenario inputs', await cellOfRate(page), '0.05');
    await pane(page).getByText('(8,900)').first().waitFor();
    await expect(pane(page).getByLabel('Percentage saving 1, saving rate').inputValue()).resolves.toBe('5');
  });

  test('Save gives a workbook with the sheets in it', async () => {
    await addSaving(page);
    await write(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save workbook' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('clyde-valley.xlsx');
    const saved = await openWorkbookFile(new Uint8Array(await readFile(await download.path())), 'clyde-valley.xlsx');
    expect(saved.ok ? saved.value.book.sheets.flatMap((sheet) => sheet.ours ?? []) : saved.problems).toEqual([...ALWAYS_MADE]);
  });

  test('no request leaves the page’s origin', async () => {
    const context = await served.browser.newContext();
    const seen = recordRequests(context);
    const other = await context.newPage();
    await other.goto(served.origin);
    await addSaving(other);
    await write(other);
    await pane(other).getByRole('tab', { name: 'Compare' }).click();
    await pane(other).getByRole('heading', { name: 'Side by side' }).waitFor();
    expect(seen.filter(({ url }) => !url.startsWith(served.origin) && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    await context.close();
  });
});

/** Where the rate stands, as the pane's own link says. */
async function cellOfRate(page: Page): Promise<{ row: number; column: number }> {
  const inPane = pane(page);
  await inPane.getByRole('button', { name: 'Options for Percentage saving 1' }).click();
  await page.getByRole('menuitem', { name: 'How was this worked out?' }).click();
  const address = await inPane
    .getByRole('button', { name: /^'Scenario inputs'!/ })
    .first()
    .innerText();
  await inPane.getByRole('button', { name: 'Close' }).click();
  return { row: Number(/\d+$/.exec(address)?.[0]), column: 7 };
}
