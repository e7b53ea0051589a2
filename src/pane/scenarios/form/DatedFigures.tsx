import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { firstDay, yearLabel } from '../../../model/financial-year';
import { figureWords } from '../../../model/measures/figure-words';
import type { YearlyInput } from '../../../model/measures/definition';
import type { BudgetModel } from '../../../model/scenario';
import { serialDate, type SerialDate } from '../../../model/units';
import { words } from '../../words';
import type { Trial } from './try-measure';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr 32px', columnGap: tokens.spacingHorizontalS, alignItems: 'end' },
  add: { alignSelf: 'start' },
  averages: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Dated {
  readonly date: SerialDate;
  readonly value: number;
}

interface DatedFiguresProps {
  readonly input: YearlyInput;
  readonly from: readonly Dated[];
  readonly model: BudgetModel;
  readonly trial: Trial;
  readonly onChange: (from: readonly Dated[]) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** Figures from a date on, and what each year comes to on average. */
export function DatedFigures({ input, from, model, trial, onChange, onUnread }: DatedFiguresProps) {
  const styles = useStyles();
  const put = (at: number, change: Partial<Dated>) => onChange(from.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const add = () => onChange([...from, { date: from.length === 0 ? firstDay(model.base.year) : serialDate(NaN), value: NaN }]);
  const rates = trial.projection.rates.get(trial.measure);
  const averages = model.years
    .map((year, index) => ({ year, average: rates?.find(input.key)?.figures[index] ?? NaN }))
    .filter((each) => !Number.isNaN(each.average));
  return (
    <>
      {from.map((each, index) => (
        <div key={index} className={styles.row}>
          <YearFigure
            label={words.form.fromDate}
            input={{ unit: 'date' }}
            value={each.date}
            missing
            onUnread={onUnread}
            onChange={(date) => put(index, { date: serialDate(date) })}
          />
          <YearFigure
            label={input.label}
            input={input}
            value={each.value}
            missing
            mark={input.key}
            onUnread={onUnread}
            onChange={(value) => put(index, { value })}
          />
          <Button
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={words.form.removeDate(index + 1)}
            onClick={() => onChange(from.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<Add16Regular />}
        data-field={from.length === 0 ? input.key : undefined}
        onClick={add}
      >
        {words.form.addDate}
      </Button>
      {averages.length > 0 && (
        <p className={styles.averages}>
          {words.form.average}:{' '}
          {averages.map((each) => `${yearLabel(each.year)} ${figureWords(Number(each.average.toPrecision(6)), input.unit)}`).join(' · ')}
        </p>
      )}
    </>
  );
}
