import { makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import type { AnnualInput, PhasingInput } from '../../../model/measures/definition';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { setInput } from '../../session/scenario-edits';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  years: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(76px, 1fr))', gap: tokens.spacingHorizontalS },
});

interface YearsFieldProps {
  readonly input: AnnualInput | PhasingInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** A figure for each projected year; any of them may stay empty. */
export function YearsField({ input, draft, model, onChange, onUnread }: YearsFieldProps) {
  const styles = useStyles();
  const value = draft.inputs[input.key];
  const figures = model.years.map((_, year) => (value?.kind === 'by year' ? (value.values[year] ?? NaN) : NaN));
  const put = (year: number) => (figure: number) => {
    const values = figures.map((each, index) => (index === year ? figure : each));
    onChange(setInput(draft, input.key, { kind: 'by year', base: NaN, values }));
  };
  return (
    <>
      <span className={styles.hint}>{input.help}</span>
      <div className={styles.years}>
        {model.years.map((year, index) => (
          <YearFigure
            key={year}
            label={yearLabel(year)}
            input={input}
            value={figures[index] ?? NaN}
            onChange={put(index)}
            onUnread={onUnread}
          />
        ))}
      </div>
    </>
  );
}
