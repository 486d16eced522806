import type { Host, HostErrorCode } from '../../shared/host/contract.ts';
import type { Installation } from '../../shared/host/installation-capabilities.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import { sendMissingPhotos } from '../data/send-photos.ts';
import { JournalKeeper } from '../data/keep-journal.ts';
import type { Store } from '../data/store.ts';
import { openStore } from '../data/store.ts';
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
export async function boot(host: Host): Promise<Result<Booted, HostErrorCode | 'store-failed'>> {
  const asked = await host.call('installation.read', {});
  if (!asked.ok) return fail(asked.error.code);
  const settings = await readSettings(host);
  const store = openStore();
  try {
    await store.open();
  } catch {
    return fail('store-failed');
  }
  const journal = new JournalKeeper(store, host);
  const wasEmpty = (await store.heads.count()) === 0;
  const cameBack = await journal.restore();
  await journal.push();
  const installation = await leaveForkedId(host, store, asked.value);
  const session: Session = { store, host, installation, journal, now: Date.now, randomKey };
  void askToPersist();
  void sendMissingPhotos(store, host);
  closeOnUpgrade(store);
  return succeed({ session, settings, restored: wasEmpty ? cameBack : 0 });
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

async function askToPersist(): Promise<void> {
  await navigator.storage?.persist?.();
}

/** Another window that opens a newer version of the store must not wait for this one. */
function closeOnUpgrade(store: Store): void {
  store.on('versionchange', () => {
    store.close();
    location.reload();
  });
}
