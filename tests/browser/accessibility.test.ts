import axe from 'axe-core';
import { describeWithChromium } from '../programs';
import { violations } from './axe';
import { BROWSER_TIMEOUT, servedPages } from './chromium';
import { openPreview, pane } from './preview';
import { eachScreen } from './screens';

jest.setTimeout(2 * BROWSER_TIMEOUT);

const THEMES = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a contrast theme', { forcedColors: 'active' }],
] as const;

describeWithChromium('Every screen of the pane', () => {
  const served = servedPages();

  test.each(THEMES)('passes axe in %s', async (_, options) => {
    const page = await openPreview(served.browser, served.origin, options);
    await page.evaluate(axe.source);
    const found: string[] = [];
    await eachScreen(page, async (screen) => {
      found.push(...(await violations(page)).map((each) => `${screen}: ${each}`));
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.each([320, 350])('fits %d pixels without scrolling sideways', async (pixels) => {
    const page = await openPreview(served.browser, served.origin, { viewport: { width: pixels, height: 900 } });
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
