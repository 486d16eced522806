import { canonicalJson } from '../../../shared/kernel/json.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import type { Writer } from '../commit-intent.ts';
import type { Store } from '../store.ts';
import { openStore, recordTables } from '../store.ts';

/** Opens a fresh store, or with a name once more the one of that name: a second tab, or the next start. */
export type OpenStore = (name?: string) => Store;

/** One thing the store promises, told without a test runner: it also runs in a page on a real IndexedDB. */
export interface StoreCase {
  readonly title: string;
  readonly run: (open: OpenStore) => Promise<void>;
}

/** Runs a case on stores of its own and clears them away; rejects when the promise is broken. */
export async function runStoreCase({ title, run }: StoreCase): Promise<void> {
  const opened: Store[] = [];
  const open: OpenStore = (name = `${title} ${opened.length}`) => {
    const store = openStore(name);
    opened.push(store);
    return store;
  };
  try {
    await run(open);
  } finally {
    for (const store of opened) await store.delete();
  }
}

/** What the store holds, in the shape `essence` gives for a log in memory. */
export async function storedEssence(store: Store): Promise<unknown> {
  const rows = (await Promise.all(recordTables(store).map((table) => table.toArray()))).flat();
  return {
    rows: Object.fromEntries(rows.map((row): [string, unknown] => [row.id, row])),
    heads: (await store.heads.toArray()).map((head) => [head.replica, head.hash]).sort(),
  };
}

/** Everything in the store, byte for byte as text. */
export async function wholeStore(store: Store): Promise<string> {
  const tables = await Promise.all(store.tables.map((table) => table.toArray()));
  return canonicalJson(tables as JsonValue);
}

export const writerOf = (replica: string): Writer => ({
  replica,
  actor: `person/${replica}`,
  now: () => 1_800_000_000_000,
});

/** Throws with both values when they differ as JSON; members that are undefined do not count. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [ours, theirs] = [textOf(actual), textOf(expected)];
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
  throw new Error(`${what}:\n  is   …${around(ours)}…\n  not  …${around(theirs)}…`);
}

function textOf(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as JsonValue);
}
