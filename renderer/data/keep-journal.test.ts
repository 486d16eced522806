import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changesOf, emptyLog } from '../../shared/changes/memory-log.ts';
import { write } from '../../shared/changes/testing/random-histories.ts';
import { encodeChange } from '../../shared/changes/change.ts';
import { createMemoryHost } from '../../shared/host/testing/memory-host.ts';
import { commitIntent } from './commit-intent.ts';
import { ingestIntoStore } from './ingest-changes.ts';
import { JournalKeeper } from './keep-journal.ts';
import type { Store } from './store.ts';
import { setMergeAside } from './set-merge-aside.ts';
import { openStore } from './store.ts';
import { uniteMerge } from './unite-merge.ts';

let stores = 0;
const freshStore = (): Store => openStore(`journal-${stores++}`);
const me = { replica: 'r1', actor: 'person/me', now: () => 1_800_000_000_000 };
const name = (value: string) => ({
  note: 'rate',
  sets: [{ record: 'point/0', values: { name: value } }],
});

describe('the journal and the store fill each other’s gaps', () => {
  it('what is committed is appended, once', async () => {
    const [store, host] = [freshStore(), createMemoryHost()];
    const keeper = new JournalKeeper(store, host);
    for (const value of ['a', 'b']) {
      await commitIntent(store, me, name(value));
      await keeper.push();
    }
    await keeper.push();
    expect(host.journal.get('r1')).toHaveLength(2);
    expect(keeper.state()).toEqual({ waiting: 0, failure: null });
  });

  it('a store that was lost comes back from the journal', async () => {
    const host = createMemoryHost();
    const lost = freshStore();
    await commitIntent(lost, me, name('before'));
    await new JournalKeeper(lost, host).push();
    const store = freshStore();
    expect(await new JournalKeeper(store, host).restore()).toBe(1);
    expect((await store.point.get('point/0'))?.values.name).toBe('before');
  });

  it('a journal that was lost is written anew', async () => {
    const store = freshStore();
    await commitIntent(store, me, name('kept'));
    const host = createMemoryHost();
    const keeper = new JournalKeeper(store, host);
    expect(await keeper.restore()).toBe(0);
    await keeper.push();
    expect(host.journal.get('r1')).toHaveLength(1);
  });

  it('says when the disk refuses, and catches up when it takes again', async () => {
    const [store, host] = [freshStore(), createMemoryHost()];
    let full = true;
    const keeper = new JournalKeeper(store, {
      call: (capability, request) =>
        full && capability === 'journal.append'
          ? Promise.resolve({ ok: false, error: { code: 'disk-full' } })
          : host.call(capability, request),
    });
    await commitIntent(store, me, name('a'));
    await keeper.push();
    expect(keeper.state()).toEqual({ waiting: 1, failure: 'disk-full' });
    full = false;
    await keeper.push();
    expect(keeper.state()).toEqual({ waiting: 0, failure: null });
  });

  it('outlives a run that breaks off, and the next one catches up', async () => {
    const [store, host] = [freshStore(), createMemoryHost()];
    let broken = true;
    const keeper = new JournalKeeper(store, {
      call: (capability, request) =>
        broken ? Promise.reject(new Error('gone')) : host.call(capability, request),
    });
    await commitIntent(store, me, name('a'));
    await keeper.push();
    expect(keeper.state().failure).toBe('host-failed');
    broken = false;
    await keeper.push();
    expect(keeper.state()).toEqual({ waiting: 0, failure: null });
    expect(host.journal.get('r1')).toHaveLength(1);
  });

  it('L9: a fork told apart in the store is told apart in the journal, and both histories outlive a lost store', async () => {
    const base = write(emptyLog(), 'r1', 'point/0', 'name', 'start');
    const ours = changesOf(write(base, 'r1', 'point/0', 'name', 'ours'));
    const theirs = changesOf(write(base, 'r1', 'point/0', 'name', 'theirs'));
    for (const [first, second] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const [store, host] = [freshStore(), createMemoryHost()];
      const keeper = new JournalKeeper(store, host);
      await ingestIntoStore(store, first);
      await keeper.push();
      await ingestIntoStore(store, second);
      await keeper.push();
      expect(keeper.state()).toEqual({ waiting: 0, failure: null });
      expect([...host.journal.values()].flat()).toHaveLength(3);
      const again = freshStore();
      await new JournalKeeper(again, host).restore();
      expect(await again.point.get('point/0')).toEqual(await store.point.get('point/0'));
      expect((await again.point.get('point/0'))?.conflict).toBe(1);
    }
    expect(ours.map(encodeChange)[0]).toBe(theirs.map(encodeChange)[0]);
  });

  it('L13: what an undone merge brought goes from the journal too, at the next start if not before', async () => {
    const [store, host] = [freshStore(), createMemoryHost()];
    const theirs = ['a', 'b'].reduce(
      (log, value) => write(log, 'r2', 'point/0', 'name', value),
      emptyLog(),
    );
    const [first, second] = changesOf(theirs);
    if (first === undefined || second === undefined) throw new Error('two names are two changes');
    const memo = { at: 1, sources: [], own: new Set(['r1']) };
    await uniteMerge(store, [first], memo);
    await uniteMerge(store, [second], memo);
    let away = false;
    const keeper = new JournalKeeper(store, {
      call: (capability, request) =>
        away && capability === 'journal.rewind'
          ? Promise.resolve({ ok: false, error: { code: 'host-unreachable' } })
          : host.call(capability, request),
    });
    await keeper.push();
    expect(host.journal.get('r2')).toHaveLength(2);
    await setMergeAside(store, 2, 2);
    away = true;
    await keeper.push();
    expect(keeper.state().failure).toBe('host-unreachable');
    expect(await keeper.restore()).toBe(0);
    away = false;
    expect(await keeper.restore()).toBe(0);
    expect(host.journal.get('r2')).toHaveLength(1);
    expect((await store.point.get('point/0'))?.values.name).toBe('a');
    await uniteMerge(store, [first, second], memo);
    await keeper.push();
    expect(host.journal.get('r2')).toHaveLength(2);
    expect(keeper.state()).toEqual({ waiting: 0, failure: null });
  });
});
