import type { Fork, HashedChange } from './admit-changes.ts';
import type { Change, Dot, RecordSet } from './change.ts';
import { hashChange, readDot, readPlace } from './change.ts';

/** How many hex digits of a branch's first hash its new replica id carries. */
const MARK_LENGTH = 8;

/**
 * One fork, told apart (rule L9): of the two histories after the common part, the one whose first hash
 * is smaller keeps the replica id on every laptop; the other is renamed after its own first hash. So
 * all laptops agree, whichever history they met first, and nothing is lost.
 */
export function separateFork(
  ours: readonly HashedChange[],
  fork: Fork,
): { readonly kept: readonly HashedChange[]; readonly renamed: readonly Change[] } {
  const common = ours.slice(0, fork.seq - 1);
  const tail = ours.slice(fork.seq - 1);
  const oursFirst = tail[0]?.hash ?? '';
  const theirsFirst = fork.branch[0]?.hash ?? '';
  return oursFirst <= theirsFirst
    ? { kept: ours, renamed: renameBranch(fork.branch) }
    : { kept: [...common, ...fork.branch], renamed: renameBranch(tail) };
}

/** The branch as the log of a replica of its own, numbered from 1, its references to itself renamed too. */
function renameBranch(branch: readonly HashedChange[]): readonly Change[] {
  const first = branch[0];
  if (first === undefined) return [];
  const { replica: old, seq: start } = first.change;
  const replica = `${old}~${first.hash.slice(0, MARK_LENGTH)}`;
  const renameDot = (dot: Dot): Dot => {
    const read = readDot(dot);
    return read.replica === old && read.seq >= start
      ? `${replica}:${read.seq - start + 1}${placeOf(dot)}`
      : dot;
  };
  let prev = '';
  return branch.map(({ change }, index) => {
    const sets = change.sets.map((set) => ({
      ...set,
      ...(set.replaces ? { replaces: renameAll(set.replaces, renameDot) } : {}),
      ...(set.restores ? { restores: renameRestored(set.restores, renameDot) } : {}),
    }));
    const renamed: Change = { ...change, replica, seq: index + 1, prev, sets };
    prev = hashChange(renamed);
    return renamed;
  });
}

const placeOf = (dot: Dot): string => {
  const place = readPlace(dot);
  return place === 0 ? '' : `.${place}`;
};

function renameRestored(
  restores: NonNullable<RecordSet['restores']>,
  rename: (dot: Dot) => Dot,
): NonNullable<RecordSet['restores']> {
  return Object.fromEntries(
    Object.entries(restores).map(([field, values]) => [
      field,
      values.map(({ value, of }) => ({ value, of: rename(of) })),
    ]),
  );
}

function renameAll(
  replaces: Readonly<Record<string, readonly Dot[]>>,
  rename: (dot: Dot) => Dot,
): Record<string, readonly Dot[]> {
  return Object.fromEntries(
    Object.entries(replaces).map(([field, dots]) => [field, dots.map(rename)]),
  );
}
