import type { Locator, Page } from 'playwright-core';
import { pane, write } from './preview';

/** What is done at each screen: whoever walks says how the screen is to be judged. */
export type Look = (screen: string) => Promise<void>;

/** Walks through the screens of the pane in the order in which a person meets them. */
export async function eachScreen(page: Page, look: Look): Promise<void> {
  await spendScreens(page, look);
  await firstMeasureScreens(page, look);
  await agreedBaseScreens(page, look);
  await scenarioScreens(page, look);
  await payUpliftScreens(page, look);
  await compareScreens(page, look);
  await reportScreens(page, look);
  const inPane = pane(page);
  await inPane.getByRole('button', { name: /to check$/ }).click();
  await inPane.getByRole('heading', { name: 'To check' }).waitFor();
  await look('what is to check');
  await press(page, 'Back');
  await inPane.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await inPane.getByRole('heading', { name: 'Help' }).waitFor();
  await look('help');
}

async function spendScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await look('tables found');
  await press(page, 'Change year');
  await press(page, 'Change kind of money');
  await look('facts as fields');
  await press(page, 'Choose a range');
  await press(page, 'Use the selection');
  await inPane.getByRole('alert').getByText(/\S/).first().waitFor();
  await look('a range that is no table');
  await press(page, 'Choose a range');
  await press(page, 'See the lines');
  await inPane.getByRole('columnheader', { name: 'Row' }).waitFor();
  await look('the lines');
  await press(page, 'Back');
  await press(page, 'Yes, use this table');
  await look('no scenario yet');
}

async function firstMeasureScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await inPane.getByRole('button', { name: /^Percentage saving 4%/ }).click();
  const rate = field(page, 'Saving rate');
  await rate.fill('0.04');
  await look('a question in a form');
  await press(page, '4%');
  // Each fold that opens may be the place of another.
  const closed = inPane.locator('[role="tabpanel"]:not([hidden]) button[aria-expanded="false"]:not([aria-haspopup])');
  while ((await closed.count()) > 0) await closed.first().click();
  await inPane.getByLabel('By quarter, from the start').waitFor();
  await inPane.getByLabel('Known as at').first().waitFor();
  await look('a form with its folds open');
  await rate.fill('4-5%');
  await inPane.getByText('Read as a range').waitFor();
  await look('a range in a form');
  await press(page, 'Cancel');
}

async function agreedBaseScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await openTab(page, 'Spend');
  await look('the agreed base');
  await inPane.getByRole('button', { name: /^Also build into the base/ }).click();
  await field(page, 'Ledger total').fill('422,500,000');
  await field(page, 'As at').click();
  await inPane.getByText(/apart$/).waitFor();
  await press(page, 'Give a reason');
  await look('what is built into the base, and the ledger');
  await press(page, 'Join another table');
  await inPane.getByRole('heading', { name: 'Join another table' }).waitFor();
  await press(page, 'Join', true);
  await inPane.getByRole('alert').getByText(/\S/).first().waitFor();
  await look('a table to join');
  await press(page, 'Back');
}

async function scenarioScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await openTab(page, 'Scenarios');
  await inPane.getByRole('button', { name: /^Percentage saving 4%/ }).click();
  await field(page, 'Saving rate').fill('4-5%');
  await press(page, 'Add to scenario');
  await inPane.getByRole('heading', { name: 'Scenario 1' }).waitFor();
  await look('one scenario');
  await press(page, 'Add a measure');
  await look('the list of measures');
  await press(page, 'Back');
  await press(page, 'Percentage saving 1');
  await inPane
    .getByRole('button', { name: /^Saving rate by authority/ })
    .first()
    .click();
  await inPane.getByRole('button', { name: 'Saving rate by authority', exact: true }).last().click();
  await look('figures by authority');
  await press(page, 'Done');
  await press(page, 'Done');
  await fromMenu(page, 'Scenario 1', 'Describe');
  await field(page, 'What it is').fill('Savings agreed with the services');
  await field(page, 'As at').fill('1 Apr 2011');
  await look('describing a scenario');
  await press(page, 'Save', true);
  await fromMenu(page, 'Scenario 1', 'Freeze');
  await field(page, 'Frozen as').fill('Budget report');
  await look('freezing a scenario');
  await press(page, 'Freeze', true);
  await fromMenu(page, 'Scenario 1', 'Lock');
  await inPane
    .getByText(/^Locked/)
    .first()
    .waitFor();
  await look('a locked scenario');
  await fromMenu(page, 'Scenario 1', 'Unlock');
  await fromMenu(page, 'Scenario 1', 'Base another on it');
  await inPane.getByRole('heading', { name: 'Scenario 1, variant' }).waitFor();
  await look('a scenario based on another');
  await write(page);
  await look('written');
  await press(page, 'Back');
  await look('the list of scenarios');
  await press(page, 'Bring in from another workbook');
  await inPane.getByRole('heading', { name: 'Bring in scenarios' }).waitFor();
  await field(page, 'Workbook or scenario file').setInputFiles('examples/clyde-valley.scenarios.json');
  await inPane
    .getByLabel(/^What to do with/)
    .first()
    .waitFor();
  await look('bringing in scenarios');
  await press(page, 'Back');
}

async function payUpliftScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  const name = 'Pay uplift by workforce share';
  await press(page, 'Scenario 1');
  await press(page, 'Add a measure');
  await inPane.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await press(page, 'Use published rates');
  await field(page, 'Table of rates').selectOption({ index: 1 });
  await look('published rates');
  await inPane.getByRole('group', { name: 'Use published rates' }).getByRole('button', { name: 'Cancel' }).click();
  await press(page, 'Use a path to a target');
  await field(page, 'Rate in 2010/11').fill('6');
  await field(page, 'Target').fill('7');
  await look('a path to a target');
  await press(page, 'Use this path');
  await field(page, 'Workforce share of the price').fill('70');
  await inPane.getByRole('columnheader', { name: 'Status' }).waitFor();
  await look('a pay uplift with its rates');
  await field(page, 'Coverage of the pay bill').fill('100');
  await press(page, 'Add to scenario');
  await fromMenu(page, `${name} 1`, 'Compare the methods');
  await inPane.getByRole('heading', { name: 'Methods beside each other' }).waitFor();
  await field(page, 'Should come to').fill('21,000,000');
  await look('methods beside each other');
  await press(page, 'Back');
  await fromMenu(page, `${name} 1`, 'Saving that would pay for it');
  await inPane.getByRole('heading', { name: 'Saving that would pay for it' }).waitFor();
  await look('the saving that would pay for a pressure');
  await press(page, 'Back');
}

async function compareScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await openTab(page, 'Compare');
  await inPane.getByRole('heading', { name: 'Side by side' }).waitFor();
  await look('side by side');
  for (const screen of ['What moves it', 'By year', 'Low, central, high', 'Delivery confidence', 'Find a rate']) {
    await press(page, screen);
    await inPane.getByRole('heading', { name: screen, level: 2 }).waitFor();
    if (screen === 'Find a rate') await field(page, 'So that').selectOption('its effect is');
    await look(screen.toLowerCase());
    await press(page, 'Back');
  }
  await press(page, 'Add it');
  await inPane.getByRole('heading', { name: 'Funding' }).waitFor();
  await field(page, 'Funding of Glasgow City').fill('100,000,000');
  await look('funding');
  await press(page, 'Back');
  for (const screen of ['Reserves', 'Savings monitoring']) {
    await press(page, screen);
    await inPane.getByRole('heading', { name: screen, level: 2 }).waitFor();
    await look(screen.toLowerCase());
    await press(page, 'Back');
  }
  await field(page, 'Prices').selectOption('real');
  await press(page, 'Add one');
  await inPane.getByLabel(/^Index 2011\/12/).fill('about 100');
  await look('an index of prices that cannot be read');
  await press(page, 'Back');
  await field(page, 'Prices').selectOption('nominal');
  await inPane
    .getByRole('row', { name: /^Renfrewshire/ })
    .getByRole('button')
    .last()
    .click();
  await look('a sum');
  await page.keyboard.press('Escape');
}

async function reportScreens(page: Page, look: Look): Promise<void> {
  const inPane = pane(page);
  await openTab(page, 'Report');
  await inPane.getByRole('heading', { name: 'Sentences' }).waitFor();
  await look('report');
  await inPane.getByRole('button', { name: /^Rows and columns/ }).click();
  await press(page, 'Change the words of sentence 1');
  await inPane.getByRole('button', { name: /^Chart/ }).click();
  await inPane.getByRole('button', { name: /^Printed differently elsewhere/ }).click();
  await field(page, 'Printed elsewhere as').fill('£7.2m');
  await look('report with rows and columns, a sentence, a printed figure and the chart open');
  // There are changes that were not written, so that copying asks first.
  await press(page, 'Copy table');
  await inPane.getByText('These figures are out of date').waitFor();
  await look('copying a table');
  await press(page, 'Back');
}

async function openTab(page: Page, name: string): Promise<void> {
  await pane(page).getByRole('tab', { name }).click();
}

/** Presses the button or link; `last` where the name stands more than once. */
async function press(page: Page, name: string, last = false): Promise<void> {
  const found = pane(page).getByRole('button', { name, exact: true });
  await (last ? found.last() : found).click();
}

/** A field by its label; the tabs that are not shown keep theirs. */
function field(page: Page, label: string): Locator {
  return pane(page).getByLabel(label, { exact: true }).filter({ visible: true });
}

async function fromMenu(page: Page, of: string, item: string): Promise<void> {
  await press(page, `Options for ${of}`);
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
