import { encodeChange } from '../../changes/change.ts';
import { sha256Hex } from '../../kernel/sha256.ts';

/** A replica's first `length` changes as journal lines, chained; `flavour` makes another history of the same replica. */
export function sampleChain(replica: string, length: number, flavour = ''): string[] {
  const lines: string[] = [];
  let prev = '';
  for (let seq = 1; seq <= length; seq += 1) {
    const at = `2026-11-23T09:00:00.${String(seq).padStart(3, '0')}Z-0000`;
    const sets = [{ record: 'point/p1', values: { name: `龙潭公园 ${flavour}${seq}` } }];
    const line = encodeChange({ replica, seq, prev, at, actor: 'person/a', sets });
    lines.push(line);
    prev = sha256Hex(line);
  }
  return lines;
}
