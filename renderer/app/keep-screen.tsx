import { Button, Result } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { startText } from '../text/start-text.ts';
import { useText } from '../text/use-text.ts';

interface KeepScreenProps {
  /** Another key (the screen's address, say) tries again by itself. */
  readonly of: string;
  readonly children: ReactNode;
}

interface KeepScreenState {
  readonly failed: string | null;
}

/** What cannot be drawn (the store is closed for want of space, say) leaves its place to a word and a way back. */
export class KeepScreen extends Component<KeepScreenProps, KeepScreenState> {
  override state: KeepScreenState = { failed: null };

  static getDerivedStateFromError(thrown: unknown): KeepScreenState {
    return { failed: String(thrown) };
  }

  override componentDidUpdate(before: KeepScreenProps): void {
    if (before.of !== this.props.of && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return <FailedScreen why={failed} onRetry={() => this.setState({ failed: null })} />;
  }
}

interface FailedScreenProps {
  readonly why: string;
  readonly onRetry: () => void;
}

function FailedScreen({ why, onRetry }: FailedScreenProps) {
  const t = useText(startText);
  return (
    <div role="alert">
      <Result
        status="error"
        title={t.screenFailed}
        subTitle={t.screenFailedWhy(why)}
        extra={
          <Button type="primary" size="large" autoInsertSpace={false} onClick={onRetry}>
            {t.retry}
          </Button>
        }
      />
    </div>
  );
}
