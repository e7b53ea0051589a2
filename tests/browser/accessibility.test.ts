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

/**
 * A pane of 640 by 900 pixels at 200%: 320 CSS pixels wide, the least that WCAG 2.2 asks of a page that may not scroll sideways, and
 * half as high, so that what stands fast at its top and foot takes twice as much of it.
 */
const ZOOMED = { viewport: { width: 320, height: 450 }, deviceScaleFactor: 2 } as const;

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

  test.each([
    ['320 pixels', { viewport: { width: 320, height: 900 } }],
    ['350 pixels', { viewport: { width: 350, height: 900 } }],
    ['640 pixels zoomed to 200%', ZOOMED],
  ])('fits %s without scrolling sideways', async (_, options) => {
    const page = await openPreview(served.browser, served.origin, options);
    const pixels = options.viewport.width;
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

  test('covers nothing that has the focus, zoomed to 200%', async () => {
    const page = await openPreview(served.browser, served.origin, ZOOMED);
    const covered: string[] = [];
    await eachScreen(page, async (screen) => {
      covered.push(...(await pane(page).evaluate(coveredWhenFocused)).map((each) => `${screen}: ${each}`));
    });
    expect(covered).toEqual([]);
    await page.context().close();
  });

  test('moves nothing where the system asks for less motion', async () => {
    const page = await openPreview(served.browser, served.origin, { reducedMotion: 'reduce' });
    const moving = new Set<string>();
    await eachScreen(page, async () => {
      for (const each of await page.evaluate(movements)) moving.add(each);
    });
    expect([...moving]).toEqual([]);
    await page.context().close();
  });
});

/** Runs in the page: controls of which nothing is to be seen when they are given the focus, because something lies over them. */
function coveredWhenFocused(pane: Element): string[] {
  const before = document.activeElement;
  const found = [...pane.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary, [tabindex="0"]')].filter(
    (each) => !each.hasAttribute('data-tabster-dummy') && !each.matches(':disabled') && each.checkVisibility(),
  );
  const covered = found.filter((each) => {
    each.focus();
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => ({ x: left + across * (right - left), y: top + down * (bottom - top) })),
    );
    return !points.some(({ x, y }) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (each.contains(hit) || hit.contains(each));
    });
  });
  if (before instanceof HTMLElement) before.focus();
  return covered.map((each) => each.outerHTML.slice(0, 160));
}

/** Runs in the page: what moves now, and what would move when it changes. */
function movements(): string[] {
  const LONGEST = 0.001;
  const seconds = (durations: string) =>
    Math.max(...durations.split(',').map((each) => parseFloat(each) * (each.includes('ms') ? 0.001 : 1)));
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > LONGEST * 1000)
    .map(({ id, effect }) => `runs: ${id} ${effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : ''}`);
  const styled = [...document.body.querySelectorAll('*')].flatMap((each) =>
    ['', '::before', '::after'].flatMap((part) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(each, part);
      const moves = seconds(transitionDuration) > LONGEST || (animationName !== 'none' && seconds(animationDuration) > LONGEST);
      return moves ? [`may move: ${each.tagName} ${each.getAttribute('class') ?? ''} ${part}`] : [];
    }),
  );
  return [...running, ...styled.slice(0, 20)];
}
