import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { SpaceEstimate } from '../../shared/tiles/space-reserve.ts';
import { useSession } from '../app/session.ts';
import { listPacks, readDownload } from '../data/tiles/pack-records.ts';

/** What the disk leaves for tiles, asked again when `anew` changes; null until known. */
export function useRoomForTiles(anew: unknown): SpaceEstimate | null {
  const { maps } = useSession();
  const [room, setRoom] = useState<SpaceEstimate | null>(null);
  useEffect(() => {
    let gone = false;
    void maps.space().then((space) => {
      if (!gone) setRoom(space);
    });
    return () => {
      gone = true;
    };
  }, [maps, anew]);
  return room;
}

/** What came from a source so far, on this laptop. */
export interface SeenOfSource {
  readonly tiles: number;
  readonly bytes: number;
  readonly seconds: number;
}

export function useSeenOfSource(source: string | null): SeenOfSource | null {
  const { maps } = useSession();
  const seen = useLiveQuery(async () => {
    const packs = (await listPacks(maps.db).catch(() => [])).filter(
      ({ origin }) => origin.kind === 'download' && origin.source.id === source,
    );
    const records = await Promise.all(packs.map(({ id }) => readDownload(maps.db, id)));
    return {
      tiles: packs.reduce((sum, { tiles }) => sum + tiles, 0),
      bytes: packs.reduce((sum, { bytes }) => sum + bytes, 0),
      seconds: records.reduce((sum, record) => sum + (record?.spent ?? 0) / 1000, 0),
    };
  }, [maps, source]);
  return seen ?? null;
}
