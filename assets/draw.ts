// Draws the icon at the sizes that the manifest names: `npm run icons` after a change of icon.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../tests/programs';

const SIZES = [16, 32, 64, 80, 128];

if (chromium === undefined) throw new Error('Chromium, Chrome or Edge was not found.');
const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await playwright.launch({ executablePath: chromium, chromiumSandbox: false, args: ['--disable-gpu'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${String(size)}px; height: ${String(size)}px }</style>${svg}`,
  );
  writeFileSync(new URL(`icon-${String(size)}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
