import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { yearLabel } from '../../model/financial-year';
import { useDisplayUnit } from '../figures/use-display-unit';
import { openProblems } from '../session/state';
import { useSessionState } from '../use-session';
import { words } from '../words';
import { usePlaces } from './places';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalXS,
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    paddingLeft: '8px',
    paddingRight: '8px',
    whiteSpace: 'nowrap',
  },
  basis: { overflowWrap: 'anywhere', whiteSpace: 'normal', textAlign: 'left', justifyContent: 'start' },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
});

/** What every figure of the pane is: year, kind of money, unit. And how much there is to check. */
export function BasisLine() {
  const styles = useStyles();
  const state = useSessionState();
  const unit = useDisplayUnit();
  const { go } = usePlaces();
  const open = openProblems(state);
  const isOdd = open.some((each) => each.severity !== 'information');
  const { agreed } = state;
  if (agreed === undefined) return null;
  const basis = [`${yearLabel(agreed.base.year)} ${agreed.kindOfMoney.toLowerCase().replace(', ', ' · ')}`.trim(), unit.words].join(' · ');
  return (
    <div className={styles.root} role="group" aria-label={words.basis.label}>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(styles.part, styles.basis)}
        onClick={() => go({ tab: 'spend', over: undefined })}
      >
        {basis}
      </Button>
      {open.length > 0 && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.part}
          icon={isOdd ? <Warning16Filled className={styles.doubt} /> : <Info16Regular />}
          data-opens="to check"
          onClick={() => go({ over: 'to check' })}
        >
          {words.basis.toCheck(open.length)}
        </Button>
      )}
    </div>
  );
}
