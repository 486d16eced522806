import { Button, Progress } from 'antd';
import type { OverlayNotice } from '../../../../shared/overlays/overlay-notice.ts';
import type { OverlayImportOutcome } from '../../../commands/import-overlay.ts';
import type { OverlayImporting } from '../../../commands/overlay-imports.ts';
import { useNoticeText } from '../../../text/notice-text.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useLanguage, useText } from '../../../text/use-text.ts';
import { OVERLAY_STAGES } from '../../../workers/overlay-task.ts';

interface ImportingOverlayProps {
  readonly one: OverlayImporting;
  readonly onDismiss: () => void;
}

/** An overlay on its way in, and in the end what came of it. */
export function ImportingOverlay({ one, onDismiss }: ImportingOverlayProps) {
  const t = useText(overlaysText);
  const { state, name } = one;
  const done = state.at === 'done';
  return (
    <li className="pack-importing">
      <div className="pack-importing-body">
        <strong>{name}</strong>
        {state.at === 'waiting' && <p className="pack-faint">{t.waiting}</p>}
        {state.at === 'reading' && <Reading name={name} stage={state.stage} />}
        {done && <Outcome outcome={state.outcome} />}
      </div>
      <Button
        aria-label={done ? t.dismissOf(name) : t.stopOf(name)}
        autoInsertSpace={false}
        onClick={onDismiss}
      >
        {done ? t.dismiss : t.stop}
      </Button>
    </li>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly stage: (typeof OVERLAY_STAGES)[number] | null;
}

function Reading({ name, stage }: ReadingProps) {
  const t = useText(overlaysText);
  const behind = stage === null ? 0 : OVERLAY_STAGES.indexOf(stage);
  return (
    <>
      <Progress
        aria-label={name}
        percent={Math.round((behind / OVERLAY_STAGES.length) * 100)}
        showInfo={false}
        status="active"
        size="small"
      />
      <p role="status">{t.stages[stage ?? 'reading']}</p>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: OverlayImportOutcome }) {
  const t = useText(overlaysText);
  const language = useLanguage();
  const wordingOf = useNoticeText();
  switch (outcome.kind) {
    case 'added': {
      const { name, shapes, notices } = outcome.overlay;
      return (
        <>
          <p role="status">{t.added(name, shapes.toLocaleString(language))}</p>
          <Remarks notices={notices} />
        </>
      );
    }
    case 'known':
      return <p role="status">{t.known(outcome.overlay.name)}</p>;
    case 'refused':
      return (
        <div role="alert">
          <p className="pack-fault">{wordingOf(outcome.notice)}</p>
          <p>{t.refused}</p>
        </div>
      );
    case 'cancelled':
      return null;
  }
}

/** What was odd in a file that was read all the same. */
export function Remarks({ notices }: { readonly notices: readonly OverlayNotice[] }) {
  const t = useText(overlaysText);
  const wordingOf = useNoticeText();
  if (notices.length === 0) return null;
  return (
    <details className="overlay-remarks">
      <summary>{t.oddities(notices.length)}</summary>
      <ul>
        {notices.map((notice, at) => (
          <li key={at}>{wordingOf(notice)}</li>
        ))}
      </ul>
    </details>
  );
}
