import type { MemoryLog } from '../changes/memory-log.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { ExportScope } from './export-scope.ts';
import { logInScope, otherRounds } from './export-scope.ts';
import type { LogTally } from './tally-log.ts';
import { tallyLog } from './tally-log.ts';

/** What an export would hold, for the person to see before it is written; the file says the same. */
export interface ExportOutline extends LogTally {
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
  return {
    ...tallyLog(part),
    otherRounds: otherRounds(part, scope),
    photos: [...new Set(hashes)],
  };
}
