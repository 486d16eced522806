import type { MemoryLog } from '../changes/memory-log.ts';
import { changesOf } from '../changes/memory-log.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { checkCodeOf, headsOf } from './check-code.ts';
import { cut, packChanges } from './embedded.ts';
import type { ExportHead, ExportSeal } from './export-head.ts';
import type { SmallPictures } from './photo-columns.ts';
import type { SheetLayout } from './workbook-layout.ts';
import { HIDDEN_MARK, RENDERING, SHEET_NAMES, WORKBOOK_FORMAT } from './workbook-format.ts';

/** The very hidden sheet: names and texts in two columns, long ones on several rows under the same name. */
export function layHidden(
  log: MemoryLog,
  head: ExportHead,
  seal: ExportSeal | null,
  pictures: SmallPictures,
): SheetLayout {
  const heads = headsOf(log);
  const frontier = JSON.stringify(heads.map(({ replica, seq, hash }) => [replica, seq, hash]));
  const changes = changesOf(log);
  const rows: string[][] = [
    [HIDDEN_MARK, String(WORKBOOK_FORMAT)],
    ['rendering', String(RENDERING)],
    ['exportId', head.exportId],
    ['exportedAt', head.exportedAt],
    ['actor', head.actor],
    ['replica', head.replica],
    ['utcOffsetMinutes', String(head.utcOffsetMinutes)],
    ['checkCode', checkCodeOf(heads)],
    ['publicKey', seal?.publicKey ?? ''],
    ['signature', seal?.signature ?? ''],
    ...cut(frontier).map((piece) => ['heads', piece]),
    ['changeCount', String(changes.length)],
    ...packChanges(changes).map((piece) => ['changes', piece]),
    ...[...pictures].map(([hash, { bytes }]) => ['picture', `${hash} ${sha256Hex(bytes)}`]),
  ];
  const column = { header: '', width: 16, kind: 'code' as const };
  return {
    name: SHEET_NAMES.hidden,
    state: 'veryHidden',
    header: false,
    columns: [column, column],
    rows,
  };
}
