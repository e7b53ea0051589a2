/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { writeXlsx } from 'hucre';
import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { Pane } from '../../src/pane/frame/Pane';
import { createSession, type Session } from '../../src/pane/session/session';
import { agreeExample, exampleWorkbook } from './open-example';

jest.setTimeout(60_000);
afterEach(cleanup);

async function show(session: Session): Promise<void> {
  render(<Pane session={session} />);
  await act(async () => {});
}

async function opened(name: string): Promise<Session> {
  const session = createSession(await exampleWorkbook(name));
  await session.open();
  await show(session);
  return session;
}

async function press(name: string | RegExp, within_: HTMLElement = document.body): Promise<void> {
  await act(async () => {
    fireEvent.click(within(within_).getByRole('button', { name }));
  });
}

function type(label: string | RegExp, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
}

function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

const figures = (session: Session) => {
  const { base } = session.state().agreed ?? {};
  return base === undefined ? undefined : [...base.amounts].reduce((sum, amount) => sum + amount, 0);
};

describe('a total that does not add up', () => {
  const staffing = () => screen.getByRole('region', { name: 'Direct commissioning resource' });

  async function decideOn(choice: RegExp): Promise<Session> {
    const session = await opened('derby.xlsx');
    await press('Which figure goes into the base?', staffing());
    await screen.findByText('Does not add up by £100,001');
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: choice }));
    await press('Accept');
    expect(screen.getByText('Give a reason: it stands beside the figure.')).toBeTruthy();
    type(/^Reason/, 'Agrees with Leicester');
    await press('Accept');
    return session;
  }

  /** Answers what the table does not state, and uses it. */
  async function use(): Promise<void> {
    await press('Check and use', staffing());
    const card = within(staffing());
    fireEvent.change(card.getByLabelText('Authority'), { target: { value: 'Derby' } });
    fireEvent.change(card.getByLabelText('Year'), { target: { value: '2013/14' } });
    fireEvent.change(card.getByLabelText('Stage'), { target: { value: 'current budget' } });
    await press('Yes, use this table', staffing());
    await screen.findByText(/The base is agreed/);
  }

  it('shows both figures, the difference and the row that might explain it, with none of the three chosen', async () => {
    await decideOn(/^The rows: £650,664$/);
    expect(within(staffing()).getByText('Accepted: the rows. Agrees with Leicester')).toBeTruthy();
  });

  it('takes the total, with the difference as a line “Not explained”', async () => {
    const session = await decideOn(/^The total: £750,665, with £100,001 as a line/);
    await use();
    expect(figures(session)).toBe(750_665);
    expect(session.state().agreed?.base.lines.at(-1)?.service).toBe('Not explained');
  });

  it('takes another figure for the row that stands out, which is offered and can be typed over', async () => {
    const session = await decideOn(/^Another figure for C10$/);
    await use();
    expect(figures(session)).toBe(750_664);
    expect(session.state().agreed?.source.accepted).toMatchObject({ take: 'another figure', cell: 'C10', figure: 173_562 });
  });

  it('asks which authority the spend is of, and does not guess', async () => {
    await opened('derby.xlsx');
    await press('Check and use', staffing());
    await press('Yes, use this table', staffing());
    expect(within(staffing()).getByText(/^3 more answers are needed: year, kind of money, authority\.$/)).toBeTruthy();
  });
});

describe('the ledger', () => {
  async function agreed(): Promise<Session> {
    const { session } = await agreeExample();
    await show(session);
    fireEvent.click(screen.getByRole('tab', { name: 'Spend' }));
    await screen.findByLabelText('Ledger total');
    return session;
  }

  it('is held against the table to the penny, and a reason explains what is apart', async () => {
    const session = await agreed();
    await act(async () => type('Ledger total', '422,601,250'));
    await act(async () => type('Period', 'Period 1'));
    expect(screen.getByText('£1,250.00 apart')).toBeTruthy();
    expect(screen.getByText('In the ledger, not in the table')).toBeTruthy();
    expect(session.state().problems.map(({ code }) => code)).toContain('ledger-differs');
    fireEvent.click(screen.getByText('Give a reason'));
    type(/^Reason for the difference/, 'Journal 14');
    await press('Keep the reason');
    expect(session.state().agreed?.source.ledger).toEqual({
      total: 422_601_250,
      period: 'Period 1',
      explained: 1250,
      reason: 'Journal 14',
    });
    expect(session.state().problems.map(({ code }) => code)).not.toContain('ledger-differs');
    expect(screen.getByText('Agrees, with what is explained')).toBeTruthy();
  });

  it('that holds spend as credits is told so, and no sign is turned', async () => {
    await agreed();
    await act(async () => type('Ledger total', '-422,600,000'));
    expect(screen.getByText(/One of them holds spend as credits/)).toBeTruthy();
  });

  it('typed after a write counts as not written, and is read back on the next visit', async () => {
    const { session, workbook } = await agreeExample();
    await session.write();
    expect(session.state().changesNotWritten).toBe(0);
    session.setLedger({ total: 5, asAt: '30 Apr 2010' });
    expect(session.state().changesNotWritten).toBe(1);
    await session.write();
    const again = createSession(workbook);
    await again.open();
    expect(again.state().agreed?.source.ledger).toEqual({ total: 5, asAt: '30 Apr 2010' });
    expect(again.state().changesNotWritten).toBe(0);
  });
});

describe('tables that are joined', () => {
  const sheet = (name: string, amount: number) => ({
    name,
    rows: [
      ['Authority', 'Service', '2017/18 £', 'One-offs £'],
      ['Bury', 'Home care', amount, 10],
      ['Bolton', 'Home care', 50, null],
    ],
  });

  async function agreed(): Promise<Session> {
    const file = await openWorkbookFile(await writeXlsx({ sheets: [sheet('April', 100), sheet('May', 90)] }), 'months.xlsx');
    if (!file.ok) throw new Error(file.problems[0].message);
    const session = createSession(fileWorkbook(file.value));
    await session.open();
    const [table] = session.state().tables;
    if (table === undefined) throw new Error('No table was found.');
    await session.agree(table, { unit: '£', year: '2017/18', kindOfMoney: 'Outturn, gross' });
    await show(session);
    await screen.findByRole('button', { name: 'Join another table' });
    return session;
  }

  it('ask what the lines are that both have, add them where a person says so, and can be taken out', async () => {
    const session = await agreed();
    await press('Join another table');
    await act(async () => {
      fireEvent.click(await screen.findByRole('button', { name: 'Join' }));
    });
    expect(await screen.findByText(/^2 lines of T2 \(such as Bury, Home care: £100 and £90\) are in T1 as well\./)).toBeTruthy();
    await press('Add them: a month a sheet');
    expect(await screen.findByText('T2: May, same lines added')).toBeTruthy();
    expect(figures(session)).toBe(290);
    await act(async () => {
      fireEvent.click(screen.getByText('Take out'));
    });
    await waitFor(() => expect(figures(session)).toBe(150));
  });

  it('stand beside what else is built into the base: one-offs out, part of a year made whole', async () => {
    const session = await agreed();
    fireEvent.click(screen.getByRole('button', { name: /^Also build into the base/ }));
    await screen.findAllByRole('option', { name: 'D · One-offs £' });
    choose('One-offs to take out', 'D');
    choose('Actuals run to', '6');
    await press('Build');
    expect(await screen.findByText('less D, actuals to Period 6, September')).toBeTruthy();
    expect(figures(session)).toBe((100 - 10 + 50) * 2);
    expect(session.state().problems.map(({ code }) => code)).toContain('base-is-annualised');
  });
});

describe('the lines of a table', () => {
  it('take the person’s word for totals, kind of money and who pays', async () => {
    const session = await opened('clyde-valley.xlsx');
    await press('See the lines', screen.getByRole('region', { name: 'Spend' }));
    const totals = await screen.findByLabelText<HTMLInputElement>(/^Rows that are totals/);
    expect(totals.value).toBe('53');
    type(/^Rows that are totals/, '52, 53');
    choose('Stage', 'current budget');
    choose('Gross or net', 'net');
    choose('Spend group', 'third-party payments');
    choose('Paid for by', 'NHS');
    await press('Use this table');
    await screen.findByText(/The base is agreed/);
    const { agreed } = session.state();
    expect(agreed?.kindOfMoney).toBe('Current budget, net, third-party payments');
    expect(agreed?.base.lines.map(({ funder }) => funder)).toEqual(Array<string>(47).fill('NHS'));
    expect(agreed?.source.totalRows).toBe('52');
  });
});
