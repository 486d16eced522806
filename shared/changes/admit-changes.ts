import type { Notice } from '../kernel/notice.ts';
import type { Change } from './change.ts';
import { hashChange } from './change.ts';

export type ChainNoticeCode = 'chain-gap' | 'chain-broken' | 'chain-fork';

/** What a log knows of the chains it holds. */
export interface KnownChains {
  /** The highest sequence number held of a replica, 0 when none. */
  seqOf(replica: string): number;
  /** The hash of a held change; undefined when it is not held. */
  hashAt(replica: string, seq: number): string | undefined;
}

export interface HashedChange {
  readonly change: Change;
  readonly hash: string;
}

/** A history that departs from ours under the same replica id: a copied installation wrote on. */
export interface Fork {
  readonly replica: string;
  readonly seq: number;
  readonly branch: readonly HashedChange[];
}

export interface Admission {
  /** New changes, each replica's in order and joined to what is held. */
  readonly fresh: readonly HashedChange[];
  readonly same: number;
  readonly forks: readonly Fork[];
  readonly notices: readonly Notice<ChainNoticeCode>[];
}

/**
 * Sorts incoming changes into new, known, forked and refused (rules L7–L9): a chain is followed from
 * what is held; at the first gap or broken link the rest of that replica is refused, the others go on.
 */
export function admitChanges(incoming: readonly Change[], known: KnownChains): Admission {
  const fresh: HashedChange[] = [];
  const forks: Fork[] = [];
  const notices: Notice<ChainNoticeCode>[] = [];
  let same = 0;
  for (const [replica, chain] of chainsOf(incoming)) {
    const followed = followChain(replica, chain, known);
    same += followed.same;
    for (const one of followed.fresh) fresh.push(one);
    if (followed.fork) forks.push(followed.fork);
    if (followed.notice) notices.push(followed.notice);
  }
  return { fresh, same, forks, notices };
}

/**
 * The held hashes admitChanges asks for first: of each incoming chain the last common number, and our
 * own last. Where those differ there is a fork, and all hashes of that replica are wanted.
 */
export function hashesToCompare(
  incoming: readonly Change[],
  seqOf: (replica: string) => number,
): [replica: string, seq: number][] {
  const pairs: [string, number][] = [];
  for (const [replica, chain] of chainsOf(incoming)) {
    const head = seqOf(replica);
    const common = lastCommon(chain, head);
    if (common > 0) pairs.push([replica, common]);
    if (head > 0 && head !== common) pairs.push([replica, head]);
  }
  return pairs;
}

/** The highest incoming number that is held too, 0 when none. */
function lastCommon(chain: readonly Change[], head: number): number {
  return chain.findLast((change) => change.seq <= head)?.seq ?? 0;
}

function chainsOf(changes: readonly Change[]): Map<string, Change[]> {
  const chains = new Map<string, Change[]>();
  for (const change of changes) {
    const chain = chains.get(change.replica);
    if (chain) chain.push(change);
    else chains.set(change.replica, [change]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.seq - b.seq);
  return chains;
}

interface Followed {
  same: number;
  fresh: HashedChange[];
  fork?: Fork;
  notice?: Notice<ChainNoticeCode>;
}

function followChain(replica: string, chain: readonly Change[], known: KnownChains): Followed {
  const out: Followed = { same: 0, fresh: [] };
  let head = known.seqOf(replica);
  let headHash = head > 0 ? known.hashAt(replica, head) : '';
  const common = lastCommon(chain, head);
  const agreed = chain.some(
    (change) => change.seq === common && hashChange(change) === known.hashAt(replica, common),
  );
  let branch: HashedChange[] | null = null;
  let last = 0;
  for (const change of chain) {
    if (change.seq === last) continue;
    last = change.seq;
    if (agreed && change.seq <= common) {
      out.same += 1;
      continue;
    }
    const hash = hashChange(change);
    if (branch) {
      if (change.prev !== branch.at(-1)?.hash) {
        out.notice = chainNotice('chain-broken', replica, change.seq);
        return out;
      }
      branch.push({ change, hash });
    } else if (change.seq <= head && known.hashAt(replica, change.seq) === hash) {
      out.same += 1;
    } else if (change.seq <= head) {
      if (change.prev !== (known.hashAt(replica, change.seq - 1) ?? '')) {
        out.notice = chainNotice('chain-broken', replica, change.seq);
        return out;
      }
      branch = [{ change, hash }];
      out.fork = { replica, seq: change.seq, branch };
      out.notice = chainNotice('chain-fork', replica, change.seq);
    } else if (change.seq > head + 1) {
      out.notice = chainNotice('chain-gap', replica, head + 1);
      return out;
    } else if (change.prev !== headHash) {
      out.notice = chainNotice('chain-broken', replica, change.seq);
      return out;
    } else {
      out.fresh.push({ change, hash });
      head = change.seq;
      headHash = hash;
    }
  }
  return out;
}

function chainNotice(code: ChainNoticeCode, replica: string, seq: number): Notice<ChainNoticeCode> {
  return { code, severity: 'warning', params: { replica, seq } };
}
