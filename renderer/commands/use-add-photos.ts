import { useMemo } from 'react';
import type { PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import { watermarkLines } from '../../shared/photos/watermark-lines.ts';
import type {
  WatermarkFacts,
  WatermarkLabels,
  WatermarkSwitches,
} from '../../shared/photos/watermark-lines.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { useSession, useSettings } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { addPhoto } from './add-photo.ts';

/** Adds photos to an item, or to a finding on it; one after the other, each saying what is doubtful; resolves to how many were added. */
export type AddPhotos = (
  item: string,
  finding: RecordRow<'finding'> | null,
  photos: readonly Blob[],
  from: PhotoFields['from'],
) => Promise<number>;

/** Names for the watermark, in the language of the window. */
export interface WatermarkNames {
  readonly siteType: string;
  readonly inspector: string;
  readonly labels: WatermarkLabels;
}

const ALL_LINES: WatermarkSwitches = {
  siteType: true,
  point: true,
  time: true,
  position: true,
  inspector: true,
  finding: true,
};

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
            watermarkLines(
              factsOf(point, names, finding, addedAt, exif, from),
              names.labels,
              ALL_LINES,
            ),
        };
        const notices = await addPhoto(session, target, photo, from);
        if (notices.every((notice) => notice.severity !== 'error')) added += 1;
        for (const notice of notices) showNotice(notice);
      }
      return added;
    };
  }, [session, plan, point, names, photoFarMetres, photoFarHours, showNotice]);
}

function factsOf(
  point: RecordRow<'point'>,
  names: WatermarkNames,
  finding: RecordRow<'finding'> | null,
  addedAt: string,
  exif: PhotoFields['exif'],
  from: PhotoFields['from'],
): WatermarkFacts {
  const { longitude, latitude } = exif ?? {};
  const taken = exif?.takenAt ?? (from === 'camera' ? addedAt : undefined);
  const place = point.values.position ?? null;
  return {
    siteType: names.siteType,
    point: point.values.name ?? '',
    time: taken === undefined ? { at: addedAt, of: 'added' } : { at: taken, of: 'taken' },
    offsetMinutes: -new Date(addedAt).getTimezoneOffset(),
    position:
      longitude !== undefined && latitude !== undefined
        ? { at: { longitude, latitude }, of: 'photo' }
        : place && { at: place, of: 'point' },
    inspector: names.inspector,
    finding: finding?.values.text ?? '',
  };
}
