import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import type { Frontier } from '../../shared/changes/frontier.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { RejectedCell } from '../../shared/merge/merge-notice.ts';
import { readDianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import type { DianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import type { SignatureState } from '../../shared/merge/verify-signature.ts';
import type { WorkbookEdit } from '../../shared/merge/workbook-edit.ts';
import { countRecords } from '../../shared/workbook/count-records.ts';
import type { RecordCounts } from '../../shared/workbook/count-records.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeCounts, describeNotice } from './describe-notice.ts';
import { readGridFile } from './read-file.ts';

/** What `inspect --json` prints; documented and stable. Null members: the file does not say. */
export interface InspectReport {
  readonly state: DianweiWorkbook['state'] | 'refused';
  readonly format: number | null;
  readonly exportId: string | null;
  readonly checkCode: string | null;
  readonly signature: SignatureState | null;
  readonly frontier: Frontier;
  readonly counts: RecordCounts;
  readonly edits: readonly WorkbookEdit[];
  readonly rejected: readonly RejectedCell[];
  readonly notices: readonly Notice[];
}

/** `dianwei inspect FILE`: exit 0 when it is a survey workbook, 1 when it is refused. */
export async function inspectFile(file: string, json: boolean, io: CommandIo): Promise<ExitCode> {
  const grid = await readGridFile(file);
  const read = grid.ok ? readDianweiWorkbook(grid.value, BUNDLED_CHECKLISTS) : grid;
  const report = read.ok ? reportOf(read.value) : refusalOf(read.error);
  io.print(json ? JSON.stringify(report, null, 2) : describe(file, report));
  return read.ok ? EXIT.clean : EXIT.refused;
}

function reportOf(book: DianweiWorkbook): InspectReport {
  const known = book.format !== null;
  return {
    state: book.state,
    format: book.format,
    exportId: known ? book.exportId : null,
    checkCode: known ? book.checkCode : null,
    signature: book.signature,
    frontier: book.frontier,
    counts: book.counts,
    edits: book.acts.flatMap(({ edits }) => edits),
    rejected: book.rejected,
    notices: book.notices,
  };
}

function refusalOf(notice: Notice): InspectReport {
  return {
    state: 'refused',
    format: null,
    exportId: null,
    checkCode: null,
    signature: notice.code === 'signature-invalid' ? 'invalid' : null,
    frontier: {},
    counts: countRecords([]),
    edits: [],
    rejected: [],
    notices: [notice],
  };
}

function describe(file: string, report: InspectReport): string {
  const lines = [
    `${file}: ${report.state}`,
    `  格式 format ${report.format ?? '—'} · 校验码 check code ${report.checkCode ?? '—'} · 签名 signature ${report.signature ?? '—'}`,
    `  ${describeCounts(report.counts)}`,
    `  安装 replicas ${Object.keys(report.frontier).length} · 表内修改 edits ${report.edits.length} · 退回 rejected ${report.rejected.length}`,
    ...report.edits.map(
      ({ sheet, cell, field, from, to }) =>
        `  ${sheet} ${cell} ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
    ),
    ...report.rejected.map(({ sheet, cell, code }) => `  ${sheet} ${cell}: ${code}`),
    ...report.notices.map(describeNotice),
  ];
  return lines.join('\n');
}
