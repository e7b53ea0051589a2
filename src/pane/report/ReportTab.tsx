import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Heading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { words } from '../words';
import { CopyScreen } from './CopyScreen';
import { ReportScreen } from './ReportScreen';
import { useReport } from './use-report';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'start' },
  text: { margin: 0 },
});

/** Tables and sentences for a committee report, once there is a base budget. */
export function ReportTab() {
  const styles = useStyles();
  const { place, go } = usePlaces();
  const report = useReport();
  if (report !== undefined) return place.report.at === 'copy' ? <CopyScreen report={report} /> : <ReportScreen report={report} />;
  return (
    <div className={styles.root}>
      <Heading>{words.report.title}</Heading>
      <p className={styles.text}>{words.scenarios.noBase}</p>
      <Button appearance="primary" onClick={() => go({ tab: 'spend' })}>
        {words.scenarios.toSpend}
      </Button>
    </div>
  );
}
