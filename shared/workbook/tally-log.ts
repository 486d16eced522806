import { conflictFields } from '../changes/fold-set.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { ChainHead } from './check-code.ts';
import { isWhole } from '../records/is-whole.ts';
import { checkCodeOf, headsOf } from './check-code.ts';
import type { RecordCounts } from './count-records.ts';
import { countRecords } from './count-records.ts';
import { keepToGround } from './keep-to-ground.ts';

/** What the sender, the workbook and the receiver all say of the same changes, so that people can compare. */
export interface LogTally {
  readonly counts: RecordCounts;
  readonly changes: number;
  /** Fields with two or more different values. */
  readonly conflicts: number;
  readonly heads: readonly ChainHead[];
  readonly checkCode: string;
}

/** The one count behind the export screen, the 说明 sheet and the receipt (workbook SPEC.md W10). */
export function tallyLog(log: MemoryLog): LogTally {
  const heads = headsOf(log);
  let conflicts = 0;
  for (const row of log.rows.values()) {
    if (row.conflict === 1 && isWhole(row)) conflicts += conflictFields(row).length;
  }
  return {
    counts: countRecords(keepToGround(log.rows.values())),
    changes: heads.reduce((sum, { seq }) => sum + seq, 0),
    conflicts,
    heads,
    checkCode: checkCodeOf(heads),
  };
}
