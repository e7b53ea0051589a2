import { project } from '../../src/model/projection';
import { checkedWorkbooks } from './checked-workbooks';
import { madeModel } from './made-model';
import { summary, TIMES } from './measure';
import { recalculationTimes } from './recalculation-times';
import { milliseconds, times, type Row } from './row';

/**
 * What recalculation alone takes in LibreOffice, neither starting nor opening nor saving: our workbook against those that a person would build
 * for the same results. No rows on a system that does not tell the processor time of a running program.
 */
export async function recalculationAloneCase(lines: number, turns = TIMES): Promise<readonly Row[]> {
  const { ours, sameResults, workings, results, formulas } = await checkedWorkbooks(project(madeModel(lines)));
  if (process.platform !== 'linux') return [];
  const taken = await recalculationTimes([ours, sameResults, workings, results], turns);
  const [own = NaN, everyResult = NaN, workingsAlone = NaN, resultsAlone = NaN] = taken.map((each) => summary('', each).median);
  const counted: Row = {
    what: 'Formulas, our workbook',
    size: `${lines} lines`,
    measured: formulas.ours.toLocaleString('en-GB'),
    against: `the same results by hand, ${formulas.sameResults.toLocaleString('en-GB')}`,
    ratio: times(formulas.ours / formulas.sameResults),
    target: '',
  };
  const row = (against: string, held: number): Row => ({
    what: 'LibreOffice, recalculation alone',
    size: `${lines} lines, processor time`,
    measured: milliseconds(own),
    against: `${against}, ${milliseconds(held)}`,
    ratio: times(own / held),
    target: 'at most 1 ×',
  });
  return [
    counted,
    row('the same results by hand', everyResult),
    row('workings and totals alone by hand', workingsAlone),
    row('effects and budgets alone by hand', resultsAlone),
  ];
}
