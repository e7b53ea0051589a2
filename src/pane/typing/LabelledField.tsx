import { Field, makeStyles, mergeClasses } from '@fluentui/react-components';
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

// A field is never wider than its place: the longest option of a list, or the usual width of a box, would push it out.
const useStyles = makeStyles({
  root: {
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0 },
    '& .fui-Input': { width: '100%', minWidth: 0 },
    '& input': { minWidth: 0 },
  },
});

/** A label over one control, with what is wrong below it. */
export function LabelledField({ label, trouble, hint, required = false, className, children }: LabelledFieldProps) {
  const styles = useStyles();
  return (
    <Field
      label={label}
      required={required}
      className={mergeClasses(styles.root, className)}
      {...(trouble === undefined ? {} : { validationMessage: trouble, validationState: 'error' as const })}
      {...(hint === undefined ? {} : { hint })}
    >
      {children}
    </Field>
  );
}
