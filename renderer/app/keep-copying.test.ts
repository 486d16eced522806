import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Host } from '../../shared/host/contract.ts';
import { createMemoryHost } from '../../shared/host/testing/memory-host.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { commitIntent } from '../data/commit-intent.ts';
import { JournalKeeper } from '../data/keep-journal.ts';
import { openStore } from '../data/store.ts';
import { keepCopying } from './keep-copying.ts';

it('catches up by itself when a full disk takes again, photos too', async () => {
  const [store, memory] = [openStore('keep-copying'), createMemoryHost()];
  let full = true;
  const host: Host = {
    call: (capability, request) =>
      full && (capability === 'journal.append' || capability === 'photos.put')
        ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
        : memory.call(capability, request),
  };
  const journal = new JournalKeeper(store, host);
  const original = new Uint8Array([1, 2, 3]);
  await store.photoFiles.put({ hash: sha256Hex(original), mediaType: 'image/jpeg', original });
  await commitIntent(
    store,
    { replica: 'r1', actor: 'person/me', now: () => 1_800_000_000_000 },
    { note: 'rate', sets: [{ record: 'point/0', values: { name: 'a' } }] },
  );
  await journal.push();
  const stop = keepCopying({ store, host, journal }, 5);
  expect(journal.state().failure).toBe('disk-full');
  full = false;
  await vi.waitFor(() => expect(memory.photos.size).toBe(1));
  expect(journal.state()).toEqual({ waiting: 0, failure: null });
  expect(memory.journal.get('r1')).toHaveLength(1);
  stop();
});
