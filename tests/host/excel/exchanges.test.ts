import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { percentageSaving } from '../../../src/model/measures/percentage-saving/definition';
import type { BudgetModel } from '../../../src/model/scenario';
import { clydeValleyModel, CLYDE_VALLEY_SETTINGS, SERVICES } from '../../fixtures/clyde-valley';
import { text } from '../../../src/workbook/sheet-content';
import { value } from '../contract';
import { fill } from './host/excel-person';
import { testHost } from './host/client';
import { editsFor } from './real-sheets';

jest.setTimeout(180_000);

/** `npm run sweep` measures every size; they take a minute together. */
const isWhole = Reflect.get(globalThis, 'WHOLE_SWEEP') === true;
const SIZES: readonly (readonly [scenarios: number, authorities: number])[] = isWhole
  ? [1, 5, 20].flatMap((scenarios) => [1, 10, 40].map((authorities) => [scenarios, authorities] as const))
  : [
      [1, 1],
      [5, 10],
      [20, 10],
    ];

/** So many authorities with four services each, and so many scenarios with a saving each, beside "No change". */
function modelOf(scenarios: number, authorities: number): BudgetModel {
  const model = clydeValleyModel();
  const [line] = model.base.lines;
  const [measure] = model.measures;
  if (line === undefined || measure === undefined) throw new Error('The example has no lines.');
  const names = Array.from({ length: authorities }, (_, index) => ({
    ref: `LA${String(index + 1)}`,
    name: `Authority ${String(index + 1)}`,
  }));
  const lines = names.flatMap((authority, at) =>
    SERVICES.map((service, index) => {
      const row = 5 + at * SERVICES.length + index;
      const label = (column: number, words: string) => ({ address: { sheet: 'Spend', row, column }, text: words });
      const source = {
        kind: 'cell',
        amount: { sheet: 'Spend', row, column: 3 },
        authority: label(1, authority.name),
        service: label(2, service),
        printed: undefined,
      } as const;
      return { ...line, ref: `L${String(row - 4)}`, authority, service, source };
    }),
  );
  const atSource = Float64Array.from(lines, () => 1000);
  const refs = Array.from({ length: scenarios }, (_, index) => `S${String(index + 2)}`);
  return {
    ...model,
    base: { ...model.base, authorities: names, lines, atSource, amounts: atSource.map((amount) => amount * 1000) },
    scenarios: [{ ref: 'S1', name: 'No change', note: '' }, ...refs.map((ref) => ({ ref, name: `Scenario ${ref}`, note: '' }))],
    measures: refs.map((ref, index) => ({
      ...measure,
      ref: `M${String(index + 1)}`,
      name: `Saving ${ref}`,
      definition: percentageSaving,
      scenarios: [ref],
      stackingOrder: index + 1,
      overrides: [],
    })),
  };
}

const written = async (scenarios: number, authorities: number) => {
  const host = testHost();
  const model = modelOf(scenarios, authorities);
  fill(host, [
    {
      name: 'Spend',
      cells: [[], [], [], [], ...model.base.lines.map(({ authority, service }) => [text(authority.name), text(service), 1000])],
    },
  ]);
  const workbook = excelWorkbook();
  const edits = await editsFor(workbook, model, CLYDE_VALLEY_SETTINGS);
  const cells = edits.reduce((sum, { content }) => sum + content.cells.reduce((all, row) => all + row.length, 0), 0);
  host.arm();
  const receipt = value(await workbook.write(edits));
  await host.settle();
  const first = host.counts;
  host.arm();
  value(await workbook.write(await editsFor(workbook, model)));
  await host.settle();
  const again = host.counts;
  expect(receipt.sheetsAdded).toHaveLength(11);
  expect(host.notAnswered).toEqual([]);
  return { cells, first, again };
};

/** Each exchange takes as long as the network does; more of them may come only with more megabytes. */
describe('exchanges and bytes of a whole write', () => {
  it('grow with the payload alone', async () => {
    const rows: string[] = [];
    for (const [scenarios, authorities] of SIZES) {
      const { cells, first, again } = await written(scenarios, authorities);
      const kb = (bytes: number) => (bytes / 1000).toFixed(0).padStart(7);
      rows.push(
        `${String(scenarios).padStart(2)} × ${String(authorities).padStart(2)} ${String(cells).padStart(7)} cells: first ${String(first.requests)} exchanges,${kb(first.bytesSent)} kB sent,${kb(first.bytesAnswered)} kB answered; again ${String(again.requests)},${kb(again.bytesSent)},${kb(again.bytesAnswered)}`,
      );
      // Those that are always there, and what is sent and answered in blocks of about a megabyte (of answers, rather less).
      const blocks = (counts: typeof first) => Math.ceil(counts.bytesSent / 500_000) + Math.ceil(counts.bytesAnswered / 300_000);
      expect(first.requests).toBeLessThanOrEqual(9 + blocks(first));
      expect(again.requests).toBeLessThanOrEqual(14 + blocks(again));
      expect(Math.max(first.largestSent, again.largestSent)).toBeLessThan(1_500_000);
      expect(Math.max(first.largestAnswered, again.largestAnswered)).toBeLessThan(2_500_000);
      expect(first.impatient + again.impatient).toBe(0);
    }
    process.stdout.write(`scenarios × authorities (four services, three years):\n${rows.join('\n')}\n`);
  });
});
