import { Component, type ReactNode } from 'react';
import { PaneStopped } from './PaneStopped';

interface Caught {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Shows what is safe in place of a blank pane. The session stands outside React, so a reload finds every edit again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override readonly state: Caught = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <PaneStopped error={this.state.error} onReload={() => this.setState({ error: undefined, failed: false })} />;
  }
}
