import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium';
import { bundle } from './bundle';
import { timeEdits, type Edits } from './edits';
import { SCENARIOS } from './made-model';
import { at, TIMES } from './measure';
import { milliseconds, mustBe, times, type Row } from './row';

const EDITS_IN_A_RUN = 10;

/** One edit to fresh totals, held against working everything out afresh; in this process. */
export function editCase(sizes: readonly number[], repeats = TIMES): readonly Row[] {
  return sizes.map((lines) => editRow(lines, timeEdits(lines, repeats * EDITS_IN_A_RUN), 'Edit to fresh totals, in Node'));
}

/** The same in a page of Chromium, with the model's code as it is bundled for the pane. */
export async function editInChromiumCase(sizes: readonly number[]): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'edits-'));
  await bundle('tests/bench/edits.ts', folder, 'edits');
  const script = await readFile(join(folder, 'script.js'), 'utf8');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const rows: Row[] = [];
    for (const lines of sizes) {
      const edits = await page.evaluate(`edits.timeEdits(${lines}, ${TIMES * EDITS_IN_A_RUN})`);
      rows.push(editRow(lines, edits as Edits, 'Edit to fresh totals, in Chromium'));
    }
    return rows;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

function editRow(lines: number, { taken, fresh, same }: Edits, what: string): Row {
  mustBe(same, 'totals after an edit');
  const [own = [], all = []] = [taken, fresh].map((each) => [...each].sort((one, other) => one - other));
  const [half, most, freshHalf] = [at(own, 0.5), at(own, 0.95), at(all, 0.5)];
  return {
    what,
    size: `${lines} lines, ${SCENARIOS} scenarios`,
    measured: `${milliseconds(half)}, 95th percentile ${milliseconds(most)}`,
    against: `everything afresh, ${milliseconds(freshHalf)}`,
    ratio: times(half / freshHalf),
    target: lines === 10_000 ? '95th percentile under 16 ms' : lines === 100_000 ? '95th percentile under 100 ms' : '',
  };
}
