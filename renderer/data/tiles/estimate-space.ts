import type { SpaceEstimate } from '../../../shared/tiles/space-reserve.ts';
import type { EstimateSpace } from './guard-space.ts';

/**
 * Space for this window: the browser's estimate, and the disk's own free bytes where the host tells them (null
 * when it does not). Chromium 156 always reports 10 GiB more than is used, whatever the disk and even the quota
 * in force, so its word alone protects nothing.
 */
export function estimateBy(freeOnDisk: () => Promise<number | null>): EstimateSpace {
  return async (): Promise<SpaceEstimate> => {
    const [{ usage = 0, quota = 0 }, free] = await Promise.all([
      navigator.storage.estimate(),
      freeOnDisk(),
    ]);
    return { usage, quota: free === null ? quota : Math.min(quota, usage + free) };
  };
}
