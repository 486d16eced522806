export type StoreErrorCode = 'store-full' | 'store-failed';

/** Why a read or write of the store was refused: no space left, or anything else. Dexie wraps the browser's error. */
export function nameStoreError(thrown: unknown): StoreErrorCode {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 4; depth += 1) {
    if (error.name === 'QuotaExceededError') return 'store-full';
    error = (error as { readonly inner?: unknown }).inner;
  }
  return 'store-failed';
}
