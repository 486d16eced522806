import { useCallback } from 'react';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { usePicture } from '../queries/use-photos.ts';
import type { PictureSize } from '../queries/use-photos.ts';
import { scoreEvidenceText } from '../text/score-evidence-text.ts';
import { useText } from '../text/use-text.ts';

interface PictureProps {
  readonly photo: RecordRow<'photo'>;
  readonly size: PictureSize;
  readonly alt: string;
}

/** A photo's picture in a frame of its own shape, so that loading it moves nothing. */
export function Picture({ photo, size, alt }: PictureProps) {
  const t = useText(scoreEvidenceText);
  const blob = usePicture(photo, size);
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || !blob) return;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  const { width = 4, height = 3 } = photo.values;
  if (blob === null) return <span className="picture-gone">{t.photos.gone}</span>;
  return <img ref={show} className={`picture-${size}`} alt={alt} width={width} height={height} />;
}
