import type { SpaceEstimate } from '../../../shared/tiles/space-reserve.ts';
import type { EstimateSpace } from './guard-space.ts';

/**
 * Space for this window: what it uses by the browser's word, and the disk's own free bytes where the host tells
 * them (null when it does not). Chromium 156 always reports 10 GiB more than is used, whatever the disk and even
 * the quota in force: that says nothing of a disk that is nearly full, nor of one with room for more.
 */
export function estimateBy(freeOnDisk: () => Promise<number | null>): EstimateSpace {
  return async (): Promise<SpaceEstimate> => {
    const [{ usage = 0, quota = 0 }, free] = await Promise.all([
      navigator.storage.estimate(),
      freeOnDisk(),
    ]);
    return { usage, quota: free === null ? quota : usage + free };
  };
}
