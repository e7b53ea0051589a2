import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import type { ReactNode } from 'react';
import { words } from '../words';
import { Heading } from './Heading';

const useStyles = makeStyles({
  // What is wider than the rest of the line, such as a question, goes below.
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '32px' },
  title: { flex: '1 1 0', display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  back: { marginLeft: '-8px' },
});

interface ScreenTopProps {
  readonly title: string;
  readonly onBack?: () => void;
  /** At the right: a button or a menu. */
  readonly children?: ReactNode;
}

export function ScreenTop({ title, onBack, children }: ScreenTopProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        {onBack !== undefined && (
          <Button className={styles.back} appearance="subtle" icon={<ChevronLeft20Regular />} aria-label={words.back} onClick={onBack} />
        )}
        <Heading>{title}</Heading>
      </div>
      {children}
    </div>
  );
}
