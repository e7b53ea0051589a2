import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { dateText, yearLabel } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { figuresFromLibrary } from '../../../model/rates/figures-from-library';
import { datedInput, type NotedInput } from '../../../model/rates/noted-figures';
import { RATE_LIBRARY } from '../../../model/rates/library';
import type { BudgetModel } from '../../../model/scenario';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { ForecastFields, forecastFigures, type Forecasts } from './ForecastFields';
import { RatesPanel } from './RatesPanel';

interface UseLibraryProps {
  readonly input: YearlyInput;
  readonly model: BudgetModel;
  readonly onUse: (rates: NotedInput) => void;
  readonly onCancel: () => void;
}

/** Takes the rates of a table of the library. Years that it lacks ask for a forecast; no rate is carried on. */
export function UseLibrary({ input, model, onUse, onCancel }: UseLibraryProps) {
  const [chosen, setChosen] = useState('');
  const [forecasts, setForecasts] = useState<Forecasts>(new Map());
  const [asked, setAsked] = useState(false);
  const tables = RATE_LIBRARY.filter(({ unit }) => unit === input.unit);
  const table = tables.find(({ library }) => library === chosen);
  const found = table === undefined ? undefined : figuresFromLibrary(table, model.base.year, model.years);
  const lacking = found?.lacking ?? [];
  const use = () => {
    setAsked(true);
    if (found === undefined || lacking.some((year) => Number.isNaN(forecasts.get(year) ?? NaN))) return;
    const figures = [...found.figures, ...forecastFigures(forecasts, lacking)].sort((one, other) => one.date - other.date);
    onUse(datedInput(figures, input));
  };
  return (
    <RatesPanel
      label={words.rates.usePublished}
      buttons={
        <>
          <Button onClick={use}>{words.rates.useThese}</Button>
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <LabelledField label={words.rates.table} trouble={asked && table === undefined ? words.rates.chooseTable : undefined}>
        <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="">{words.spend.choose}</option>
          {tables.map(({ library, name }) => (
            <option key={library} value={library}>
              {name}
            </option>
          ))}
        </Select>
      </LabelledField>
      {table !== undefined && (
        <span>
          {table.about} {words.rates.runs(dateText(table.rates[0]?.from ?? table.until), dateText(table.until))}
        </span>
      )}
      {table !== undefined && (
        <ForecastFields
          input={input}
          why={words.rates.lacks(table.name, lacking.map(yearLabel).join(', '))}
          years={lacking}
          forecasts={forecasts}
          asked={asked}
          onChange={setForecasts}
        />
      )}
    </RatesPanel>
  );
}
