import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openStore } from './store.ts';

it('a store of version 1 is opened with all it holds, and merges can be remembered in it', async () => {
  const old = new Dexie('old');
  old.version(1).stores({
    changes: '[replica+seq], *touches',
    heads: 'replica',
    photoFiles: 'hash',
    person: 'id, conflict',
    round: 'id, conflict',
    point: 'id, conflict',
    assessment: 'id, conflict, values.round, values.point',
    rating: 'id, conflict, values.assessment',
    finding: 'id, conflict, values.assessment',
    photo: 'id, conflict, values.assessment, values.hash',
  });
  const head = { replica: 'r1', seq: 1, hash: 'h', at: '1' };
  await old.table('heads').put(head);
  old.close();

  const store = openStore('old');
  expect(await store.heads.toArray()).toEqual([head]);
  await store.merges.add({ at: 1, accepted: 0, brought: {}, sources: [] });
  expect(await store.merges.toArray()).toHaveLength(1);
  await store.delete();
});
