import type { Change } from '../changes/change.ts';
import type { JsonValue } from '../kernel/json.ts';

/** One field that a visible cell changed. `asked` when nothing in the file proves what stood there before. */
export interface WorkbookEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly record: string;
  readonly field: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly asked?: true;
}

/** An edit of one cell, or a new row: the Change it becomes and the fields it touches. */
export interface EditAct {
  readonly change: Change;
  readonly edits: readonly WorkbookEdit[];
}
