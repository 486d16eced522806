import type { FileFault } from '../bytes/file-fault.ts';
import type { Notice, Severity } from '../kernel/notice.ts';

/** What can be wrong with a file of map tiles. An error means it was not opened, a warning that it was. */
export type MapPackNoticeCode =
  /** Nothing in the file or folder. */
  | 'pack-empty'
  /** Neither PMTiles nor MBTiles, nor a folder of z/x/y. */
  | 'pack-not-recognised'
  /** A PMTiles archive of an older version; param `version`. */
  | 'pack-version'
  /** A database, but without tables of tiles. */
  | 'pack-no-tables'
  | 'pack-no-tiles'
  /** Tiles that are no PNG, JPEG, WebP or vector tile; param `format` when it is known. */
  | 'pack-format'
  /** Compressed in a way that is not read here; param `part`. */
  | 'pack-compression'
  /** The file ends too early; as a warning some tiles are missing. Param `part`. */
  | 'pack-truncated'
  /** Bytes contradict the format; param `part`. */
  | 'pack-damaged'
  /** A part claims a size no map has; param `part`. */
  | 'pack-too-large'
  /** The file can no longer be read (moved, stick pulled out). */
  | 'pack-unreadable'
  /** One tile could not be read; params `z`, `x`, `y`. Warning. */
  | 'pack-tile-damaged'
  /** Rows of no tile there can be were left out; param `count`. Warning. */
  | 'pack-rows-odd'
  /** The same tile stands more than once, the first was taken; param `count`. Warning. */
  | 'pack-tiles-doubled'
  /** The database was last open in write-ahead mode: what stands beside it in a -wal file is not read. Info. */
  | 'pack-write-ahead';

export type MapPackNotice = Notice<MapPackNoticeCode>;

export function packNotice(
  code: MapPackNoticeCode,
  severity: Severity,
  params?: Readonly<Record<string, string | number>>,
): MapPackNotice {
  return { code, severity, ...(params ? { params } : {}) };
}

const CODES = {
  damaged: 'pack-damaged',
  truncated: 'pack-truncated',
  'too-large': 'pack-too-large',
  unsupported: 'pack-compression',
  unreadable: 'pack-unreadable',
} as const;

/** The Notice for what a reader met inside the file. */
export function noticeOfFault(fault: FileFault, severity: Severity): MapPackNotice {
  return packNotice(CODES[fault.kind], severity, { part: fault.part });
}
