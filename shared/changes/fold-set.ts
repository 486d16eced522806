import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { LiveValue, RecordRow } from '../records/record-row.ts';
import type { Dot, RecordSet } from './change.ts';
import { compareDots } from './compare-dots.ts';

/** A row while it is folded: the same shape as RecordRow with its members open to writing. */
interface OpenRow {
  id: RecordId;
  values: Record<string, JsonValue>;
  dots: Record<string, Dot>;
  concurrent: Record<string, readonly LiveValue[]>;
  awaited: Record<string, readonly Dot[]>;
}

/**
 * The row after one Change wrote `set` to it (rules L4–L6 of SPEC.md). The change must be new to the
 * row; `knows` tells whether a replaced dot has been seen already. The given row is not altered.
 */
export function foldSet(
  row: RecordRow | undefined,
  set: RecordSet,
  dot: Dot,
  knows: (dot: Dot) => boolean,
): RecordRow {
  const open: OpenRow = {
    id: set.record as RecordId,
    values: { ...(row?.values as Record<string, JsonValue> | undefined) },
    dots: { ...row?.dots },
    concurrent: { ...row?.concurrent },
    awaited: { ...row?.awaited },
  };
  for (const [field, value] of Object.entries(set.values)) {
    foldField(open, field, [{ value, dot }], set.replaces?.[field] ?? NONE, knows);
  }
  for (const [field, values] of Object.entries(set.restores ?? {})) {
    const written = values.map(({ value, of }, at) => ({ value, dot: `${dot}.${at + 1}`, of }));
    foldField(open, field, written, set.replaces?.[field] ?? NONE, knows);
  }
  return closeRow(open);
}

/** All values of a field that no known change replaces: none, one, or several. */
export function liveValues(row: RecordRow | undefined, field: string): readonly LiveValue[] {
  const several = row?.concurrent?.[field];
  if (several) return several;
  const dot = row?.dots[field];
  if (row === undefined || dot === undefined) return NOTHING;
  return [{ value: (row.values as Record<string, JsonValue>)[field] ?? null, dot }];
}

/** The fields of a row that hold two or more different values: its conflicts (rule L5). */
export function conflictFields(row: RecordRow): readonly string[] {
  return Object.entries(row.concurrent ?? {})
    .filter(([, live]) => live.some((other) => !sameJson(other.value, live[0]?.value)))
    .map(([field]) => field);
}

const NONE: readonly Dot[] = [];
const NOTHING: readonly LiveValue[] = [];

function foldField(
  open: OpenRow,
  field: string,
  written: readonly LiveValue[],
  replaced: readonly Dot[],
  knows: (dot: Dot) => boolean,
): void {
  const before = liveValues(open, field);
  let live = before.filter((one) => !replaced.includes(one.dot));
  const awaited = new Set(open.awaited[field]);
  for (const dot of replaced) {
    if (!before.some((one) => one.dot === dot) && !knows(dot)) awaited.add(dot);
  }
  // A value whose replacement came before it is gone already (rule L6).
  live = [...live, ...written.filter(({ dot }) => !awaited.delete(dot))];
  if (awaited.size > 0) open.awaited[field] = [...awaited].sort(compareDots);
  else delete open.awaited[field];
  writeLive(open, field, live);
}

function writeLive(open: OpenRow, field: string, live: readonly LiveValue[]): void {
  const ordered = live.length > 1 ? [...live].sort((a, b) => compareDots(a.dot, b.dot)) : live;
  const first = ordered[0];
  delete open.concurrent[field];
  if (first === undefined) {
    delete open.values[field];
    delete open.dots[field];
    return;
  }
  open.values[field] = first.value;
  open.dots[field] = first.dot;
  if (ordered.length > 1) open.concurrent[field] = ordered;
}

function closeRow(open: OpenRow): RecordRow {
  const { id, values, dots, concurrent, awaited } = open;
  const row: RecordRow = {
    id,
    values,
    dots,
    ...(Object.keys(concurrent).length > 0 ? { concurrent } : {}),
    ...(Object.keys(awaited).length > 0 ? { awaited } : {}),
  };
  return conflictFields(row).length > 0 ? { ...row, conflict: 1 } : row;
}
