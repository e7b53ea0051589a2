import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { TextLink } from '../figures/TextLink';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { TableCard } from './TableCard';
import { UseSelection } from './UseSelection';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  how: { margin: `0 0 ${tokens.spacingVerticalS}` },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The tables that hold spend, best first; the best one is open with its four facts. */
export function TablesFound() {
  const styles = useStyles();
  const session = useSession();
  const { tables, outline, letIn } = useSessionState();
  const screen = useArrival<HTMLDivElement>();
  const [opened, setOpened] = useState(tables[0]?.key);
  const [choosing, setChoosing] = useState(false);
  const hidden =
    outline?.sheets.filter((sheet) => sheet.visibility !== 'visible' && !letIn.includes(sheet.name)).map((sheet) => sheet.name) ?? [];
  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.spend.found}>
        <Button appearance="subtle" icon={<Add20Regular />} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {words.spend.chooseRange}
        </Button>
      </ScreenTop>
      {choosing && (
        <div>
          <p className={styles.how}>{words.spend.chooseRangeHow}</p>
          <UseSelection
            appearance="secondary"
            onTaken={() => {
              setChoosing(false);
              setOpened(session.state().tables[0]?.key);
            }}
          />
        </div>
      )}
      {tables.map((table) => (
        <TableCard key={table.key} table={table} open={table.key === opened} onOpen={() => setOpened(table.key)} />
      ))}
      {hidden.length > 0 && (
        <p className={styles.note}>
          {words.spend.left(hidden)}{' '}
          <TextLink onClick={() => void session.lookInside([...letIn, ...hidden])}>{words.spend.lookInside}</TextLink>
        </p>
      )}
    </div>
  );
}
