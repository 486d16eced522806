import { describe, expect, it } from 'vitest';
import { keyFingerprint } from './key-fingerprint.ts';

describe('key fingerprint', () => {
  it('is the first 60 bits of the SHA-256 in Crockford base 32', () => {
    // printf 00…00 (64 digits) | sha256sum = 60e05bd1b195af2f 94112fa7197a5c88…
    expect(keyFingerprint('0'.repeat(64))).toBe('C3G5-QMDH-JPQJ');
  });

  it('differs between keys', () => {
    expect(keyFingerprint('1'.repeat(64))).not.toBe(keyFingerprint('0'.repeat(64)));
  });
});
