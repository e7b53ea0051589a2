import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { later } from '../../fetch-later';
import { figureWords } from '../../../model/measures/figure-words';
import type { SingleInput } from '../../../model/measures/definition';
import { yearLabel } from '../../../model/financial-year';
import { poundsText } from '../../../model/rounding';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { Notice } from '../../frame/Notice';
import { setInput, withTypedRange } from '../../session/scenario-edits';
import { FigureInput } from '../../typing/FigureInput';
import { LabelledField } from '../../typing/LabelledField';
import { rangeText } from '../../typing/typed-range';
import { useTypedFigure } from '../../typing/use-typed-figure';
import { words } from '../../words';
import { singleValue } from '../measure-words';
import { trialEffect, tryMeasure } from './try-measure';

const RangeFields = lazy(later(() => import('./RangeFields')));

const useStyles = makeStyles({
  // Two days need the whole width.
  whole: { gridColumn: '1 / -1' },
  ask: { gridColumn: '1 / -1', gridRow: '2' },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface SingleFieldProps {
  readonly input: SingleInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly scenario: string | undefined;
  readonly first: boolean;
  readonly asked: boolean;
  readonly onChange: (draft: Measure) => void;
  /** What stands in the field cannot be taken, or waits for an answer. */
  readonly onUnread: (isUnread: boolean) => void;
}

/** One figure for all years. Where `0.04` is typed for a percentage, both readings are offered with what they come to. */
export function SingleField({ input, draft, model, scenario, first, asked, onChange, onUnread }: SingleFieldProps) {
  const styles = useStyles();
  const value = singleValue(draft, input.key);
  const withValue = (figure: number) => setInput(draft, input.key, { kind: 'single', value: figure });
  const held = draft.inputs[input.key];
  const range = held?.kind === 'range' ? held : undefined;
  const field = useTypedFigure(value, input, (figure) => onChange(withValue(figure)), {
    text: range === undefined ? undefined : rangeText(range, input.unit),
    onRange: (typed) => onChange(withTypedRange(draft, input.key, typed)),
  });
  const isUnread = field.ask !== undefined || field.trouble !== undefined;
  useEffect(() => onUnread(isUnread), [isUnread, onUnread]);
  const missing = asked && input.whenEmpty === 'refused' && Number.isNaN(value) ? words.form.missing : undefined;
  const lastYear = model.years.length - 1;
  const comesTo = (figure: number) => poundsText(Math.abs(trialEffect(tryMeasure(model, withValue(figure), scenario), lastYear)));
  return (
    <>
      <LabelledField
        label={input.label}
        trouble={field.trouble ?? missing}
        className={range !== undefined && input.unit === 'date' ? styles.whole : ''}
      >
        <FigureInput field={field} unit={input.unit} first={first} mark={input.key} />
      </LabelledField>
      {range !== undefined && (
        <Suspense>
          <RangeFields input={input} range={range} draft={draft} model={model} scenario={scenario} onChange={onChange} />
        </Suspense>
      )}
      {field.ask !== undefined && (
        <div className={styles.ask} role="alert">
          <Notice kind="warning">
            {words.form.ask(
              figureWords(field.ask.asTyped, input.unit),
              comesTo(field.ask.asTyped),
              figureWords(field.ask.perhapsMeant, input.unit),
              comesTo(field.ask.perhapsMeant),
              yearLabel(model.years[lastYear] ?? model.base.year),
            )}
            <div className={styles.buttons}>
              <Button size="small" onClick={() => field.answer(field.ask?.perhapsMeant ?? NaN)}>
                {figureWords(field.ask.perhapsMeant, input.unit)}
              </Button>
              <Button size="small" onClick={() => field.answer(field.ask?.asTyped ?? NaN)}>
                {words.form.keepTyped(figureWords(field.ask.asTyped, input.unit))}
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}
