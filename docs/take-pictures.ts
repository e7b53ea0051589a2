import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium, serveFolder } from '../tests/browser/chromium';
import { addSaving, openPreview, pane, sheetTabs, write } from '../tests/browser/preview';

/** Takes the pictures of the main flow that the documents show, from the built preview page, in light, dark and contrast. */
const folder = 'docs/pictures';
const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};

await mkdir(folder, { recursive: true });
const served = await serveFolder();
const browser = await launchChromium();
for (const [look, options] of Object.entries(looks)) await mainFlow(browser, look, options);
await browser.close();
await served.close();

async function mainFlow(browser: Browser, look: string, options: BrowserContextOptions): Promise<void> {
  const page = await openPreview(browser, served.origin, { ...options, viewport: { width: 1440, height: 820 } });
  await take(page, `1-spend-${look}`);
  await addSaving(page);
  await take(page, `2-scenario-${look}`);
  await write(page);
  await sheetTabs(page).filter({ hasText: 'View' }).first().click();
  await take(page, `3-written-${look}`);
  if (look === 'light') await page.screenshot({ path: `${folder}/preview.png` });
  await pane(page).getByRole('tab', { name: 'Compare' }).click();
  await take(page, `4-compare-${look}`);
  await pane(page).getByRole('tab', { name: 'Report' }).click();
  await pane(page).getByRole('button', { name: 'Copy table' }).waitFor();
  await take(page, `5-report-${look}`);
  await page.context().close();
}

async function take(page: Page, name: string): Promise<void> {
  // Fluent's movements last at most this long.
  await page.waitForTimeout(600);
  await pane(page).screenshot({ path: `${folder}/${name}.png` });
}
