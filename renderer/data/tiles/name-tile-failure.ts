import type { Notice } from '../../../shared/kernel/notice.ts';
import { tileNotice } from '../../../shared/tiles/tile-notice.ts';
import type { TileStoreCode } from '../../../shared/tiles/tile-notice.ts';

/** What was thrown while tiles were written, as a Notice; Dexie keeps the browser's own error inside its own. */
export function nameTileFailure(thrown: unknown): Notice<TileStoreCode> {
  const names = chain(thrown).map((error) => error.name);
  if (names.includes('QuotaExceededError')) return tileNotice('tiles-disk-full');
  const [first] = chain(thrown);
  const why = first ? `${first.name}: ${first.message}` : String(thrown);
  return tileNotice('tiles-store-failed', { why: why.slice(0, 300) });
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
}

function chain(thrown: unknown): Thrown[] {
  const errors: Thrown[] = [];
  let error = thrown;
  while (isThrown(error) && errors.length < 5) {
    errors.push(error);
    error = error.inner;
  }
  return errors;
}

const isThrown = (value: unknown): value is Thrown =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
