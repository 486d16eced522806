import { useMemo } from 'react';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import { useSession } from '../app/session.ts';
import { changePack, leavePack } from '../data/tiles/pack-records.ts';
import { downloadDeskOf } from './use-downloads.ts';

/** What people say of a pack. */
export interface PackWords extends Pick<
  MapPack['look'],
  'datum' | 'role' | 'attribution' | 'licence'
> {
  readonly name: string;
}

export interface MapPackActs {
  readonly change: (pack: MapPack, words: PackWords) => Promise<void>;
  /** Off the list; its tiles stay until `clear`, or the next start. */
  readonly remove: (pack: MapPack) => Promise<void>;
  readonly bringBack: (pack: MapPack) => Promise<void>;
  /** Gives its space free; there is no way back. */
  readonly clear: (pack: MapPack) => Promise<void>;
  /** Notes that it was looked at. */
  readonly use: (pack: MapPack) => Promise<void>;
}

/** A pack looked at again within this time is not written anew. */
const USED_AGAIN_MS = 10 * 60_000;

export function useMapPackActs(): MapPackActs {
  const session = useSession();
  return useMemo(() => {
    const { maps, now } = session;
    return {
      change: async (pack, { name, ...look }) => {
        await changePack(maps.db, pack.id, { name, look: { ...pack.look, ...look } });
      },
      remove: async (pack) => {
        await downloadDeskOf(session).pause(pack.id);
        await leavePack(maps.db, pack.id, now());
      },
      bringBack: (pack) => leavePack(maps.db, pack.id, null),
      clear: (pack) => maps.store.remove(pack.id),
      use: async (pack) => {
        if (now() - pack.usedAt > USED_AGAIN_MS) {
          await changePack(maps.db, pack.id, { usedAt: now() });
        }
      },
    };
  }, [session]);
}
