import type { DecodeText } from '../exchange/decode-csv.ts';
import { decodeCsv } from '../exchange/decode-csv.ts';
import type { Result } from '../kernel/result.ts';
import { fail } from '../kernel/result.ts';
import { LARGEST_INFLATED, isZip, openZip } from '../bytes/open-zip.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { RawOverlay } from './feature.ts';
import { isObject } from './json-object.ts';
import type { OverlayFile } from './overlay-file.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import { damagedAt, overlayNotice } from './overlay-notice.ts';
import { readGeojson } from './read-geojson.ts';
import { readGpx } from './read-gpx.ts';
import { readKml } from './read-kml.ts';
import { readTopojson } from './read-topojson.ts';
import type { Overlay, OverlayChoices } from './settle-overlay.ts';
import { settleOverlay } from './settle-overlay.ts';
import { isShapefile } from './shapefile/read-shapes.ts';
import { readShapefile } from './shapefile/read-shapefile.ts';

const MEBIBYTE = 1024 * 1024;
/** Held in memory while it is read, unlike tiles. */
const LARGEST_FILE = 256 * MEBIBYTE;

/** Why files of so many bytes are not even opened (SPEC.md O14); null when they may be. */
export function refuseForSize(bytes: number): OverlayNotice | null {
  if (bytes <= LARGEST_FILE) return null;
  const limit = LARGEST_FILE / MEBIBYTE;
  return overlayNotice('overlay-too-large', 'error', { part: 'MB', limit });
}

/** Reads GeoJSON, TopoJSON, KML, KMZ, GPX or a Shapefile, by what the files are (SPEC.md O1). */
export function readOverlay(
  files: readonly OverlayFile[],
  choices: OverlayChoices,
  decode: DecodeText,
): Result<Overlay, OverlayNotice> {
  if (files.every((file) => file.bytes.length === 0))
    return fail(overlayNotice('overlay-empty', 'error'));
  const huge = refuseForSize(files.reduce((sum, file) => sum + file.bytes.length, 0));
  if (huge) return fail(huge);
  const raw = readFiles(files, decode);
  return raw.ok ? settleOverlay(raw.value, choices) : raw;
}

const MEMBER = /\.(?:kml|shp|dbf|prj|cpg|geojson|json|gpx)$/iu;

function readFiles(
  files: readonly OverlayFile[],
  decode: DecodeText,
  packed = false,
): Result<RawOverlay, OverlayNotice> {
  const shapes = files.find((file) => isShapefile(file.bytes));
  if (shapes) return readShapefile(partsOf(shapes, files), decode);
  const zip = files.find((file) => isZip(file.bytes));
  if (zip && !packed) {
    const inside = openZip(zip.bytes, (name) => MEMBER.test(name) && !name.startsWith('__MACOSX/'));
    if (!inside.ok) return fail(faultOfZip(inside.error));
    return inside.value.length > 0 ? readFiles(inside.value, decode, true) : notRecognised();
  }
  const file = files.find(({ name }) => /\.kml$/iu.test(name)) ?? files[0];
  return file ? readText(file.bytes, decode) : notRecognised();
}

const faultOfZip = (why: 'damaged' | 'too-large'): OverlayNotice =>
  why === 'damaged'
    ? damagedAt('zip')
    : overlayNotice('overlay-too-large', 'error', {
        part: 'MB',
        limit: LARGEST_INFLATED / 2 ** 20,
      });

const notRecognised = (): Result<never, OverlayNotice> =>
  fail(overlayNotice('overlay-not-recognised', 'error'));

/** The files that bear the name of the shapes, or the only one of their kind. */
function partsOf(
  shapes: OverlayFile,
  files: readonly OverlayFile[],
): Parameters<typeof readShapefile>[0] {
  const stem = shapes.name.replace(/\.shp$/iu, '');
  const part = (extension: string): Uint8Array | null => {
    const kind = files.filter(({ name }) => name.toLowerCase().endsWith(extension));
    const own = kind.find(({ name }) => name.slice(0, -extension.length) === stem);
    return (own ?? (kind.length === 1 ? kind[0] : undefined))?.bytes ?? null;
  };
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  return { name, shp: shapes.bytes, dbf: part('.dbf'), prj: part('.prj'), cpg: part('.cpg') };
}

function readText(bytes: Uint8Array, decode: DecodeText): Result<RawOverlay, OverlayNotice> {
  const decoded = decodeCsv(bytes, decode);
  if (!decoded.ok) return notRecognised();
  const text = decoded.value.text.trimStart();
  if (text.startsWith('<')) return readXml(decoded.value.text);
  return text.startsWith('{') ? readJson(text) : notRecognised();
}

function readXml(text: string): Result<RawOverlay, OverlayNotice> {
  const parsed = parseXml(text);
  if (!parsed.ok) {
    const { kind, row } = parsed.error;
    if (kind === 'malformed') return fail(damagedAt('xml', row));
    const code = kind === 'doctype' ? 'overlay-doctype' : 'overlay-too-large';
    return fail({ ...overlayNotice(code, 'error', { part: 'xml' }), at: { row } });
  }
  const root = parsed.value;
  if (root.name === 'kml') return { ok: true, value: readKml(root) };
  return root.name === 'gpx' ? { ok: true, value: readGpx(root) } : notRecognised();
}

const GEOMETRIES =
  /^(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))$/u;

function readJson(text: string): Result<RawOverlay, OverlayNotice> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return fail(damagedAt('json'));
  }
  const type = isObject(root) ? root['type'] : null;
  if (!isObject(root) || typeof type !== 'string') return notRecognised();
  if (type === 'Topology') return readTopojson(root);
  return GEOMETRIES.test(type) ? readGeojson(root) : notRecognised();
}
