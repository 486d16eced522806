import { useSyncExternalStore } from 'react';
import { askForFolderHandle, filesOfHandle } from '../ui/folder-handle.ts';
import type { FolderWatchState } from './folder-watch.ts';
import { FolderWatch } from './folder-watch.ts';
import type { MergeDesk } from './merge-desk.ts';
import { useMergeDesk } from './use-merge-desk.ts';

const watches = new WeakMap<MergeDesk, FolderWatch>();

interface WatchActs {
  readonly state: FolderWatchState;
  /** Asks which folder. */
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
  readonly take: () => void;
}

/** The watch over a folder of this window's merge desk; it goes on while other screens are open. */
export function useFolderWatch(): WatchActs {
  const watch = watchOf(useMergeDesk().desk);
  const state = useSyncExternalStore(watch.state.subscribe, watch.state.current);
  return {
    state,
    begin: async () => {
      const folder = await askForFolderHandle();
      if (folder !== null) watch.start(folder.name, () => filesOfHandle(folder));
    },
    stop: () => watch.stop(),
    take: () => watch.take(),
  };
}

function watchOf(desk: MergeDesk): FolderWatch {
  const known = watches.get(desk);
  if (known) return known;
  const watch = new FolderWatch(desk);
  watches.set(desk, watch);
  return watch;
}
