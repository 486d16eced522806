import type { Host, HostErrorCode } from '../../shared/host/contract.ts';
import type { Installation } from '../../shared/host/installation-capabilities.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import { restorePictures } from '../commands/restore-pictures.ts';
import { explainStoreError } from '../data/name-store-error.ts';
import type { StoreErrorCode } from '../data/name-store-error.ts';
import { JournalKeeper } from '../data/keep-journal.ts';
import { keepStoreOpen } from '../data/keep-store-open.ts';
import type { Store } from '../data/store.ts';
import { openStore } from '../data/store.ts';
import { openOverlays } from '../data/overlays/open-overlays.ts';
import { openTrackDatabase } from '../data/track/track-database.ts';
import { openMaps } from '../data/tiles/open-maps.ts';
import { keepCopying } from './keep-copying.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { readSettings } from './settings.ts';

export interface Booted {
  readonly session: Session;
  readonly settings: Settings;
  /** Changes the journal gave back to a store that had lost everything. */
  readonly restored: number;
}

/**
 * Starts the window's work: who this installation is, its settings, the store, and what either the
 * store or the journal on disk lacks of the other.
 */
export async function boot(host: Host): Promise<Result<Booted, HostErrorCode | StoreErrorCode>> {
  const asked = await host.call('installation.read', {});
  if (!asked.ok) return fail(asked.error.code);
  const settings = await readSettings(host);
  try {
    return succeed({ ...(await openSession(host, asked.value, settings.language)), settings });
  } catch (thrown) {
    return fail(await explainStoreError(host, thrown));
  }
}

/** Rejects when the browser's store cannot be opened, or cannot take back what the journal holds. */
async function openSession(
  host: Host,
  asked: Installation,
  language: Language,
): Promise<Pick<Booted, 'session' | 'restored'>> {
  const store = openStore();
  await store.open();
  const journal = new JournalKeeper(store, host);
  const wasEmpty = (await store.heads.count()) === 0;
  const cameBack = await journal.restore();
  await journal.push();
  let installation = await leaveForkedId(host, store, asked);
  const storeKeeper = keepStoreOpen(store, () => location.reload());
  const session: Session = {
    store,
    maps: openMaps(() => freeOnDisk(host)),
    overlays: openOverlays(() => freeOnDisk(host)),
    track: openTrackDatabase(),
    storeKeeper,
    host,
    journal,
    now: Date.now,
    randomKey,
    get installation() {
      return installation;
    },
    leaveForkedId: async () => {
      installation = await leaveForkedId(host, store, installation);
    },
  };
  void askToPersist();
  keepCopying(session);
  void restorePictures(session, language).catch(() => 0);
  return { session, restored: wasEmpty ? cameBack : 0 };
}

/** An installation whose history forked (the laptop was copied) never writes under the shared id again. */
async function leaveForkedId(host: Host, store: Store, mine: Installation): Promise<Installation> {
  const branches = await store.heads.where('replica').startsWith(`${mine.replica}~`).count();
  if (branches === 0) return mine;
  const renewed = await host.call('installation.renew', {});
  return renewed.ok ? renewed.value : mine;
}

/** 80 random bits as 20 hex digits. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function freeOnDisk(host: Host): Promise<number | null> {
  const reply = await host.call('disk.space', {});
  return reply.ok ? reply.value.freeBytes : null;
}

async function askToPersist(): Promise<void> {
  await navigator.storage?.persist?.();
}
