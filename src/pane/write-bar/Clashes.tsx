import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Clash } from '../session/clash';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { BarLine } from './BarLine';
import { clashWords } from './clash-words';

const useStyles = makeStyles({
  buttons: { display: 'flex', columnGap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalXS} 0` },
});

/** What was changed both here and on the sheet: both values, and one press to settle each. */
export function Clashes() {
  const styles = useStyles();
  const session = useSession();
  const { clashes, model } = useSessionState();
  return (
    <BarLine mark="warning" head={words.write.clash}>
      {clashes.map((clash: Clash) => {
        const { name, here, onSheet } = clashWords(clash, model);
        return (
          <div key={`${clash.measure} ${clash.field}`}>
            {words.write.clashHereThere(name, here, onSheet)}
            <div className={styles.buttons}>
              <Button size="small" onClick={() => session.settle(clash, 'sheet')}>
                {words.write.take(onSheet)}
              </Button>
              <Button size="small" onClick={() => session.settle(clash, 'here')}>
                {words.write.keep(here)}
              </Button>
            </div>
          </div>
        );
      })}
    </BarLine>
  );
}
