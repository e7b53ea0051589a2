import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { tableHtml } from '../../report/html-table';
import { tableText } from '../../report/plain-text-table';
import { sentenceText } from '../../report/sentences/sentence';
import { useAnnounce } from '../frame/Announcer';
import { Heading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { useArrival } from '../frame/use-arrival';
import { useSession, useSessionState } from '../use-session';
import { later } from '../fetch-later';
import { words } from '../words';
import { AmountFields } from './AmountFields';
import { ChartPart } from './ChartPart';
import { copyTable } from './copy-table';
import { PrintedElsewhere } from './PrintedElsewhere';
import { RowsAndColumns } from './RowsAndColumns';
import { SentencesPart } from './SentencesPart';
import { TableAndScenario } from './TableAndScenario';
import { TablePreview } from './TablePreview';
import type { Report } from './use-report';
import { useSentences } from './use-sentences';
import { Verdict } from './Verdict';

const reportSheet = later(() => import('../../report/sheet/report-sheet'));
const wordSaver = later(() => import('./save-word'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The choices, what is to be said of the rounding, the table as it will be pasted, and the ways out. */
export function ReportScreen({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const screen = useArrival<HTMLDivElement>();
  const announce = useAnnounce();
  const { go } = usePlaces();
  const [copied, setCopied] = useState<string>();
  const [shown, setShown] = useState<{ readonly row: number; readonly column: number }>();
  const session = useSession();
  const { outline } = useSessionState();
  const { choices, choose, context, made } = report;
  const html = tableHtml(made.table);
  const sentences = useSentences(report);

  const sheet = async () => {
    if (session.state().onSheets === undefined || session.state().changesNotWritten > 0) await session.write();
    const { outline: standing, onSheets, changesNotWritten } = session.state();
    if (standing === undefined || onSheets === undefined || changesNotWritten > 0) return;
    const { reportSheetEdit } = await reportSheet();
    const edit = reportSheetEdit(await report.madeNow(), choices, standing);
    if (edit === undefined || !(await session.writeBeside(edit))) return;
    announce(words.report.sheetWritten);
    await session.show({ sheet: edit.name, row: 1, column: 1, rows: 1, columns: 1 });
  };
  const word = async () => {
    const { saveWord } = await wordSaver();
    await saveWord(report, sentences.all.map(sentenceText));
    announce(words.report.wordSaved);
  };

  const copy = async () => {
    const outcome = context.provenance.notWritten === undefined ? await copyTable(html, tableText(made.table)) : 'stale';
    if (outcome !== 'copied') {
      go({ report: { at: 'copy' } });
      return;
    }
    setCopied(html);
    announce(words.report.copied);
  };

  return (
    <div ref={screen} className={styles.root}>
      <Heading>{words.report.title}</Heading>
      <TableAndScenario model={context.projection.model} choices={choices} onChange={choose} />
      <RowsAndColumns model={context.projection.model} choices={choices} onChange={choose} />
      <AmountFields choices={choices} onChange={choose} />
      <Verdict verdict={made.verdict} rounding={choices.rounding} onChange={choose} onShow={setShown} />
      <TablePreview table={made.table} ringed={shown} />
      <div className={styles.buttons}>
        <Button appearance="primary" data-opens="copy" icon={<Copy20Regular />} onClick={() => void copy()}>
          {copied === html ? words.report.copied : words.report.copy}
        </Button>
        <Button onClick={() => void word()}>{words.report.wordFile}</Button>
        <Button onClick={() => void sheet()}>
          {outline?.sheets.some(({ ours }) => ours === 'Report') === true ? words.report.updateSheet : words.report.sheet}
        </Button>
      </div>
      <SentencesPart sentences={sentences} />
      <PrintedElsewhere sentences={sentences.all} />
      <ChartPart report={report} />
    </div>
  );
}
