import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ALWAYS_MADE } from '../../src/workbook/output-sheets';
import { SPEND } from '../fixtures/clyde-valley';
import { startIronCalc } from '../host/embedded/start-ironcalc';
import type { TestHost } from '../host/excel/host/test-host';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, dist, recordRequests, servedPages, type SeenRequest } from './chromium';
import { excelWithSpend, OFFICE_ADDRESS, pageInExcel } from './excel-page';

jest.setTimeout(BROWSER_TIMEOUT);

describeWithChromium('The built pane with the real office.js, in an Excel that is the test host', () => {
  const served = servedPages();
  let context: BrowserContext;
  let page: Page;
  let host: TestHost;
  let seen: readonly SeenRequest[];
  const complaints: string[] = [];

  beforeAll(async () => {
    startIronCalc();
    context = await served.browser.newContext({ viewport: { width: 350, height: 900 } });
    seen = recordRequests(context);
    host = excelWithSpend('Spend');
    page = await pageInExcel(context, host);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.origin}/taskpane.html`);
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const sheetsStanding = () => host.book.sheets.map((sheet) => sheet.name);

  test('finds the table, takes a saving of 4% on Supported living, and writes what the pane shows', async () => {
    await page.getByLabel('Stage').selectOption('Original budget');
    await page.getByLabel('Gross or net').selectOption('gross');
    await press('Yes, use this table');
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Percentage saving' }).click();
    await page.locator('[data-field="rate"]').fill('4');
    await page.getByLabel('Services').selectOption('Supported living');
    await press('Add to scenario');
    expect(sheetsStanding()).toEqual(['Spend']);
    await press('Write');
    await page.getByText(/^Written at .* 11 sheets added$/).waitFor({ timeout: BROWSER_TIMEOUT / 2 });

    expect(sheetsStanding()).toEqual(['Spend', ...ALWAYS_MADE]);
    expect(await page.getByText(/^All \d+ checks pass/).count()).toBe(1);
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('table').waitFor();
    const shown = await page.getByRole('row').allInnerTexts();
    for (const authority of SPEND.map(([name]) => name)) {
      const [noChange, saving] = ['S1', 'S2'].map((scenario) => thousands(projectedOn(host, scenario, authority)));
      expect(shown.map((row) => row.split('\t'))).toContainEqual([authority, noChange, saving]);
    }
    // £178m of Supported living, less 4%: £7.12m of the whole £415.3m.
    expect(shown.map((row) => row.split('\t'))).toContainEqual(['Total', '415,300', '408,180']);
  });

  test('undoes the write', async () => {
    await press('Undo last write');
    await page.getByText('Last write undone', { exact: true }).first().waitFor();
    expect(sheetsStanding()).toEqual(['Spend']);
  });

  test('under its own policy, with nothing asked of anyone but us and Office.js', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(complaints).toEqual([]);
    expect(host.notAnswered).toEqual([]);
    const elsewhere = seen.filter(({ url }) => !url.startsWith(`${served.origin}/`) && !url.startsWith(OFFICE_ADDRESS));
    expect(elsewhere).toEqual([]);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    expect(seen.map(({ url }) => url)).toContain(`${OFFICE_ADDRESS}office.js`);
  });
});

test('the recorder for a real Excel is in no build', () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((name) => readFileSync(join(dist, name), 'utf8').includes('budget-scenarios recording'))).toEqual([]);
});

/** The last year's budget of an authority in a scenario, added up from the rows of Projected budgets. */
function projectedOn(host: TestHost, scenario: string, authority: string): number {
  const sheet = host.book.sheetNamed('Projected budgets');
  const used = sheet?.used(true);
  if (sheet === undefined || used === undefined) return NaN;
  const lastYear = used.column + used.columns - 1;
  return Array.from({ length: used.rows }, (_, index) => used.row + index)
    .filter((row) => sheet.cell(row, 2).value === scenario && sheet.cell(row, 6).value === authority)
    .reduce((sum, row) => sum + Number(sheet.cell(row, lastYear).value), 0);
}

function thousands(pounds: number): string {
  return Math.round(pounds / 1000).toLocaleString('en-GB');
}
