import { makeStyles, tokens } from '@fluentui/react-components';
import type { AgreedBase } from '../session/state';
import { TextLink } from '../figures/TextLink';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

/** The tables that are joined to the first, each with the way out. */
export function JoinedTables({ agreed }: { readonly agreed: AgreedBase }) {
  const styles = useStyles();
  const session = useSession();
  const { join: joined = [], ...source } = agreed.source;
  const { join } = words.spend;
  const takeOut = (index: number) => {
    const left = joined.filter((_, each) => each !== index);
    void session.changeSource(left.length === 0 ? source : { ...source, join: left });
  };
  return (
    <>
      {joined.map((table, index) => (
        <div key={`${table.table ?? table.sheet ?? ''} ${index}`} className={styles.row}>
          <span>
            {[
              join.joined(`T${index + 2}`, table.table ?? table.sheet ?? ''),
              table.sameLines === undefined ? '' : table.sameLines === 'add' ? join.added : join.leftOut,
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
          <TextLink onClick={() => takeOut(index)}>{join.takeOut}</TextLink>
        </div>
      ))}
    </>
  );
}
