import type { Notice, Severity } from '../kernel/notice.ts';

/** What can be wrong with a file drawn over the map. An error means that it was not read. */
export type OverlayNoticeCode =
  | 'overlay-empty'
  /** Neither GeoJSON, TopoJSON, KML, KMZ, GPX nor a Shapefile. */
  | 'overlay-not-recognised'
  /** Bytes or text contradict the format; at the row where one is known, param `part`. */
  | 'overlay-damaged'
  /** XML that declares entities of its own. */
  | 'overlay-doctype'
  /** Larger than a map can draw; param `limit` with what is counted in `part`. */
  | 'overlay-too-large'
  | 'overlay-no-features'
  /** The file does not say its datum and nobody chose one: taken as WGS-84. Warning. */
  | 'overlay-datum-assumed'
  /** A datum that cannot be converted (北京54, 西安80 …); param `datum`. */
  | 'overlay-datum-unknown'
  /** A projection that is not known here; param `projection`. */
  | 'overlay-projection'
  /** Numbers that are no degrees, and no projection said: metres, most likely. */
  | 'overlay-not-degrees'
  /** Shapes without a position, or with a wrong one, were left out; param `count`. Warning. */
  | 'overlay-shapes-odd'
  /** Links to other files and pictures were not followed; param `count`. Warning. */
  | 'overlay-links-left'
  /** A Shapefile without its table (.dbf), or with one that is damaged: shapes have no names. Warning. */
  | 'overlay-no-table';

/** Why an overlay that was read is not kept, or a change of it. */
export type OverlayStoreCode =
  /** Too little would be left for scores; params `freeMegabytes`, `reserveMegabytes`. */
  | 'overlay-space-low'
  | 'overlay-disk-full'
  /** Param `why`: the machine's own words. */
  | 'overlay-store-failed';

export type OverlayNotice = Notice<OverlayNoticeCode>;

export function overlayNotice(
  code: OverlayNoticeCode,
  severity: Severity,
  params?: Readonly<Record<string, string | number>>,
): OverlayNotice {
  return { code, severity, ...(params ? { params } : {}) };
}

/** An error at a row of a text file, where one is known. */
export function damagedAt(part: string, row?: number): OverlayNotice {
  const notice = overlayNotice('overlay-damaged', 'error', { part });
  return row === undefined ? notice : { ...notice, at: { row } };
}
