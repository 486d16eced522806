import { parse } from 'exifr';
import type { PhotoFields } from '../../shared/records/fields.ts';
import { exifFacts } from '../../shared/photos/exif-facts.ts';

/** Time stays text: exifr's own dates would silently take the machine's zone. */
const OPTIONS = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  ihdr: false,
  makerNote: false,
  userComment: false,
  translateValues: false,
  reviveValues: false,
};

/**
 * Time and position of a photo, null when it has none or its EXIF is damaged (shared/photos P4, P5).
 * `offsetMinutes` east of UTC is assumed where the photo names no offset.
 */
export async function readExif(
  bytes: ArrayBuffer,
  offsetMinutes: number,
): Promise<PhotoFields['exif']> {
  const tags = await readTags(bytes);
  const taken = tags['DateTimeOriginal'];
  return exifFacts(
    {
      time: taken ?? tags['CreateDate'],
      timeOffset:
        taken === undefined
          ? tags['OffsetTimeDigitized']
          : (tags['OffsetTimeOriginal'] ?? tags['OffsetTime']),
      longitude: tags['longitude'],
      latitude: tags['latitude'],
    },
    offsetMinutes,
  );
}

async function readTags(bytes: ArrayBuffer): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tags: unknown = await parse(bytes, OPTIONS);
    return typeof tags === 'object' && tags !== null ? { ...tags } : {};
  } catch {
    return {};
  }
}
