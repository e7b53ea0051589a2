import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { tableHtml } from '../../report/html-table';
import { tableText } from '../../report/plain-text-table';
import type { MadeTable } from '../../report/make-table';
import { staleWords } from '../../report/provenance';
import { useAnnounce } from '../frame/Announcer';
import { Notice } from '../frame/Notice';
import { usePlaces } from '../frame/places';
import { ScreenTop } from '../frame/ScreenTop';
import { useArrival } from '../frame/use-arrival';
import { useSession } from '../use-session';
import { words } from '../words';
import { copyTable } from './copy-table';
import { TablePreview } from './TablePreview';
import type { Report } from './use-report';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** Where copying needs a word first: the figures are out of date, or the clipboard is blocked and the table stands selected. */
export function CopyScreen({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  const announce = useAnnounce();
  const screen = useArrival<HTMLDivElement>();
  const preview = useRef<HTMLDivElement>(null);
  const { table } = report.made;
  const { notWritten } = report.context.provenance;
  const [blocked, setBlocked] = useState(notWritten === undefined);

  useEffect(() => {
    if (blocked && preview.current !== null) window.getSelection()?.selectAllChildren(preview.current);
  }, [blocked, table]);

  const copy = async ({ table: wanted }: MadeTable) => {
    if ((await copyTable(tableHtml(wanted), tableText(wanted))) === 'blocked') {
      setBlocked(true);
      return;
    }
    announce(words.report.copied);
    go({ report: { at: 'table' }, cameFrom: 'copy' });
  };
  const writeThenCopy = async () => {
    await session.write();
    if (session.state().changesNotWritten === 0) await copy(await report.madeNow());
  };

  return (
    <div ref={screen} className={styles.root}>
      <ScreenTop title={words.report.copy} onBack={() => go({ report: { at: 'table' }, cameFrom: 'copy' })} />
      {notWritten !== undefined && (
        <Notice kind="warning">
          <p className={styles.head}>{words.report.stale}</p>
          <p className={styles.text}>
            {staleWords(notWritten)} {words.report.staleSaid}
          </p>
          <Button size="small" onClick={() => void writeThenCopy()}>
            {words.report.writeThenCopy}
          </Button>
          {!blocked && (
            <Button size="small" appearance="subtle" onClick={() => void copy(report.made)}>
              {words.report.copyAsIs}
            </Button>
          )}
        </Notice>
      )}
      {blocked && (
        <Notice kind="information">
          <p className={styles.head}>{words.report.pressKeys}</p>
          <p className={styles.text}>{words.report.blocked}</p>
        </Notice>
      )}
      <TablePreview table={table} selected={preview} />
    </div>
  );
}
