import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { keyFor } from '../../shared/tiles/source-key.ts';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import type { Session } from '../app/session.ts';
import { useSession, useSettings } from '../app/session.ts';
import type { Settings } from '../app/settings.ts';
import { packsToGoOn } from '../data/tiles/pack-records.ts';
import { holdLock } from '../data/hold-lock.ts';
import { wakeAfter } from '../workers/wake-after.ts';
import { askTiles } from './ask-tiles.ts';
import type { DownloadDeskState, KeyedSource } from './download-desk.ts';
import { DownloadDesk } from './download-desk.ts';
import { makeDownload } from './make-download.ts';
import type { PlannedDownload } from './make-download.ts';

export interface DownloadActs {
  readonly start: (planned: PlannedDownload) => Promise<void>;
  readonly resume: (pack: MapPack) => void;
  readonly pause: (pack: MapPack) => void;
  /** What is there stays. */
  readonly giveUp: (pack: MapPack) => void;
  /** Asks again for what failed, and for what was given up. */
  readonly repair: (pack: MapPack) => void;
}

/** What of the window a download works with. */
type DownloadWindow = Pick<Session, 'maps' | 'host'>;

const desks = new WeakMap<DownloadWindow, DownloadDesk>();

/** What this window downloads now; it goes on while other screens are open. */
export function useDownloadDesk(): DownloadDeskState {
  const { state } = downloadDeskOf(useSession());
  return useSyncExternalStore(state.subscribe, state.current);
}

export function useDownloadActs(): DownloadActs {
  const session = useSession();
  const { settings } = useSettings();
  return useMemo(() => {
    const desk = downloadDeskOf(session);
    const from = (pack: MapPack): KeyedSource => keyedSource(pack, settings);
    return {
      start: async (planned) => {
        const pack = await makeDownload(session.maps, planned, session.randomKey(), session.now());
        desk.go(pack.id, from(pack));
      },
      resume: (pack) => desk.go(pack.id, from(pack)),
      pause: (pack) => void desk.pause(pack.id),
      giveUp: (pack) => void desk.giveUp(pack.id),
      repair: (pack) => desk.go(pack.id, from(pack), 'repair'),
    };
  }, [session, settings]);
}

/** Goes on with what was cut off, at the start and when the network is back (shared/tiles/SPEC.md T29). */
export function useDownloadsGoOn(): void {
  const session = useSession();
  const { settings } = useSettings();
  const goOn = useEffectEvent(async () => {
    if (!navigator.onLine) return;
    const desk = downloadDeskOf(session);
    for (const pack of await packsToGoOn(session.maps.db))
      desk.go(pack.id, keyedSource(pack, settings), 'by-itself');
  });
  useEffect(() => {
    // Where the list cannot be read the map screen says why; nothing is begun.
    const begin = (): void => void goOn().catch(() => undefined);
    begin();
    window.addEventListener('online', begin);
    return () => window.removeEventListener('online', begin);
  }, []);
}

export function downloadDeskOf(session: DownloadWindow): DownloadDesk {
  const known = desks.get(session);
  if (known) return known;
  const { maps, host } = session;
  const desk = new DownloadDesk({
    maps,
    ask: ({ source, key }, tiles, call) => askTiles({ host, source, key, call }, tiles),
    abort: (call) => void host.call('tiles.abort', { call }),
    lock: (pack) => holdLock(`dianwei-download/${pack}`),
    clock: () => performance.now(),
    wakeAfter,
  });
  desks.set(session, desk);
  return desk;
}

function keyedSource(pack: MapPack, { tileSources, tileKeys }: Settings): KeyedSource {
  const source = sourceNow(pack, tileSources);
  return { source, key: keyFor(source, tileKeys) };
}

/** The source as the office has it now, its leave included; datum and size are the pack's, whose plan counts in them. */
function sourceNow(
  { origin }: MapPack,
  sources: readonly KeyedSource['source'][],
): KeyedSource['source'] {
  if (origin.kind !== 'download') throw new Error('a pack that was not downloaded has no source');
  const { id, datum, tileSize } = origin.source;
  const now = sources.find((source) => source.id === id);
  return now ? { ...now, datum, tileSize } : origin.source;
}
