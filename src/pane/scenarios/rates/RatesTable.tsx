import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dateText, yearLabel } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { figureWords } from '../../../model/measures/figure-words';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { words } from '../../words';
import type { Trial } from '../form/try-measure';
import { rateRows, type RateRow } from './rate-rows';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    padding: '4px 4px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, height: '24px' },
  cell: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 4px 4px 0', verticalAlign: 'top' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  wraps: { whiteSpace: 'normal' },
  day: { whiteSpace: 'nowrap' },
  forecast: { fontStyle: 'italic' },
  mark: { borderBottom: `1px dashed ${tokens.colorNeutralForeground1}` },
  doubt: { fontWeight: tokens.fontWeightSemibold },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Of a step on a path, which seldom ends: six decimals of a wage. What people type has fewer. */
const PATH_DIGITS = 7;

interface RatesTableProps {
  readonly input: YearlyInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly trial: Trial;
}

/** The rates with their day and what they are, and what each year comes to on average. A forecast keeps its face. */
export function RatesTable({ input, draft, model, trial }: RatesTableProps) {
  const styles = useStyles();
  const inWords = (figure: number) => figureWords(Number(figure.toPrecision(PATH_DIGITS)), input.unit);
  const rows = rateRows(draft, input, model.base.year, model.years);
  const rates = trial.projection.rates.get(trial.measure);
  const averageIn = (row: RateRow): string => {
    const index = model.years.indexOf(row.year);
    const average = index < 0 ? rates?.find(input.base.key)?.figures[0] : rates?.find(input.key)?.figures[index];
    return average === undefined || Number.isNaN(average) ? '–' : figureWords(Number(average.toPrecision(5)), input.unit);
  };
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{input.label}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.rates.year}
            </th>
            <th scope="col" className={styles.head}>
              {words.rates.from}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {words.rates.rate}
            </th>
            <th scope="col" className={styles.head}>
              {words.rates.status}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number, styles.wraps)}>
              {words.rates.average}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.date} className={styles.line}>
              <th scope="row" className={styles.cell}>
                {rows[index - 1]?.year === row.year ? '' : yearLabel(row.year)}
              </th>
              <td className={mergeClasses(styles.cell, styles.day)}>{dateText(row.date)}</td>
              <td className={mergeClasses(styles.cell, styles.number, row.status === 'forecast' && styles.forecast)}>
                {row.ends === undefined ? inWords(row.value) : words.range.from(inWords(row.ends.low), inWords(row.ends.high))}
              </td>
              <td className={styles.cell}>
                <span className={mergeClasses(row.status === 'forecast' && styles.mark, row.status === 'unconfirmed' && styles.doubt)}>
                  {words.rates.statuses[row.status]}
                </span>
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>{rows[index + 1]?.year === row.year ? '' : averageIn(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RateNotes rows={rows} input={input} />
    </>
  );
}

/** What a reader has to know of single rates: why one is not confirmed, what a forecast rests on, what was typed over. */
function RateNotes({ rows, input }: { readonly rows: readonly RateRow[]; readonly input: YearlyInput }) {
  const styles = useStyles();
  const notes = rows.flatMap((row) => {
    const day = dateText(row.date);
    if (row.published !== undefined) return [words.rates.typedOver(day, figureWords(row.published, input.unit))];
    if (row.status === 'unconfirmed') return [words.rates.notConfirmed(day, row.source)];
    return row.status === 'forecast' ? [`${day}: ${[row.note, row.source].filter((each) => each !== '').join('. ')}`] : [];
  });
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
