import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { yearLabel } from '../../../model/financial-year';
import type { YearlyInput } from '../../../model/measures/definition';
import type { BudgetModel, InputValue, Measure } from '../../../model/scenario';
import { setInput } from '../../session/scenario-edits';
import { PartHeading } from '../../frame/Heading';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';
import { DatedFigures } from './DatedFigures';
import type { Trial } from './try-measure';
import { YearFigure } from './YearFigure';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  years: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(100px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

interface YearlyFieldProps {
  readonly input: YearlyInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly trial: Trial;
  readonly asked: boolean;
  /** In a fold the title stands on the fold. */
  readonly titled?: boolean;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** A figure for the base year and for every year after it; or figures with dates, from which each year has its average by months. */
export function YearlyField({ input, draft, model, trial, asked, titled = true, onChange, onUnread }: YearlyFieldProps) {
  const styles = useStyles();
  const given: InputValue = draft.inputs[input.key] ?? { kind: 'by year', base: NaN, values: model.years.map(() => NaN) };
  const put = (value: InputValue) => onChange(setInput(draft, input.key, value));
  return (
    <section className={styles.root} aria-label={input.label}>
      {titled && <PartHeading>{input.label}</PartHeading>}
      <span className={styles.hint}>{input.help}</span>
      <LabelledField label={words.form.howGiven}>
        <Select
          value={given.kind}
          onChange={(_, data) =>
            put(
              data.value === 'by date' ? { kind: 'by date', from: [] } : { kind: 'by year', base: NaN, values: model.years.map(() => NaN) },
            )
          }
        >
          <option value="by year">{words.form.byYear}</option>
          <option value="by date">{words.form.byDate}</option>
        </Select>
      </LabelledField>
      {given.kind === 'by date' ? (
        <DatedFigures
          input={input}
          from={given.from}
          model={model}
          trial={trial}
          onChange={(from) => put({ kind: 'by date', from })}
          onUnread={onUnread}
        />
      ) : (
        <div className={styles.years}>
          <YearFigure
            label={words.form.baseYear(yearLabel(model.base.year))}
            input={input}
            mark={input.key}
            missing={asked}
            value={given.kind === 'by year' ? given.base : NaN}
            onUnread={onUnread}
            onChange={(base) => put({ kind: 'by year', base, values: given.kind === 'by year' ? given.values : [] })}
          />
          {model.years.map((year, index) => (
            <YearFigure
              key={year}
              label={yearLabel(year)}
              input={input}
              missing={asked}
              value={given.kind === 'by year' ? (given.values[index] ?? NaN) : NaN}
              onUnread={onUnread}
              onChange={(figure) =>
                put({
                  kind: 'by year',
                  base: given.kind === 'by year' ? given.base : NaN,
                  values: model.years.map((_, at) => (at === index ? figure : given.kind === 'by year' ? (given.values[at] ?? NaN) : NaN)),
                })
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}
