import type { Host } from '../../shared/host/contract.ts';

export type StoreErrorCode = 'store-full' | 'store-failed';

/** With less than this left, bytes, a browser's errors of every kind come from the full disk. */
const TOO_LITTLE = 32_000_000;

/** As nameStoreError, and the disk is looked at: a browser says of a full one mostly that something failed. */
export async function explainStoreError(
  host: Pick<Host, 'call'>,
  thrown: unknown,
): Promise<StoreErrorCode> {
  const code = nameStoreError(thrown);
  if (code === 'store-full') return code;
  const space = await host.call('disk.space', {});
  return space.ok && space.value.freeBytes < TOO_LITTLE ? 'store-full' : code;
}

/** Why a read or write of the store was refused: no space left, or anything else. Dexie wraps the browser's error. */
export function nameStoreError(thrown: unknown): StoreErrorCode {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 4; depth += 1) {
    if (error.name === 'QuotaExceededError') return 'store-full';
    error = (error as { readonly inner?: unknown }).inner;
  }
  return 'store-failed';
}
