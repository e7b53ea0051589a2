import { makeStyles } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { createStore } from '../session/store';
import { useSessionState, useWriteState } from '../use-session';
import { announcementOf } from '../write-bar/write-words';

interface Said {
  readonly polite: string;
  readonly urgent: string;
}

const said = createStore<Said>({ polite: '', urgent: '' });

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Says a change politely; a failure (`urgent`) at once. */
export function useAnnounce(): (text: string, urgent?: boolean) => void {
  return announce;
}

function announce(text: string, urgent = false): void {
  said.set((before) => (urgent ? { ...before, urgent: text } : { ...before, polite: text }));
}

/** The two live regions. They stand from the start: a region that appears with its text is often not read. */
export function Announcer() {
  const styles = useStyles();
  const { polite, urgent } = useSyncExternalStore(said.subscribe, said.state);
  const write = useWriteState();
  const { reading } = useSessionState();
  useEffect(() => {
    const told = announcementOf(write);
    if (told !== undefined) announce(told.text, told.urgent);
  }, [write]);
  useEffect(() => {
    if (reading.phase === 'failed') announce(reading.problems.map((each) => each.message).join(' '), true);
  }, [reading]);
  return (
    <div className={styles.unseen}>
      <div role="status">{polite}</div>
      <div role="alert">{urgent}</div>
    </div>
  );
}
