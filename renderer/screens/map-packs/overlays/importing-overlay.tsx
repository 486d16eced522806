import { Progress } from 'antd';
import type { OverlayImportOutcome } from '../../../commands/import-overlay.ts';
import type { OverlayImporting } from '../../../commands/use-overlay-imports.ts';
import { overlaysText } from '../../../text/overlays-text.ts';
import { useLanguage, useText } from '../../../text/use-text.ts';
import { OVERLAY_STAGES } from '../../../workers/overlay-task.ts';
import type { OverlayStage } from '../../../workers/overlay-task.ts';
import { Fault, ImportingRow, Remarks } from '../importing-row.tsx';

interface ImportingOverlayProps {
  readonly one: OverlayImporting;
  readonly onDismiss: () => void;
}

/** An overlay on its way in, and in the end what came of it. */
export function ImportingOverlay({ one, onDismiss }: ImportingOverlayProps) {
  const { state, name } = one;
  return (
    <ImportingRow one={one} onDismiss={onDismiss}>
      {state.at === 'reading' && <Reading name={name} stage={state.progress} />}
      {state.at === 'done' && <Outcome outcome={state.outcome} />}
    </ImportingRow>
  );
}

interface ReadingProps {
  readonly name: string;
  readonly stage: OverlayStage | null;
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
      return <Fault notice={outcome.notice} stands={t.refused} />;
    case 'cancelled':
      return null;
  }
}
