import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { commitIntent } from './commit-intent.ts';
import { keepStoreOpen } from './keep-store-open.ts';
import type { Store } from './store.ts';
import { openStore } from './store.ts';

const me = { replica: 'r1', actor: 'person/me', now: () => 1_800_000_000_000 };
const name = (value: string) => ({
  note: 'rate',
  sets: [{ record: 'point/0', values: { name: value } }],
});

/** As a browser closes a store by force. */
function closeByForce(store: Store): void {
  store.backendDB().onclose?.(new Event('close'));
}

async function usedStore(called: string) {
  const store = openStore(called);
  await store.open();
  const startAgain = vi.fn();
  keepStoreOpen(store, startAgain, 5);
  await commitIntent(store, me, name('before'));
  return { store, startAgain };
}

describe('a store closed by force', () => {
  it('opens again, and the next act goes on from what was there', async () => {
    const { store, startAgain } = await usedStore('closed-once');
    for (const value of ['again', 'and again']) {
      closeByForce(store);
      await vi.waitFor(() => expect(store.isOpen()).toBe(true));
      await commitIntent(store, me, name(value));
    }
    expect((await store.changes.toArray()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(startAgain).not.toHaveBeenCalled();
  });

  it('is tried again for as long as it cannot be opened', async () => {
    const { store, startAgain } = await usedStore('closed-and-full');
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('disk full', 'UnknownError');
    });
    closeByForce(store);
    await vi.waitFor(() => expect(refuse.mock.calls.length).toBeGreaterThan(2));
    await expect(commitIntent(store, me, name('lost'))).rejects.toThrow();
    refuse.mockRestore();
    await vi.waitFor(() => expect(store.isOpen()).toBe(true));
    await commitIntent(store, me, name('kept'));
    expect((await store.point.get('point/0'))?.values.name).toBe('kept');
    expect(startAgain).not.toHaveBeenCalled();
  });

  it('lets no act into an empty one: the window starts again', async () => {
    const { store, startAgain } = await usedStore('wiped');
    await store.heads.clear();
    closeByForce(store);
    const act = vi.fn();
    void commitIntent(store, me, name('too early')).then(act, act);
    await vi.waitFor(() => expect(startAgain).toHaveBeenCalledOnce());
    expect(act).not.toHaveBeenCalled();
  });
});
