import type {
  Admission,
  ChainNoticeCode,
  HashedChange,
} from '../../shared/changes/admit-changes.ts';
import { admitChanges, hashesToCompare } from '../../shared/changes/admit-changes.ts';
import type { Change } from '../../shared/changes/change.ts';
import { dotOf, readDot } from '../../shared/changes/change.ts';
import type { Head } from '../../shared/changes/compose-change.ts';
import { foldSet } from '../../shared/changes/fold-set.ts';
import { ingestChanges } from '../../shared/changes/memory-log.ts';
import { splitBranches } from '../../shared/changes/split-branches.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import { hashedToRow } from './change-rows.ts';
import { readRows, writeRows } from './commit-intent.ts';
import { putInTurns } from './put-in-turns.ts';
import { readLog, replaceLog } from './rebuild-store.ts';
import type { Store } from './store.ts';
import { logTables } from './store.ts';

export interface IngestOutcome {
  readonly accepted: number;
  readonly same: number;
  /** Replicas whose history forked; the store was made again with both branches. */
  readonly forked: readonly string[];
  readonly notices: readonly Notice<ChainNoticeCode>[];
}

/** Unites changes from elsewhere into the store in one transaction: all of them or none. */
export async function ingestIntoStore(
  store: Store,
  incoming: readonly Change[],
): Promise<IngestOutcome> {
  return store.transaction('rw', logTables(store), async () => {
    const outcomes: IngestOutcome[] = [];
    for (const branch of splitBranches(incoming))
      for (const chain of byReplica(branch)) outcomes.push(await ingestBranch(store, chain));
    return {
      accepted: outcomes.reduce((sum, { accepted }) => sum + accepted, 0),
      same: outcomes.reduce((sum, { same }) => sum + same, 0),
      forked: [...new Set(outcomes.flatMap(({ forked }) => forked))],
      notices: outcomes.flatMap(({ notices }) => notices),
    };
  });
}

/** Each installation's own changes by themselves, so that the window hears the person between two of them. */
function byReplica(changes: readonly Change[]): readonly (readonly Change[])[] {
  const chains = new Map<string, Change[]>();
  for (const change of changes) {
    const chain = chains.get(change.replica);
    if (chain) chain.push(change);
    else chains.set(change.replica, [change]);
  }
  return [...chains.values()];
}

async function ingestBranch(store: Store, incoming: readonly Change[]): Promise<IngestOutcome> {
  const heads = new Map((await store.heads.toArray()).map((head) => [head.replica, head]));
  const { fresh, same, forks, notices } = await admit(store, incoming, heads);
  const forked = forks.map((fork) => fork.replica);
  if (forks.length > 0)
    return { accepted: await keepForks(store, incoming), same, forked, notices };
  await append(store, fresh, heads);
  return { accepted: fresh.length, same, forked, notices };
}

async function admit(
  store: Store,
  incoming: readonly Change[],
  heads: ReadonlyMap<string, Head>,
): Promise<Admission> {
  const seqOf = (replica: string): number => heads.get(replica)?.seq ?? 0;
  const pairs = hashesToCompare(incoming, seqOf);
  const found = await store.changes.bulkGet(pairs);
  const hashes = new Map(
    found.filter((row) => row !== undefined).map((row) => [dotOf(row), row.hash]),
  );
  const known = {
    seqOf,
    hashAt: (replica: string, seq: number): string | undefined => hashes.get(`${replica}:${seq}`),
  };
  const first = admitChanges(incoming, known);
  const unclear = unclearReplicas(first);
  if (unclear.size === 0) return first;
  for (const replica of unclear) {
    await store.changes
      .where('[replica+seq]')
      .between([replica, 0], [replica, Infinity])
      .each((row) => hashes.set(dotOf(row), row.hash));
  }
  return admitChanges(incoming, known);
}

/** Replicas to be judged again with all their hashes: a branch that comes without its root looks broken. */
function unclearReplicas({ notices }: Admission): Set<string> {
  return new Set(
    notices
      .filter(({ code }) => code !== 'chain-gap')
      .map(({ params }) => String(params?.['replica'])),
  );
}

async function append(
  store: Store,
  fresh: readonly HashedChange[],
  heads: Map<string, Head>,
): Promise<void> {
  const rows = await readRows(store, [
    ...new Set(fresh.flatMap((one) => one.change.sets.map((set) => set.record))),
  ]);
  const grown = new Map<string, Head>();
  const knows = (dot: string): boolean => {
    const { replica, seq } = readDot(dot);
    return (grown.get(replica)?.seq ?? heads.get(replica)?.seq ?? 0) >= seq;
  };
  for (const { change, hash } of fresh) {
    grown.set(change.replica, { replica: change.replica, seq: change.seq, hash, at: change.at });
    for (const set of change.sets)
      rows.set(set.record, foldSet(rows.get(set.record), set, dotOf(change), knows));
  }
  await putInTurns(store.changes, fresh.map(hashedToRow));
  await store.heads.bulkPut([...grown.values()]);
  await writeRows(store, rows.values(), putInTurns);
}

/** Resolves to how many changes there are more than before: a branch told apart earlier comes with none. */
async function keepForks(store: Store, incoming: readonly Change[]): Promise<number> {
  const before = await store.changes.count();
  const { log } = ingestChanges(await readLog(store), incoming);
  await replaceLog(store, log);
  return (await store.changes.count()) - before;
}
