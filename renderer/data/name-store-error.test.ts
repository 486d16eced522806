import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { nameStoreError } from './name-store-error.ts';

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
