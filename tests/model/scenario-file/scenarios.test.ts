import { serialFromDate } from '../../../src/model/financial-year';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { project } from '../../../src/model/projection';
import { readScenarioFile, readScenarioFileOn } from '../../../src/model/scenario-file/read';
import type { BudgetModel } from '../../../src/model/scenario';
import { readInputs } from '../../../src/sheets/inputs/read-inputs';
import { changeMeasure, basedOnScenario, resetToBase } from '../../../src/pane/session/based-on';
import { setInput } from '../../../src/pane/session/scenario-edits';
import { blockOf } from '../../fixtures/blocks';
import { firstWrite } from '../../fixtures/first-write';
import { clydeValleyBase } from '../../fixtures/clyde-valley';
import { modelOf, problemsOf, totals } from '../totals';

const base = clydeValleyBase();
const saving = (rate: number, more: object = {}) => ({ name: 'Negotiation', model: 'percentage-saving', rate, ...more });
const redesign = { name: 'Redesign', model: 'percentage-saving', rate: 0.01, services: ['Supported living'] };
const fileOf = (...scenarios: readonly object[]) => ({ years: ['2011/12', '2012/13'], scenarios });
const problems = (...scenarios: readonly object[]) => problemsOf(readScenarioFile(fileOf(...scenarios), base));
const ours = { name: 'Ours, “4%” 🙂', measures: [saving(0.04), redesign] };
const namesIn = (model: BudgetModel, scenario: string) =>
  model.measures.filter((each) => each.scenarios.includes(scenario)).map(({ ref, name }) => `${ref} ${name}`);

/** Written to the sheet Scenario inputs and read back from it. */
function throughSheet(model: BudgetModel): BudgetModel {
  const { edits } = firstWrite(model);
  const edit = edits.find((each) => each.sheet === 'Scenario inputs');
  const read = edit === undefined ? undefined : readInputs(blockOf(edit), base, MEASURES);
  if (read?.ok !== true) throw new Error('Scenario inputs cannot be read back.');
  return { base, ...read.value };
}

describe('What is said of a scenario in a file', () => {
  const said = {
    name: 'x'.repeat(200),
    note: "After the vote, 'as “agreed”'",
    owner: 'Head of finance, adults',
    asAt: '2011-05-12',
    version: '0.1.0',
    locked: { on: '2011-05-13', total: 797_376_000.25 },
    measures: [saving(0.04)],
  };

  test('is its note, owner, day, version and lock', () => {
    expect(modelOf(fileOf(said), base).scenarios[1]).toEqual({
      ref: 'S2',
      name: 'x'.repeat(200),
      note: "After the vote, 'as “agreed”'",
      owner: 'Head of finance, adults',
      asAt: serialFromDate(2011, 5, 12),
      version: '0.1.0',
      locked: { on: serialFromDate(2011, 5, 13), total: 797_376_000.25 },
    });
  });

  test('is said of “No change” in the same way', () => {
    expect(modelOf(fileOf({ name: 'No change', owner: 'Finance', asAt: '2011-05-12' }), base).scenarios).toEqual([
      { ref: 'S1', name: 'No change', note: '', owner: 'Finance', asAt: serialFromDate(2011, 5, 12) },
    ]);
  });

  test.each<[object, string, string]>([
    [{ asAt: 'May 2011' }, 'not-a-date', 'scenarios[0].asAt'],
    [{ owner: 7 }, 'scenario-file-wrong', 'scenarios[0].owner'],
    [{ locked: true }, 'scenario-file-wrong', 'scenarios[0].locked'],
    [{ locked: { on: '2011-05-13' } }, 'not-a-number', 'scenarios[0].locked.total'],
    [{ locked: { total: 1 } }, 'not-a-date', 'scenarios[0].locked.on'],
    [{ locked: { on: '2011-05-13', total: 1, by: 'me' } }, 'scenario-file-key-unknown', 'scenarios[0].locked.by'],
  ])('%j is refused with its place', (wrong, code, where) => {
    expect(problems({ name: 'A', ...wrong })).toEqual([[code, where]]);
  });

  test('a frozen scenario is refused, with the reason', () => {
    const { problems: told } = readScenarioFile({ ...fileOf(ours), frozen: [] }, base);
    expect(told).toMatchObject([{ code: 'frozen-not-in-file', where: 'frozen' }]);
    expect(told[0].message).toContain('does not travel in a scenario file');
  });
});

describe('A scenario that is based on another, in a file', () => {
  const harder = {
    name: 'Harder',
    basedOn: 'OURS,  “4%” 🙂',
    leftOut: ['redesign'],
    measures: [
      { name: 'Homes', model: 'percentage-saving', rate: 0.02 },
      saving(0.05, { name: 'Harder negotiation', inPlaceOf: 'Negotiation' }),
    ],
  };

  test('has that one’s measures, one set of inputs for both', () => {
    const model = modelOf(fileOf(ours, { name: 'Same', basedOn: ours.name }), base);
    expect(model.scenarios[2]).toMatchObject({ name: 'Same', basedOn: 'S2' });
    expect(model.measures.map(({ scenarios }) => scenarios)).toEqual([
      ['S2', 'S3'],
      ['S2', 'S3'],
    ]);
    expect(totals(project(model), 'Same')).toEqual(totals(project(model), ours.name));
  });

  test('replaces a measure in its place in the order, leaves one out, and has its own after those of the base', () => {
    const model = modelOf(fileOf(ours, harder), base);
    expect(namesIn(model, 'S2')).toEqual(['M1 Negotiation', 'M2 Redesign']);
    expect(namesIn(model, 'S3')).toEqual(['M3 Homes', 'M4 Harder negotiation']);
    expect(model.measures[3]).toMatchObject({ replaces: 'M1', stackingOrder: 1 });
    expect(model.measures[2]?.stackingOrder).toBeGreaterThan(model.measures[1]?.stackingOrder ?? Infinity);
    expect(model.measures[2]?.replaces).toBeUndefined();
  });

  test('may stand before its base, and be the base of a third', () => {
    const model = modelOf(fileOf({ name: 'Third', basedOn: 'Harder' }, harder, ours), base);
    expect(model.scenarios.map(({ basedOn }) => basedOn)).toEqual([undefined, 'S3', 'S4', undefined]);
    expect(totals(project(model), 'Third')).toEqual(totals(project(model), 'Harder'));
    expect(namesIn(model, 'S2').map((each) => each.slice(3))).toEqual(['Homes', 'Harder negotiation']);
  });

  test('is what the pane makes: an override there can be reset to the base', () => {
    const file = modelOf(
      fileOf(ours, { name: 'Harder', basedOn: ours.name, measures: [saving(0.05, { inPlaceOf: 'Negotiation' })] }),
      base,
    );
    const inPane = basedOnScenario(modelOf(fileOf(ours), base), 'S2').model;
    const [first] = inPane.measures;
    if (first === undefined) throw new Error('There is no measure.');
    const changed = changeMeasure(inPane, setInput(first, 'rate', { kind: 'single', value: 0.05 }), 'S3');
    expect(file.measures.map(({ scenarios, replaces, stackingOrder, inputs }) => ({ scenarios, replaces, stackingOrder, inputs }))).toEqual(
      changed.measures.map(({ scenarios, replaces, stackingOrder, inputs }) => ({ scenarios, replaces, stackingOrder, inputs })),
    );
    expect(totals(project(resetToBase(file, 'M1', 'S3')), 'Harder')).toEqual(totals(project(file), ours.name));
  });

  test('comes back from the cells of Scenario inputs as the file said it, lock, owner and all', () => {
    const said = { note: 'n', owner: 'o', asAt: '2011-05-12', version: '0.1.0', locked: { on: '2011-05-13', total: 1 } };
    const model = modelOf(fileOf({ ...ours, ...said }, { ...harder, ...said }, { name: 'Third', basedOn: 'Harder' }), base);
    const back = throughSheet(model);
    expect(back.scenarios).toEqual(model.scenarios);
    expect(
      back.measures.map(({ ref, name, scenarios, replaces, stackingOrder }) => ({ ref, name, scenarios, replaces, stackingOrder })),
    ).toEqual(
      model.measures.map(({ ref, name, scenarios, replaces, stackingOrder }) => ({ ref, name, scenarios, replaces, stackingOrder })),
    );
    for (const { name } of model.scenarios) expect(totals(project(back), name)).toEqual(totals(project(model), name));
  });

  test.each<[string, readonly object[], readonly (readonly [string, string])[]]>([
    ['a base that is not in the file', [{ name: 'A', basedOn: 'Ourz' }], [['scenario-base-unknown', 'scenarios[0].basedOn']]],
    ['itself', [{ name: 'A', basedOn: 'a' }], [['scenario-base-circle', 'scenarios[0].basedOn']]],
    [
      'a circle, once',
      [
        { name: 'A', basedOn: 'B' },
        { name: 'B', basedOn: 'C' },
        { name: 'C', basedOn: 'A' },
        { name: 'D', basedOn: 'A' },
      ],
      [['scenario-base-circle', 'scenarios[0].basedOn']],
    ],
    ['no base, and a measure left out', [{ name: 'A', leftOut: ['Negotiation'] }], [['base-not-named', 'scenarios[0].leftOut[0]']]],
    [
      'no base, and a measure in place of one',
      [{ name: 'A', measures: [saving(0.04, { inPlaceOf: 'Redesign' })] }],
      [['base-not-named', 'scenarios[0].measures[0].inPlaceOf']],
    ],
    [
      'a measure that the base has not',
      [ours, { name: 'A', basedOn: ours.name, leftOut: ['Redesing'] }],
      [['base-measure-unknown', 'scenarios[1].leftOut[0]']],
    ],
    [
      'a measure that is replaced and left out as well',
      [ours, { name: 'A', basedOn: ours.name, leftOut: ['Redesign'], measures: [saving(0.05, { inPlaceOf: 'Redesign' })] }],
      [['base-measure-twice', 'scenarios[1].measures[0].inPlaceOf']],
    ],
    [
      'a name that two measures of the base have',
      [
        { name: 'B', measures: [saving(0.04), saving(0.01, { services: ['Supported living'] })] },
        { name: 'A', basedOn: 'B', leftOut: ['Negotiation'] },
      ],
      [['base-measure-unclear', 'scenarios[1].leftOut[0]']],
    ],
    ['“No change” with a base', [{ name: 'No change', basedOn: 'A' }, { name: 'A' }], [['no-change-is-taken', 'scenarios[0].name']]],
  ])('%s is refused with its place', (_, scenarios, told) => {
    expect(problems(...scenarios)).toEqual(told);
  });

  test('says a circle as it goes, and offers a base of nearly that name', () => {
    const told = (...scenarios: readonly object[]) => readScenarioFileOn(base, fileOf(...scenarios)).problems[0].message;
    expect(told({ name: 'A', basedOn: 'B' }, { name: 'B', basedOn: 'C' }, { name: 'C', basedOn: 'A' })).toBe(
      '“A” is based on “B”, which is based on “C”, which is based on “A”: in a circle none of them comes first. Let one of them stand by itself.',
    );
    expect(told({ name: 'Negotiated' }, { name: 'B', basedOn: 'Negotiatd' })).toContain('Did you mean “Negotiated”?');
  });

  test('a sequential saving on the opening budget is refused beside a pressure of the base', () => {
    const pressure = { name: 'Pay', model: 'fixed-pressure', amount: 1_000_000 };
    const on = saving(0.05, { stacking: 'sequential', savingOn: 'opening' });
    expect(problems({ name: 'B', measures: [pressure] }, { name: 'A', basedOn: 'B', measures: [on] })).toEqual([
      ['sequential-is-after-pressures', 'scenarios[1].measures[0].savingOn'],
    ]);
  });
});
