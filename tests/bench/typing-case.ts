import type { Page } from 'playwright-core';
import { launchChromium, serveFolder } from '../browser/chromium';
import { openPreview, pane } from '../browser/preview';
import { MEASURES, SCENARIOS } from './made-model';
import { at } from './measure';
import { milliseconds, mustBe, times, type Row } from './row';
import { workbookWithInputs } from './written-inputs';

/** Rates that are typed one after the other: each of their digits is a figure that the numbers follow. */
const RATES = Array.from({ length: 40 }, (_, index) => String(3 + (index % 4)) + String(index % 10));
/** Least time for a frame that paints: what a browser that has nothing to work out takes to answer a key. */
const FRAME = 1_000 / 60;

/**
 * A rate is typed in the pane of the built page, beside a spreadsheet that holds the model: from each key to the frame in which every
 * total has followed. The bench runs it where a build stands.
 */
export async function typingCase(sizes: readonly number[]): Promise<readonly Row[]> {
  const served = await serveFolder();
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const lines of sizes) {
      const page = await openPreview(browser, served.origin);
      await openFile(page, await workbookWithInputs(lines), lines);
      const { keys, frames } = await typeRates(page);
      const sorted = keys.slice(10).sort((one, other) => one - other);
      const most = at(sorted, 0.95);
      rows.push({
        what: 'Typing a rate in the pane, in Chromium',
        size: `${lines} lines × ${MEASURES} measures × ${SCENARIOS} scenarios × 5 years`,
        measured: `from key to fresh numbers ${milliseconds(at(sorted, 0.5))}, 95th percentile ${milliseconds(most)}`,
        against: `an empty frame, ${milliseconds(at(frames, 0.5))}, 95th percentile ${milliseconds(at(frames, 0.95))}`,
        ratio: times(at(sorted, 0.5) / Math.max(FRAME, at(frames, 0.5))),
        target: lines === 10_000 ? '95th percentile within 50 ms' : '',
      });
      await page.context().close();
    }
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Opens the workbook and a scenario of it. */
async function openFile(page: Page, bytes: Uint8Array, lines: number): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'made.xlsx', mimeType, buffer: Buffer.from(bytes) });
  const inPane = pane(page);
  // The workbook that was open before has tabs too.
  await inPane
    .getByText(`${lines.toLocaleString('en-GB')} lines`)
    .first()
    .waitFor({ timeout: 240_000 });
  await inPane.getByRole('tab', { name: 'Scenarios' }).click({ timeout: 240_000 });
  await inPane.getByText('Scenario 1', { exact: true }).click({ timeout: 240_000 });
  await inPane.getByLabel('Measure 1, saving rate').waitFor({ timeout: 60_000 });
}

/** Milliseconds from each key to the frame after its numbers stood, and what a key in an idle page would take. */
async function typeRates(page: Page): Promise<{ readonly keys: readonly number[]; readonly frames: readonly number[] }> {
  const field = pane(page).getByLabel('Measure 1, saving rate');
  await field.click();
  await page.evaluate(watchKeys);
  const frames = await page.evaluate(timeFrames);
  const texts = new Set<string>();
  for (const rate of RATES) {
    await field.selectText();
    for (const digit of rate) {
      await page.keyboard.press(digit);
      await page.evaluate(() => Reflect.get(window, 'painted') as Promise<void>);
      texts.add(await pane(page).getByRole('table').first().innerText());
    }
  }
  mustBe(texts.size > RATES.length / 2, 'the totals follow what is typed');
  const keys = await page.evaluate(() => Reflect.get(window, 'keyTimes') as number[]);
  return { keys, frames: [...frames].sort((one, other) => one - other) };
}

/** Runs in the page. */
function watchKeys(): void {
  const taken: number[] = [];
  Reflect.set(window, 'keyTimes', taken);
  window.addEventListener(
    'input',
    (event) => {
      const began = event.timeStamp;
      // The frame callback runs before the paint, the message after it.
      const painted = new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            taken.push(performance.now() - began);
            done();
          };
          port2.postMessage(undefined);
        });
      });
      Reflect.set(window, 'painted', painted);
    },
    { capture: true },
  );
}

/** Runs in the page. */
async function timeFrames(): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const began = performance.now();
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(undefined);
      });
    });
    taken.push(performance.now() - began);
  }
  return taken;
}
