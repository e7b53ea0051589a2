import { useEffect } from 'react';
import { FigureInput } from '../../typing/FigureInput';
import { LabelledField } from '../../typing/LabelledField';
import { useTypedFigure, type BoundedUnit, type RangeTyping } from '../../typing/use-typed-figure';
import { words } from '../../words';

interface YearFigureProps {
  readonly label: string;
  readonly input: BoundedUnit;
  readonly value: number;
  readonly mark?: string;
  /** Empty is not allowed, and the button was pressed. */
  readonly missing?: boolean;
  /** Where the year's figure may be a range. */
  readonly ranges?: RangeTyping | undefined;
  readonly onChange: (value: number) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** One figure of a row of years. */
export function YearFigure({ label, input, value, mark, missing = false, ranges, onChange, onUnread }: YearFigureProps) {
  const field = useTypedFigure(value, input, onChange, ranges);
  const isUnread = field.trouble !== undefined;
  useEffect(() => onUnread(isUnread), [isUnread, onUnread]);
  // Among years a share such as 0.5 is as likely as not: it is taken as typed when the field is left.
  const settle = () => {
    if (field.ask !== undefined) field.answer(field.ask.asTyped);
  };
  return (
    <LabelledField
      label={label}
      trouble={field.trouble ?? (missing && Number.isNaN(value) && ranges?.text === undefined ? words.form.missing : undefined)}
    >
      <FigureInput field={field} unit={input.unit} onBlur={settle} {...(mark === undefined ? {} : { mark })} />
    </LabelledField>
  );
}
