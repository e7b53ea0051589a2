import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePlaces } from '../frame/places';
import type { FoundTable } from '../session/state';
import { words } from '../words';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** On a table whose total does not add up: what was accepted, or the way to decide. */
export function TotalDecision({ table }: { readonly table: FoundTable }) {
  const styles = useStyles();
  const { go } = usePlaces();
  const { accepted } = table.source;
  return (
    <div className={styles.root}>
      {accepted !== undefined && (
        <div>
          {words.spend.decide.taken[accepted.take]}. {accepted.reason}
        </div>
      )}
      <Button size="small" data-opens={`total ${table.key}`} onClick={() => go({ spend: { at: 'total', table: table.key } })}>
        {accepted === undefined ? words.spend.decide.ask : words.spend.decide.change}
      </Button>
    </div>
  );
}
