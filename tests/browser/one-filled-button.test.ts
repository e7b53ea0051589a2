import type { Page } from 'playwright-core';
import { describeWithChromium } from '../programs';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { openPreview, pane } from './preview';
import { eachScreen } from './screens';

jest.setTimeout(2 * BROWSER_TIMEOUT);

describeWithChromium('Every screen of the pane', () => {
  const served = servedPages();

  test('fills one button at most, which is the next step', async () => {
    const page = await openPreview(served.browser, served.origin, { viewport: { width: 350, height: 900 } });
    const several: string[] = [];
    const seen = new Set<string>();
    await eachScreen(page, async (screen) => {
      const filled = await filledButtons(page);
      for (const each of filled) seen.add(each);
      if (filled.length > 1) several.push(`${screen}: ${filled.join(', ')}`);
    });
    expect(several).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['Yes, use this table', 'Add to scenario', 'Freeze', 'Write', 'Copy table']));
    await page.context().close();
  });
});

/** What the buttons say that are filled with the colour of the brand. */
async function filledButtons(page: Page): Promise<readonly string[]> {
  return pane(page)
    .locator('button:visible')
    .evaluateAll((buttons) => {
      const brand = document.createElement('i');
      brand.style.backgroundColor = 'var(--colorBrandBackground)';
      buttons[0]?.append(brand);
      const colour = getComputedStyle(brand).backgroundColor;
      brand.remove();
      return buttons.filter((each) => getComputedStyle(each).backgroundColor === colour).map((each) => each.textContent);
    });
}
