import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { poundsWords } from '../figures/figure-words';
import type { Verdict } from '../session/state';
import { words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    flexShrink: 0,
    maxWidth: '55%',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  icon: { flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText' } },
});

/** Whether a table adds up to the total it prints, in words and icon. */
export function VerdictMark({ verdict, toCheck }: { readonly verdict: Verdict; readonly toCheck: number }) {
  const styles = useStyles();
  if (verdict.kind === 'does not add up') return <Doubt text={words.spend.verdicts.apart(poundsWords(Math.abs(verdict.by)))} />;
  if (toCheck > 0) return <Doubt text={words.basis.toCheck(toCheck)} />;
  if (verdict.kind === 'no total') {
    return (
      <span className={styles.root}>
        <SubtractCircle16Regular className={styles.icon} aria-hidden />
        {words.spend.verdicts['no total']}
      </span>
    );
  }
  return <Agreement text={words.spend.verdicts[verdict.kind]} />;
}

export function Doubt({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles.doubt)}>
      <Warning16Filled className={styles.icon} aria-hidden />
      {text}
    </span>
  );
}

export function Agreement({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles.good)}>
      <CheckmarkCircle16Filled className={styles.icon} aria-hidden />
      {text}
    </span>
  );
}
