import type { Change } from './change.ts';
import { hashChange } from './change.ts';

/**
 * Incoming changes as parcels that hold one history per replica each. Almost always that is the one
 * parcel given; but the files of a copied laptop and of the one it was copied from, read together, hold
 * two changes under one number, and each history must be followed from its beginning (rule L9).
 */
export function splitBranches(incoming: readonly Change[]): readonly (readonly Change[])[] {
  const forked = forkedReplicas(incoming);
  if (forked.size === 0) return [incoming];
  const plain = incoming.filter(({ replica }) => !forked.has(replica));
  const branches = [...forked].flatMap((replica) =>
    pathsOf(incoming.filter((change) => change.replica === replica)),
  );
  return plain.length > 0 ? [plain, ...branches] : branches;
}

/** Replicas of which two different changes carry one number. */
function forkedReplicas(incoming: readonly Change[]): Set<string> {
  const seen = new Map<string, Map<number, Change>>();
  const forked = new Set<string>();
  for (const change of incoming) {
    const { replica, seq } = change;
    let chain = seen.get(replica);
    if (chain === undefined) seen.set(replica, (chain = new Map<number, Change>()));
    const other = chain.get(seq);
    if (other === undefined) chain.set(seq, change);
    else if (other !== change && hashChange(other) !== hashChange(change)) forked.add(replica);
  }
  return forked;
}

/** One path per history: from its last change back to the first that came. */
function pathsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const byHash = new Map(changes.map((change) => [hashChange(change), change]));
  const followed = new Set(changes.map(({ prev }) => prev));
  return [...byHash]
    .filter(([hash]) => !followed.has(hash))
    .map(([, last]) => {
      const path: Change[] = [];
      for (let at: Change | undefined = last; at; at = byHash.get(at.prev)) path.unshift(at);
      return path;
    });
}
