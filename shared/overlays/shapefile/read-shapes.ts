import type { LonLat, RawFeature } from '../feature.ts';
import { groupRings } from './group-rings.ts';

type RawShape = Pick<RawFeature, 'type' | 'coordinates'>;

/** Shapes of a .shp in the order of its records. */
export interface ReadShapes {
  /** Null for a record without a shape. */
  readonly shapes: readonly (RawShape | null)[];
  /** The file ends before its last record does. */
  readonly cutShort: boolean;
}

const HEADER = 100;
const RECORD_HEADER = 8;
const FILE_CODE = 9994;

export const isShapefile = (bytes: Uint8Array): boolean =>
  bytes.length >= HEADER && viewOf(bytes).getInt32(0) === FILE_CODE;

/** Reads the records one after the other (ESRI Shapefile Technical Description, 1998); heights are left out. */
export function readShapes(bytes: Uint8Array): ReadShapes {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, view.getInt32(24) * 2);
  const shapes: (RawShape | null)[] = [];
  let at = HEADER;
  while (at + RECORD_HEADER + 4 <= end) {
    const length = view.getInt32(at + 4) * 2;
    const from = at + RECORD_HEADER;
    if (length < 4 || from + length > end) break;
    shapes.push(readShape(new DataView(bytes.buffer, bytes.byteOffset + from, length)));
    at = from + length;
  }
  return { shapes, cutShort: at < view.getInt32(24) * 2 };
}

/** Types with heights or measures (10 and 20 more) hold the plain shape in front. */
function readShape(record: DataView): RawShape | null {
  const type = record.getInt32(0, true) % 10;
  switch (type) {
    case 0:
      return null;
    case 1:
      return record.byteLength < 20 ? odd : { type: 'Point', coordinates: pointAt(record, 4) };
    case 3:
    case 5: {
      const parts = readParts(record);
      if (parts === null) return odd;
      return type === 3
        ? { type: 'MultiLineString', coordinates: parts }
        : { type: 'MultiPolygon', coordinates: groupRings(parts) };
    }
    case 8: {
      const count = record.byteLength < 40 ? -1 : record.getInt32(36, true);
      const points = readPoints(record, 40, count);
      return points ? { type: 'MultiPoint', coordinates: points } : odd;
    }
    default:
      return odd;
  }
}

/** Counted as odd when geometries are checked. */
const odd: RawShape = { type: '', coordinates: null };

function readParts(record: DataView): readonly (readonly LonLat[])[] | null {
  if (record.byteLength < 44) return null;
  const count = record.getInt32(36, true);
  const points = record.getInt32(40, true);
  if (count < 1 || 44 + count * 4 > record.byteLength) return null;
  const all = readPoints(record, 44 + count * 4, points);
  if (all === null) return null;
  const starts = Array.from({ length: count }, (_, part) => record.getInt32(44 + part * 4, true));
  return starts.map((start, part) => all.slice(start, starts[part + 1] ?? points));
}

function readPoints(record: DataView, at: number, count: number): readonly LonLat[] | null {
  if (count < 0 || at + count * 16 > record.byteLength) return null;
  return Array.from({ length: count }, (_, index) => pointAt(record, at + index * 16));
}

const pointAt = (record: DataView, at: number): LonLat => [
  record.getFloat64(at, true),
  record.getFloat64(at + 8, true),
];

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
