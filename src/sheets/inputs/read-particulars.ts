import { PARTICULARS, type Particulars } from '../../model/particulars';
import { problem, type Problem } from '../../model/problems';
import { serialDate } from '../../model/units';
import { textOf, type StandingRow } from './standing-rows';

/** What the rows of a measure state for its savings schedule. An empty cell states nothing; what is no date or number is told with its cell. */
export function readParticulars(ref: string, rows: readonly StandingRow[], problems: Problem[]): Particulars {
  const rowOf = (key: keyof Particulars) => rows.find((row) => row.ref === `${ref}-${key}`);
  const textAt = (key: keyof Particulars) => textOf(rowOf(key)?.allYears).trim() || undefined;
  const numberAt = (key: 'signedOff' | 'posts') => {
    const row = rowOf(key);
    const value = row?.allYears ?? null;
    if (typeof value === 'number') return value;
    const given = textOf(value).trim();
    if (given === '') return undefined;
    const { label, unit } = PARTICULARS[key];
    const told =
      unit === 'date'
        ? problem('not-a-date', { input: label, given }, row?.where(0))
        : problem('not-a-number', { input: label, given, least: '', most: '' }, row?.where(0));
    problems.push(told);
    return undefined;
  };
  const signedOff = numberAt('signedOff');
  return {
    reference: textAt('reference'),
    signedOff: signedOff === undefined ? undefined : serialDate(signedOff),
    impactAssessment: textAt('impactAssessment'),
    posts: numberAt('posts'),
  };
}
