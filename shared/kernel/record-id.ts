import { sha256Hex } from './sha256.ts';

export const RECORD_KINDS = [
  'person',
  'round',
  'point',
  'assessment',
  'rating',
  'finding',
  'photo',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** `kind/key`; the kind can be read from the id alone. */
export type RecordId<K extends RecordKind = RecordKind> = K extends RecordKind
  ? `${K}/${string}`
  : never;

/**
 * An id derived from what makes the record that record (a point's code, say), so that two laptops
 * that never met give the same thing the same id and their changes meet instead of doubling it.
 */
export function derivedId<K extends RecordKind>(
  kind: K,
  ...identity: readonly string[]
): RecordId<K> {
  return `${kind}/${sha256Hex(JSON.stringify([kind, ...identity])).slice(0, 16)}` as RecordId<K>;
}

/** An id for something that exists once only (a person, a photo's taking): `random` gives the key. */
export function freshId<K extends RecordKind>(kind: K, random: () => string): RecordId<K> {
  return `${kind}/${random()}` as RecordId<K>;
}

/** The kind a record id names, or null when it is not a record id of this version. */
export function kindOf(id: string): RecordKind | null {
  const kind = id.slice(0, id.indexOf('/'));
  return (RECORD_KINDS as readonly string[]).includes(kind) ? (kind as RecordKind) : null;
}
