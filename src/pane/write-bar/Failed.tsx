import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../model/problems';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { BarLine } from './BarLine';

const useStyles = makeStyles({ buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS } });

/** What was not written, why, and what to do. */
export function Failed({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const session = useSession();
  const { outline } = useSessionState();
  const sheet = outline?.sheets.find((each) =>
    problems.some((problem) => problem.where === each.name || problem.message.includes(`“${each.name}”`)),
  );
  return (
    <BarLine mark="failed" head={words.write.failed}>
      {problems.map((problem) => (
        <div key={problem.message}>{problem.message}</div>
      ))}
      <div className={styles.buttons}>
        {sheet !== undefined && (
          <Button size="small" onClick={() => void session.show({ sheet: sheet.name, row: 1, column: 1, rows: 1, columns: 1 })}>
            {words.write.showSheet}
          </Button>
        )}
        <Button size="small" onClick={() => void session.write()}>
          {words.write.again}
        </Button>
      </div>
    </BarLine>
  );
}
