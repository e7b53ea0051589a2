import { makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { withNotedInput } from '../../../model/rates/noted-figures';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { setInput } from '../../session/scenario-edits';
import { words } from '../../words';
import { rateRows } from '../rates/rate-rows';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(100px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

interface FiguresByYearProps {
  readonly input: YearlyInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly asked: boolean;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** A figure for the base year and one for every year after it. */
export function FiguresByYear({ input, draft, model, asked, onChange, onUnread }: FiguresByYearProps) {
  const styles = useStyles();
  const given = draft.inputs[input.key];
  const base = given?.kind === 'by year' ? given.base : NaN;
  const values = model.years.map((_, year) => (given?.kind === 'by year' ? (given.values[year] ?? NaN) : NaN));
  const put = (change: { readonly base?: number; readonly values?: readonly number[] }) => {
    const value = { kind: 'by year', base, values, ...change } as const;
    // What was typed over is no longer the path or the forecast that its note says.
    const isNoted = rateRows(draft, input, model.base.year, model.years).some(({ status }) => status !== 'own');
    onChange(isNoted ? withNotedInput(draft, input, { value, sources: {}, notes: {} }) : setInput(draft, input.key, value));
  };
  return (
    <div className={styles.years}>
      <YearFigure
        label={words.form.baseYear(yearLabel(model.base.year))}
        input={input}
        mark={input.key}
        missing={asked}
        value={base}
        onUnread={onUnread}
        onChange={(figure) => put({ base: figure })}
      />
      {model.years.map((year, index) => (
        <YearFigure
          key={year}
          label={yearLabel(year)}
          input={input}
          missing={asked}
          value={values[index] ?? NaN}
          onUnread={onUnread}
          onChange={(figure) => put({ values: values.map((each, at) => (at === index ? figure : each)) })}
        />
      ))}
    </div>
  );
}
