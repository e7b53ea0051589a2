import { Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { QuantityUnit } from '../../model/measures/definition';
import { unitSign } from '../figures/unit-sign';
import type { TypedFigureField } from './use-typed-figure';

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0 },
  number: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 } },
});

interface FigureInputProps {
  readonly field: TypedFigureField;
  readonly unit: QuantityUnit;
  readonly label?: string;
  readonly placeholder?: string | undefined;
  readonly first?: boolean;
  readonly mark?: string;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** What a Field gives the control that it labels. */
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-labelledby'?: string;
}

/** The box of a figure, with its unit's sign inside. */
export function FigureInput({ field, unit, label, placeholder, first = false, mark, onFocus, onBlur, ...fromField }: FigureInputProps) {
  const styles = useStyles();
  const sign = unitSign(unit);
  // What is typed may hold the sign itself: 4-5%.
  const beside = (part: string | undefined) => (part === undefined || field.text.includes(part) ? undefined : part);
  const [before, after] = [beside(sign.before), beside(sign.after)];
  return (
    <Input
      {...fromField}
      className={mergeClasses(styles.root, unit !== 'date' && styles.number)}
      value={field.text}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(first ? { 'data-first': '' } : {})}
      {...(mark === undefined ? {} : { 'data-field': mark })}
      {...(field.trouble === undefined ? {} : { 'aria-invalid': true })}
      inputMode={unit === 'date' ? 'text' : 'decimal'}
      autoComplete="off"
      {...(before === undefined ? {} : { contentBefore: before })}
      {...(after === undefined ? {} : { contentAfter: after })}
      onChange={(_, data) => field.onChange(data.value)}
      onFocus={(event) => {
        field.onFocus();
        event.target.select();
        onFocus?.();
      }}
      onBlur={() => {
        field.onBlur();
        onBlur?.();
      }}
      onKeyDown={field.onKeyDown}
    />
  );
}
