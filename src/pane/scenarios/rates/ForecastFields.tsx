import { makeStyles, tokens } from '@fluentui/react-components';
import { firstDay, yearLabel, type FinancialYear } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { forecastNote } from '../../../model/rates/figure-status';
import type { NotedFigure } from '../../../model/rates/noted-figures';
import { YearFigure } from '../form/YearFigure';
import { words } from '../../words';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

/** Figures for years that have no rate, by year. */
export type Forecasts = ReadonlyMap<FinancialYear, number>;

/** The forecasts as figures that say what they are. */
export function forecastFigures(forecasts: Forecasts, years: readonly FinancialYear[]): readonly NotedFigure[] {
  return years.map((year) => ({ date: firstDay(year), value: forecasts.get(year) ?? NaN, source: '', note: forecastNote('') }));
}

interface ForecastFieldsProps {
  readonly input: YearlyInput;
  /** Why these years need a figure of their own. */
  readonly why: string;
  readonly years: readonly FinancialYear[];
  readonly forecasts: Forecasts;
  readonly asked: boolean;
  readonly onChange: (forecasts: Forecasts) => void;
}

/** A field for each year without a rate: what is typed is a forecast, and stays marked as one. */
export function ForecastFields({ input, why, years, forecasts, asked, onChange }: ForecastFieldsProps) {
  const styles = useStyles();
  if (years.length === 0) return null;
  return (
    <>
      <span>{why}</span>
      <div className={styles.years}>
        {years.map((year) => (
          <YearFigure
            key={year}
            label={words.rates.forecastFor(yearLabel(year))}
            input={input}
            value={forecasts.get(year) ?? NaN}
            missing={asked}
            onUnread={() => undefined}
            onChange={(figure) => onChange(new Map([...forecasts, [year, figure]]))}
          />
        ))}
      </div>
    </>
  );
}
