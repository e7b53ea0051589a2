import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** A way of giving rates, opened in the place of the rates. */
export function RatesPanel({
  label,
  buttons,
  children,
}: {
  readonly label: string;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.root}>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </div>
  );
}
