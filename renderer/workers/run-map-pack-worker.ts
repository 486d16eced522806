import type { FedTiles } from '../../shared/map-packs/feed-tiles.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { PackFiles, PackTaker } from '../map-packs/read-pack-files.ts';
import type { MapPackMessage, MapPackRequest } from './map-pack-task.ts';

/** The reader itself broke; param `why`: the machine's own words. */
export type MapPackWorkerCode = 'pack-reading-failed';

/** Reads the files in a worker of its own, so that the window stays free. Ends the worker and rejects as soon as the taker does. */
export function runMapPackWorker(
  files: PackFiles,
  to: PackTaker,
): Promise<Result<FedTiles, Notice>> {
  const worker = new Worker(new URL('./map-pack.worker.ts', import.meta.url), { type: 'module' });
  const post = (message: MapPackRequest): void => worker.postMessage(message);
  return new Promise<Result<FedTiles, Notice>>((settle, reject) => {
    const broken = (why: string): void =>
      settle(fail({ code: 'pack-reading-failed', severity: 'error', params: { why } }));
    worker.onerror = (event) => broken(event.message);
    worker.onmessage = ({ data }: MessageEvent<MapPackMessage>) => {
      if ('failure' in data) return broken(data.failure);
      if ('ended' in data) return settle(data.ended);
      const taking = 'opened' in data ? to.opened(data.opened) : to.tiles(data.tiles);
      taking.then(() => post({ taken: true }), reject);
    };
    post({ read: files });
  }).finally(() => worker.terminate());
}
