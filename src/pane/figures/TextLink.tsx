import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // As large as the text it stands in.
  quiet: { textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  root: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

interface TextLinkProps {
  readonly label?: string | undefined;
  readonly className?: string;
  readonly opens?: string;
  /** A name in a list, which is underlined only under the pointer. */
  readonly quiet?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that reads as part of a sentence. */
export function TextLink({ label, className, opens, quiet = false, onClick, children }: TextLinkProps) {
  const styles = useStyles();
  return (
    <Link
      inline
      as="button"
      className={mergeClasses(styles.root, quiet && styles.quiet, className)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(opens === undefined ? {} : { 'data-opens': opens })}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
