import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { firstDay, yearLabel } from '../../../model/financial-year';
import { figureWords } from '../../../model/measures/figure-words';
import type { YearlyInput } from '../../../model/measures/definition';
import { forecastNote, statusOf, withoutForecastMark } from '../../../model/rates/figure-status';
import { datedInput, notedFigures, withNotedInput, type NotedFigure } from '../../../model/rates/noted-figures';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { words } from '../../words';
import type { Trial } from './try-measure';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr auto 32px', columnGap: tokens.spacingHorizontalXS, alignItems: 'end' },
  forecast: { '& input': { fontStyle: 'italic' } },
  add: { alignSelf: 'start' },
  averages: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface DatedFiguresProps {
  readonly input: YearlyInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly trial: Trial;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** Figures from a date on, which of them are forecasts, and what each year comes to on average. */
export function DatedFigures({ input, draft, model, trial, onChange, onUnread }: DatedFiguresProps) {
  const styles = useStyles();
  const figures = notedFigures(draft, input);
  const put = (changed: readonly NotedFigure[]) => onChange(withNotedInput(draft, input, datedInput(changed, input)));
  const change = (at: number, part: Partial<NotedFigure>) =>
    put(figures.map((each, index) => (index === at ? { ...each, ...part } : each)));
  // A figure that was typed over is somebody's own, and no longer what its source says.
  const retype = (at: number, part: Partial<NotedFigure>) => {
    const forecast = statusOf(figures[at]?.note ?? '') === 'forecast';
    change(at, { ...part, ...(forecast ? {} : { source: '', note: '' }) });
  };
  const add = () =>
    put([...figures, { date: figures.length === 0 ? firstDay(model.base.year) : serialDate(NaN), value: NaN, source: '', note: '' }]);
  const rates = trial.projection.rates.get(trial.measure);
  const averages = model.years
    .map((year, index) => ({ year, average: rates?.find(input.key)?.figures[index] ?? NaN }))
    .filter((each) => !Number.isNaN(each.average));
  return (
    <>
      {figures.map((each, index) => {
        const isForecast = statusOf(each.note) === 'forecast';
        return (
          <div key={index} className={styles.row}>
            <YearFigure
              label={words.form.fromDate}
              input={{ unit: 'date' }}
              value={each.date}
              missing
              onUnread={onUnread}
              onChange={(date) => retype(index, { date: serialDate(date) })}
            />
            <div className={isForecast ? styles.forecast : undefined}>
              <YearFigure
                label={input.label}
                input={input}
                value={each.value}
                missing
                mark={input.key}
                onUnread={onUnread}
                onChange={(value) => retype(index, { value })}
              />
            </div>
            <Checkbox
              label={words.rates.statuses.forecast}
              checked={isForecast}
              onChange={(_, data) =>
                change(index, {
                  source: '',
                  note: data.checked === true ? forecastNote(isForecast ? '' : ownWords(each)) : withoutForecastMark(each.note),
                })
              }
            />
            <Button
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={words.form.removeDate(index + 1)}
              onClick={() => put(figures.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button
        className={styles.add}
        size="small"
        icon={<Add16Regular />}
        data-field={figures.length === 0 ? input.key : undefined}
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

/** What a person noted of a figure; what the library says of it does not hold for a forecast. */
function ownWords({ note }: NotedFigure): string {
  return statusOf(note) === 'own' ? note : '';
}
