import type { Locator, Page } from 'playwright-core';
import { startIronCalc } from '../host/embedded/start-ironcalc';
import type { Bridge } from '../host/excel/host/bridge';
import { sameBook } from '../host/excel/host/same-book';
import type { TestHost } from '../host/excel/host/test-host';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { excelWithSpend, pageInExcel } from './excel-page';

jest.setTimeout(BROWSER_TIMEOUT);

describeWithChromium('Long work in the built pane, in an Excel that answers only when it is told to', () => {
  const served = servedPages();
  let host: TestHost;
  let answers: HeldAnswers;
  let page: Page;

  beforeAll(startIronCalc);

  beforeEach(async () => {
    host = excelWithSpend('Spend', 'Spend elsewhere');
    answers = new HeldAnswers(host);
    page = await pageInExcel(await served.browser.newContext({ viewport: { width: 350, height: 900 } }), answers);
  });

  afterEach(() => page.context().close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const bar = () => page.getByRole('region', { name: 'Write' });

  /** 4% off everything, with nothing written yet. */
  async function openWithSaving(): Promise<void> {
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByLabel('Stage').selectOption('Original budget');
    await page.getByLabel('Gross or net').selectOption('gross');
    await press('Yes, use this table');
    await page.getByRole('tab', { name: 'Scenarios' }).click();
    await page.getByRole('button', { name: 'Percentage saving' }).click();
    await page.locator('[data-field="rate"]').fill('4');
    await press('Add to scenario');
    await page.getByRole('heading', { name: 'Scenario 1' }).waitFor();
  }

  test('writing tells sheets and cells, and cancelled it leaves the workbook as it was', async () => {
    await openWithSaving();
    const before = host.book.copy();
    answers.hold();
    await press('Write');
    await answers.giveUntil(bar().getByText(/^Writing: sheet [5-9] of 11, /));
    await bar()
      .getByText(/^[\d,]+ of [\d,]+ cells$/)
      .waitFor();
    expect(host.book.sheets.length).toBeGreaterThan(before.sheets.length);
    await press('Cancel');
    answers.giveAll();
    await bar().getByText('Cancelled. Nothing was written.').waitFor();
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Spend', 'Spend elsewhere']);
    expect(sameBook(host.book, before)).toBe(true);
    await press('Write');
    await bar()
      .getByText(/^Written at .* 11 sheets added$/)
      .waitFor({ timeout: BROWSER_TIMEOUT / 2 });
  });

  test('cancelled over sheets that stand, it leaves these as they were', async () => {
    await openWithSaving();
    await press('Write');
    await bar()
      .getByText(/^Written at/)
      .waitFor({ timeout: BROWSER_TIMEOUT / 2 });
    const rate = page.getByLabel('Percentage saving 1, saving rate');
    await rate.fill('5');
    await bar().getByText('1 change not written').waitFor();
    const before = host.book.copy();
    answers.hold();
    await press('Write');
    await answers.giveUntil(bar().getByText(/^Writing: sheet [5-9] of 11, /));
    await press('Cancel');
    answers.giveAll();
    await bar().getByText('Cancelled. Nothing was written.').waitFor();
    expect(valuesOf(host)).toEqual(valuesOf({ book: before }));
    expect(await rate.inputValue()).toBe('5');
  });

  test('failed in the midst it says that nothing was written, and why, at once to a screen reader', async () => {
    await openWithSaving();
    host.arm({ at: { action: 600 }, fault: { kind: 'error', code: 'AccessDenied' } });
    await press('Write');
    await bar()
      .getByText('Not written', { exact: true })
      .waitFor({ timeout: BROWSER_TIMEOUT / 2 });
    await bar()
      .getByText(/The workbook is as it was before the write\./)
      .waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: /Not written/ })
      .waitFor({ state: 'attached' });
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Spend', 'Spend elsewhere']);
    await press('Write again');
    await bar()
      .getByText(/^Written at/)
      .waitFor({ timeout: BROWSER_TIMEOUT / 2 });
  });
});

/** The answers of a host, which are kept until they are given. */
class HeldAnswers {
  readonly bridge: Bridge;
  #held: string[] | undefined;

  constructor(host: TestHost) {
    this.bridge = { sendMessageToHost: (message) => host.bridge.sendMessageToHost(message) };
    host.bridge.onMessageFromHost = (message) => {
      if (this.#held === undefined) this.bridge.onMessageFromHost?.(message);
      else this.#held.push(message);
    };
  }

  hold(): void {
    this.#held = [];
  }

  /** Gives one answer after another until this is to be seen; each time once the page has shown what the last one told. */
  async giveUntil(seen: Locator): Promise<void> {
    while (!(await seen.isVisible())) {
      const next = this.#held?.shift();
      if (next !== undefined) this.bridge.onMessageFromHost?.(next);
      await seen.page().evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
    }
  }

  giveAll(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const each of held) this.bridge.onMessageFromHost?.(each);
  }
}

/** What the cells that hold anything hold. */
function valuesOf({ book }: Pick<TestHost, 'book'>): ReadonlyMap<string, string> {
  return new Map(
    book.sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([place, { value, formula }]) =>
        value === null ? [] : [[`${name} ${String(place)}`, `${JSON.stringify(value)} ${formula}`] as const],
      ),
    ),
  );
}
