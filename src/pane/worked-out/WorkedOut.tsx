import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import { amountWords, penceWords } from '../figures/figure-words';
import { useDisplayUnit } from '../figures/use-display-unit';
import { useAnnounce } from '../frame/Announcer';
import { copyText } from '../frame/copy-text';
import { PartHeading } from '../frame/Heading';
import { usePlaces } from '../frame/places';
import { words } from '../words';
import type { SumAsked } from './sum-asked';
import { sumText } from './sum-text';
import { useWorkedOut } from './use-worked-out';
import type { WorkedOutSum } from './worked-out-rows';
import { WorkedOutRows } from './WorkedOutRows';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '60%',
    overflowY: 'auto',
    padding: '10px 12px 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  figure: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
  of: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginBottom: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
    marginLeft: '-8px',
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});

/** The sum of a figure, over the lower part of the pane; the figure stays in sight above it, with a ring. */
export function WorkedOut({ asked }: { readonly asked: SumAsked }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const unit = useDisplayUnit();
  const announce = useAnnounce();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    opener.current?.scrollIntoView({ block: 'nearest' });
    panel.current?.querySelector('button')?.focus();
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, [asked]);
  const close = () => go({ sum: undefined });
  const copy = async (shown: WorkedOutSum) => {
    announce((await copyText(sumText(shown))) ? words.sum.copied : words.sum.notCopied);
  };
  const sum = useWorkedOut(asked);
  return (
    // Esc closes the panel wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={panel}
      className={styles.root}
      aria-label={words.howWorkedOut}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div className={styles.top}>
        <PartHeading>{words.howWorkedOut}</PartHeading>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.close} onClick={close} />
      </div>
      {sum !== undefined && (
        <>
          <div className={styles.figure}>{sum.inCell?.shown ?? `£${penceWords(sum.figure).shown}`}</div>
          <div className={styles.of}>
            {sum.of}. {sum.inCell === undefined && words.sum.shownAs(amountWords(sum.figure, unit).shown, unit.words)}
          </div>
          <WorkedOutRows rows={sum.rows} label={sum.inCell === undefined ? words.sum.inPounds : words.sum.steps} />
          <div className={styles.below}>
            <Button appearance="subtle" size="small" onClick={() => void copy(sum)}>
              {words.sum.copy}
            </Button>
            {[...new Set(sum.rows.flatMap(({ definition }) => definition ?? []))].map((definition) => (
              <Button
                key={definition.model}
                appearance="subtle"
                size="small"
                onClick={() => go({ sum: undefined, over: 'help', helpOn: definition.model })}
              >
                {words.sum.about(definition.name)}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
