import { makeStyles, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import { withNotedInput } from '../../../model/rates/noted-figures';
import type { BudgetModel, Measure, YearlyValue } from '../../../model/scenario';
import { setInput, withYearFigure } from '../../session/scenario-edits';
import { words } from '../../words';
import { rateRows } from '../rates/rate-rows';
import { PointInUse } from './PointInUse';
import { pointOfYears, yearsHeld, yearTyping } from './year-ranges';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(100px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  uses: { gridColumn: '1 / -1' },
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
  const held = yearsHeld(draft, input, model);
  const { base, values, ends } = held;
  const put = (value: YearlyValue) => {
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
        onChange={(figure) => put({ ...held, base: figure })}
      />
      {model.years.map((year, index) => (
        <YearFigure
          key={year}
          label={yearLabel(year)}
          input={input}
          missing={asked}
          value={values[index] ?? NaN}
          onUnread={onUnread}
          ranges={yearTyping(input, held, index, draft, onChange)}
          onChange={(figure) => put(withYearFigure(held, index, { low: figure, central: figure, high: figure }))}
        />
      ))}
      {ends !== undefined && (
        <div className={styles.uses}>
          <PointInUse
            uses={ends.uses}
            wordsOf={(point) => pointOfYears(held, point, input.unit)}
            onChoose={(uses) => put({ ...held, ends: { ...ends, uses } })}
          />
        </div>
      )}
    </div>
  );
}
