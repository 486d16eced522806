import { describe, expect, it } from 'vitest';
import { keyFingerprint, readFingerprint } from './key-fingerprint.ts';

describe('key fingerprint', () => {
  it('is the first 60 bits of the SHA-256 in Crockford base 32, and a check character', () => {
    // printf 00…00 (64 digits) | sha256sum = 60e05bd1b195af2f 94112fa7197a5c88…
    expect(keyFingerprint('0'.repeat(64))).toMatch(/^C3G5-QMDH-JPQJ-[0-9A-HJKMNP-TV-Z]$/);
  });

  it('differs between keys', () => {
    expect(keyFingerprint('1'.repeat(64))).not.toBe(keyFingerprint('0'.repeat(64)));
  });

  it('is read as people type it', () => {
    const known = keyFingerprint('0'.repeat(64));
    for (const typed of [known, known.toLowerCase(), known.replaceAll('-', ' '), `${known}\n`])
      expect(readFingerprint(typed)).toBe(known);
    const withZero = keyFingerprint('7'.repeat(64)).replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readFingerprint(withZero)).toBe(keyFingerprint('7'.repeat(64)));
    expect(readFingerprint(known.slice(1))).toBeNull();
    expect(readFingerprint('')).toBeNull();
  });

  it('finds every single slip and every swap of neighbours', () => {
    const known = keyFingerprint('2'.repeat(64)).replaceAll('-', '');
    for (let place = 0; place < known.length; place += 1) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === known[place]) continue;
        expect(readFingerprint(known.slice(0, place) + letter + known.slice(place + 1))).toBeNull();
      }
      const [a = '', b = ''] = known.slice(place, place + 2);
      if (b === '' || a === b) continue;
      expect(readFingerprint(known.slice(0, place) + b + a + known.slice(place + 2))).toBeNull();
    }
  });
});
