import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { firstDay } from '../../../model/financial-year';
import type { PhasingInput } from '../../../model/measures/definition';
import { quartersNote, sharesByYear } from '../../../model/quarterly-phasing';
import type { BudgetModel, Measure } from '../../../model/scenario';
import { serialDate } from '../../../model/units';
import { setInput } from '../../session/scenario-edits';
import { LabelledField } from '../../typing/LabelledField';
import { readTypedList } from '../../typing/typed-list';
import { words } from '../../words';
import { singleValue } from '../measure-words';

interface QuartersFieldProps {
  readonly input: PhasingInput;
  readonly draft: Measure;
  readonly model: BudgetModel;
  readonly onChange: (draft: Measure) => void;
}

/** Shares by quarter, typed in a row: each year gets the mean of its four, and the note of the shares says where they come from. */
export function QuartersField({ input, draft, model, onChange }: QuartersFieldProps) {
  const [typed, setTyped] = useState('');
  const shares = typed.trim() === '' ? [] : readTypedList(typed, input);
  const take = (text: string) => {
    setTyped(text);
    const read = readTypedList(text, input);
    const [firstYear] = model.years;
    if (read === undefined || read.length === 0 || firstYear === undefined) return;
    const given = singleValue(draft, input.startKey);
    const start = Number.isNaN(given) ? firstDay(firstYear) : serialDate(given);
    const phased = setInput(draft, input.key, { kind: 'by year', base: NaN, values: sharesByYear(read, start, model.years) });
    onChange({ ...phased, notes: { ...phased.notes, [input.key]: quartersNote(read, start) } });
  };
  return (
    <LabelledField
      label={words.form.byQuarter}
      hint={words.form.byQuarterHint}
      trouble={shares === undefined ? words.form.byQuarterUnreadable : undefined}
    >
      <Input value={typed} onChange={(_, data) => take(data.value)} autoComplete="off" />
    </LabelledField>
  );
}
