import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium, serveFolder } from '../browser/chromium';
import { OFFICE_ADDRESS, pageInExcel } from '../browser/excel-page';
import { bundle } from './bundle';
import { summary, TIMES } from './measure';
import { milliseconds, mustBe, times, type Row } from './row';

const HELLO = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Hello</title>
<script src="${OFFICE_ADDRESS}office.js"></script><script defer src="script.js"></script></head><body><div id="root"></div></body></html>`;

/** When the built pane first paints something, held against a hello-world pane of Fluent UI; both load office.js, in turn, in new contexts. */
export async function firstPaintCase(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hello-pane-'));
  await Promise.all([bundle('tests/bench/hello-pane.tsx', folder), writeFile(join(folder, 'hello.html'), HELLO)]);
  const [hello, ours] = await Promise.all([serveFolder(folder), serveFolder()]);
  const browser = await launchChromium();
  const taken = { hello: [0].slice(1), ours: [0].slice(1) };
  try {
    for (let turn = 0; turn <= TIMES; turn += 1) {
      const one = await firstPaint(browser, `${hello.origin}/hello.html`);
      const other = await firstPaint(browser, `${ours.origin}/taskpane.html`);
      if (turn > 0) taken.hello.push(one);
      if (turn > 0) taken.ours.push(other);
    }
  } finally {
    await browser.close();
    await Promise.all([hello.close(), ours.close(), rm(folder, { recursive: true })]);
  }
  const [own, held] = [summary('ours', taken.ours).median, summary('hello', taken.hello).median];
  return [
    {
      what: 'Pane, first paint in Chromium',
      size: `median of ${TIMES}`,
      measured: milliseconds(own),
      against: `hello-world Fluent pane, ${milliseconds(held)}`,
      ratio: times(own / held),
      target: 'at most 1.5 ×',
    },
  ];
}

/** Milliseconds from the start of the load to the first text or control on the page. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  try {
    // An Excel that never answers: what the pane shows first waits for nobody.
    const page = await pageInExcel(context, { bridge: { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined } });
    await page.goto(address);
    const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    const time = await painted.jsonValue();
    mustBe(typeof time === 'number', `a first paint of ${address}`);
    return time ?? NaN;
  } finally {
    await context.close();
  }
}
