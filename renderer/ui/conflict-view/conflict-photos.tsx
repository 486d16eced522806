import { Modal } from 'antd';
import { useState } from 'react';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { conflictText } from '../../text/conflict-text.ts';
import { useText } from '../../text/use-text.ts';
import { Picture } from '../picture.tsx';

/** Photos small beside a side; each opens large. */
export function ConflictPhotos({ photos }: { readonly photos: readonly RecordRow<'photo'>[] }) {
  const t = useText(conflictText);
  const [open, setOpen] = useState<number | null>(null);
  const large = open === null ? undefined : photos[open];
  if (photos.length === 0) return null;
  return (
    <div className="conflict-photos">
      {photos.map((photo, index) => (
        <button
          key={photo.id}
          type="button"
          aria-label={t.photo(index + 1)}
          onClick={() => setOpen(index)}
        >
          <Picture photo={photo} size="thumb" alt="" />
        </button>
      ))}
      {large && (
        <Modal
          open
          centered
          width="min(1100px, 96vw)"
          title={t.photo((open ?? 0) + 1)}
          footer={null}
          onCancel={() => setOpen(null)}
        >
          <div className="conflict-large">
            <Picture key={large.id} photo={large} size="copy" alt={t.photo((open ?? 0) + 1)} />
          </div>
        </Modal>
      )}
    </div>
  );
}
