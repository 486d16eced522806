import { conflictFields, liveValues } from '../changes/fold-set.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import { changeAt } from '../changes/memory-log.ts';
import type { Checklist, SiteType } from '../checklist/checklist.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import type { RecordKind } from '../kernel/record-id.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { RecordSubject } from '../records/record-subject.ts';
import { subjectOf } from '../records/record-subject.ts';
import type { MergePlan } from './merge-plan.ts';

/** What a merge would do to one field, as a person reads it. */
export interface MergeLine {
  readonly record: string;
  readonly subject: RecordSubject;
  readonly field: string;
  readonly effect: 'new' | 'changed' | 'conflict';
  /** What we hold now; null where that is nothing. */
  readonly from: JsonValue;
  /** What would stand there; several where they would conflict. */
  readonly to: readonly JsonValue[];
  /** Names of those who wrote `to`; null for a cell edited in a workbook, '' for someone unknown. */
  readonly by: readonly (string | null)[];
  /** Installations that wrote `to`. */
  readonly replicas: readonly string[];
}

/** What a new record of a kind is told by; times and references go without saying. */
export const TELLING: Readonly<Record<RecordKind, readonly string[]>> = {
  person: ['name'],
  round: ['name'],
  point: ['name'],
  assessment: ['startedAt'],
  rating: ['answer', 'note'],
  finding: ['text'],
  photo: ['addedAt'],
};

/** The lines of a plan's changes table: one per new record or remark, one per changed or conflicting field. */
export function listMergeLines(
  plan: Pick<MergePlan, 'changes' | 'merged'>,
  own: MemoryLog,
  checklists: readonly Checklist[],
): readonly MergeLine[] {
  const { merged } = plan;
  const touched = new Set(plan.changes.flatMap((change) => change.sets.map((set) => set.record)));
  const lists = new Map(checklists.map((list) => [`${list.siteType} ${list.version}`, list]));
  const checklistFor = (type: SiteType, version: string) => lists.get(`${type} ${version}`) ?? null;
  const lines = [...touched].sort().flatMap((id) => {
    const row = merged.rows.get(id);
    if (row === undefined) return [];
    const fields = fieldsToTell(own.rows.get(id), row);
    if (fields.length === 0) return [];
    const subject = subjectOf(id, (other) => merged.rows.get(other), checklistFor);
    return fields.map((told): MergeLine => ({
      record: id,
      subject,
      ...told,
      ...writers(merged, row, told.field),
    }));
  });
  return inOrder(lines);
}

type Told = Pick<MergeLine, 'field' | 'effect' | 'from' | 'to'>;

function fieldsToTell(held: RecordRow | undefined, row: RecordRow): readonly Told[] {
  const disputed = new Set(conflictFields(row));
  const written = Object.keys(row.values).filter((field) => differs(held, row, field));
  const told = written.filter(
    (field) => disputed.has(field) || isTelling(held, row, field, written),
  );
  return told.map((field) => ({
    field,
    effect: disputed.has(field) ? 'conflict' : held === undefined ? 'new' : 'changed',
    from: valueOf(held, field) ?? null,
    to: distinct(liveValues(row, field).map(({ value }) => value)),
  }));
}

function differs(held: RecordRow | undefined, row: RecordRow, field: string): boolean {
  const before = distinct(liveValues(held, field).map(({ value }) => value));
  const after = distinct(liveValues(row, field).map(({ value }) => value));
  return !sameJson(before, after);
}

function isTelling(
  held: RecordRow | undefined,
  row: RecordRow,
  field: string,
  written: readonly string[],
): boolean {
  if (held === undefined) {
    const kind = kindOf(row.id);
    const value = valueOf(row, field);
    return kind !== null && TELLING[kind].includes(field) && value !== '' && value !== null;
  }
  return !field.endsWith('At') || written.every((other) => other.endsWith('At'));
}

function writers(
  merged: MemoryLog,
  row: RecordRow,
  field: string,
): Pick<MergeLine, 'by' | 'replicas'> {
  const changes = liveValues(row, field).map(({ dot, of }) => changeAt(merged, of ?? dot));
  const names = changes.map((change) => {
    const person = merged.rows.get(change?.actor ?? '') as RecordRow<'person'> | undefined;
    if (person?.values.name !== undefined) return person.values.name;
    return change?.note === 'edit-in-workbook' ? null : '';
  });
  return {
    by: [...new Set(names)],
    replicas: [...new Set(changes.flatMap((change) => (change ? [change.replica] : [])))],
  };
}

const valueOf = (row: RecordRow | undefined, field: string): JsonValue | undefined =>
  (row?.values as Readonly<Record<string, JsonValue>> | undefined)?.[field];

function distinct(values: readonly JsonValue[]): readonly JsonValue[] {
  return values.filter(
    (value, index) => values.findIndex((other) => sameJson(other, value)) === index,
  );
}

const EFFECTS: Readonly<Record<MergeLine['effect'], string>> = {
  conflict: '0',
  changed: '1',
  new: '2',
};

/** What needs a look first, then as the register goes. */
function inOrder(lines: readonly MergeLine[]): readonly MergeLine[] {
  return lines
    .map((line) => ({ line, place: placeOf(line) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ line }) => line);
}

const placeOf = ({ subject, record, field, effect }: MergeLine): string =>
  [
    EFFECTS[effect],
    subject.point?.code ?? '',
    subject.inspector ?? '',
    subject.item?.code ?? '',
    record,
    field,
  ].join('\u0000');
