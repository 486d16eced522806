import { describe, expect, it } from 'vitest';
import { takeWindowKey } from './window-key.ts';

function windowAt(hash: string, kept: Record<string, string> = {}) {
  const shown: (string | URL | null | undefined)[] = [];
  const storage = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void (kept[name] = value),
  };
  const history = {
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
      shown.push(url);
    },
  };
  const take = () => takeWindowKey({ hash, pathname: '/', search: '' }, history, storage);
  return { take, shown, kept };
}

describe('window key', () => {
  it('is taken from the address on entering, kept, and removed from the address', () => {
    const { take, shown, kept } = windowAt('#key=ab_C-1');
    expect(take()).toBe('ab_C-1');
    expect(shown).toEqual(['/']);
    expect(kept).toEqual({ 'dianwei.key': 'ab_C-1' });
  });

  it('is the kept one on a reload, whatever the router’s address', () => {
    const { take, shown } = windowAt('#/points', { 'dianwei.key': 'ab' });
    expect(take()).toBe('ab');
    expect(shown).toEqual([]);
  });

  it('is empty for a window that never entered', () => {
    expect(windowAt('#/key=1').take()).toBe('');
  });
});
