import { useEffect } from 'react';
import { PARTICULARS } from '../../../model/particulars';
import { FigureInput } from '../../typing/FigureInput';
import { LabelledField } from '../../typing/LabelledField';
import { useTypedFigure } from '../../typing/use-typed-figure';

interface ParticularFigureProps {
  readonly particular: 'signedOff' | 'posts';
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly onUnread: (isUnread: boolean) => void;
}

/** A date or a number that a savings schedule prints; empty is not stated. */
export function ParticularFigure({ particular, value, onChange, onUnread }: ParticularFigureProps) {
  const { label, unit, help } = PARTICULARS[particular];
  const field = useTypedFigure(value ?? NaN, { unit }, (figure) => onChange(Number.isNaN(figure) ? undefined : figure));
  const isUnread = field.trouble !== undefined;
  useEffect(() => onUnread(isUnread), [isUnread, onUnread]);
  return (
    <LabelledField label={label} trouble={field.trouble} hint={help}>
      <FigureInput field={field} unit={unit} mark={particular} />
    </LabelledField>
  );
}
