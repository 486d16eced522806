import { useMemo } from 'react';
import type { PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { addPhoto } from './add-photo.ts';
import { linesOfPhoto } from './lines-of-photo.ts';
import type { WatermarkNames } from './lines-of-photo.ts';

/** Adds photos to an item, or to a finding on it; one after the other, each saying what is doubtful; resolves to how many were added. */
export type AddPhotos = (
  item: string,
  finding: RecordRow<'finding'> | null,
  photos: readonly Blob[],
  from: PhotoFields['from'],
) => Promise<number>;

export function useAddPhotos(
  plan: PlannedVisit,
  point: RecordRow<'point'>,
  names: WatermarkNames,
): AddPhotos {
  const session = useSession();
  const { photoFarMetres, photoFarHours } = useSettings().settings;
  const showNotice = useShowNotice();
  return useMemo((): AddPhotos => {
    const place = point.values.position ?? null;
    return async (item, finding, photos, from) => {
      let added = 0;
      for (const photo of photos) {
        const target = {
          plan,
          item,
          finding: finding?.id ?? null,
          point: place,
          limits: { metres: photoFarMetres, hours: photoFarHours },
          watermark: (addedAt: string, exif: PhotoFields['exif']) =>
            linesOfPhoto({ addedAt, exif, from }, point, finding, names),
        };
        const notices = await addPhoto(session, target, photo, from);
        if (notices.every((notice) => notice.severity !== 'error')) added += 1;
        for (const notice of notices) showNotice(notice);
      }
      return added;
    };
  }, [session, plan, point, names, photoFarMetres, photoFarHours, showNotice]);
}
