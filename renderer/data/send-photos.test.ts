import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import { createMemoryHost } from '../../shared/host/testing/memory-host.ts';
import { sendMissingPhotos } from './send-photos.ts';
import { openStore } from './store.ts';

it('sends the originals the host lacks, and no copies that came without one', async () => {
  const [store, host] = [openStore('photos'), createMemoryHost()];
  const [held, missing] = [new Uint8Array([1, 2]), new Uint8Array([3, 4])];
  await store.photoFiles.bulkPut([
    { hash: sha256Hex(held), mediaType: 'image/jpeg', original: held },
    { hash: sha256Hex(missing), mediaType: 'image/jpeg', original: missing },
    { hash: 'f'.repeat(64), mediaType: 'image/jpeg', copy: new Uint8Array([5]) },
  ]);
  await host.call('photos.put', { hash: sha256Hex(held), bytes: held });
  expect(await sendMissingPhotos(store, host)).toBe(1);
  expect([...host.photos.keys()].sort()).toEqual([sha256Hex(held), sha256Hex(missing)].sort());
  expect(await sendMissingPhotos(store, host)).toBe(0);
});
