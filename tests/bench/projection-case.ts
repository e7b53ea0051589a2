import { project, type Projection } from '../../src/model/projection';
import { limitLoop } from './limit-loop';
import { madeModel, MEASURES, SCENARIOS } from './made-model';
import { measure, TIMES } from './measure';
import { projectByCell, type BudgetsByCell } from './object-per-cell';
import { milliseconds, mustBe, times, type Row } from './row';

/** Projection of so many lines × 10 measures × 5 years × 5 scenarios, held against the limit loop and an object for each cell. */
export async function projectionCase(sizes: readonly number[], repeats = TIMES): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const lines of sizes) {
    const model = madeModel(lines);
    const projection = project(model);
    checkSame(projection, projectByCell(model, projection.rates));
    const column = new Float64Array(lines);
    const [limit, own, cells] = await measure<unknown>(
      [
        { name: 'limit', run: () => limitLoop(model, projection.rates, column) },
        { name: 'project', run: () => project(model) },
        { name: 'cells', run: () => projectByCell(model, projection.rates) },
      ],
      repeats,
    );
    if (limit === undefined || own === undefined || cells === undefined) continue;
    const size = `${lines} lines × ${MEASURES} × 5 × ${SCENARIOS}`;
    const perLine = `${((own.median * 1e6) / lines).toFixed(0)} ns a line`;
    const isLarge = lines >= 100_000;
    rows.push(
      {
        what: 'Projection',
        size,
        measured: `${milliseconds(own.median)} (${perLine})`,
        against: `limit loop, ${milliseconds(limit.median)}`,
        ratio: times(own.median / limit.median),
        target: isLarge ? 'at most 4 ×' : '',
      },
      {
        what: 'Object for each cell',
        size,
        measured: milliseconds(cells.median),
        against: `projection, ${milliseconds(own.median)}`,
        ratio: times(cells.median / own.median),
        target: isLarge ? 'at least 10 ×' : '',
      },
    );
  }
  return rows;
}

/** The same double in every scenario, line and year. */
function checkSame({ model, scenarios }: Projection, byCell: BudgetsByCell): void {
  for (const { scenario, budgets } of scenarios) {
    const lines = byCell.get(scenario.ref);
    model.base.lines.forEach(({ ref }, line) => {
      const expected = lines?.get(ref);
      mustBe(
        budgets.every((budget, year) => Object.is(budget[line], expected?.[year])),
        `projection of ${scenario.ref}, ${ref}`,
      );
    });
  }
}
