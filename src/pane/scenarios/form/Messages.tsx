import type { Problem } from '../../../model/problems';
import { Notice } from '../../frame/Notice';

/** What is to be known about the figures in the form, one sentence each. */
export function Messages({ of }: { readonly of: readonly Problem[] }) {
  return (
    <div role="alert">
      <Notice kind="warning">
        {of.map(({ message }) => (
          <div key={message}>{message}</div>
        ))}
      </Notice>
    </div>
  );
}
