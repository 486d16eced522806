import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { LiveValue, RecordRow } from '../records/record-row.ts';
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
    const apart = (field: string): Apart => {
      const isActs = (live: LiveValue): boolean =>
        originOf(live.dot, set.record, field, changeAt) === dot;
      const live = liveValues(row, field);
      return { mine: live.filter(isActs), others: live.filter((one) => !isActs(one)) };
    };
    const isOnlyActs = (field: string): boolean => {
      const { mine, others } = apart(field);
      return mine.length > 0 && others.length === 0;
    };
    if (set.replaces === undefined && Object.keys(row?.dots ?? {}).every(isOnlyActs)) {
      return [{ record: set.record, values: { removed: true } }];
    }
    const values: Record<string, JsonValue> = {};
    for (const field of Object.keys(set.values)) {
      const before = (): JsonValue =>
        valueBefore(set.replaces?.[field]?.[0], set.record, field, changeAt);
      const value = valueWithout(apart(field), before);
      if (value !== undefined) values[field] = value;
    }
    return Object.keys(values).length > 0 ? [{ record: set.record, values }] : [];
  });
  return { note: `${UNDO}${dot}`, sets };
}

/** The live values of a field: the act's own, and what others wrote beside it. */
interface Apart {
  readonly mine: readonly LiveValue[];
  readonly others: readonly LiveValue[];
}

/**
 * What a field comes to without the act: what was there before it, or what somebody else wrote meanwhile.
 * Undefined leaves it as it is: nothing of the act's stands, the others wrote the same, or they differ
 * among themselves and a person has to decide.
 */
function valueWithout({ mine, others }: Apart, before: () => JsonValue): JsonValue | undefined {
  const [own] = mine;
  const [other] = others;
  if (own === undefined) return undefined;
  if (other === undefined) return before();
  const agree = others.every((one) => sameJson(one.value, other.value));
  return agree && !sameJson(other.value, own.value) ? other.value : undefined;
}

/**
 * The act a live value stems from: a value an undo brought back counts as the act's that first wrote it,
 * one it took over from somebody else does not.
 */
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
  if (source === undefined) return dot;
  const brought = setOf(change, record)?.values[field];
  const isBefore = sameJson(brought, valueBefore(source, record, field, changeAt));
  return isBefore ? originOf(source, record, field, changeAt) : dot;
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
