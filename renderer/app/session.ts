import { createContext, useContext } from 'react';
import type { Host } from '../../shared/host/contract.ts';
import type { Installation } from '../../shared/host/installation-capabilities.ts';
import type { JournalKeeper } from '../data/keep-journal.ts';
import type { StoreKeeper } from '../data/keep-store-open.ts';
import type { Store } from '../data/store.ts';
import type { Overlays } from '../data/overlays/open-overlays.ts';
import type { TrackDatabase } from '../data/track/track-database.ts';
import type { Maps } from '../data/tiles/open-maps.ts';
import type { Settings } from './settings.ts';

/** What one window works with from start to end: the store, the machine, and who writes here. */
export interface Session {
  readonly store: Store;
  /** Offline maps, in a database of their own. */
  readonly maps: Maps;
  /** What is drawn over maps, in a database of its own too. */
  readonly overlays: Overlays;
  /** The inspector's own way, in a database of its own as well. */
  readonly track: TrackDatabase;
  readonly storeKeeper: StoreKeeper;
  readonly host: Host;
  /** As it is now: an installation found to be a copy gets a new replica id while the window is open. */
  readonly installation: Installation;
  readonly journal: JournalKeeper;
  /** After a merge that met a fork: if it is our own history that forked, never write under its id again. */
  readonly leaveForkedId: () => Promise<void>;
  readonly now: () => number;
  /** A random key for records that exist once only. */
  readonly randomKey: () => string;
}

export interface SettingsHandle {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);
export const SettingsContext = createContext<SettingsHandle | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session: the app has not started');
  return session;
}

export function useSettings(): SettingsHandle {
  const handle = useContext(SettingsContext);
  if (handle === null) throw new Error('no settings: the app has not started');
  return handle;
}
