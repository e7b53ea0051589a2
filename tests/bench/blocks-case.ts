import type { Browser, Page } from 'playwright-core';
import { AUTHORITIES } from '../../src/model/authorities/match-authority';
import { text } from '../../src/workbook/sheet-content';
import { launchChromium, serveFolder } from '../browser/chromium';
import { OFFICE_ADDRESS, pageInExcel } from '../browser/excel-page';
import { openPreview, pane } from '../browser/preview';
import { fill } from '../host/excel/host/excel-person';
import { TestHost } from '../host/excel/host/test-host';
import { madeBase } from './made-model';
import { milliseconds, mustBe, type Row } from './row';
import { workbookWithInputs } from './written-inputs';

/** So many lines in a row have one council. */
const LINES_OF_COUNCIL = 300;
const PATIENCE = 240_000;

/** Not counted to the pane's loading: every add-in has it, a pane of one button too. */
const OFFICE_RUNS = "Office.js's own script is run";

/**
 * How long the built page is held, at so many source rows: in Excel (the test host outside the page, and the real office.js in it), from
 * the first screen to a first scenario, every tab, two writes and an undo; and in the preview, where a written workbook is opened.
 */
export async function blocksCase(lines: number): Promise<readonly Row[]> {
  const served = await serveFolder();
  const browser = await launchChromium();
  try {
    const inExcel = await firstScenarioInExcel(browser, served.origin, lines);
    const inPreview = await openedInPreview(browser, served.origin, lines);
    return [...inExcel, ...inPreview].map(({ what, blocks }) => ({
      what: `${what}, in Chromium`,
      size: `${lines.toLocaleString('en-GB')} source rows`,
      measured: `longest block ${milliseconds(Math.max(0, ...blocks))}, ${blocks.length} above 50 ms`,
      against: '',
      ratio: '',
      target: lines === 100_000 && what !== OFFICE_RUNS ? 'nothing above 100 ms' : '',
    }));
  } finally {
    await browser.close();
    await served.close();
  }
}

interface Held {
  readonly what: string;
  /** Milliseconds of every task above 50 ms. */
  readonly blocks: readonly number[];
}

async function firstScenarioInExcel(browser: Browser, origin: string, lines: number): Promise<readonly Held[]> {
  const host = new TestHost();
  const { lines: own, atSource } = madeBase(lines);
  fill(host, [
    {
      name: 'Spend',
      cells: [
        ['Council', 'Service', 'Budget 2025/26 £'].map(text),
        ...own.map(({ service }, line) => [text(councilOf(line)), text(service), atSource[line] ?? 0]),
      ],
    },
  ]);
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  const page = await pageInExcel(context, host);
  await page.addInitScript(watchBlocks);
  await page.goto(`${origin}/taskpane.html`);
  await page.getByRole('tab', { name: 'Spend' }).waitFor();
  const loading = await tasksSince(page);

  const card = page.getByRole('region', { name: 'Spend', exact: true });
  await card.getByText(`${lines.toLocaleString('en-GB')} lines`).waitFor({ timeout: PATIENCE });
  const finding = await blocksSince(page);

  await page.getByRole('button', { name: 'Yes, use this table', exact: true }).click();
  await page.getByRole('tab', { name: 'Scenarios' }).click();
  await page
    .getByRole('button', { name: /^Percentage saving/ })
    .first()
    .click({ timeout: PATIENCE });
  await page.locator('[data-field="rate"]').fill('4');
  await page.getByRole('button', { name: 'Add to scenario' }).click();
  await page.getByRole('heading', { name: 'Scenario 1' }).waitFor();
  const agreeing = await blocksSince(page);

  for (const tab of ['Compare', 'Report', 'Spend', 'Scenarios']) {
    await page.getByRole('tab', { name: tab }).click();
    // By its id: to look for a role among thousands of cells would hold the page, too.
    await page.locator(`#panel-${tab.toLowerCase()}`).waitFor();
  }
  const tabs = await blocksSince(page);

  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await page
    .getByText(/^Written at /)
    .first()
    .waitFor({ timeout: PATIENCE });
  const writing = await blocksSince(page);

  await page
    .getByLabel(/saving rate/)
    .first()
    .fill('5');
  await page.getByRole('button', { name: 'Write', exact: true }).click();
  await page
    .getByText(/ sheets changed/)
    .first()
    .waitFor({ timeout: PATIENCE });
  const writingAgain = await blocksSince(page);

  await page
    .getByRole('button', { name: /^Undo last write/ })
    .first()
    .click();
  await page.getByText('Last write undone').first().waitFor({ timeout: PATIENCE });
  const undoing = await blocksSince(page);
  mustBe(host.notAnswered.length === 0, 'Excel answers all that is asked');
  await context.close();
  return [
    { what: 'The pane loads, in Excel', blocks: loading.filter(({ isOffice }) => !isOffice).map(({ duration }) => duration) },
    { what: OFFICE_RUNS, blocks: loading.filter(({ isOffice }) => isOffice).map(({ duration }) => duration) },
    { what: 'It finds the table', blocks: finding },
    { what: 'The table is agreed, and a first measure typed', blocks: agreeing },
    { what: 'Every tab is opened', blocks: tabs },
    { what: 'The sheets are written', blocks: writing },
    { what: 'They are written again with another rate', blocks: writingAgain },
    { what: 'That is undone', blocks: undoing },
  ];
}

function councilOf(line: number): string {
  return AUTHORITIES[Math.floor(line / LINES_OF_COUNCIL) % AUTHORITIES.length]?.name ?? '';
}

async function openedInPreview(browser: Browser, origin: string, lines: number): Promise<readonly Held[]> {
  const page = await openPreview(browser, origin);
  const file = await workbookWithInputs(lines);
  await page.evaluate(watchBlocks);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'made.xlsx', mimeType, buffer: Buffer.from(file) });
  // The file comes into the page through the browser's own remote control, which holds it too.
  await blocksSince(page);
  await pane(page)
    .getByText(`${lines.toLocaleString('en-GB')} lines`)
    .first()
    .waitFor({ timeout: PATIENCE });
  await pane(page).getByRole('tab', { name: 'Scenarios' }).click();
  await pane(page).getByText('Scenario 1', { exact: true }).click();
  await pane(page).getByLabel('Measure 1, saving rate').waitFor({ timeout: PATIENCE });
  const opening = await blocksSince(page);
  await page.context().close();
  return [{ what: 'A written workbook is opened in the preview', blocks: opening }];
}

interface Span {
  readonly startTime: number;
  readonly duration: number;
}

interface Watched {
  readonly tasks: Span[];
  /** What ran in frames that were long. */
  readonly scripts: (Span & { readonly sourceURL: string })[];
}

/** Runs in the page. */
function watchBlocks(): void {
  const watched: Watched = { tasks: [], scripts: [] };
  Reflect.set(window, 'watched', watched);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ startTime, duration });
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries()) {
      for (const { sourceURL, startTime, duration } of (frame as unknown as Watched).scripts) {
        watched.scripts.push({ sourceURL, startTime, duration });
      }
    }
  }).observe({ type: 'long-animation-frame' });
}

/** The tasks above 50 ms since the last time; a task is told of in one of its own, which is waited for. */
async function tasksSince(page: Page): Promise<readonly (Span & { readonly isOffice: boolean })[]> {
  await page.waitForTimeout(500);
  const { tasks, scripts } = await page.evaluate(() => {
    const { tasks: seen, scripts: ran } = Reflect.get(window, 'watched') as Watched;
    return { tasks: seen.splice(0), scripts: ran.splice(0) };
  });
  const office = scripts.filter(({ sourceURL }) => sourceURL.startsWith(OFFICE_ADDRESS));
  return tasks.map((task) => ({ ...task, isOffice: office.some((script) => fillsMostOf(task, script)) }));
}

function fillsMostOf(task: Span, script: Span): boolean {
  const from = Math.max(task.startTime, script.startTime);
  const to = Math.min(task.startTime + task.duration, script.startTime + script.duration);
  return to - from > task.duration / 2;
}

async function blocksSince(page: Page): Promise<readonly number[]> {
  return (await tasksSince(page)).map(({ duration }) => duration);
}
