import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import type { ReportChoices } from '../../report/choices';
import type { RoundingPolicy } from '../../report/rounding/round-figures';
import type { MovedWords, RoundingVerdict } from '../../report/verdict';
import { TextLink } from '../figures/TextLink';
import { Notice } from '../frame/Notice';
import { words } from '../words';

interface VerdictProps {
  readonly verdict: RoundingVerdict;
  readonly rounding: RoundingPolicy;
  readonly onChange: (change: Partial<ReportChoices>) => void;
  /** Rings the figure in the preview. */
  readonly onShow: (figure: { readonly row: number; readonly column: number }) => void;
}

const useStyles = makeStyles({
  head: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  good: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
});

/** Whether the printed figures add up, said while one chooses; what does not is offered a remedy. */
export function Verdict({ verdict, rounding, onChange, onShow }: VerdictProps) {
  const styles = useStyles();
  const [kept, setKept] = useState(false);
  const said = words.report.verdict;
  if (verdict.kind === 'nothing to add') return null;
  if (verdict.kind === 'adds up') {
    return (
      <div className={styles.good} role="group" aria-label={said.addsUp}>
        <CheckmarkCircle20Filled className={styles.icon} aria-hidden />
        <div>
          <p className={styles.head}>{said.addsUp}</p>
          <Moved moved={verdict.moved} onShow={onShow} />
        </div>
      </div>
    );
  }
  const bothAddUp = (
    <Button size="small" onClick={() => onChange({ rounding: 'both add up' })}>
      {words.report.policies['both add up']}
    </Button>
  );
  if (verdict.kind === 'does not add up' && kept) {
    return (
      <Notice kind="information">
        <p className={styles.head}>{said.kept}</p>
        <p className={styles.text}>{said.apart(verdict.parts, verdict.total)}</p>
        {bothAddUp}
      </Notice>
    );
  }
  const { head, text } = told(verdict);
  return (
    <Notice kind="warning">
      <p className={styles.head}>{head}</p>
      <p className={styles.text}>{text}</p>
      {verdict.kind === 'too coarse' && (
        <Button size="small" onClick={() => onChange(verdict.offer)}>
          {said.use(verdict.offer.unit)}
        </Button>
      )}
      {(verdict.kind === 'does not add up' || verdict.kind === 'total differs') && rounding !== 'both add up' && bothAddUp}
      {verdict.kind === 'does not add up' && (
        <Button size="small" appearance="subtle" onClick={() => setKept(true)}>
          {said.keep}
        </Button>
      )}
    </Notice>
  );
}

function told(verdict: Exclude<RoundingVerdict, { kind: 'adds up' | 'nothing to add' }>): { readonly head: string; readonly text: string } {
  const said = words.report.verdict;
  switch (verdict.kind) {
    case 'does not add up':
      return { head: said.doesNotAddUp(verdict.of, verdict.sums), text: said.apart(verdict.parts, verdict.total) };
    case 'total differs':
      return { head: said.totalDiffers(verdict.of), text: said.differs(verdict.printed, verdict.unrounded) };
    case 'too coarse':
      return { head: said.tooCoarse(verdict.of), text: said.coarse(verdict.figures) };
    case 'figures apart':
      return { head: said.figuresApart(verdict.of), text: said.apartUnrounded(verdict.parts, verdict.total) };
  }
}

function Moved({ moved, onShow }: { readonly moved: readonly MovedWords[]; readonly onShow: VerdictProps['onShow'] }) {
  const styles = useStyles();
  const [first] = moved;
  if (first === undefined) return null;
  return (
    <p className={styles.text}>
      {words.report.verdict.moved(moved.length, first)} <TextLink onClick={() => onShow(first)}>{words.report.verdict.show}</TextLink>
    </p>
  );
}
