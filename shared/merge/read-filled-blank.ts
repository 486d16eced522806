import type { Change } from '../changes/change.ts';
import { emptyLog, ingestChanges } from '../changes/memory-log.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import { succeed } from '../kernel/result.ts';
import type { BlankContent } from '../workbook/blank-format.ts';
import { BLANK_FORMAT } from '../workbook/blank-format.ts';
import type { SheetGrid, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { tallyLog } from '../workbook/tally-log.ts';
import { nameByContent } from './derive-change.ts';
import type { MergeNotice } from './merge-notice.ts';
import { openBlank } from './open-blank.ts';
import { readBlank } from './read-blank.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';
import { savingOf } from './saving-of.ts';

/** A workbook that was filled in by hand, as any other: all it says are edits of a file without records. */
export function readFilledBlank(
  grid: WorkbookGrid,
  sheet: SheetGrid,
  checklists: readonly Checklist[],
): Result<DianweiWorkbook, MergeNotice> {
  const opened = openBlank(sheet);
  if (!opened.ok) return opened;
  const { content, publicKey, signature } = opened.value;
  const filled = readBlank(grid, content, checklists);
  if (!filled.ok) return filled;
  const { acts, rejected, pictures } = filled.value;
  const log = emptyLog();
  const told = ingestChanges(
    log,
    acts.map(({ change }) => change),
  ).log;
  const { counts, checkCode } = tallyLog(told);
  const unsigned: readonly MergeNotice[] =
    signature === 'missing' ? [{ code: 'signature-missing', severity: 'warning' }] : [];
  return succeed({
    state:
      acts.length + rejected.length > 0 ? 'edited' : unsigned.length > 0 ? 'unknown' : 'intact',
    format: BLANK_FORMAT,
    exportId: content.exportId,
    exportedAt: content.exportedAt,
    replica: '',
    checkCode,
    signature,
    publicKey,
    frontier: {},
    counts,
    log,
    acts,
    rejected,
    notices: unsigned,
    pictures,
    basis: basisOf(content),
    ...savingOf(grid),
  });
}

/** One Change for the round and each point, named after its content: every copy of the blank gives the same. */
function basisOf({ exportedAt, round, points }: BlankContent): readonly Change[] {
  return [round, ...points].map(({ id, values }) =>
    nameByContent({
      seq: 1,
      prev: '',
      at: exportedAt,
      actor: '',
      note: 'fill-blank',
      sets: [{ record: id, values: values as unknown as Readonly<Record<string, JsonValue>> }],
    }),
  );
}
