import type { Notice } from '../kernel/notice.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { ChainNoticeCode, Fork, HashedChange } from './admit-changes.ts';
import { admitChanges } from './admit-changes.ts';
import type { Change } from './change.ts';
import { dotOf, readDot } from './change.ts';
import { foldSet } from './fold-set.ts';
import type { Frontier } from './frontier.ts';
import { separateFork } from './separate-forks.ts';
import { splitBranches } from './split-branches.ts';

/** A whole log with its records in memory: the command line's store, and the model the Dexie store is tested against. */
export interface MemoryLog {
  /** Per replica its changes in order; index is seq - 1. */
  readonly chains: ReadonlyMap<string, readonly HashedChange[]>;
  readonly rows: ReadonlyMap<string, RecordRow>;
}

export interface Ingested {
  readonly log: MemoryLog;
  readonly accepted: readonly HashedChange[];
  readonly same: number;
  readonly forks: readonly Fork[];
  readonly notices: readonly Notice<ChainNoticeCode>[];
}

export function emptyLog(): MemoryLog {
  return { chains: new Map(), rows: new Map() };
}

/**
 * The log with the incoming changes united into it; the given log is not altered. Forks are told apart
 * and both histories kept (rule L9).
 */
export function ingestChanges(log: MemoryLog, incoming: readonly Change[]): Ingested {
  const [first = [], ...others] = splitBranches(incoming);
  return others.reduce(
    (sofar, branch) => addIngested(sofar, ingestBranch(sofar.log, branch)),
    ingestBranch(log, first),
  );
}

function addIngested(before: Ingested, now: Ingested): Ingested {
  return {
    log: now.log,
    accepted: [...before.accepted, ...now.accepted],
    same: before.same + now.same,
    forks: [...before.forks, ...now.forks],
    notices: [...before.notices, ...now.notices],
  };
}

function ingestBranch(log: MemoryLog, incoming: readonly Change[]): Ingested {
  const admission = admitChanges(incoming, {
    seqOf: (replica) => log.chains.get(replica)?.length ?? 0,
    hashAt: (replica, seq) => log.chains.get(replica)?.[seq - 1]?.hash,
  });
  const grown = appendFresh(log, admission.fresh);
  return {
    log: admission.forks.reduce(keepBoth, grown),
    accepted: admission.fresh,
    same: admission.same,
    forks: admission.forks,
    notices: admission.notices,
  };
}

function appendFresh(log: MemoryLog, fresh: readonly HashedChange[]): MemoryLog {
  const chains = new Map(log.chains);
  const grown = new Map<string, HashedChange[]>();
  const rows = new Map(log.rows);
  const knows = (dot: string): boolean => isHeld(chains, dot);
  for (const one of fresh) {
    const { replica } = one.change;
    let chain = grown.get(replica);
    if (chain === undefined) {
      chain = [...(chains.get(replica) ?? [])];
      grown.set(replica, chain);
      chains.set(replica, chain);
    }
    chain.push(one);
    for (const set of one.change.sets) {
      rows.set(set.record, foldSet(rows.get(set.record), set, dotOf(one.change), knows));
    }
  }
  return { chains, rows };
}

/** A fork is rare, so the log is simply made again from its changes, the departing branch renamed. */
function keepBoth(log: MemoryLog, fork: Fork): MemoryLog {
  const { kept, renamed } = separateFork(log.chains.get(fork.replica) ?? [], fork);
  const others = changesOf(log).filter((change) => change.replica !== fork.replica);
  const rebuilt = ingestChanges(emptyLog(), [...others, ...kept.map((one) => one.change)]).log;
  return ingestChanges(rebuilt, renamed).log;
}

/** Both logs in one; commutative, associative and idempotent (rule L3). */
export function uniteLogs(a: MemoryLog, b: MemoryLog): MemoryLog {
  return ingestChanges(a, changesOf(b)).log;
}

/** Every change of the log, replica by replica in order. */
export function changesOf(log: MemoryLog): readonly Change[] {
  return [...log.chains.keys()]
    .sort()
    .flatMap((replica) => (log.chains.get(replica) ?? []).map((one) => one.change));
}

export function frontierOf(log: MemoryLog): Frontier {
  return Object.fromEntries(
    [...log.chains.keys()].sort().map((replica) => [replica, log.chains.get(replica)?.length ?? 0]),
  );
}

/** The change a dot names; undefined when it is not held. */
export function changeAt(log: MemoryLog, dot: string): Change | undefined {
  const { replica, seq } = readDot(dot);
  return log.chains.get(replica)?.[seq - 1]?.change;
}

function isHeld(chains: MemoryLog['chains'], dot: string): boolean {
  const { replica, seq } = readDot(dot);
  return (chains.get(replica)?.length ?? 0) >= seq;
}
