import type { Dot } from '../changes/change.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RecordId, RecordKind } from '../kernel/record-id.ts';
import type { FieldsOf } from './fields.ts';

/** One written value that no known change replaces. */
export interface LiveValue {
  readonly value: JsonValue;
  readonly dot: Dot;
  /** Of a value an undo brought back beside others: the dot it was first written under. */
  readonly of?: Dot;
}

/**
 * A record as folded from the changes: the view that is stored and read.
 * `values` holds one value per field (of several live ones, the first by dot, for display only);
 * `dots` names the change that wrote it; `concurrent` lists all live values where there are two or more;
 * `conflict` is 1 where a field's live values differ (an index finds those rows); `awaited` holds dots replaced by known changes but not yet seen themselves.
 */
export interface RecordRow<K extends RecordKind = RecordKind> {
  readonly id: RecordId<K>;
  readonly values: Partial<FieldsOf<K>>;
  readonly dots: Readonly<Record<string, Dot>>;
  readonly concurrent?: Readonly<Record<string, readonly LiveValue[]>>;
  readonly conflict?: 1;
  readonly awaited?: Readonly<Record<string, readonly Dot[]>>;
}
