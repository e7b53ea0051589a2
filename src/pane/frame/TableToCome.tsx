import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: '14px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  line: { height: '12px', backgroundColor: tokens.colorNeutralStencil1, borderRadius: tokens.borderRadiusMedium },
  name: { height: '16px', width: '60%' },
});

/** The outline of a table that is not found yet; at rest, because what moves is not what is read. */
export function TableToCome() {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.card}>
      <div className={mergeClasses(styles.line, styles.name)} />
      <div className={styles.line} />
    </div>
  );
}
