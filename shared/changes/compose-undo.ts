import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { LiveValue, RecordRow } from '../records/record-row.ts';
import type { Change, Dot, RecordSet, Restored } from './change.ts';
import { dotOf, readPlace } from './change.ts';
import type { Intent } from './compose-change.ts';
import { liveValues } from './fold-set.ts';

const UNDO = 'undo ';

/** The dot an undoing change takes back; null for any other act. */
function undoneDot(change: Pick<Change, 'note'>): Dot | null {
  return change.note?.startsWith(UNDO) ? change.note.slice(UNDO.length) : null;
}

/** The clock of a mock evaluation's attempt cannot be turned back. */
const keepsTime = ({ note }: Change): boolean => note === 'begin-attempt' || note === 'hand-in';

/** Who works here is no act of the survey: without the person their later acts would be nobody's. */
const introduces = ({ note, sets }: Change): boolean =>
  note === 'introduce-person' && sets.every((set) => set.replaces === undefined);

/**
 * The newest act that can be taken back: not an undo, not undone yet, not the person's own coming, no begun or ended attempt.
 * `newestFirst` lists one replica's changes from the last backwards (as many as the caller wants to offer).
 */
export function lastUndoable(newestFirst: Iterable<Change>): Change | null {
  const undone = new Set<Dot>();
  for (const change of newestFirst) {
    const target = undoneDot(change);
    if (target !== null) undone.add(target);
    else if (!(undone.has(dotOf(change)) || introduces(change) || keepsTime(change))) return change;
  }
  return null;
}

/**
 * The intent that takes an act back (rule L10): fields whose value is still the act's own return to the
 * value it replaced; a record the act created is marked removed. Values written over since stay.
 * Where the act replaced different values (it decided a conflict), all of them return: it is open again.
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
        originOf(live, set.record, field, changeAt) === dot;
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
    const restores: Record<string, readonly Restored[]> = {};
    for (const field of Object.keys(set.values)) {
      const decided = valuesBefore(set, field, changeAt);
      const reopened = decided.length > 1 ? reopen(apart(field), decided) : null;
      if (reopened !== null) {
        if (reopened.length > 0) restores[field] = reopened;
        continue;
      }
      const value = valueWithout(apart(field), () => decided[0]?.value ?? null);
      if (value !== undefined) values[field] = value;
    }
    const reopens = Object.keys(restores).length > 0;
    if (!reopens && Object.keys(values).length === 0) return [];
    return [{ record: set.record, values, ...(reopens ? { restores } : {}) }];
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

/** The sides of a decided conflict as they were, and what others wrote beside the decision since. */
function reopen({ mine, others }: Apart, decided: readonly Restored[]): readonly Restored[] {
  if (mine.length === 0) return [];
  return distinct([...decided, ...others.map(({ value, dot, of }) => ({ value, of: of ?? dot }))]);
}

/** The different values the set replaced in a field, each with who wrote it first. */
function valuesBefore(
  set: RecordSet,
  field: string,
  changeAt: (dot: Dot) => Change | undefined,
): readonly Restored[] {
  const written = (set.replaces?.[field] ?? []).flatMap((dot): Restored[] => {
    const source = setOf(changeAt(dot), set.record);
    const restored = source?.restores?.[field]?.[readPlace(dot) - 1];
    if (restored !== undefined) return [restored];
    const value = source?.values[field];
    return value === undefined ? [] : [{ value, of: dot }];
  });
  return distinct(written);
}

function distinct(values: readonly Restored[]): readonly Restored[] {
  return values.filter(
    ({ value }, index) => values.findIndex((one) => sameJson(one.value, value)) === index,
  );
}

/**
 * The act a live value stems from: a value an undo brought back counts as the act's that first wrote it,
 * one it took over from somebody else does not.
 */
function originOf(
  { value, dot, of }: LiveValue,
  record: string,
  field: string,
  changeAt: (dot: Dot) => Change | undefined,
): Dot {
  if (of !== undefined) return originOf({ value, dot: of }, record, field, changeAt);
  const change = changeAt(dot);
  const undone = change === undefined ? null : undoneDot(change);
  if (undone === null) return dot;
  const act = setOf(changeAt(undone), record);
  const [before] = act === undefined ? [] : valuesBefore(act, field, changeAt);
  if (before === undefined || !sameJson(value, before.value)) return dot;
  return originOf({ value, dot: before.of }, record, field, changeAt);
}

function setOf(change: Change | undefined, record: string): RecordSet | undefined {
  return change?.sets.find((set) => set.record === record);
}
