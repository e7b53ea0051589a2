import { fileWorkbook } from '../../src/hosts/embedded/file-workbook';
import { openWorkbookFile } from '../../src/hosts/embedded/open-workbook-file';
import { brokenLock } from '../../src/model/broken-lock';
import { serialFromDate } from '../../src/model/financial-year';
import { MEASURES } from '../../src/model/measures/catalogue';
import { project } from '../../src/model/projection';
import { succeed } from '../../src/model/result';
import type { BudgetModel } from '../../src/model/scenario';
import { basedOnScenario, changeMeasure } from '../../src/pane/session/based-on';
import { acceptBrought, compareBrought, type Accepting } from '../../src/pane/session/bring-in';
import { readBroughtFile, type OpenFile } from '../../src/pane/session/brought-file';
import { addMeasure, addScenario, describeScenario, draftMeasure, renameScenario, setInput } from '../../src/pane/session/scenario-edits';
import { stampVersion } from '../../src/pane/session/stamp-version';
import { agreeExample } from './open-example';

const openFile: OpenFile = async (bytes, name) => {
  const file = await openWorkbookFile(bytes, name);
  return file.ok ? succeed(fileWorkbook(file.value)) : file;
};
const NAME = 'Ours, “4%” 🙂';
const saving = MEASURES.find((each) => each.model === 'percentage-saving');

/** A model with one scenario of 4% and a variant of it, on the example. */
function withScenario(model: BudgetModel): BudgetModel {
  if (saving === undefined) throw new Error('There is no percentage saving.');
  const added = addScenario(model, NAME);
  const draft = { ...draftMeasure(saving, added.model, added.scenario.ref), name: 'Negotiation' };
  return basedOnScenario(addMeasure(added.model, setInput(draft, 'rate', { kind: 'single', value: 0.04 })), added.scenario.ref).model;
}

const withRate = (model: BudgetModel, rate: number) =>
  model.measures.reduce((so, each) => changeMeasure(so, setInput(each, 'rate', { kind: 'single', value: rate }), 'S2'), model);

/** Our model, and the colleague's copy of the workbook with 5% in place of 4%. */
async function twoCopies(): Promise<{ ours: BudgetModel; copy: Uint8Array }> {
  const { session, workbook } = await agreeExample();
  session.edit(withScenario);
  const ours = session.state().model;
  session.edit((now) => describeScenario(withRate(now, 0.05), 'S2', { owner: 'A. Budget holder', note: 'After the meeting' }));
  await session.write();
  const saved = workbook.save();
  if (!saved.ok || ours === undefined) throw new Error('The copy was not saved.');
  return { ours, copy: saved.value.bytes };
}

const totals = (model: BudgetModel, name: string) =>
  project(model)
    .scenarios.find(({ scenario }) => scenario.name === name)
    ?.budgets.map((budget) => [...budget]);
const all = (theirs: BudgetModel, accepting: Accepting) =>
  new Map(theirs.scenarios.slice(1).map(({ ref }): [string, Accepting] => [ref, accepting]));

describe('A colleague’s copy of the workbook', () => {
  let ours: BudgetModel;
  let theirs: BudgetModel;

  beforeAll(async () => {
    const copies = await twoCopies();
    const read = await readBroughtFile({ name: 'copy.xlsx', bytes: copies.copy }, copies.ours, openFile);
    if (!read.ok) throw new Error(read.problems.map((each) => each.message).join(' '));
    [ours, theirs] = [copies.ours, read.value];
  });

  test('shows what differs before anything is accepted', () => {
    const [first] = compareBrought(ours, theirs);
    expect(first).toMatchObject({ theirs: { name: NAME, owner: 'A. Budget holder', note: 'After the meeting' }, standing: { ref: 'S2' } });
    expect(first?.differences).toEqual([{ measure: 'Negotiation', label: 'Saving rate', here: '4%', theirs: '5%' }]);
  });

  test('put in place of ours, it has their figures under our ref, with owner and note', () => {
    const accepted = acceptBrought(ours, theirs, all(theirs, 'replace'));
    expect(totals(accepted, NAME)).toEqual(totals(theirs, NAME));
    expect(accepted.scenarios.map(({ ref }) => ref)).toEqual(ours.scenarios.map(({ ref }) => ref));
    expect(accepted.scenarios[1]).toMatchObject({ owner: 'A. Budget holder', note: 'After the meeting' });
    expect(accepted.scenarios[2]?.basedOn).toBe('S2');
    expect(accepted.measures).toHaveLength(1);
    expect(compareBrought(accepted, theirs).flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('added, it stands beside ours under a name of its own', () => {
    const accepted = acceptBrought(ours, theirs, all(theirs, 'add'));
    expect(accepted.scenarios.map(({ name }) => name).slice(3)).toEqual([`${NAME}, brought in`, `${NAME}, variant, brought in`]);
    expect(totals(accepted, NAME)).toEqual(totals(ours, NAME));
    expect(totals(accepted, `${NAME}, brought in`)).toEqual(totals(theirs, NAME));
    expect(accepted.scenarios[4]?.basedOn).toBe(accepted.scenarios[3]?.ref);
  });

  test('put in place of ours alone, a variant here follows it, and keeps what it overrides', () => {
    const onlyBase = new Map<string, Accepting>([['S2', 'replace']]);
    const followed = acceptBrought(ours, theirs, onlyBase);
    expect(totals(followed, `${NAME}, variant`)).toEqual(totals(theirs, NAME));
    const [measure] = ours.measures;
    if (measure === undefined) throw new Error('There is no measure.');
    const overridden = changeMeasure(ours, setInput(measure, 'rate', { kind: 'single', value: 0.02 }), 'S3');
    const kept = acceptBrought(overridden, theirs, onlyBase);
    expect(totals(kept, `${NAME}, variant`)).toEqual(totals(overridden, `${NAME}, variant`));
    expect(totals(kept, NAME)).toEqual(totals(theirs, NAME));
  });

  test('left, it changes nothing', () => {
    expect(acceptBrought(ours, theirs, all(theirs, 'leave'))).toEqual(ours);
  });

  test('a scenario that is not here is said to be new, with its measures', () => {
    const [first] = compareBrought(renameScenario(ours, 'S2', 'Another'), theirs);
    expect(first?.standing).toBeUndefined();
    expect(first?.differences).toEqual([{ measure: 'Negotiation', label: 'not here', here: '', theirs: '' }]);
  });
});

describe('A lock', () => {
  const locked = { on: serialFromDate(2011, 5, 12), total: 1 };

  test('of the copy comes in with its scenario, and so does the version with which that was last changed', async () => {
    const { ours } = await twoCopies();
    const theirs = describeScenario(ours, 'S2', { locked, version: '0.0.9' });
    const accepted = acceptBrought(ours, theirs, new Map<string, Accepting>([['S2', 'add']]));
    const stamped = stampVersion(ours, accepted, '0.2.0');
    expect(stamped.scenarios.at(-1)).toMatchObject({ name: `${NAME}, brought in`, locked, version: '0.0.9' });
  });

  test('here is not broken through the base that a locked scenario follows', async () => {
    const { ours } = await twoCopies();
    const followed = describeScenario(ours, 'S3', { locked });
    const changed = withRate(ours, 0.05);
    expect(brokenLock(followed, acceptBrought(followed, changed, new Map<string, Accepting>([['S2', 'replace']])))?.ref).toBe('S3');
    expect(brokenLock(followed, acceptBrought(followed, changed, new Map<string, Accepting>([['S2', 'add']])))).toBeUndefined();
  });
});

describe('A scenario file', () => {
  const bytes = (file: unknown) => new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file));

  test('with a scenario based on another is brought in with both, its override marked', async () => {
    const { session } = await agreeExample();
    const model = session.state().model;
    if (model === undefined) throw new Error('Nothing is agreed.');
    const measure = { name: 'Negotiation', model: 'percentage-saving', rate: 0.04 };
    const file = {
      years: ['2011/12'],
      scenarios: [
        { name: 'Agreed', owner: 'Finance', measures: [measure] },
        { name: 'Harder', basedOn: 'Agreed', measures: [{ ...measure, name: 'Harder', rate: 0.05, inPlaceOf: 'Negotiation' }] },
      ],
    };
    const read = await readBroughtFile({ name: 'plan.json', bytes: bytes(file) }, model);
    if (!read.ok) throw new Error(read.problems[0].message);
    const accepted = acceptBrought(model, read.value, all(read.value, 'add'));
    const [agreed, harder] = accepted.scenarios.slice(-2);
    expect(agreed).toMatchObject({ name: 'Agreed', owner: 'Finance' });
    expect(harder).toMatchObject({ name: 'Harder', basedOn: agreed?.ref });
    const [negotiation, override] = accepted.measures.slice(-2);
    expect(negotiation?.scenarios).toEqual([agreed?.ref]);
    expect(override).toMatchObject({ scenarios: [harder?.ref], replaces: negotiation?.ref });
  });

  test('is read on the base and years here; years that are not projected here are left out and named', async () => {
    const { session } = await agreeExample();
    const model = session.state().model;
    if (model === undefined) throw new Error('Nothing is agreed.');
    const measures = [{ name: 'Pay', model: 'inflation', rates: { '2012/13': 0.02, '2019/20': 0.03 } }];
    const file = { years: ['2012/13', '2019/20'], scenarios: [{ name: 'Prices', measures }] };
    const read = await readBroughtFile({ name: 'plan.scenarios.json', bytes: bytes(file) }, model);
    expect(read.problems.map(({ message }) => message)).toEqual([
      'The file also projects 2019/20. Figures of years that are not projected here are left out.',
    ]);
    const [measure] = read.ok ? read.value.measures : [];
    expect(measure?.inputs['rate'] ?? Object.values(measure?.inputs ?? {})[0]).toMatchObject({ kind: 'by year', values: [NaN, 0.02, NaN] });
  });

  test.each([
    ['is no JSON', 'plan.json', '{ "scenarios": ', 'brought-file-unreadable'],
    ['is a workbook that cannot be opened here', 'copy.xlsx', 'x', 'brought-file-unreadable'],
  ])('that %s is told plainly', async (_, name, text, code) => {
    const { session } = await agreeExample();
    const model = session.state().model;
    if (model === undefined) throw new Error('Nothing is agreed.');
    expect((await readBroughtFile({ name, bytes: bytes(text) }, model)).problems.map((each) => each.code)).toEqual([code]);
  });
});
