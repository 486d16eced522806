import { CameraOutlined, FileImageOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import type { Item } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useText } from '../../text/use-text.ts';
import { Picture } from '../../ui/picture.tsx';
import { imagesOf } from './pasted-images.ts';
import { useVisitTools } from './visit-context.ts';

interface ItemPhotosProps {
  readonly item: Item;
  readonly photos: readonly RecordRow<'photo'>[];
  readonly findings: readonly RecordRow<'finding'>[];
}

/** The camera and the file chooser of an item, and its photos; dropping files on it adds them too. */
export function ItemPhotos({ item, photos, findings }: ItemPhotosProps) {
  const t = useText(scoreEvidenceText);
  const { addPhotos, openCamera, viewPhoto } = useVisitTools();
  const [adding, setAdding] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const newest = findings.at(-1) ?? null;
  const add = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setAdding((n) => n + 1);
    await addPhotos(item.code, newest, files, 'file');
    setAdding((n) => n - 1);
  };
  return (
    <div
      className="item-photos"
      role="group"
      aria-label={t.photos.label(item.code)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add(imagesOf(event.dataTransfer));
      }}
    >
      <button type="button" className="photo-button" onClick={() => openCamera(item.code, newest)}>
        <CameraOutlined aria-hidden="true" />
        {t.photos.camera}
        <kbd aria-hidden="true">P</kbd>
      </button>
      <button type="button" className="photo-button" onClick={() => chooser.current?.click()}>
        <FileImageOutlined aria-hidden="true" />
        {t.photos.file}
      </button>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t.photos.file}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void add(files);
        }}
      />
      {photos.length === 0 && adding === 0 && <span className="photo-hint">{t.photos.paste}</span>}
      {photos.map((photo, index) => (
        <button
          key={photo.id}
          type="button"
          className="photo-thumb"
          aria-label={t.photos.view(index + 1)}
          onClick={() => viewPhoto(photo)}
        >
          <Picture photo={photo} size="thumb" alt="" />
        </button>
      ))}
      {adding > 0 && (
        <span className="photo-hint" role="status">
          {t.photos.adding}
        </span>
      )}
    </div>
  );
}
