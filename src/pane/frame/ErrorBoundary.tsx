import { Component, type ReactNode } from 'react';
import { PaneStopped } from './PaneStopped';

interface Caught {
  readonly error: unknown;
  readonly failed: boolean;
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What screen is in front: on another one it tries again, since only one of them may be at fault. */
  readonly screen?: string;
}

/** Shows what is safe in place of a blank pane. The session stands outside React, so a reload finds every edit again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override readonly state: Caught = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error, failed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.failed && before.screen !== this.props.screen) this.#tryAgain();
  }

  readonly #tryAgain = (): void => this.setState({ error: undefined, failed: false });

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <PaneStopped error={this.state.error} onReload={this.#tryAgain} />;
  }
}
