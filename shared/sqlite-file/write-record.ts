import { strToU8 } from 'fflate';
import type { SqlValue } from './read-record.ts';
import { localLength } from './read-page.ts';
import { varintBytes } from './varint.ts';

/** A record as SQLite stores a row: the kinds and lengths of its values, then the values (rule Q6). */
export function recordBytes(values: readonly SqlValue[]): Uint8Array {
  const bodies = values.map(bodyOf);
  const types = bodies.flatMap((body) => varintBytes(body.type));
  const header = varintBytes(types.length + 1);
  const length = bodies.reduce((sum, body) => sum + body.bytes.length, 0);
  const out = new Uint8Array(header.length + types.length + length);
  out.set(header);
  out.set(types, header.length);
  let at = header.length + types.length;
  for (const body of bodies) {
    out.set(body.bytes, at);
    at += body.bytes.length;
  }
  return out;
}

function bodyOf(value: SqlValue): { type: number; bytes: ArrayLike<number> } {
  if (value === null) return { type: 0, bytes: [] };
  if (typeof value === 'string') {
    const bytes = strToU8(value);
    return { type: bytes.length * 2 + 13, bytes };
  }
  if (typeof value === 'number') return integerBody(value);
  return { type: value.length * 2 + 12, bytes: value };
}

/** Whole numbers only: the tables written here hold no fractions. */
function integerBody(value: number): { type: number; bytes: readonly number[] } {
  if (value === 0 || value === 1) return { type: 8 + value, bytes: [] };
  for (const [index, width] of [1, 2, 3, 4, 6, 8].entries()) {
    const half = 2 ** (width * 8 - 1);
    if (width < 8 && (value < -half || value >= half)) continue;
    const bytes: number[] = [];
    let rest = value;
    for (let at = 0; at < width; at += 1) {
      bytes.unshift(((rest % 256) + 256) % 256);
      rest = Math.floor(rest / 256);
    }
    return { type: index + 1, bytes };
  }
  return { type: 0, bytes: [] };
}

/** A record cut into what stands on its page and what goes to overflow pages. */
export interface SplitRecord {
  readonly local: Uint8Array;
  readonly rest: Uint8Array;
}

export function splitRecord(
  record: Uint8Array,
  usable: number,
  kind: 'table' | 'index',
): SplitRecord {
  const length = localLength(record.length, usable, kind);
  return { local: record.subarray(0, length), rest: record.subarray(length) };
}
