import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import type { Host } from '../../shared/host/contract.ts';
import { createMemoryHost } from '../../shared/host/testing/memory-host.ts';
import { explainStoreError, nameStoreError } from './name-store-error.ts';

it('finds the full disk under what Dexie puts around it', () => {
  const full = new DOMException('no room', 'QuotaExceededError');
  expect(nameStoreError(full)).toBe('store-full');
  expect(nameStoreError(new Dexie.AbortError('aborted', full))).toBe('store-full');
  expect(nameStoreError(new Dexie.OpenFailedError(new Dexie.AbortError('aborted', full)))).toBe(
    'store-full',
  );
});

it('calls everything else a failed store', () => {
  expect(nameStoreError(new Dexie.AbortError('aborted'))).toBe('store-failed');
  expect(nameStoreError('a string')).toBe('store-failed');
  expect(nameStoreError(null)).toBe('store-failed');
});

it('looks at the disk when the browser only says that something failed', async () => {
  const memory = createMemoryHost();
  const failed = new Dexie.OpenFailedError('Internal error opening backing store');
  const withFree = (freeBytes: number): Pick<Host, 'call'> => ({
    call: (capability, request) =>
      capability === 'disk.space'
        ? Promise.resolve({ ok: true, value: { freeBytes, totalBytes: 1e9 } } as never)
        : memory.call(capability, request),
  });
  expect(await explainStoreError(withFree(0), failed)).toBe('store-full');
  expect(await explainStoreError(withFree(5e8), failed)).toBe('store-failed');
});
