import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { columnNumber } from '../../src/formula/address';

/** The preview page in a browser, with the example open and its tables found. */
export async function openPreview(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(origin);
  await pane(page).getByRole('button', { name: 'Yes, use this table' }).waitFor({ timeout: 60_000 });
  return page;
}

/** The pane, apart from the spreadsheet, whose sheets may have the same names as its tabs. */
export function pane(page: Page): Locator {
  return page.getByRole('region', { name: 'Budget Scenarios pane' });
}

/** The tabs of the sheets under the spreadsheet. */
export function sheetTabs(page: Page): Locator {
  return page.locator('.ic-sheet-tab');
}

/** Agrees to the table and adds 4% off supported living. */
export async function addSaving(page: Page): Promise<void> {
  const inPane = pane(page);
  await inPane.getByRole('button', { name: 'Yes, use this table' }).click();
  await inPane.getByRole('button', { name: /^Percentage saving 4%/ }).click();
  await inPane.getByLabel('Saving rate', { exact: true }).fill('4');
  await inPane.getByLabel('Services', { exact: true }).selectOption('Supported living');
  await inPane.getByRole('button', { name: 'Add to scenario' }).click();
  await inPane.getByRole('heading', { name: 'Scenario 1' }).waitFor();
}

export async function write(page: Page): Promise<void> {
  await pane(page).getByRole('button', { name: 'Write', exact: true }).click();
  await pane(page)
    .getByText(/^Written at/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** Makes a cell of a sheet hold this, as a person would: the sheet's tab, a click on the grid, arrows to the cell, the text, Enter. */
export async function typeInSheet(
  page: Page,
  sheet: string,
  cell: { readonly row: number; readonly column: number },
  text: string,
): Promise<void> {
  await sheetTabs(page).filter({ hasText: sheet }).first().click();
  await page.locator('.ic-worksheet-sheet-canvas').click({ position: { x: 70, y: 60 } });
  const address = await page.locator('.ic-formula-bar-address').innerText();
  const parts = /([A-Z]+)(\d+)/.exec(address);
  const column = columnNumber(parts?.[1] ?? '') ?? 1;
  await press(page, 'ArrowDown', 'ArrowUp', cell.row - Number(parts?.[2]));
  await press(page, 'ArrowRight', 'ArrowLeft', cell.column - column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function press(page: Page, forward: string, back: string, times: number): Promise<void> {
  for (let time = 0; time < Math.abs(times); time += 1) await page.keyboard.press(times > 0 ? forward : back);
}
