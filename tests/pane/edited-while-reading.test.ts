import { createSession, type Session } from '../../src/pane/session/session';
import { addScenario } from '../../src/pane/session/scenario-edits';
import type { FileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { answersOf, exampleWorkbook, typeInto, until } from './open-example';

/** Excel may take seconds to answer: what a person does in the pane meanwhile is kept. */
interface Slow {
  readonly workbook: FileWorkbook;
  readonly session: Session;
  /** From now on no read is answered, until `answer`. */
  readonly hold: () => void;
  readonly answer: () => void;
  readonly isAsked: () => boolean;
}

async function agreedInSlowExcel(): Promise<Slow> {
  const workbook = await exampleWorkbook();
  let held: (() => void)[] | undefined;
  const read: FileWorkbook['read'] = async (requests) => {
    if (held !== undefined) await new Promise<void>((goOn) => held?.push(goOn));
    return workbook.read(requests);
  };
  const session = createSession(Object.assign(Object.create(workbook) as FileWorkbook, { read }), { now: () => new Date(2026, 4, 12) });
  await session.open();
  const [table] = session.state().tables;
  if (table === undefined) throw new Error('No table was found in the example.');
  await session.agree(table, answersOf(table));
  return {
    workbook,
    session,
    hold: () => (held = []),
    answer: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const goOn of waiting) goOn();
    },
    isAsked: () => (held?.length ?? 0) > 0,
  };
}

const amountIn = (session: Session, row: number): number | undefined =>
  session
    .state()
    .model?.base.lines.flatMap(({ source }, line) =>
      source.kind === 'cell' && source.amount.row === row ? [session.state().model?.base.amounts[line] ?? NaN] : [],
    )[0];

describe('while the workbook is slow to answer', () => {
  it('a ledger total typed in the pane stays, and the figure changed on the sheet arrives', async () => {
    const { workbook, session, hold, answer, isAsked } = await agreedInSlowExcel();
    hold();
    typeInto(workbook, 'Spend', 5, 3, 12_000);
    await until(isAsked);
    session.setLedger({ total: 422_600_000, asAt: '30 Apr 2010' });
    answer();
    await until(() => amountIn(session, 5) === 12_000_000);
    expect(session.state().agreed?.source.ledger).toEqual({ total: 422_600_000, asAt: '30 Apr 2010' });
    await session.close();
  });

  it('a scenario added while a changed source is read stays', async () => {
    const { session, hold, answer, isAsked } = await agreedInSlowExcel();
    const source = session.state().agreed?.source;
    if (source === undefined) throw new Error('Nothing is agreed.');
    hold();
    const changed = session.changeSource({ ...source, unit: '£' });
    await until(isAsked);
    session.edit((model) => addScenario(model, 'Added meanwhile').model);
    session.setLedger({ total: 5, asAt: '30 Apr 2010' });
    answer();
    expect(await changed).toEqual([]);
    expect(session.state().model?.scenarios.map(({ name }) => name)).toContain('Added meanwhile');
    expect(session.state().agreed?.source.ledger).toEqual({ total: 5, asAt: '30 Apr 2010' });
    expect(session.state().agreed?.source.unit).toBe('£');
    await session.close();
  });
});
