import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  part: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
});

/** The heading of a screen. It takes the focus when the screen appears and nothing else asks for it. */
export function Heading({ children }: { readonly children: ReactNode }) {
  return (
    <h2 tabIndex={-1} className={useStyles().root}>
      {children}
    </h2>
  );
}

/** The heading of a part of a screen. */
export function PartHeading({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const styles = useStyles();
  return <h3 className={mergeClasses(styles.root, styles.part, className)}>{children}</h3>;
}
