/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/pane/frame/Pane';
import { agreeExample } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

function type(field: HTMLElement, text: string): void {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

test('a wage below the base year’s is told in the form, and the measure is not added', async () => {
  const opened = await agreeExample();
  render(<Pane session={opened.session} />);
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: 'Scenarios' }));
  });
  fireEvent.click(await screen.findByRole('button', { name: /^Pay uplift by workforce share/ }));
  const wages = screen.getByRole('region', { name: 'Hourly wage' });
  within(wages)
    .getAllByRole('textbox')
    .forEach((field, year) => type(field, String(9 - year)));
  expect(screen.queryByText(/is below the/)).toBeNull();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /^Add/ }));
  });
  expect(screen.getByText(/the wage of 2011\/12, £8\.00, is below the £9\.00 of the base year/)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Hourly wage' })).toBeTruthy();
});
