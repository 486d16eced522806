import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { Item } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { CameraCapture } from '../../photos/CameraCapture.tsx';
import { useNoticeText } from '../../text/notice-text.ts';
import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useLocalized, useText } from '../../text/use-text.ts';
import { useVisitTools } from './visit-context.ts';

const CAMERA_KEY = 'dianwei.camera';
const WHOLE_ITEM = '';

interface CameraDialogProps {
  readonly item: Item;
  readonly findings: readonly RecordRow<'finding'>[];
  /** The finding the photos are evidence of to begin with; null for the item. */
  readonly finding: RecordRow<'finding'> | null;
  readonly onClose: () => void;
}

/** The live camera over the screen; it stays open for the next photo. */
export function CameraDialog({ item, findings, finding, onClose }: CameraDialogProps) {
  const t = useText(scoreEvidenceText);
  const wordingOf = useNoticeText();
  const localized = useLocalized();
  const { addPhotos } = useVisitTools();
  const [camera, setCamera] = useState(() => localStorage.getItem(CAMERA_KEY));
  const [target, setTarget] = useState<string>(finding?.id ?? WHOLE_ITEM);
  const [added, setAdded] = useState(0);
  const take = async (photo: Blob): Promise<void> => {
    const of = findings.find((row) => row.id === target) ?? null;
    const stored = await addPhotos(item.code, of, [photo], 'camera');
    setAdded((n) => n + stored);
  };
  return (
    <Modal
      open
      centered
      footer={null}
      width={900}
      title={t.camera.title(item.code, localized(item.title))}
      onCancel={onClose}
    >
      <div className="camera-target">
        <Select
          size="large"
          aria-label={t.photos.evidenceOf}
          value={target}
          onChange={setTarget}
          options={[
            { value: WHOLE_ITEM, label: t.photos.ofItem },
            ...findings.map((row) => ({
              value: row.id,
              label: t.photos.of(row.values.text ?? ''),
            })),
          ]}
        />
        <span className="numbers" role="status">
          {added > 0 ? t.camera.taken(added) : ''}
        </span>
      </div>
      <CameraCapture
        texts={{ ...t.camera, notice: wordingOf }}
        camera={camera}
        onCamera={(id) => {
          localStorage.setItem(CAMERA_KEY, id);
          setCamera(id);
        }}
        onPhoto={(photo) => void take(photo)}
        onClose={onClose}
      />
    </Modal>
  );
}
