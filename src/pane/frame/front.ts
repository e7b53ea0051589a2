import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { createStore, type Store } from '../session/store';

type Followed<Value> = Pick<Store<Value>, 'state' | 'subscribe'>;

/** Whether what stands under it is in front of the person. */
export const FrontContext = createContext<Followed<boolean>>(createStore(true));

/**
 * A value that the component follows while it is in front. Behind something else it keeps what it was given last, so that no screen is
 * drawn for nobody.
 */
export function useWhileInFront<Value>({ state, subscribe }: Followed<Value>): Value {
  const front = useContext(FrontContext);
  const followed = useMemo(() => whileInFront({ state, subscribe }, front), [state, subscribe, front]);
  return useSyncExternalStore(followed.subscribe, followed.state);
}

function whileInFront<Value>({ state, subscribe }: Followed<Value>, front: Followed<boolean>): Followed<Value> {
  let last = state();
  return {
    state: () => {
      if (front.state()) last = state();
      return last;
    },
    subscribe: (told) => {
      const stopFollowing = subscribe(told);
      const stopWaiting = front.subscribe(told);
      return () => {
        stopFollowing();
        stopWaiting();
      };
    },
  };
}
