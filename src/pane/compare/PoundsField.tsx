import { FigureInput } from '../typing/FigureInput';
import { LabelledField } from '../typing/LabelledField';
import { useTypedFigure } from '../typing/use-typed-figure';

interface PoundsFieldProps {
  readonly label: string;
  /** Pounds; NaN is not given. */
  readonly amount: number;
  readonly onAmount: (amount: number) => void;
}

const AMOUNT = { unit: '£', least: 0 } as const;

/** A labelled amount from nought, taken as it is typed. */
export function PoundsField({ label, amount, onAmount }: PoundsFieldProps) {
  const field = useTypedFigure(amount, AMOUNT, onAmount);
  return (
    <LabelledField label={label} trouble={field.trouble}>
      <FigureInput field={field} unit="£" />
    </LabelledField>
  );
}
