import { timeText } from '../figures/time';
import { TextLink } from '../figures/TextLink';
import { useSession, useSessionState } from '../use-session';
import { words } from '../words';
import { BarLine } from './BarLine';
import { SheetLinks } from './SheetLinks';

/** The sheets hold what the pane shows: in two lines. */
export function UpToDate({ writtenAt }: { readonly writtenAt: Date | undefined }) {
  const session = useSession();
  const { receipt } = useSessionState();
  return (
    <BarLine mark="done" head={writtenAt === undefined ? words.write.upToDate : words.write.upToDateAt(timeText(writtenAt))}>
      <SheetLinks sheets={['Projected budgets', 'Checks']} />
      {receipt !== undefined && (
        <>
          {' · '}
          <TextLink onClick={() => void session.undo()}>{words.write.undo}</TextLink>
        </>
      )}
    </BarLine>
  );
}
