import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Head } from '../../shared/changes/compose-change.ts';
import type { RecordKind } from '../../shared/kernel/record-id.ts';
import { RECORD_KINDS } from '../../shared/kernel/record-id.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { SourceLine } from '../../shared/workbook/sources-table.ts';

/** One Change as stored: its text form, its hash, and the records it touches (none for bulk acts). */
export interface ChangeRow {
  readonly replica: string;
  readonly seq: number;
  readonly hash: string;
  readonly line: string;
  readonly touches: readonly string[];
}

/** A photo's bytes by the SHA-256 of the original; the original is absent when only a copy came in a workbook. */
export interface PhotoFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly original?: Uint8Array;
  /** JPEG, reduced, watermark burnt in. */
  readonly copy?: Uint8Array;
  /** JPEG, small, for lists and workbook cells. */
  readonly thumb?: Uint8Array;
}

/** Where each replica's changes begin and end that a merge brought, by their numbers. */
export type Brought = Readonly<Record<string, { readonly from: number; readonly to: number }>>;

/** A merge done on this laptop. Kept here only: neither in the journal nor in any workbook. */
export interface MergeRow {
  /** From 1, in the order of merging. */
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** How many changes came in. */
  readonly accepted: number;
  /** Null when it cannot be set aside as a whole: it told two histories of an installation apart. */
  readonly brought: Brought | null;
  readonly sources: readonly SourceLine[];
  /** When it was undone. */
  readonly undoneAt?: number;
  /** Undone, but the journal on disk still holds what it brought. */
  readonly journalBehind?: 1;
}

type RecordTables = { readonly [K in RecordKind]: Table<RecordRow<K>, string> };

/**
 * The working store. Versions of this schema only ever grow; each has an upgrade test. The journal on
 * disk is the second copy (design: the change log is the truth).
 */
export type Store = Dexie &
  RecordTables & {
    readonly changes: Table<ChangeRow, [string, number]>;
    readonly heads: Table<Head, string>;
    readonly photoFiles: Table<PhotoFile, string>;
    readonly merges: Table<MergeRow, number, Omit<MergeRow, 'id'>>;
  };

const STORE_NAME = 'dianwei';

const VERSION_1 = {
  changes: '[replica+seq], *touches',
  heads: 'replica',
  photoFiles: 'hash',
  person: 'id, conflict',
  round: 'id, conflict',
  point: 'id, conflict',
  assessment: 'id, conflict, values.round, values.point',
  rating: 'id, conflict, values.assessment',
  finding: 'id, conflict, values.assessment',
  photo: 'id, conflict, values.assessment, values.hash',
} as const;

const VERSION_2 = { merges: '++id, journalBehind' } as const;

/** Opens the store; survey records are written with strict durability (technology §1.3). */
export function openStore(name: string = STORE_NAME): Store {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores(VERSION_1);
  db.version(2).stores(VERSION_2);
  return db as Store;
}

export function recordTable(store: Store, kind: RecordKind): Table<RecordRow, string> {
  return store[kind] as unknown as Table<RecordRow, string>;
}

export function recordTables(store: Store): Table<RecordRow, string>[] {
  return RECORD_KINDS.map((kind) => recordTable(store, kind));
}

/** The tables of the change log and of the records folded from it. */
export function logTables(store: Store): Table[] {
  return [store.changes, store.heads, ...recordTables(store)];
}
