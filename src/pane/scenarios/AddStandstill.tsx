import { Button, makeStyles } from '@fluentui/react-components';
import type { BudgetModel } from '../../model/scenario';
import { usePlaces } from '../frame/places';
import { addStandstill, standstillIsFree } from '../session/standstill';
import { useSession } from '../use-session';
import { words } from '../words';

const useStyles = makeStyles({ root: { alignSelf: 'start', marginLeft: '-8px' } });

/** Offers the ready scenario beside “No change” for as long as there is none. */
export function AddStandstill({ model }: { readonly model: BudgetModel }) {
  const styles = useStyles();
  const session = useSession();
  const { go } = usePlaces();
  if (!standstillIsFree(model)) return null;
  const add = () => {
    const added = addStandstill(model);
    session.edit(() => added.model);
    go({ scenarios: { at: 'scenario', scenario: added.scenario.ref } });
  };
  return (
    <Button className={styles.root} appearance="subtle" onClick={add}>
      {words.standstill.add}
    </Button>
  );
}
