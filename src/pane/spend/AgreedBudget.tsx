import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { yearLabel } from '../../model/financial-year';
import { CellLink } from '../figures/CellLink';
import { poundsWords } from '../figures/figure-words';
import { timeText } from '../figures/time';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { withFundersAdded } from '../../sheets/spend/add-funders';
import type { AgreedBase } from '../session/state';
import { useSession } from '../use-session';
import { words } from '../words';
import { BuildBase } from './BuildBase';
import { JoinedTables } from './JoinedTables';
import { LedgerAgreement } from './LedgerAgreement';
import { SourceChanges } from './SourceChanges';
import { Doubt } from './VerdictMark';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginLeft: '-8px',
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});

/** Whether some service has several funders, which are lines of their own or added. */
function mayBeSummed({ base }: AgreedBase): boolean {
  return withFundersAdded(base).base.lines.some(({ funders }) => funders !== undefined);
}

/** The base that was agreed, and what changed in its cells since. */
export function AgreedBudget({ agreed }: { readonly agreed: AgreedBase }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const screen = useArrival<HTMLDivElement>();
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.spend.base} />
      <section className={styles.card} aria-label={agreed.title}>
        <div className={styles.top}>
          <PartHeading>{agreed.title}</PartHeading>
          {agreed.changes.length > 0 && <Doubt text={words.spend.changed} />}
        </div>
        <div>
          <CellLink to={agreed.area} /> · {words.spend.lines(agreed.base.lines.length)} · {poundsWords(agreed.total)}
        </div>
        <div>
          {[agreed.kindOfMoney, yearLabel(agreed.base.year), agreed.unitWords].filter((part) => part !== '').join(' · ')}.{' '}
          {agreed.confirmedAt === undefined ? words.spend.confirmedBefore : words.spend.confirmed(timeText(agreed.confirmedAt))}
        </div>
        <div className={styles.buttons}>
          <Button appearance="subtle" size="small" icon={<Edit16Regular />} onClick={() => void session.chooseAgain()}>
            {words.spend.changeTable}
          </Button>
          <Button appearance="subtle" size="small" icon={<Add16Regular />} data-opens="join" onClick={() => go({ spend: { at: 'join' } })}>
            {words.spend.join.title}
          </Button>
          {mayBeSummed(agreed) && (
            <Button
              appearance="subtle"
              size="small"
              icon={<Edit16Regular />}
              data-opens="write size"
              onClick={() => go({ over: 'write size' })}
            >
              {words.writeSize.line[agreed.source.sumTo ?? 'authority, service and funder']}
            </Button>
          )}
        </div>
        <JoinedTables agreed={agreed} />
      </section>
      {agreed.changes.length > 0 && <SourceChanges changes={agreed.changes} />}
      <LedgerAgreement agreed={agreed} />
      <BuildBase agreed={agreed} />
      <div>
        <Button appearance="primary" data-first onClick={() => go({ tab: 'scenarios' })}>
          {words.spend.toScenarios}
        </Button>
      </div>
    </div>
  );
}
