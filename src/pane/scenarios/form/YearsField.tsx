import { makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import type { AnnualInput, PhasingInput } from '../../../model/measures/definition';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { setInput, withYearFigure } from '../../session/scenario-edits';
import { PointInUse } from './PointInUse';
import { pointOfYears, yearsHeld, yearTyping } from './year-ranges';
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

/** A figure for each projected year, or a range where the input is no share; any of them may stay empty. */
export function YearsField({ input, draft, model, onChange, onUnread }: YearsFieldProps) {
  const styles = useStyles();
  const value = yearsHeld(draft, input, model);
  const { ends } = value;
  return (
    <>
      <span className={styles.hint}>{input.help}</span>
      <div className={styles.years}>
        {model.years.map((year, index) => (
          <YearFigure
            key={year}
            label={yearLabel(year)}
            input={input}
            value={value.values[index] ?? NaN}
            ranges={yearTyping(input, value, index, draft, onChange)}
            onChange={(figure) =>
              onChange(setInput(draft, input.key, withYearFigure(value, index, { low: figure, central: figure, high: figure })))
            }
            onUnread={onUnread}
          />
        ))}
      </div>
      {ends !== undefined && (
        <PointInUse
          uses={ends.uses}
          wordsOf={(point) => pointOfYears(value, point, input.unit)}
          onChoose={(uses) => onChange(setInput(draft, input.key, { ...value, ends: { ...ends, uses } }))}
        />
      )}
    </>
  );
}
