import { describe, expect, it } from 'vitest';
import { keyFingerprint } from '../host/key-fingerprint.ts';
import { judgeInstallation, judgeState, readTrusted, trustOf, withTrusted } from './trust-list.ts';

const KEY = 'ab'.repeat(32);
const PRINT = keyFingerprint(KEY);
const AT = '2026-11-27T00:00:00.000Z';
const own = { fingerprint: keyFingerprint('cd'.repeat(32)), name: '', addedAt: '' };

describe('the trust list of this laptop', () => {
  it('M15: a fingerprint is taken as it is read aloud, never with a slip', () => {
    const spoken = PRINT.toLowerCase().replaceAll('-', ' ');
    expect(withTrusted([], spoken, ' 一组 ', AT)).toEqual([
      { fingerprint: PRINT, name: '一组', addedAt: AT },
    ]);
    expect(withTrusted([], PRINT.slice(0, -1), '一组', AT)).toBeNull();
  });

  it('M15: one named again takes the new name and stands once', () => {
    const once = withTrusted([], PRINT, '一组', AT) ?? [];
    expect(withTrusted(once, PRINT, '二组', AT)?.map(({ name }) => name)).toEqual(['二组']);
  });

  it('M15: nothing is checked while nobody is named; then others are unknown, and we are not', () => {
    expect(trustOf([], own)).toBeNull();
    const trust = trustOf(withTrusted([], PRINT, '一组', AT) ?? [], own);
    const judge = (key: string) => judgeState('intact', judgeInstallation(key, trust));
    expect([judge(KEY), judge('cd'.repeat(32)), judge('ef'.repeat(32))]).toEqual([
      'intact',
      'intact',
      'unknown',
    ]);
    expect(judgeState('edited', judgeInstallation('ef'.repeat(32), trust))).toBe('edited');
  });

  it('M15: of a kept list what can be read stands', () => {
    const kept = [{ fingerprint: PRINT }, { fingerprint: 'no' }, 7];
    expect(readTrusted(kept)).toEqual([{ fingerprint: PRINT, name: '', addedAt: '' }]);
  });
});
