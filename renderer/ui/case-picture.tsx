import { useCallback } from 'react';
import type { CasePhoto } from '../../shared/mock/exercise.ts';
import type { PictureSize } from '../queries/use-photos.ts';
import { usePicture } from '../queries/use-photos.ts';
import { mockText } from '../text/mock-text.ts';
import { useText } from '../text/use-text.ts';

interface CasePictureProps {
  readonly photo: CasePhoto;
  /** Counted from 1 within the case. */
  readonly number: number;
  readonly size: PictureSize;
}

/** One photo of a desk case, or a word that this laptop does not have it. */
export function CasePicture({ photo, number, size }: CasePictureProps) {
  const t = useText(mockText).desk;
  const blob = usePicture({ id: `photo/${photo.hash}`, values: photo, dots: {} }, size);
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null || !blob) return;
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  if (blob === null) return <span>{t.gone}</span>;
  return <img ref={show} alt={t.photo(number)} width={photo.width} height={photo.height} />;
}
