import type { JsonValue } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { Change, Dot, RecordSet } from './change.ts';
import { dotOf } from './change.ts';
import type { Intent } from './compose-change.ts';
import { liveValues } from './fold-set.ts';

const UNDO = 'undo ';

/** The dot an undoing change takes back; null for any other act. */
function undoneDot(change: Pick<Change, 'note'>): Dot | null {
  return change.note?.startsWith(UNDO) ? change.note.slice(UNDO.length) : null;
}

/** Who works here is no act of the survey: without the person their later acts would be nobody's. */
const introduces = ({ note, sets }: Change): boolean =>
  note === 'introduce-person' && sets.every((set) => set.replaces === undefined);

/**
 * The newest act that can be taken back: not an undo, not undone yet, and not the person's own coming.
 * `newestFirst` lists one replica's changes from the last backwards (as many as the caller wants to offer).
 */
export function lastUndoable(newestFirst: Iterable<Change>): Change | null {
  const undone = new Set<Dot>();
  for (const change of newestFirst) {
    const target = undoneDot(change);
    if (target !== null) undone.add(target);
    else if (!undone.has(dotOf(change)) && !introduces(change)) return change;
  }
  return null;
}

/**
 * The intent that takes an act back (rule L10): fields whose value is still the act's own return to the
 * value it replaced; a record the act created is marked removed. Values written over since stay.
 * Where the act replaced several values (it decided a conflict), the first by dot returns.
 */
export function composeUndo(
  act: Change,
  rowOf: (record: string) => RecordRow | undefined,
  changeAt: (dot: Dot) => Change | undefined,
): Intent {
  const dot = dotOf(act);
  const sets = act.sets.flatMap((set) => {
    const row = rowOf(set.record);
    const stillActs = (field: string): boolean =>
      liveValues(row, field).some(
        (live) => originOf(live.dot, set.record, field, changeAt) === dot,
      );
    if (set.replaces === undefined && Object.keys(row?.dots ?? {}).every(stillActs)) {
      return [{ record: set.record, values: { removed: true } }];
    }
    const values: Record<string, JsonValue> = {};
    for (const field of Object.keys(set.values)) {
      if (stillActs(field))
        values[field] = valueBefore(set.replaces?.[field]?.[0], set.record, field, changeAt);
    }
    return Object.keys(values).length > 0 ? [{ record: set.record, values }] : [];
  });
  return { note: `${UNDO}${dot}`, sets };
}

/** The act a live value stems from: a value an undo brought back counts as the act's that first wrote it. */
function originOf(
  dot: Dot,
  record: string,
  field: string,
  changeAt: (dot: Dot) => Change | undefined,
): Dot {
  const change = changeAt(dot);
  const undone = change === undefined ? null : undoneDot(change);
  if (undone === null) return dot;
  const source = setOf(changeAt(undone), record)?.replaces?.[field]?.[0];
  return source === undefined ? dot : originOf(source, record, field, changeAt);
}

function valueBefore(
  source: Dot | undefined,
  record: string,
  field: string,
  changeAt: (dot: Dot) => Change | undefined,
): JsonValue {
  const change = source === undefined ? undefined : changeAt(source);
  return setOf(change, record)?.values[field] ?? null;
}

function setOf(change: Change | undefined, record: string): RecordSet | undefined {
  return change?.sets.find((set) => set.record === record);
}
