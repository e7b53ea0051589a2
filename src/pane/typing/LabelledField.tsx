import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface LabelledFieldProps {
  readonly label: string;
  /** What is wrong with what stands in the field. */
  readonly trouble?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly className?: string;
  readonly children: ReactElement;
}

/** A label over one control, with what is wrong below it. */
export function LabelledField({ label, trouble, hint, required = false, className, children }: LabelledFieldProps) {
  return (
    <Field
      label={label}
      required={required}
      {...(className === undefined ? {} : { className })}
      {...(trouble === undefined ? {} : { validationMessage: trouble, validationState: 'error' as const })}
      {...(hint === undefined ? {} : { hint })}
    >
      {children}
    </Field>
  );
}
