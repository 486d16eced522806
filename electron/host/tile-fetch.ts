import { setMaxListeners } from 'node:events';
import { fetchTiles } from '../../shared/host/fetch-tiles.ts';
import type { HostHandlers } from '../../shared/host/contract.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { webFrom } from './fetch-web.ts';

export interface TileFetch {
  readonly handlers: Pick<HostHandlers, 'tiles.fetch' | 'tiles.abort'>;
  /** Ends all that is under way: nobody waits for a map when the window closes. */
  close(): void;
}

/** Tiles from map servers; each call can be taken back by its name. */
export function openTileFetch(version: string): TileFetch {
  const open = new Map<string, AbortController>();
  const handlers: TileFetch['handlers'] = {
    'tiles.fetch': async (request) => {
      const taken = new AbortController();
      // Each tile of the call listens; Node takes more than ten for a leak and says so on the console.
      setMaxListeners(0, taken.signal);
      open.set(request.call, taken);
      try {
        return await fetchTiles(request, webFrom(version, taken.signal));
      } finally {
        if (open.get(request.call) === taken) open.delete(request.call);
      }
    },
    'tiles.abort': ({ call }) => {
      open.get(call)?.abort();
      return Promise.resolve(succeed({}));
    },
  };
  return {
    handlers,
    close() {
      for (const taken of open.values()) taken.abort();
    },
  };
}
