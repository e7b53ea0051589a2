import { Button } from '@fluentui/react-components';
import { usePlaces } from '../frame/places';
import { isStopped } from '../session/state';
import { useSession, useSessionState } from '../use-session';
import { isAskedFirst } from '../write-size/is-asked-first';

/** Writes; where a problem stops the write, or a large model was not decided on, it goes there instead. */
export function WriteButton({ filled, children }: { readonly filled: boolean; readonly children: string }) {
  const session = useSession();
  const state = useSessionState();
  const { go } = usePlaces();
  const press = () => {
    if (isAskedFirst(state)) go({ over: 'write size' });
    else if (isStopped(state)) go({ over: 'to check' });
    else void session.write();
  };
  return (
    <Button appearance={filled ? 'primary' : 'secondary'} onClick={press}>
      {children}
    </Button>
  );
}
