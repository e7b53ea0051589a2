import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { FigureWords } from './figure-words';

const useStyles = makeStyles({
  figure: { fontVariantNumeric: 'tabular-nums' },
  whole: { whiteSpace: 'nowrap' },
  // Hangs to the right of the column, so that digits stand under digits.
  bracket: { display: 'inline-block', width: '0.34em', marginRight: '-0.34em' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** A figure with its brackets; a screen reader hears "minus". */
export function Amount({ words }: { readonly words: FigureWords }) {
  const styles = useStyles();
  if (words.shown === words.said) return <span className={styles.figure}>{words.shown}</span>;
  return (
    <span className={mergeClasses(styles.figure, styles.whole)}>
      <span aria-hidden>
        {words.shown.slice(0, -1)}
        <span className={styles.bracket}>{words.shown.slice(-1)}</span>
      </span>
      <span className={styles.unseen}>{words.said}</span>
    </span>
  );
}
