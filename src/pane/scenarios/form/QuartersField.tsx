import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { firstDay, yearLabel } from '../../../model/financial-year';
import type { PhasingInput } from '../../../model/measures/definition';
import { quarterlyShares } from '../../../model/quarterly-phasing';
import type { BudgetModel, InputValue, Measure } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { TextLink } from '../../figures/TextLink';
import { setInput } from '../../session/scenario-edits';
import { LabelledField } from '../../typing/LabelledField';
import { readTypedList } from '../../typing/typed-list';
import { words } from '../../words';
import { singleValue } from '../measure-words';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  quarters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(124px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

interface QuartersFieldProps {
  readonly input: PhasingInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** Shares by quarter: typed in a row from the start, then a field for each quarter of each year. A year has the mean of its four. */
export function QuartersField({ input, draft, model, onChange, onUnread }: QuartersFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const isUnreadable = typed.trim() !== '' && readTypedList(typed, input) === undefined;
  const held = draft.inputs[input.key];
  const quarters = held?.kind === 'by quarter' ? held.quarters : undefined;
  const put = (value: InputValue) => onChange(setInput(draft, input.key, value));
  const take = (text: string) => {
    setTyped(text);
    const read = readTypedList(text, input);
    const [firstYear] = model.years;
    if (read === undefined || read.length === 0 || firstYear === undefined) return;
    const given = singleValue(draft, input.startKey);
    put(quarterlyShares(read, Number.isNaN(given) ? firstDay(firstYear) : serialDate(given), model.years));
  };
  return (
    <>
      <LabelledField
        label={words.form.byQuarter}
        hint={words.form.byQuarterHint}
        trouble={isUnreadable ? words.form.byQuarterUnreadable : undefined}
      >
        <Input value={typed} onChange={(_, data) => take(data.value)} autoComplete="off" />
      </LabelledField>
      {quarters !== undefined && (
        <>
          <div className={styles.quarters}>
            {model.years.map((year, index) =>
              words.form.quarters.map((months, quarter) => (
                <YearFigure
                  key={`${year} ${months}`}
                  label={words.form.quarter(months, yearLabel(year))}
                  input={input}
                  value={quarters[quarter]?.[index] ?? NaN}
                  onUnread={onUnread}
                  onChange={(share) =>
                    put({
                      kind: 'by quarter',
                      quarters: quarters.map((shares, at) =>
                        at === quarter ? model.years.map((_, inYear) => (inYear === index ? share : (shares[inYear] ?? NaN))) : shares,
                      ),
                    })
                  }
                />
              )),
            )}
          </div>
          <div>
            <TextLink
              onClick={() => {
                setTyped('');
                put({ kind: 'by year', base: NaN, values: model.years.map(() => NaN) });
              }}
            >
              {words.form.byYearsAgain}
            </TextLink>
          </div>
        </>
      )}
    </>
  );
}
