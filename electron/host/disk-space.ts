import { statfs } from 'node:fs/promises';
import { succeed } from '../../shared/kernel/result.ts';
import type { HostHandlers } from '../../shared/host/contract.ts';

/** Free and total bytes of the volume the data folder lies on, as this user may use them. */
export function diskHandlers(dataFolder: string): Pick<HostHandlers, 'disk.space'> {
  return {
    'disk.space': async () => {
      const { bavail, blocks, bsize } = await statfs(dataFolder);
      return succeed({ freeBytes: bavail * bsize, totalBytes: blocks * bsize });
    },
  };
}
