import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { firstDay, yearLabel, yearStarting, type FinancialYear } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { figuresFromLibrary } from '../../../model/rates/figures-from-library';
import { figuresOnPath } from '../../../model/rates/figures-on-path';
import { datedInput, type NotedInput } from '../../../model/rates/noted-figures';
import { RATE_LIBRARY } from '../../../model/rates/library';
import type { BudgetModel } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { YearFigure } from '../form/YearFigure';
import { ForecastFields, forecastFigures, type Forecasts } from './ForecastFields';
import { RatesPanel } from './RatesPanel';

interface UsePathProps {
  readonly input: YearlyInput;
  readonly model: BudgetModel;
  /** The figure of the base year where there is one. */
  readonly today: number;
  readonly onUse: (rates: NotedInput) => void;
  readonly onCancel: () => void;
}

const noted = () => undefined;

/** From today's rate to a target: in a straight line, or by published rates up to it. */
export function UsePath({ input, model, today, onUse, onCancel }: UsePathProps) {
  const { base, years } = model;
  const [along, setAlong] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(NaN);
  const [by, setBy] = useState<FinancialYear>(years.at(-1) ?? yearStarting(base.year + 1));
  const [firstStep, setFirstStep] = useState<number>(firstDay(yearStarting(base.year + 1)));
  const [forecasts, setForecasts] = useState<Forecasts>(new Map());
  const [asked, setAsked] = useState(false);
  const tables = RATE_LIBRARY.filter(({ unit }) => unit === input.unit);
  const table = tables.find(({ library }) => library === along);
  const published = table === undefined ? undefined : figuresFromLibrary(table, base.year, years, [], { to, by });
  const start = published?.figures[0]?.value ?? from;
  const needed = [...(published?.lacking ?? []), ...years.filter((year) => year > by)];
  const below = !Number.isNaN(to) && !Number.isNaN(start) && to < start;
  const figuresMissing = Number.isNaN(to) || (table === undefined && (Number.isNaN(from) || Number.isNaN(firstStep)));
  const use = () => {
    setAsked(true);
    if (figuresMissing || below || needed.some((year) => Number.isNaN(forecasts.get(year) ?? NaN))) return;
    const path = published?.figures ?? figuresOnPath(from, { to, by }, base.year, input.unit, serialDate(firstStep));
    const figures = [...path, ...forecastFigures(forecasts, needed)].sort((one, other) => one.date - other.date);
    onUse(datedInput(figures, input));
  };
  return (
    <RatesPanel
      label={words.rates.usePath}
      buttons={
        <>
          <Button onClick={use}>{words.rates.useThisPath}</Button>
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <LabelledField label={words.rates.along}>
        <Select value={along} onChange={(_, data) => setAlong(data.value)}>
          <option value="">{words.rates.straight}</option>
          {tables.map(({ library, name }) => (
            <option key={library} value={library}>
              {words.rates.upTo(name)}
            </option>
          ))}
        </Select>
      </LabelledField>
      {table === undefined && (
        <YearFigure
          label={words.rates.fromRate(yearLabel(base.year))}
          input={input}
          value={from}
          missing={asked}
          onUnread={noted}
          onChange={setFrom}
        />
      )}
      <YearFigure label={words.rates.target} input={input} value={to} missing={asked} onUnread={noted} onChange={setTo} />
      <LabelledField label={words.rates.reachedBy}>
        <Select value={String(by)} onChange={(_, data) => setBy(years.find((year) => String(year) === data.value) ?? by)}>
          {years.map((year) => (
            <option key={year} value={year}>
              {yearLabel(year)}
            </option>
          ))}
        </Select>
      </LabelledField>
      {table === undefined && (
        <YearFigure
          label={words.rates.firstStep}
          input={{ unit: 'date' }}
          value={firstStep}
          missing={asked}
          onUnread={noted}
          onChange={setFirstStep}
        />
      )}
      {below && <span role="alert">{words.rates.belowToday}</span>}
      <ForecastFields
        input={input}
        why={words.rates.afterPath(needed.map(yearLabel).join(', '))}
        years={needed}
        forecasts={forecasts}
        asked={asked}
        onChange={setForecasts}
      />
    </RatesPanel>
  );
}
