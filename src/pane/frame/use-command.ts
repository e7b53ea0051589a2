import { useEffect } from 'react';
import { later } from '../fetch-later';
import { useSession, useSessionState } from '../use-session';
import { COMMANDS, type Command } from './commands';
import type { Places } from './places';

const runner = later(() => import('./run-command'));

/** Does what the address asks, as soon as the workbook is read; a pane that is open already is told by the change of its address. */
export function useCommand({ go }: Places): void {
  const session = useSession();
  const { phase } = useSessionState().reading;
  useEffect(() => {
    const take = () => {
      const asked = commandAsked();
      if (asked === undefined || phase !== 'read') return;
      // The same button again must change the address again.
      window.location.hash = '';
      void runner().then(({ runCommand }) => runCommand(asked, session, go));
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [phase, session, go]);
}

function commandAsked(): Command | undefined {
  return COMMANDS.find((each) => window.location.hash === `#${each}`);
}
