import { watermarkLines } from '../../shared/photos/watermark-lines.ts';
import type {
  WatermarkFacts,
  WatermarkLabels,
  WatermarkSwitches,
} from '../../shared/photos/watermark-lines.ts';
import type { PhotoFields } from '../../shared/records/fields.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';

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

/** What is burnt into a photo's copy: type, point, time, position, inspector, finding. */
export function linesOfPhoto(
  photo: Pick<PhotoFields, 'addedAt' | 'exif' | 'from'>,
  point: RecordRow<'point'>,
  finding: RecordRow<'finding'> | null,
  names: WatermarkNames,
): readonly string[] {
  return watermarkLines(factsOf(point, names, finding, photo), names.labels, ALL_LINES);
}

function factsOf(
  point: RecordRow<'point'>,
  names: WatermarkNames,
  finding: RecordRow<'finding'> | null,
  { addedAt, exif, from }: Pick<PhotoFields, 'addedAt' | 'exif' | 'from'>,
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
