import type { HybridTime } from '../kernel/hybrid-time.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/sha256.ts';

/** `replica:seq`, the name of one Change and of the values it wrote; `replica:seq.n` of the n-th it brought back to a field. */
export type Dot = string;

/** What one Change writes to one record: new field values, and per field the dots they replace. */
export interface RecordSet {
  readonly record: string;
  readonly values: Readonly<Record<string, JsonValue>>;
  readonly replaces?: Readonly<Record<string, readonly Dot[]>>;
  /** Fields that are in conflict again because their decision was undone: each value, and who wrote it first. */
  readonly restores?: Readonly<Record<string, readonly Restored[]>>;
}

export interface Restored {
  readonly value: JsonValue;
  readonly of: Dot;
}

/**
 * One act of a person: immutable, numbered from 1 per replica, chained by `prev`, the SHA-256 of the
 * replica's change before ('' for the first). `actor` is a person record id. `note` names the act.
 */
export interface Change {
  readonly replica: string;
  readonly seq: number;
  readonly prev: string;
  readonly at: HybridTime;
  readonly actor: string;
  readonly note?: string;
  readonly sets: readonly RecordSet[];
}

export function dotOf(change: Pick<Change, 'replica' | 'seq'>): Dot {
  return `${change.replica}:${change.seq}`;
}

/** The replica and sequence number of the Change a dot names. */
export function readDot(dot: Dot): { readonly replica: string; readonly seq: number } {
  const colon = dot.lastIndexOf(':');
  return { replica: dot.slice(0, colon), seq: Number.parseInt(dot.slice(colon + 1), 10) };
}

/** Which of the values brought back to a field a dot names, from 1; 0 when it names a plain write. */
export function readPlace(dot: Dot): number {
  const point = dot.indexOf('.', dot.lastIndexOf(':'));
  return point < 0 ? 0 : Number(dot.slice(point + 1));
}

/**
 * The one text form of a Change: a line of the journal, a line in a workbook, and what is hashed.
 * Keys are in code-unit order; equal changes have equal text.
 */
export function encodeChange(change: Change): string {
  return canonicalJson(change as unknown as JsonValue);
}

/** A Change is immutable, so its hash is computed once. */
const hashes = new WeakMap<Change, string>();

/** SHA-256 of the text form, hex: what the replica's next Change carries as `prev`. */
export function hashChange(change: Change): string {
  return hashes.get(change) ?? rememberHash(change, encodeChange(change));
}

/** The hash of a Change whose text form is at hand already. */
export function rememberHash(change: Change, text: string): string {
  const hash = sha256Hex(text);
  hashes.set(change, hash);
  return hash;
}
