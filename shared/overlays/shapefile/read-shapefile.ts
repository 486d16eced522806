import type { DecodeText } from '../../exchange/decode-csv.ts';
import { strFromU8 } from 'fflate';
import type { Result } from '../../kernel/result.ts';
import { fail, succeed } from '../../kernel/result.ts';
import type { RawFeature, RawOverlay } from '../feature.ts';
import type { OverlayNotice } from '../overlay-notice.ts';
import { damagedAt, overlayNotice } from '../overlay-notice.ts';
import { readProjection } from './read-projection.ts';
import { readShapes } from './read-shapes.ts';
import { readTable } from './read-table.ts';

/** The parts of one Shapefile; only the shapes are needed. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

/** Reads shapes with the words of their table (SPEC.md O7). */
export function readShapefile(
  parts: ShapefileParts,
  decode: DecodeText,
): Result<RawOverlay, OverlayNotice> {
  const projection = parts.prj
    ? readProjection(strFromU8(parts.prj))
    : succeed({ datum: null, unproject: null });
  if (!projection.ok) return projection;
  const { shapes, cutShort } = readShapes(parts.shp);
  if (cutShort && shapes.length === 0) return fail(damagedAt('shp'));
  const rows = parts.dbf ? readTable(parts.dbf, parts.cpg, decode) : null;
  const features = shapes.flatMap((shape, at): readonly RawFeature[] =>
    shape ? [{ ...shape, properties: rows?.[at] ?? {} }] : [],
  );
  const notices: OverlayNotice[] = [];
  if (cutShort) notices.push(overlayNotice('overlay-damaged', 'warning', { part: 'shp' }));
  if (rows === null || rows.length < shapes.length) {
    notices.push(overlayNotice('overlay-no-table', 'warning'));
  }
  return succeed({ format: 'shapefile', name: parts.name, ...projection.value, features, notices });
}
