import type { MemoryLog } from '../changes/memory-log.ts';
import { keyFingerprint } from '../host/key-fingerprint.ts';
import type { ExportHead, ExportSeal } from './export-head.ts';
import { localDateTime, zoneText } from './local-time.ts';
import type { Cell } from './sheet-grid.ts';
import { tallyLog } from './tally-log.ts';
import type { SheetLayout } from './workbook-layout.ts';
import { SHEET_NAMES, WORKBOOK_FORMAT } from './workbook-format.ts';

/** The 说明 sheet: what this file is, how much is in it, and how it may be edited. */
export function layAbout(
  log: MemoryLog,
  head: ExportHead,
  seal: ExportSeal | null,
  settings: readonly (readonly [string, string])[],
): SheetLayout {
  const { counts, changes, conflicts, checkCode } = tallyLog(log);
  const person = log.rows.get(head.actor)?.values as { name?: string; unit?: string } | undefined;
  const rows: (readonly Cell[])[] = [
    ['点位测评工作簿', 'Dianwei survey workbook'],
    ['格式版本', String(WORKBOOK_FORMAT)],
    ['导出编号', head.exportId],
    ['导出时间', localDateTime(head.exportedAt.slice(0, 24), head.utcOffsetMinutes)],
    ['时间所用时区', zoneText(head.utcOffsetMinutes)],
    ['导出人', person?.name ?? null],
    ['单位', person?.unit ?? null],
    ['校验码', checkCode],
    ['签名指纹', seal ? keyFingerprint(seal.publicKey) : '未签名'],
    [null],
    ['人员', counts.people],
    ['点位', counts.points],
    ['测评', counts.assessments],
    ['评分', counts.ratings],
    ['问题', counts.findings],
    ['照片', counts.photos],
    ['变更', changes],
    ['未决冲突', conflicts],
    [null],
    ...settings,
    ['坐标系', 'WGS-84'],
    [null],
    ...HOW_TO_EDIT.map((line): readonly Cell[] => [null, line]),
  ];
  return {
    name: SHEET_NAMES.about,
    state: 'visible',
    header: false,
    columns: [
      { header: '', width: 18, kind: 'text' },
      { header: '', width: 80, kind: 'text', wrap: true },
    ],
    rows,
  };
}

const HOW_TO_EDIT = [
  '浅黄色的列可以修改,合并时逐格识别;其余各列由系统计算,修改会被退回。',
  '可以排序、筛选、隐藏和复制行;删去一行不等于删除记录。',
  '请勿修改灰色的“记录号”。问题、点位可在表末添行,记录号留空。',
  '收到本文件的人请核对校验码与数量是否与发送人所见一致。',
];
