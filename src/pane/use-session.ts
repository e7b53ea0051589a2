import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useWhileInFront } from './frame/front';
import type { Session } from './session/session';
import type { SessionState } from './session/state';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session that the pane was given; undefined while the workbook is being opened. */
export function useOpenedSession(): Session | undefined {
  return useContext(SessionContext);
}

/** The session that the pane was given. */
export function useSession(): Session {
  const session = useOpenedSession();
  if (session === undefined) throw new Error('This part of the pane stands outside a session.');
  return session;
}

/** What a session knows, but for how its write goes. */
export type StateBesidesWrite = Omit<SessionState, 'write'>;

/** What the session knows now. The steps of a write are none of it: no screen is drawn anew for each of them. */
export function useSessionState(): StateBesidesWrite {
  const session = useSession();
  return useWhileInFront(useMemo(() => ({ state: stateBesidesWrite(session), subscribe: session.subscribe }), [session]));
}

/** How the session's write goes; the component follows it. */
export function useWriteState(): SessionState['write'] {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state().write);
}

/** The same object until anything but the write is another. */
function stateBesidesWrite(session: Session): () => StateBesidesWrite {
  let last = besidesWrite(session.state());
  return () => {
    const state = besidesWrite(session.state());
    if (!sameParts(last, state)) last = state;
    return last;
  };
}

function besidesWrite({ write: _, ...state }: SessionState): StateBesidesWrite {
  return state;
}

function sameParts(one: StateBesidesWrite, other: StateBesidesWrite): boolean {
  const parts = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).length === parts.size && Object.entries(one).every(([key, value]) => Object.is(value, parts.get(key)));
}
