import type { Notice } from '../kernel/notice.ts';

/** Why an area of a source is not downloaded (SPEC.md T13–T15). */
export type PrefetchRefusalCode =
  /** params `host`: OpenStreetMap's own servers forbid it, whatever the office says. */
  | 'tiles-source-forbids'
  /** params `source`: the office has not said that the licence allows it. */
  | 'tiles-source-not-allowed';

/** What is wrong with a source as entered (SPEC.md T11). */
export type SourceNoticeCode =
  | 'tiles-address-unreadable'
  /** params `placeholder`, as written: {z}, {TileRow} … */
  | 'tiles-placeholder-missing'
  | 'tiles-subdomains-missing'
  /** params `highest`: the deepest zoom there is. */
  | 'tiles-zooms-wrong'
  | 'tiles-size-wrong';

/** Why a download is not begun. */
export type PlanNoticeCode =
  | PrefetchRefusalCode
  | 'tiles-area-empty'
  /** params `tiles` up to `zoom`, where they are too many, and `limit`. */
  | 'tiles-too-many'
  /** params `source`: it needs a key, and none is set here. */
  | 'tiles-key-missing';

/** Why a download stopped by itself; all of it can be resumed (SPEC.md T21). */
export type DownloadStopCode =
  | 'download-network-lost'
  | 'download-server-failing'
  | 'download-source-throttles'
  | 'download-source-refuses'
  | 'download-answers-wrong';

/** What the tile store answers when it does not write. */
export type TileStoreCode =
  /** params `freeMegabytes`, `reserveMegabytes`: what is left is for scores and photos. */
  | 'tiles-space-low'
  | 'tiles-disk-full'
  /** params `pack`: removed, or never made. */
  | 'tiles-pack-unknown'
  /** params `pack`: another window writes it. */
  | 'tiles-pack-busy'
  /** params `why`: the machine's own words. */
  | 'tiles-store-failed';

export type TileNoticeCode = PlanNoticeCode | SourceNoticeCode | DownloadStopCode | TileStoreCode;

/** A Notice of severity error. */
export function tileNotice<Code extends TileNoticeCode>(
  code: Code,
  params?: Readonly<Record<string, string | number>>,
): Notice<Code> {
  return { code, severity: 'error', ...(params ? { params } : {}) };
}
