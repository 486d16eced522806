import type { Dot } from '../changes/change.ts';
import type { Intent } from '../changes/compose-change.ts';
import { conflictFields, liveValues } from '../changes/fold-set.ts';
import type { JsonValue } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { RecordRow } from '../records/record-row.ts';

/** One of the sides of a question: the values it wrote, and the changes that first wrote just these. */
export interface ConflictSide {
  readonly dots: readonly Dot[];
  readonly values: Readonly<Record<string, JsonValue>>;
}

/** Fields of one record that the same acts wrote differently: decided together, once. */
export interface ConflictQuestion {
  readonly record: string;
  readonly fields: readonly string[];
  readonly sides: readonly ConflictSide[];
}

/**
 * The open conflicts of a record as questions. An answer and the time it was given come from the same
 * two acts and are one question; fields that other acts wrote are another.
 */
export function conflictQuestions(row: RecordRow): readonly ConflictQuestion[] {
  const groups = new Map<string, string[]>();
  for (const field of conflictFields(row)) {
    const key = liveValues(row, field)
      .map(({ dot }) => dot)
      .join(' ');
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].map((fields) => ({
    record: row.id,
    fields,
    sides: sidesOf(row, fields),
  }));
}

function sidesOf(row: RecordRow, fields: readonly string[]): readonly ConflictSide[] {
  const sides = new Map<string, { dots: Dot[]; values: Record<string, JsonValue> }>();
  for (const { dot, of } of liveValues(row, fields[0] ?? '')) {
    const values = Object.fromEntries(
      fields.map((field) => [
        field,
        liveValues(row, field).find((live) => live.dot === dot)?.value ?? null,
      ]),
    );
    const key = canonicalJson(values);
    const side = sides.get(key);
    if (side) side.dots.push(of ?? dot);
    else sides.set(key, { dots: [of ?? dot], values });
  }
  return [...sides.values()];
}

/** A person's decision for one side: a new Change that replaces what all sides wrote. */
export function takeSide(question: ConflictQuestion, side: ConflictSide): Intent {
  return { note: 'decide-conflict', sets: [{ record: question.record, values: side.values }] };
}
