/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/pane/frame/Pane';
import { createSession } from '../../src/pane/session/session';
import { answersOf, exampleWorkbook } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

const press = (name: string | RegExp, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }));

function type(label: string | RegExp, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

/** The form of a pay uplift on the Glasgow example, whose base year is 2016/17. */
async function openForm(): Promise<void> {
  const session = createSession(await exampleWorkbook('glasgow.xlsx'));
  await session.open();
  const [table] = session.state().tables;
  if (table === undefined) throw new Error('No table was found.');
  const problems = await session.agree(table, { ...answersOf(table), kindOfMoney: 'Original budget, gross' });
  if (problems.length > 0) throw new Error(problems.map((each) => each.message).join(' '));
  render(<Pane session={session} />);
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Pay uplift by workforce share/ }));
  type('Workforce share of the price', '75');
  type('Coverage of the pay bill', '70');
}

const wages = () => screen.getByRole('region', { name: 'Hourly wage' });
const rows = () =>
  within(within(wages()).getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell', { hidden: true })
        .map((cell) => cell.textContent),
    );

test('published rates come with their day and status, and a year has its average', async () => {
  await openForm();
  press('Use published rates', wages());
  fireEvent.change(screen.getByLabelText('Table of rates'), { target: { value: 'national-living-wage' } });
  press('Use these rates');
  expect(rows()).toEqual([
    ['1 Apr 2016', '£7.20', 'Published', '£7.20'],
    ['1 Apr 2017', '£7.50', 'Published', '£7.50'],
    ['1 Apr 2018', '£7.83', 'Published', '£7.83'],
    ['1 Apr 2019', '£8.21', 'Published', '£8.21'],
  ]);
});

test('a table that lacks a year asks for a forecast, which stays marked as one', async () => {
  await openForm();
  press('Use published rates', wages());
  fireEvent.change(screen.getByLabelText('Table of rates'), { target: { value: 'scottish-adult-social-care' } });
  expect(screen.getByText(/has no rate for 2016\/17\. Give a forecast/)).toBeTruthy();
  press('Use these rates');
  expect(screen.getByText('Please give it.')).toBeTruthy();
  type('Forecast, 2016/17', '7.2');
  press('Use these rates');
  expect(rows().map((cells) => [cells[0], cells[2]])).toEqual([
    ['1 Apr 2016', 'Forecast'],
    ['1 Oct 2016', 'Published'],
    ['1 May 2017', 'Published'],
    ['1 May 2018', 'Published'],
    ['1 May 2019', 'Unconfirmed'],
  ]);
  expect(within(wages()).getByText(/^1 May 2019: not confirmed\./)).toBeTruthy();
});

test('a path to £9 by equal steps, and one by published rates up to it', async () => {
  await openForm();
  press('Use a path to a target', wages());
  type('Rate in 2016/17', '7.2');
  type('Target', '9');
  press('Use this path');
  expect(rows().map((cells) => cells.slice(1, 3))).toEqual([
    ['£7.20', 'Path'],
    ['£7.80', 'Path'],
    ['£8.40', 'Path'],
    ['£9.00', 'Path'],
  ]);
  press('Use a path to a target', wages());
  fireEvent.change(screen.getByLabelText('Path'), { target: { value: 'national-living-wage' } });
  type('Target', '9');
  press('Use this path');
  expect(rows().map((cells) => cells.slice(1, 3))).toEqual([
    ['£7.20', 'Published'],
    ['£7.50', 'Published'],
    ['£7.83', 'Published'],
    ['£9.00', 'Path'],
  ]);
});

test('a target below today’s rate is refused where it is typed', async () => {
  await openForm();
  press('Use a path to a target', wages());
  type('Rate in 2016/17', '9');
  type('Target', '7.2');
  press('Use this path');
  expect(screen.getByText(/The target is below the rate of the base year/)).toBeTruthy();
  expect(within(wages()).queryByRole('table')).toBeNull();
});

test('a published rate that is typed over is somebody’s own from then on', async () => {
  await openForm();
  press('Use published rates', wages());
  fireEvent.change(screen.getByLabelText('Table of rates'), { target: { value: 'national-living-wage' } });
  press('Use these rates');
  press('Change the rates', wages());
  const [, , , third] = within(wages()).getAllByLabelText('Hourly wage');
  if (third === undefined) throw new Error('There are fewer rates than years.');
  fireEvent.change(third, { target: { value: '8.5' } });
  fireEvent.blur(third);
  const forecast = within(wages()).getAllByRole('checkbox', { name: 'Forecast' })[2];
  if (forecast === undefined) throw new Error('There is no box.');
  fireEvent.click(forecast);
  press(/^Add to scenario/);
  fireEvent.click(await screen.findByRole('button', { name: /^Pay uplift by workforce share 1/ }));
  expect(rows().map((cells) => cells[2])).toEqual(['Published', 'Published', 'Forecast', 'Own figure']);
});
