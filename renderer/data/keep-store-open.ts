import type { Store } from './store.ts';

/** Whether the store can be used now, and how often it was opened again under this window. */
export interface StoreState {
  readonly open: boolean;
  readonly times: number;
}

export interface StoreKeeper {
  readonly state: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
}

const AGAIN_MS = 1_000;

/**
 * A browser closes the store under a running window when its disk is full, and when the store is wiped.
 * It is opened again as soon as that works. One that comes back empty lets no act in, which would begin
 * a second history: the window starts again and the journal fills it. The same when another window waits
 * to upgrade the store.
 */
export function keepStoreOpen(
  store: Store,
  startAgain: () => void,
  againMs = AGAIN_MS,
): StoreKeeper {
  let state: StoreState = { open: true, times: 0 };
  let leaving = false;
  const listeners = new Set<() => void>();
  const report = (next: StoreState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const leave = (): Promise<never> => {
    leaving = true;
    startAgain();
    return new Promise<never>(() => undefined);
  };
  const reopen = (): void => {
    store.open().then(
      () => report({ open: true, times: state.times + 1 }),
      () => setTimeout(reopen, againMs),
    );
  };
  // Dexie holds back every act on a store that opens until this has settled.
  const checkWhole = async (opened: unknown): Promise<void> => {
    if (!state.open && (await (opened as Store).heads.count()) === 0) await leave();
  };
  store.on('ready', checkWhole, true);
  store.on('versionchange', () => void leave());
  store.on('close', () => {
    if (!state.open || leaving) return;
    report({ open: false, times: state.times });
    // After Dexie has finished closing.
    setTimeout(reopen, 0);
  });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
