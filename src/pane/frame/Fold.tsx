import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: '4px 0',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chevron: { flexShrink: 0, marginTop: '2px' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  now: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  inside: { padding: '4px 0 8px 24px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly title: string;
  /** What is in force, so that nobody opens the fold just to know. */
  readonly now: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Fold({ title, now, open = false, children }: FoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open);
  const inside = useId();
  return (
    <div>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={inside} onClick={() => setOpen(!isOpen)}>
        <span className={styles.chevron}>{isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}</span>
        <span>
          <span className={styles.title}>{title}</span>
          <span className={styles.now}>{now}</span>
        </span>
      </button>
      <div id={inside} className={styles.inside} hidden={!isOpen} style={isOpen ? undefined : { display: 'none' }}>
        {children}
      </div>
    </div>
  );
}
