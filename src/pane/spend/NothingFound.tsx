import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { TextLink } from '../figures/TextLink';
import { Heading, PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { TryExample } from './TryExample';
import { UseSelection } from './UseSelection';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: '12px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { margin: 0 },
  space: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '5px 0',
    overflowWrap: 'anywhere',
  },
  rule: { width: '100%', border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0 },
});

/** What was read, and why no table of it is offered. */
export function NothingFound() {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const { sheetsRead } = useSessionState();
  const notRead = sheetsRead.filter(({ found }) => found === 'not read').length;
  return (
    <div className={styles.root}>
      <Heading>{notRead === 0 ? words.spend.none : words.spend.cutShort}</Heading>
      <p className={styles.text}>
        {notRead === 0 ? words.spend.noneWhy(sheetsRead.length) : words.spend.cutShortWhy(notRead, sheetsRead.length)}
      </p>
      <div className={styles.card}>
        <Table20Regular aria-hidden />
        <div>
          <PartHeading>{words.spend.ownTable}</PartHeading>
          <p className={styles.space}>{words.spend.ownTableHow}</p>
          <UseSelection appearance="primary" />
        </div>
      </div>
      {session.openExample !== undefined && <TryExample open={session.openExample} />}
      <hr className={styles.rule} />
      <div className={styles.item}>
        <PartHeading>{words.spend.whatWasRead}</PartHeading>
        <Button appearance="subtle" size="small" onClick={() => void session.open()}>
          {words.spend.readAgain}
        </Button>
      </div>
      <ul className={styles.list}>
        {sheetsRead.map((sheet) => (
          <li key={sheet.name} className={styles.item}>
            <TextLink onClick={() => void session.show({ sheet: sheet.name, row: 1, column: 1, rows: 1, columns: 1 })}>
              {sheet.name}
            </TextLink>
            <span>{sheet.found}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text}>
        {words.spend.stays} <TextLink onClick={() => go({ over: 'help' })}>{words.spend.whatIsStored}</TextLink>
      </p>
    </div>
  );
}
