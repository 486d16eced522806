import { rateItem } from '../../shared/assessing/assess-point.ts';
import type { Change } from '../../shared/changes/change.ts';
import { hashChange } from '../../shared/changes/change.ts';
import { composeChange, emptyHead } from '../../shared/changes/compose-change.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import { toChangeRow } from '../../renderer/data/change-rows.ts';
import { commitIntent } from '../../renderer/data/commit-intent.ts';
import { ingestIntoStore } from '../../renderer/data/ingest-changes.ts';
import type { ChangeRow, Store } from '../../renderer/data/store.ts';
import { openStore } from '../../renderer/data/store.ts';

const ITEMS_PER_POINT = 16;
const AT = '2026-11-23T08:00:00.000Z';

const assessment = (n: number): RecordId<'assessment'> =>
  `assessment/${String(n).padStart(16, '0')}`;

/** The log of another installation: `count` ratings, one Change each, chained. */
function ratingsOf(replica: string, count: number): Change[] {
  const changes: Change[] = [];
  let head = emptyHead(replica);
  for (let n = 0; n < count; n++) {
    const item = `RD-${String((n % ITEMS_PER_POINT) + 1).padStart(2, '0')}`;
    const intent = rateItem(
      assessment(Math.floor(n / ITEMS_PER_POINT)),
      item,
      { kind: 'cases', cases: n % 4 },
      AT,
    );
    const change = composeChange(
      head,
      intent,
      'person/bench',
      1_790_000_000_000 + n * 1_000,
      () => undefined,
    ) as Change;
    changes.push(change);
    head = { replica, seq: change.seq, hash: hashChange(change), at: change.at };
  }
  return changes;
}

async function fresh(name: string): Promise<Store> {
  const store = openStore(name);
  await store.delete();
  await store.open();
  return store;
}

/** Uniting `count` changes with their views, against bare bulkPuts of the very rows that makes. */
async function unite(count: number): Promise<{ unite: number; bare: number }> {
  const changes = ratingsOf('other', count);
  const store = await fresh('bench-unite');
  const began = performance.now();
  await ingestIntoStore(store, changes);
  const united = performance.now() - began;
  const [changeRows, ratingRows, heads] = await Promise.all([
    store.changes.toArray(),
    store.rating.toArray(),
    store.heads.toArray(),
  ]);
  const bareStore = await fresh('bench-bare');
  const bareBegan = performance.now();
  await bareStore.transaction(
    'rw',
    [bareStore.changes, bareStore.heads, bareStore.rating],
    async () => {
      await bareStore.changes.bulkPut(changeRows);
      await bareStore.rating.bulkPut(ratingRows);
      await bareStore.heads.bulkPut(heads);
    },
  );
  const bare = performance.now() - bareBegan;
  await bareStore.delete();
  store.close();
  return { unite: united, bare };
}

/** Milliseconds of each of `taps` taps, and of as many bare transactions with the same puts, in turns. */
async function tap(stored: number, taps: number): Promise<{ tap: number[]; bare: number[] }> {
  const store = await fresh('bench-tap');
  await ingestIntoStore(store, ratingsOf('other', stored));
  const writer = { replica: 'mine', actor: 'person/bench', now: Date.now };
  const samples = { tap: [] as number[], bare: [] as number[] };
  for (let n = 0; n < taps; n++) {
    const intent = rateItem(assessment(900_000 + n), 'RD-01', { kind: 'cases', cases: n % 4 }, AT);
    let began = performance.now();
    await commitIntent(store, writer, intent);
    samples.tap.push(performance.now() - began);
    const rows = sameRows(n);
    began = performance.now();
    await barePuts(store, rows);
    samples.bare.push(performance.now() - began);
  }
  await store.delete();
  return samples;
}

interface BareRows {
  readonly change: ChangeRow;
  readonly rating: RecordRow<'rating'>;
  readonly head: { replica: string; seq: number; hash: string; at: string };
}

function sameRows(n: number): BareRows {
  const intent = rateItem(assessment(800_000 + n), 'RD-01', { kind: 'cases', cases: n % 4 }, AT);
  const change = composeChange(
    { replica: 'bare', seq: n, hash: 'f'.repeat(64), at: AT },
    intent,
    'person/bench',
    Date.now(),
    () => undefined,
  ) as Change;
  const row = toChangeRow(change);
  const set = change.sets[0];
  const rating = {
    id: set?.record,
    values: set?.values,
    dots: { assessment: `bare:${n}`, item: `bare:${n}`, answer: `bare:${n}`, ratedAt: `bare:${n}` },
  } as RecordRow<'rating'>;
  return { change: row, rating, head: { replica: 'bare', seq: n, hash: row.hash, at: change.at } };
}

async function barePuts(store: Store, rows: BareRows): Promise<void> {
  await store.transaction('rw', [store.changes, store.heads, store.rating], async () => {
    await store.heads.get('bare');
    void store.changes.put(rows.change);
    void store.heads.put(rows.head);
    await store.rating.put(rows.rating);
  });
}

export type StoreBench = { readonly unite: typeof unite; readonly tap: typeof tap };

Object.assign(window, { bench: { unite, tap } satisfies StoreBench });
