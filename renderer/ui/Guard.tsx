// Keeps a fault inside one part of the page from taking the rest with it.
import { Component, type ReactNode } from 'react';

interface GuardProps {
  /** Shown in place of the part that failed. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows `children`, or `fallback` once they have failed to draw. */
export class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
