import type { Item } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { focusItem } from './focus-item.ts';
import { NO_RECORDS } from './item-records.ts';
import type { ItemRecords } from './item-records.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import type { Overlay } from './use-visit.ts';

interface ScoreOverlayProps {
  readonly overlay: Overlay;
  readonly show: (overlay: Overlay) => void;
  readonly point: RecordRow<'point'>;
  readonly items: readonly Item[];
  readonly records: ReadonlyMap<string, ItemRecords>;
  readonly assessment: RecordRow<'assessment'> | null;
}

/** Whatever stands over the items; never two at once. */
export function ScoreOverlay({
  overlay,
  show,
  point,
  items,
  records,
  assessment,
}: ScoreOverlayProps) {
  if (overlay === null) return null;
  if (overlay.is === 'keys') return <KeysSheet onClose={() => show(null)} />;
  const code = overlay.is === 'camera' ? overlay.item : overlay.photo.values.item;
  const { findings, photos } = records.get(code ?? '') ?? NO_RECORDS;
  const close = (): void => {
    show(null);
    // After the dialog is gone: while it stands it keeps the focus for itself.
    if (code !== undefined) setTimeout(() => focusItem(code));
  };
  if (overlay.is === 'photo')
    return (
      <PhotoDialog
        photo={overlay.photo}
        photos={photos}
        finding={findings.find((row) => row.id === overlay.photo.values.finding) ?? null}
        point={point}
        assessment={assessment}
        onView={(photo) => show({ is: 'photo', photo })}
        onClose={close}
      />
    );
  const item = items.find((one) => one.code === code);
  if (item === undefined) return null;
  return (
    <CameraDialog
      key={item.code}
      item={item}
      findings={findings}
      finding={overlay.finding}
      onClose={close}
    />
  );
}
