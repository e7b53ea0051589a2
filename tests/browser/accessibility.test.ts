import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, launchChromium, serveFolder, type ServedFolder } from './chromium';
import { openPreview, pane, write } from './preview';

jest.setTimeout(2 * BROWSER_TIMEOUT);

const THEMES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a contrast theme', { forcedColors: 'active' }],
] as const;

describeWithChromium('Every screen of the pane', () => {
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveFolder();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test.each(THEMES)('passes axe in %s', async (_, options) => {
    const page = await openPreview(browser, served.origin, options);
    await page.evaluate(axe.source);
    const found: string[] = [];
    await eachScreen(page, async (screen) => {
      found.push(...(await violations(page)).map((each) => `${screen}: ${each}`));
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.each([320, 350])('fits %d pixels without scrolling sideways', async (pixels) => {
    const page = await openPreview(browser, served.origin, { viewport: { width: pixels, height: 900 } });
    const tooWide: string[] = [];
    await eachScreen(page, async (screen) => {
      const width = await page.evaluate(() => {
        const scrolled = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]')].map((panel) => panel.scrollWidth);
        return Math.max(document.documentElement.scrollWidth, ...scrolled);
      });
      if (width > pixels) tooWide.push(`${screen}: ${width}`);
      // What is cut off without scrolling: the pane hides what stands beyond its edge.
      const cutOff = await pane(page)
        .locator('button:visible, input:visible, select:visible')
        .evaluateAll(
          (found, edge) => found.filter((each) => each.getBoundingClientRect().right > edge).map((each) => each.outerHTML.slice(0, 120)),
          pixels,
        );
      tooWide.push(...cutOff.map((each) => `${screen}: ${each}`));
    });
    expect(tooWide).toEqual([]);
    await page.context().close();
  });
});

/** Walks through the screens in the order in which a person meets them. */
async function eachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  const inPane = pane(page);
  const tab = (name: string) => inPane.getByRole('tab', { name }).click();
  await look('tables found');
  await inPane.getByRole('button', { name: 'Change year' }).click();
  await inPane.getByRole('button', { name: 'Change kind of money' }).click();
  await look('facts as fields');
  await inPane.getByRole('button', { name: 'See the lines' }).click();
  await inPane.getByRole('columnheader', { name: 'Row' }).waitFor();
  await look('the lines');
  await inPane.getByRole('button', { name: 'Back' }).click();
  await inPane.getByRole('button', { name: 'Yes, use this table' }).click();
  await look('no scenario yet');
  await inPane.getByRole('button', { name: /^Percentage saving 4%/ }).click();
  await inPane.getByLabel('Saving rate', { exact: true }).fill('0.04');
  await look('a question in a form');
  await inPane.getByRole('button', { name: '4%', exact: true }).click();
  for (const fold of ['When', 'With other measures', 'Source and note', 'About this measure'])
    await inPane.getByRole('button', { name: new RegExp(`^${fold}`) }).click();
  await look('a form with its folds open');
  await inPane.getByRole('button', { name: 'Cancel' }).click();
  await tab('Spend');
  await look('the agreed base');
  await tab('Scenarios');
  await addFromEmpty(page);
  await look('one scenario');
  await inPane.getByRole('button', { name: 'Add a measure' }).click();
  await look('the list of measures');
  await inPane.getByRole('button', { name: 'Back' }).click();
  await inPane.getByRole('button', { name: 'Percentage saving 1', exact: true }).click();
  await inPane
    .getByRole('button', { name: /^Saving rate by authority/ })
    .first()
    .click();
  await inPane.getByRole('button', { name: 'Saving rate by authority', exact: true }).last().click();
  await look('figures by authority');
  await inPane.getByRole('button', { name: 'Done' }).click();
  await inPane.getByRole('button', { name: 'Done' }).click();
  await write(page);
  await look('written');
  await inPane.getByRole('button', { name: 'Back' }).click();
  await look('the list of scenarios');
  await tab('Compare');
  await inPane.getByRole('heading', { name: 'Side by side' }).waitFor();
  await look('side by side');
  await inPane
    .getByRole('row', { name: /^Renfrewshire/ })
    .getByRole('button')
    .last()
    .click();
  await look('a sum');
  await page.keyboard.press('Escape');
  await inPane.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await inPane.getByRole('heading', { name: 'Help' }).waitFor();
  await look('help');
}

async function addFromEmpty(page: Page): Promise<void> {
  const inPane = pane(page);
  await inPane.getByRole('button', { name: /^Percentage saving 4%/ }).click();
  await inPane.getByLabel('Saving rate', { exact: true }).fill('4');
  await inPane.getByRole('button', { name: 'Add to scenario' }).click();
  await inPane.getByRole('heading', { name: 'Scenario 1' }).waitFor();
}

/**
 * What axe finds wrong, leaving out the spreadsheet's own canvas and toolbar, and the guards of Fluent's menus: empty elements that
 * only pass the focus on to the other end.
 */
async function violations(page: Page): Promise<readonly string[]> {
  // Motion that is still running shows colours that nobody reads.
  await page.waitForTimeout(300);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    const result = await checker.run({ exclude: ['.ic-widget', '[data-tabster-dummy]'] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${(node.failureSummary ?? '').slice(0, 300)}`),
    );
  });
}
