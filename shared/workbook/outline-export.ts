import type { MemoryLog } from '../changes/memory-log.ts';
import { changesOf } from '../changes/memory-log.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { ChainHead } from './check-code.ts';
import { checkCodeOf, headsOf } from './check-code.ts';
import type { RecordCounts } from './count-records.ts';
import { countRecords } from './count-records.ts';
import type { ExportScope } from './export-scope.ts';
import { logInScope, otherRounds } from './export-scope.ts';

/** What an export would hold, for the person to see before it is written; the file says the same. */
export interface ExportOutline {
  readonly counts: RecordCounts;
  readonly changes: number;
  readonly conflicts: number;
  readonly heads: readonly ChainHead[];
  readonly checkCode: string;
  /** Rounds that come along in the same chains. */
  readonly otherRounds: readonly string[];
  /** SHA-256 of the originals of all photos that are not removed, each once. */
  readonly photos: readonly string[];
}

export function outlineExport(log: MemoryLog, scope: ExportScope): ExportOutline {
  const part = logInScope(log, scope);
  const rows = [...part.rows.values()];
  const hashes = rows
    .filter((row): row is RecordRow<'photo'> => kindOf(row.id) === 'photo')
    .filter(({ values }) => values.removed !== true)
    .flatMap(({ values }) => values.hash ?? []);
  const heads = headsOf(part);
  return {
    counts: countRecords(rows),
    changes: changesOf(part).length,
    conflicts: rows.filter((row) => row.conflict === 1).length,
    heads,
    checkCode: checkCodeOf(heads),
    otherRounds: otherRounds(part, scope),
    photos: [...new Set(hashes)],
  };
}
