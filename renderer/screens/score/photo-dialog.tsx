import { Modal } from 'antd';
import { doubtPhoto } from '../../../shared/photos/doubt-photo.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useSettings } from '../../app/session.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { Picture } from '../../ui/picture.tsx';
import { showInstant } from './show-time.ts';
import { useVisitTools } from './visit-context.ts';

interface PhotoDialogProps {
  readonly photo: RecordRow<'photo'>;
  /** The item's photos in order, for going from one to the next. */
  readonly photos: readonly RecordRow<'photo'>[];
  readonly finding: RecordRow<'finding'> | null;
  readonly point: RecordRow<'point'>;
  readonly assessment: RecordRow<'assessment'> | null;
  readonly onView: (photo: RecordRow<'photo'>) => void;
  readonly onClose: () => void;
}

/** A photo at full size with where it comes from and what is doubtful about it. */
export function PhotoDialog(props: PhotoDialogProps) {
  const { photo, photos, finding, onView, onClose } = props;
  const t = useText(scoreEvidenceText);
  const { acts } = useVisitTools();
  const index = photos.findIndex((one) => one.id === photo.id);
  const before = photos[index - 1];
  const after = photos[index + 1];
  const remove = (): void => {
    const next = after ?? before;
    void acts.removePhoto(photo.id).then((stored) => {
      if (!stored) return;
      if (next) onView(next);
      else onClose();
    });
  };
  return (
    <Modal
      open
      centered
      width="min(1100px, 96vw)"
      title={finding ? t.photos.of(finding.values.text ?? '') : t.photos.ofItem}
      onCancel={onClose}
      footer={
        <div className="photo-actions">
          {before && (
            <button type="button" onClick={() => onView(before)}>
              {t.photos.previous}
            </button>
          )}
          {after && (
            <button type="button" onClick={() => onView(after)}>
              {t.photos.next}
            </button>
          )}
          <button type="button" onClick={remove}>
            {t.photos.remove}
          </button>
          <button type="button" onClick={onClose}>
            {t.photos.close}
          </button>
        </div>
      }
    >
      <div className="photo-large">
        <Picture key={photo.id} photo={photo} size="copy" alt={t.photos.view(index + 1)} />
      </div>
      <PhotoFacts {...props} />
    </Modal>
  );
}

function PhotoFacts({ photo, point, assessment }: PhotoDialogProps) {
  const t = useText(scoreEvidenceText);
  const language = useLanguage();
  const wordingOf = useNoticeText();
  const { photoFarMetres, photoFarHours } = useSettings().settings;
  const { addedAt = '', from = 'file', exif = null, hash = '' } = photo.values;
  const { startedAt = addedAt, finishedAt = null } = assessment?.values ?? {};
  const doubts = doubtPhoto(
    {
      from,
      exif,
      addedAt,
      point: point.values.position ?? null,
      visit: { startedAt, finishedAt },
      uses: [],
    },
    { metres: photoFarMetres, hours: photoFarHours },
  );
  return (
    <div className="photo-facts">
      <p className="numbers">
        {t.photos.from[from]} ·{' '}
        {exif?.takenAt !== undefined &&
          `${t.photos.takenAt(showInstant(exif.takenAt, language))} · `}
        {t.photos.addedAt(showInstant(addedAt, language))} · SHA-256 {hash.slice(0, 12)}…
      </p>
      {doubts.map((doubt) => (
        <p key={doubt.code} className="photo-doubt">
          <strong>{t.photos.doubtful}</strong> {wordingOf(doubt)}
        </p>
      ))}
    </div>
  );
}
