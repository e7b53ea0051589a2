import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  warning: { border: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1 },
  information: { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  icon: { flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
  // Contrast themes draw a border around every button.
  text: { minWidth: 0, flexGrow: 1, '& button + button': { marginLeft: '6px' } },
});

/** A tinted box with something to look at. */
export function Notice({ kind, children }: { readonly kind: 'warning' | 'information'; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, styles[kind])}>
      {kind === 'warning' ? (
        <Warning20Filled className={mergeClasses(styles.icon, styles.doubt)} aria-hidden />
      ) : (
        <Info20Filled className={styles.icon} aria-hidden />
      )}
      <div className={styles.text}>{children}</div>
    </div>
  );
}
