import type { Change, RecordSet } from '../changes/change.ts';
import { liveValues } from '../changes/fold-set.ts';
import type { HybridTime } from '../kernel/hybrid-time.ts';
import type { JsonValue } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { RecordRow } from '../records/record-row.ts';

/** The export a cell was edited in; all that is known of who did it. */
export interface EditOrigin {
  readonly exportId: string;
  readonly at: HybridTime;
}

const ID_LENGTH = 24;

/** Stands for whoever edited the workbook of that export. */
function workbookActor(exportId: string): string {
  return `person/x${sha256Hex(exportId).slice(0, ID_LENGTH)}`;
}

/** Whether a change was read from an edited cell rather than made in the app. */
export function isWorkbookActor(actor: string): boolean {
  return /^person\/x[0-9a-f]{24}$/.test(actor);
}

/**
 * The Change of a pseudo-replica of its own, named after its whole content: the same edited file read
 * twice, or on two laptops, gives the same change. It replaces what the workbook held, and nothing newer.
 */
export function deriveChange(
  origin: EditOrigin,
  record: string,
  values: Readonly<Record<string, JsonValue>>,
  row: RecordRow | undefined,
): Change {
  const replaces = Object.fromEntries(
    Object.keys(values)
      .map((field) => [field, liveValues(row, field).map(({ dot }) => dot)] as const)
      .filter(([, dots]) => dots.length > 0),
  );
  const set: RecordSet = {
    record,
    values,
    ...(Object.keys(replaces).length > 0 ? { replaces } : {}),
  };
  return nameByContent({
    seq: 1,
    prev: '',
    at: origin.at,
    actor: workbookActor(origin.exportId),
    note: 'edit-in-workbook',
    sets: [set],
  });
}

/** The only Change of a pseudo-replica that is named after it: whoever makes it makes the same. */
export function nameByContent(content: Omit<Change, 'replica'>): Change {
  const name = sha256Hex(canonicalJson(content as unknown as JsonValue)).slice(0, ID_LENGTH);
  return { replica: `x${name}`, ...content };
}
