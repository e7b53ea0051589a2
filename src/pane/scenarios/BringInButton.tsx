import { Button, makeStyles } from '@fluentui/react-components';
import { usePlaces } from '../frame/places';
import { words } from '../words';

const useStyles = makeStyles({ root: { alignSelf: 'start', marginLeft: '-8px' } });

/** Leads to the scenarios of a colleague's file. */
export function BringInButton() {
  const styles = useStyles();
  const { go } = usePlaces();
  return (
    <Button className={styles.root} appearance="subtle" data-opens="bring in" onClick={() => go({ scenarios: { at: 'bring in' } })}>
      {words.bringIn.open}
    </Button>
  );
}
