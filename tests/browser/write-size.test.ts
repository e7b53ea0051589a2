import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { text } from '../../src/workbook/sheet-content';
import { startIronCalc } from '../host/embedded/start-ironcalc';
import { fill } from '../host/excel/host/excel-person';
import { TestHost } from '../host/excel/host/test-host';
import { recalculate } from '../host/excel/recalculate';
import { describeWithChromium } from '../programs';
import { violations } from './axe';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { pageInExcel } from './excel-page';

jest.setTimeout(BROWSER_TIMEOUT);

/** Services that the council and the NHS both pay for. */
const ROWS = [
  ['Authority', 'Service', 'Funded by', '2017/18 £'],
  ...Array.from({ length: 24 }, (_, index) => [
    'Bury',
    `Service ${String.fromCharCode(97 + Math.floor(index / 2))}`,
    index % 2 === 0 ? 'Council' : 'NHS',
    10_000.5 + 37 * index,
  ]),
];

describeWithChromium('What makes a line, in the built pane', () => {
  const served = servedPages();
  let context: BrowserContext;
  let page: Page;
  let host: TestHost;

  beforeAll(async () => {
    startIronCalc();
    context = await served.browser.newContext({ viewport: { width: 320, height: 900 } });
    host = new TestHost();
    host.recalculate = recalculate;
    fill(host, [{ name: 'Spend', cells: ROWS.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : text(cell)))) }]);
    page = await pageInExcel(context, host);
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByLabel('Stage').selectOption('Original budget');
    await page.getByRole('button', { name: 'Yes, use this table' }).click();
    await page.getByRole('button', { name: 'Percentage saving' }).waitFor();
    await page.getByRole('tab', { name: 'Spend' }).click();
  });
  afterAll(() => context.close());

  const isWritten = () => host.book.sheets.find(({ name }) => name === 'Base budget') !== undefined;

  test('is chosen and written with keys alone; Esc goes back to where it was opened', async () => {
    const opener = page.getByRole('button', { name: 'A line for each authority, service and funder' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is written' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-opens') === 'write size');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is written' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio').evaluateAll((all) => all.map((each) => each instanceof HTMLInputElement && each.checked))).toEqual(
      [false, true],
    );
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
    expect(isWritten()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^Written at .* 11 sheets added$/).waitFor({ timeout: BROWSER_TIMEOUT / 2 });
    await page.getByRole('button', { name: 'A line for each authority and service, whoever pays' }).waitFor();
    expect(isWritten()).toBe(true);
  });
});
