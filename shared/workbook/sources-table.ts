import type { RecordCounts } from './count-records.ts';
import { localDateTime } from './local-time.ts';
import { column } from './table.ts';
import type { Table } from './table.ts';
import { SUMMARY_SHEETS } from './workbook-format.ts';

/** A workbook that went into a merge; what it does not say of itself is null, instants are ISO 8601 UTC. */
export interface SourceLine {
  readonly file: string;
  readonly state: 'intact' | 'edited' | 'unknown' | 'damaged' | 'refused';
  readonly counts: RecordCounts;
  readonly edits: readonly { readonly sheet: string; readonly cell: string }[];
  readonly notices: readonly { readonly code: string; readonly severity: string }[];
  readonly exportId: string | null;
  readonly exportedAt: string | null;
  readonly checkCode: string | null;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly installation: { readonly fingerprint: string; readonly name: string | null } | null;
  readonly duplicateOf: string | null;
}

const STATES: Readonly<Record<SourceLine['state'], string>> = {
  intact: '完好',
  edited: '导出后改动过',
  unknown: '来源不明',
  damaged: '已损坏,未采用',
  refused: '未采用',
};

/** The 来源 sheet: one line per file with its state, its counts and who had it last. */
export function sourcesTable(
  lines: readonly SourceLine[],
  offsetMinutes: number,
): Table<SourceLine> {
  const at = (instant: string | null) => localDateTime(instant ?? undefined, offsetMinutes);
  const count = (key: keyof RecordCounts, header: string) =>
    column<SourceLine>(key, header, 7, 'number', (l) => l.counts[key]);
  const columns = [
    column<SourceLine>('file', '文件', 30, 'text', (l) => l.file, { wrap: true }),
    column<SourceLine>('state', '状态', 14, 'text', (l) => STATES[l.state]),
    count('people', '人员'),
    count('points', '点位'),
    count('assessments', '测评'),
    count('ratings', '评分'),
    count('findings', '问题'),
    count('photos', '照片'),
    column<SourceLine>('checkCode', '校验码', 12, 'code', (l) => l.checkCode),
    column<SourceLine>('fingerprint', '签名指纹', 19, 'code', (l) => l.installation?.fingerprint),
    column<SourceLine>('installation', '安装', 14, 'text', (l) => l.installation?.name),
    column<SourceLine>('exportId', '导出编号', 16, 'code', (l) => l.exportId),
    column<SourceLine>('exportedAt', '导出时间', 18, 'dateTime', (l) => at(l.exportedAt)),
    column<SourceLine>('savedBy', '最后保存人', 12, 'text', (l) => l.savedBy),
    column<SourceLine>('savedAt', '最后保存时间', 18, 'dateTime', (l) => at(l.savedAt)),
    column<SourceLine>('edits', '改动的单元格', 24, 'text', (l) => cellsOf(l), { wrap: true }),
    column<SourceLine>('reasons', '提示代码', 20, 'code', (l) => reasonsOf(l), { wrap: true }),
    column<SourceLine>('duplicateOf', '内容同', 20, 'text', (l) => l.duplicateOf, { wrap: true }),
  ];
  return { name: SUMMARY_SHEETS.sources, columns, lines };
}

/** More than so many are told by their number alone. */
const MOST_CELLS = 30;

function cellsOf({ edits }: SourceLine): string | null {
  const cells = [...new Set(edits.map(({ sheet, cell }) => `${sheet}!${cell}`))];
  if (cells.length === 0) return null;
  const more = cells.length - MOST_CELLS;
  return cells.slice(0, MOST_CELLS).join(' ') + (more > 0 ? ` 等 ${cells.length} 处` : '');
}

function reasonsOf({ notices }: SourceLine): string | null {
  const codes = new Set(
    notices.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
  );
  return codes.size === 0 ? null : [...codes].join(' ');
}
