import type { Notice } from '../../../shared/kernel/notice.ts';
import type { OverlayStoreCode } from '../../../shared/overlays/overlay-notice.ts';
import { nameStoreError } from '../name-store-error.ts';

/** What was thrown while an overlay was written or changed, as a Notice. */
export function nameOverlayFailure(thrown: unknown): Notice<OverlayStoreCode> {
  if (nameStoreError(thrown) === 'store-full')
    return { code: 'overlay-disk-full', severity: 'error' };
  const why = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: 'overlay-store-failed', severity: 'error', params: { why: why.slice(0, 300) } };
}
