import { project } from '../../../src/model/projection';
import { textOf } from '../../../src/sheets/inputs/standing-rows';
import { planWrite } from '../../../src/sheets/output/plan';
import { blockOf } from '../../fixtures/blocks';
import { CLYDE_VALLEY_SETTINGS, clydeValleyModel } from '../../fixtures/clyde-valley';

const outline = { fileName: '', readOnly: false, structureProtected: false, sheets: [] };
const model = clydeValleyModel();
const measures = model.measures.map((each) => {
  if (each.ref === 'M5') return { ...each, takenOn: 'budget after pressures', attribution: 'national' } as const;
  return each.ref === 'M7' ? ({ ...each, effectClass: 'cost avoidance' } as const) : each;
});
const { edits } = planWrite(project({ ...model, measures }), {
  outline,
  existing: [],
  settings: CLYDE_VALLEY_SETTINGS,
  writtenAt: new Date(0),
});

/** What the rows of a measure in a scenario say under these headings of Workings, each once. */
function said(scenario: string, measure: string): readonly string[] {
  const workings = edits.find((edit) => edit.sheet === 'Workings');
  if (workings === undefined) throw new Error('No Workings were planned.');
  const rows = blockOf(workings).values;
  const header = rows.find((row) => row[0] === 'Ref') ?? [];
  const [inScenario, ofMeasure] = [header.indexOf('Scenario'), header.indexOf('Measure')];
  const own = rows.filter((row) => row[inScenario] === scenario && row[ofMeasure] === measure);
  const columns = ['Kind', 'Class', 'Taken on', 'Attribution'].map((name) => header.indexOf(name));
  return [...new Set(own.map((row) => columns.map((column) => textOf(row[column])).join(' · ')))];
}

test.each([
  ['S3', 'M6', 'Saving · Cashable · Opening budget · Own'],
  ['S3', 'M5', 'Saving · Cashable · Budget after pressures · National'],
  ['S4', 'M11', 'Saving · Cashable · Running budget · Own'],
  ['S4', 'M10', 'Pressure · Pressure · Opening budget · Own'],
  ['S3', 'M7', 'Saving · Cost avoidance · Opening budget · Own'],
])('every row of Workings says its kind, its class, what it is taken on and whose it is: %s, %s', (scenario, measure, words) => {
  expect(said(scenario, measure)).toEqual([words]);
});
