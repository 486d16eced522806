import type { Notice } from '../kernel/notice.ts';
import { tileNotice } from './tile-notice.ts';

/** What tiles leave free for scores and photos: a round of 10,000 points with small photos fits. */
export const SCORES_RESERVE = 512 * 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** Bytes as the browser estimates them for this origin (navigator.storage.estimate), or the disk says. */
export interface SpaceEstimate {
  readonly usage: number;
  readonly quota: number;
}

/** Why `bytes` of tiles are not written: too little would be left for scores (SPEC.md T22). Null when they may be. */
export function refuseForSpace(
  { usage, quota }: SpaceEstimate,
  bytes: number,
  reserve: number = SCORES_RESERVE,
): Notice<'tiles-space-low'> | null {
  const free = quota - usage;
  if (free - bytes >= reserve) return null;
  return tileNotice('tiles-space-low', {
    freeMegabytes: Math.max(0, Math.floor(free / MEBIBYTE)),
    reserveMegabytes: Math.ceil(reserve / MEBIBYTE),
  });
}
