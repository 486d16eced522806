import type { Host } from '../../shared/host/contract.ts';
import type { Store } from './store.ts';

/**
 * Sends the originals that the host does not hold yet (a full disk, a window closed too soon) and
 * resolves to how many it took; whatever it refuses is tried again on the next start.
 */
export async function sendMissingPhotos(store: Store, host: Host): Promise<number> {
  const listed = await host.call('photos.list', {});
  if (!listed.ok) return 0;
  const held = new Set(listed.value.hashes);
  const missing = (await store.photoFiles.toCollection().primaryKeys()).filter(
    (hash) => !held.has(hash),
  );
  let sent = 0;
  for (const hash of missing) {
    const bytes = (await store.photoFiles.get(hash))?.original;
    if (bytes === undefined) continue;
    const reply = await host.call('photos.put', { hash, bytes });
    if (reply.ok) sent += 1;
  }
  return sent;
}
