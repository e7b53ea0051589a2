import { createContext, useContext, useSyncExternalStore } from 'react';
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

/** What the session knows now; the component follows it. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}
