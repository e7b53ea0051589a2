import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { words } from './words';

const useStyles = makeStyles({
  surface: {
    width: '320px',
    maxWidth: 'calc(100vw - 48px)',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', width: '100%' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  way: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS, width: '100%' },
  head: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The three ways from this page into Excel. */
export function GetItIntoExcel({ onSave }: { readonly onSave: () => void }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_, data) => setIsOpen(data.open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="primary">
          {words.getIt}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.getIt}>
        <div className={styles.top}>
          <h2 className={styles.title}>{words.getIt}</h2>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.close} onClick={() => setIsOpen(false)} />
        </div>
        <span>{words.getItIntro}</span>
        <div className={styles.way}>
          <h3 className={styles.head}>{words.council}</h3>
          <p className={styles.text}>{words.councilHow}</p>
          <Button as="a" size="small" href="manifest.xml" download="budget-scenarios-manifest.xml">
            {words.saveManifest}
          </Button>
        </div>
        <div className={styles.way}>
          <h3 className={styles.head}>{words.own}</h3>
          <p className={styles.text}>{words.ownHow}</p>
        </div>
        <div className={styles.way}>
          <h3 className={styles.head}>{words.figures}</h3>
          <p className={styles.text}>{words.figuresHow}</p>
          <Button size="small" onClick={onSave}>
            {words.save}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
