import type { Session } from '../session/session';
import { isAskedFirst } from '../write-size/is-asked-first';
import { sumAtCell } from '../worked-out/sum-at-cell';
import type { Places } from './places';
import type { Command } from './commands';

/** Before anything was written there is nothing to refresh or explain: then the pane only opens, at what has to be done first. */
export async function runCommand(command: Command, session: Session, go: Places['go']): Promise<void> {
  if (session.state().model === undefined) return;
  const front = { over: undefined, sum: undefined };
  switch (command) {
    case 'refresh':
      if (session.state().onSheets === undefined) return;
      if (isAskedFirst(session.state())) go({ ...front, over: 'write size' });
      else await session.write();
      return;
    case 'compare':
      go({ ...front, tab: 'compare', compare: { at: 'table' } });
      return;
    case 'report':
      go({ ...front, tab: 'report', report: { at: 'copy' } });
      return;
    case 'worked-out': {
      const sum = await sumAtCell(session);
      // Where no figure of ours is selected, help says which have a sum.
      go(sum === undefined ? { ...front, over: 'help' } : { over: undefined, sum });
    }
  }
}
