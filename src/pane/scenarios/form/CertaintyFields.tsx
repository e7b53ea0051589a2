import { Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AnnualInput, SingleInput, YearlyInput } from '../../../model/measures/definition';
import type { Measure } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { setQualifier, setTried } from '../../session/scenario-edits';
import { FigureInput } from '../../typing/FigureInput';
import { LabelledField } from '../../typing/LabelledField';
import { typedText } from '../../typing/typed-figure';
import { readTypedList } from '../../typing/typed-list';
import { useTypedFigure } from '../../typing/use-typed-figure';
import { words } from '../../words';

interface CertaintyFieldsProps {
  readonly input: AnnualInput | SingleInput | YearlyInput;
  readonly draft: Measure;
  readonly onChange: (draft: Measure) => void;
  readonly onUnread: (field: string) => (isUnread: boolean) => void;
}

/** The words before a figure, the day on which it was known, and the figures that are tried in place of one for all years. */
export function CertaintyFields({ input, draft, onChange, onUnread }: CertaintyFieldsProps) {
  const { words: said = '', asAt } = draft.qualifiers?.[input.key] ?? {};
  const choices: readonly string[] = words.form.qualifiers;
  const day = useTypedFigure(asAt ?? NaN, { unit: 'date' }, (date) =>
    onChange(setQualifier(draft, input.key, { asAt: Number.isNaN(date) ? undefined : serialDate(date) })),
  );
  const [tries, setTries] = useState(() => (draft.tried?.[input.key] ?? []).map((figure) => typedText(figure, input.unit)).join(', '));
  const read = readTypedList(tries, input);
  const isDayUnread = day.trouble !== undefined;
  const isTriesUnread = read === undefined;
  const [dayField, triesField] = [`${input.key}-asAt`, `${input.key}-try`];
  useEffect(() => onUnread(dayField)(isDayUnread), [isDayUnread, onUnread, dayField]);
  useEffect(() => onUnread(triesField)(isTriesUnread), [isTriesUnread, onUnread, triesField]);
  return (
    <>
      <LabelledField label={words.form.before}>
        <Select value={said} onChange={(_, data) => onChange(setQualifier(draft, input.key, { words: data.value }))}>
          <option value="">{words.form.noWords}</option>
          {[...new Set([...choices, ...(said === '' ? [] : [said])])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </LabelledField>
      <LabelledField label={words.form.asAt} hint={words.form.asAtHint} trouble={day.trouble}>
        <FigureInput field={day} unit="date" mark={dayField} />
      </LabelledField>
      {input.per === 'measure' && (
        <LabelledField
          label={words.form.tries}
          hint={words.form.triesHint}
          trouble={isTriesUnread ? words.form.triesUnreadable : undefined}
        >
          <Input
            value={tries}
            data-field={triesField}
            autoComplete="off"
            {...(isTriesUnread ? { 'aria-invalid': true } : {})}
            onChange={(_, data) => {
              setTries(data.value);
              const figures = readTypedList(data.value, input);
              if (figures !== undefined) onChange(setTried(draft, input.key, figures));
            }}
          />
        </LabelledField>
      )}
    </>
  );
}
