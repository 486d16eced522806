import { Button, Progress } from 'antd';
import type { Studying } from '../../commands/use-class-study.ts';
import { classText } from '../../text/class-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';

interface StudyControlsProps {
  readonly studying: Studying;
  /** Which ratings count. */
  readonly note: string;
}

/** Starts and stops the computing of figures, and says how it went. */
export function StudyControls({ studying, note }: StudyControlsProps) {
  const t = useText(classText).figures;
  const wordingOf = useNoticeText();
  const { state, compute, cancel } = studying;
  return (
    <>
      <div className="mock-row no-print">
        {state.at === 'running' ? (
          <>
            <Progress
              percent={Math.round(state.share * 100)}
              status="active"
              aria-label={t.computing}
            />
            <Button onClick={cancel}>{t.cancel}</Button>
          </>
        ) : (
          <Button type={state.at === 'done' ? 'default' : 'primary'} onClick={() => void compute()}>
            {t.compute}
          </Button>
        )}
        <span className="mock-soft">{note}</span>
      </div>
      {state.at === 'cancelled' && <p role="status">{t.cancelled}</p>}
      {state.at === 'failed' && (
        <p role="alert" className="mock-bad">
          {wordingOf(state.notice)}
        </p>
      )}
    </>
  );
}
