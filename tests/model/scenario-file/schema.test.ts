import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MEASURES } from '../../../src/model/measures/catalogue';
import { GENERATED_FROM_HERE, measuresDocumentation } from '../../../src/model/measures/documentation';
import { project } from '../../../src/model/projection';
import type { Schema } from '../../../src/model/scenario-file/json-schema';
import { readScenarioFile } from '../../../src/model/scenario-file/read';
import { scenarioFileSchema } from '../../../src/model/scenario-file/schema';
import { sourceSchema } from '../../../src/model/scenario-file/source-schema';
import { AMOUNT_HEADERS, FIXED_KEYS, SOURCE_KEYS } from '../../../src/sheets/source/spend-source';
import { validateSource } from '../../../src/sheets/source/validate-source';
import { baseFromFigures } from '../base-from-figures';
import { leapLevy } from '../made-up-measure';
import { effectOf } from '../totals';
import { matches } from './schema-check';

const inRepository = (path: string) => readFileSync(resolve(__dirname, '../../..', path), 'utf8');
const schema = scenarioFileSchema(MEASURES);
const base = baseFromFigures(2017, ['Bolton', 'Bury'], { Care: [100, 200] });

test('docs/scenario-file.schema.json is what the definitions say (npm run docs writes it)', () => {
  expect(JSON.parse(inRepository('docs/scenario-file.schema.json'))).toEqual(schema);
});

test('docs/models.md is what the definitions say (npm run docs writes it)', () => {
  const [introduction, generated] = inRepository('docs/models.md').split(`${GENERATED_FROM_HERE}\n\n`);
  expect(generated).toBe(measuresDocumentation(MEASURES));
  expect(introduction).toMatch(/^# Models\n/);
});

test('the schema has the settings of a source, all of them and no others', () => {
  expect(Object.keys(sourceSchema['properties'] ?? {})).toEqual([...SOURCE_KEYS]);
  const { fixed, amountHeaderIs } = sourceSchema['properties'] as Record<string, Schema>;
  expect(Object.keys(fixed?.['properties'] ?? {}).sort()).toEqual([...FIXED_KEYS].sort());
  expect(amountHeaderIs?.['enum']).toEqual([...AMOUNT_HEADERS]);
});

describe('the schema and the reader are of one mind', () => {
  const source = {
    sheet: 'RS',
    header: 7,
    rows: '8:452',
    authority: 'C',
    service: null,
    amounts: 'I',
    amountHeaderIs: 'service',
    fixed: { year: '2017/18' },
    unit: '£ thousand',
  };
  const saving = { model: 'percentage-saving', name: 'Saving', rate: 0.04 };
  const pay = { model: 'pay-uplift-share', workforceShare: 0.75, coverage: 0.7, wages: { '2017/18': 7.5, '2018/19': 7.83 } };
  const fileOf = (measure: object, more: object = {}) => ({
    source,
    years: ['2018/19'],
    scenarios: [{ name: 'A', measures: [measure] }],
    ...more,
  });

  test.each(['clyde-valley', 'clyde-valley-year-1', 'derby', 'east-midlands', 'glasgow', 'southampton'])(
    'examples/%s.scenarios.json',
    (name) => {
      expect(matches(JSON.parse(inRepository(`examples/${name}.scenarios.json`)), schema)).toBe(true);
    },
  );

  test.each<[string, object]>([
    ['a saving', fileOf(saving)],
    [
      'a saving with everything',
      fileOf({
        ...saving,
        rateFor: { Bury: 0.03 },
        start: '2018-07-01',
        phasing: [0.5, 1],
        stacking: 'sequential',
        savingOn: 'after-pressures',
        services: ['Care'],
        authorities: ['Bury'],
        source: 's',
        note: 'n',
        owner: 'o',
      }),
    ],
    ['a saving phased by quarter', fileOf({ ...saving, phasing: { byQuarter: [0.25, 1] } })],
    ['a saving that is not quantified', fileOf({ ...saving, rate: null })],
    ['a pay uplift', fileOf(pay)],
    ['wages by date', fileOf({ ...pay, wages: { '2017-04-01': 7.5, '2018/19': 7.83 } })],
    [
      'scenarios based on each other, with all that is said of them',
      fileOf(saving, {
        scenarios: [
          { name: 'A', note: 'n', owner: 'o', asAt: '2018-01-31', version: '0.1.0', measures: [saving, pay] },
          {
            name: 'B',
            basedOn: 'A',
            leftOut: ['Pay uplift by workforce share'],
            locked: { on: '2018-02-01', total: -1.5 },
            measures: [{ ...saving, inPlaceOf: 'Saving' }],
          },
        ],
      }),
    ],
    ['authorities, services and a base year', fileOf(saving, { authorities: ['Bolton', 'Bury'], services: ['Care'], baseYear: '2017/18' })],
  ])('%s: accepted by both', (_, file) => {
    expect(matches(file, schema)).toBe(true);
    expect(readScenarioFile(file, base).ok).toBe(true);
    expect(validateSource(source).ok).toBe(true);
  });

  test.each<[string, object]>([
    ['a rate above 1', fileOf({ ...saving, rate: 1.5 })],
    ['a rate below 0', fileOf({ ...saving, rate: -0.05 })],
    ['phasing by quarter without a share', fileOf({ ...saving, phasing: { byQuarter: [] } })],
    ['a rate in words', fileOf({ ...saving, rate: 'four' })],
    ['an unknown input', fileOf({ ...saving, rates: 0.04 })],
    ['an unknown model', fileOf({ ...saving, model: 'magic' })],
    ['an input of another model', fileOf({ ...saving, coverage: 0.7 })],
    ['stacking that there is not', fileOf({ ...saving, stacking: 'both' })],
    ['a pay uplift without wages', fileOf({ ...pay, wages: undefined })],
    ['wages by month', fileOf({ ...pay, wages: { 'April 2018': 7.83 } })],
    ['no years', fileOf(saving, { years: [] })],
    ['an unknown key', fileOf(saving, { yeers: [] })],
    ['a day in words', fileOf(saving, { scenarios: [{ name: 'A', asAt: 'January' }] })],
    ['a lock without its total', fileOf(saving, { scenarios: [{ name: 'A', locked: { on: '2018-02-01' } }] })],
    ['a base without a name', fileOf(saving, { scenarios: [{ name: 'A', basedOn: '' }] })],
    ['measures left out that are no list', fileOf(saving, { scenarios: [{ name: 'A' }, { name: 'B', basedOn: 'A', leftOut: 'Saving' }] })],
    ['frozen scenarios', fileOf(saving, { frozen: [] })],
    ['a scenario without a name', fileOf(saving, { scenarios: [{ measures: [] }] })],
  ])('%s: refused by both', (_, file) => {
    const json: unknown = JSON.parse(JSON.stringify(file));
    expect(matches(json, schema)).toBe(false);
    expect(readScenarioFile(json, base).ok).toBe(false);
  });
});

describe('a measure that is added to the catalogue', () => {
  const catalogue = [...MEASURES, leapLevy];
  const levied = {
    years: ['2018/19'],
    scenarios: [
      {
        name: 'A',
        measures: [{ name: 'Levy', model: 'leap-levy', levy: 0.12, levyFor: { Bury: 0.24 }, indices: { '2017/18': 100, '2018/19': 110 } }],
      },
    ],
  };

  test('is read from scenario files with its bounds and own rates, and computed', () => {
    const result = readScenarioFile(levied, base, catalogue);
    if (!result.ok) throw new Error(result.problems[0].message);
    expect(effectOf(project(result.value), 'Levy')[0]).toBeCloseTo(100_000 * 0.011 + 200_000 * 0.022, 6);
    const tooMuch = {
      ...levied,
      scenarios: [{ name: 'A', measures: [{ model: 'leap-levy', levy: 0.6, indices: { '2017/18': 100 } }, { model: 'leap-levy' }] }],
    };
    expect(readScenarioFile(tooMuch, base, catalogue).problems.map(({ code, where }) => [code, where])).toEqual([
      ['out-of-bounds', 'scenarios[0].measures[0].levy'],
      ['year-missing', 'scenarios[0].measures[0].indices'],
      ['input-missing', 'scenarios[0].measures[1]'],
      ['input-missing', 'scenarios[0].measures[1]'],
    ]);
  });

  test('is in the schema', () => {
    const file = { source: { amounts: 'I' }, ...levied };
    expect(matches(file, scenarioFileSchema(catalogue))).toBe(true);
    expect(matches(file, schema)).toBe(false);
  });

  test('is in the documentation', () => {
    const documentation = measuresDocumentation(catalogue);
    expect(documentation).toContain('## Leap levy\n\n`leap-levy` · a pressure · “A twelfth of the levy on every line”');
    expect(documentation).toContain('| Levy | `levy`, by authority `levyFor` | % | 0 to 0.5 | refused | What is levied. |');
    expect(documentation).toContain(
      '| Monthly levy | `monthly` | year | `IF(AND(ISNUMBER(levy),ISNUMBER(index),ISNUMBER(baseIndex),baseIndex<>0),levy*(index/baseIndex)/12,"not quantified")` |',
    );
  });
});
