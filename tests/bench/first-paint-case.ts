import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium, serveFolder } from '../browser/chromium';
import { OFFICE_ADDRESS, pageInExcel } from '../browser/excel-page';
import { bundle } from './bundle';
import { summary, TIMES } from './measure';
import { milliseconds, times, type Row } from './row';

const HELLO = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Hello</title>
<script src="${OFFICE_ADDRESS}office.js"></script><script defer src="script.js"></script></head><body><div id="root"></div></body></html>`;

/** Milliseconds from the start of a load. */
interface Painted {
  /** The first text or control on the page. */
  readonly first: number;
  /** The frame in which the first control of React stands: a tab of ours, the button of the other. */
  readonly control: number;
}

/**
 * When the built pane first paints something, and when its tabs stand, held against a hello-world pane of Fluent UI; both load office.js,
 * in turn, in new contexts.
 */
export async function firstPaintCase(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hello-pane-'));
  await Promise.all([bundle('tests/bench/hello-pane.tsx', folder), writeFile(join(folder, 'hello.html'), HELLO)]);
  const [hello, ours] = await Promise.all([serveFolder(folder), serveFolder()]);
  const browser = await launchChromium();
  const taken: Record<'hello' | 'ours', Painted[]> = { hello: [], ours: [] };
  try {
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const one = await painted(browser, `${hello.origin}/hello.html`);
      const other = await painted(browser, `${ours.origin}/taskpane.html`);
      if (turn > 0) taken.hello.push(one);
      if (turn > 0) taken.ours.push(other);
    }
  } finally {
    await browser.close();
    await Promise.all([hello.close(), ours.close(), rm(folder, { recursive: true })]);
  }
  return [row('Pane, first paint in Chromium', taken, 'first'), row('Pane, its tabs stand', taken, 'control')];
}

/** More than other cases: a load is short, and what else the machine does is a large part of it. */
const TURNS = 3 * TIMES;

function row(what: string, taken: Readonly<Record<'hello' | 'ours', readonly Painted[]>>, of: keyof Painted): Row {
  const [own, held] = [taken.ours, taken.hello].map(
    (all) =>
      summary(
        what,
        all.map((each) => each[of]),
      ).median,
  );
  if (own === undefined || held === undefined) throw new Error('Both panes were loaded.');
  return {
    what,
    size: `median of ${TURNS}`,
    measured: milliseconds(own),
    against: `hello-world Fluent pane, ${milliseconds(held)}`,
    ratio: times(own / held),
    target: 'at most 1.5 ×',
  };
}

async function painted(browser: Browser, address: string): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  try {
    // An Excel that never answers: what the pane shows first waits for nobody.
    const page = await pageInExcel(context, { bridge: { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined } });
    await page.addInitScript(watchForControl);
    await page.goto(address);
    const both = await page.waitForFunction(() => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const control = performance.getEntriesByName('control painted')[0]?.startTime;
      return first !== undefined && control !== undefined && { first, control };
    });
    const times = await both.jsonValue();
    if (times === false) throw new Error(`${address} painted nothing.`);
    return times;
  } finally {
    await context.close();
  }
}

/** Runs in the page, before any of its scripts: marks the time after the paint of the first control. */
function watchForControl(): void {
  const watching = new MutationObserver(() => {
    if (document.querySelector('button') === null) return;
    watching.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('control painted');
      port2.postMessage(undefined);
    });
  });
  watching.observe(document, { childList: true, subtree: true });
}
