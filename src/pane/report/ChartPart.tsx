import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { bridgePicture } from '../../report/make-document';
import { useAnnounce } from '../frame/Announcer';
import { Fold } from '../frame/Fold';
import { saveAs } from '../save-as';
import { words } from '../words';
import { drawPng } from './draw-png';
import type { Report } from './use-report';

const useStyles = makeStyles({
  picture: { width: '100%', height: 'auto', backgroundColor: '#FFFFFF' },
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** The bridge as a picture to keep; what it shows is its alternative text. */
export function ChartPart({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { title, alternativeText, svg, width, height } = bridgePicture(report.context, report.choices);
  const savePng = async () => {
    const png = await drawPng(svg, width, height);
    if (png === undefined) announce(words.report.notDrawn, true);
    else saveAs(png, 'bridge.png');
  };
  return (
    <Fold title={words.report.chart} now={title}>
      <img
        className={styles.picture}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={`${title}. ${alternativeText}`}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void savePng()}>
          {words.report.savePng}
        </Button>
        <Button size="small" onClick={() => saveAs(new TextEncoder().encode(svg), 'bridge.svg')}>
          {words.report.saveSvg}
        </Button>
      </div>
    </Fold>
  );
}
