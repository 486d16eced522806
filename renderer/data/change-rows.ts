import type { HashedChange } from '../../shared/changes/admit-changes.ts';
import type { Change } from '../../shared/changes/change.ts';
import { encodeChange } from '../../shared/changes/change.ts';
import { decodeChange } from '../../shared/changes/decode-change.ts';
import { sha256Hex } from '../../shared/kernel/sha256.ts';
import type { ChangeRow } from './store.ts';

/** Above this many records an act (an import) is not indexed record by record. */
const INDEXED_RECORDS = 64;

export function toChangeRow(change: Change): ChangeRow {
  const line = encodeChange(change);
  return changeRow(change, sha256Hex(line), line);
}

export function hashedToRow({ change, hash }: HashedChange): ChangeRow {
  return changeRow(change, hash, encodeChange(change));
}

/** The Change in a stored row; a row that no longer reads is a broken store and throws. */
export function fromChangeRow(row: Pick<ChangeRow, 'line' | 'replica' | 'seq'>): Change {
  const change = decodeChange(row.line);
  if (change === null) throw new Error(`stored change ${row.replica}:${row.seq} cannot be read`);
  return change;
}

function changeRow(change: Change, hash: string, line: string): ChangeRow {
  const { replica, seq, sets } = change;
  const touches = sets.length > INDEXED_RECORDS ? [] : sets.map((set) => set.record);
  return { replica, seq, hash, line, touches };
}
