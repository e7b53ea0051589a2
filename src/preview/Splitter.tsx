import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { words } from './words';

const LEAST = 320;
const MOST = 500;
const STEP = 10;

const useStyles = makeStyles({
  root: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Between spreadsheet and pane: dragged, or moved with the arrow keys. */
export function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const styles = useStyles();
  const put = (wanted: number) => onWidth(Math.round(Math.min(MOST, Math.max(LEAST, wanted))));
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) put(window.innerWidth - event.clientX);
  };
  const keys = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: MOST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    put(wanted);
  };
  return (
    // A separator that can be moved is a control (ARIA 1.2).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.root}
      role="separator"
      aria-label={words.splitter}
      aria-orientation="vertical"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={keys}
    />
  );
}
