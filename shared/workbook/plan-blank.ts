import type { Checklist } from '../checklist/checklist.ts';
import { FAIL, NOT_APPLICABLE, PASS } from './answer-text.ts';
import type { BlankContent } from './blank-format.ts';
import { BLANK_FORMAT, BLANK_LABELS, BLANK_MARK, BLANK_SHEETS } from './blank-format.ts';
import { blankTable } from './blank-table.ts';
import type { BlankLine } from './blank-table.ts';
import { cut } from './embedded.ts';
import type { ExportSeal } from './export-head.ts';
import { localDateTime } from './local-time.ts';
import type { Cell } from './sheet-grid.ts';
import { layTable } from './table.ts';
import type { Table } from './table.ts';
import type { ChoiceRange, SheetLayout, WorkbookLayout } from './workbook-layout.ts';

export interface BlankRequest {
  readonly content: BlankContent;
  readonly checklists: readonly Checklist[];
  /** The signature over blankDigest(content); null leaves the workbook unsigned. */
  readonly seal: ExportSeal | null;
  /** Who exports it, as the file's properties name them. */
  readonly creator: string;
}

/** Points: room for a thumbnail beside two lines of text. */
const ROW_HEIGHT = 32;

/**
 * A workbook to be filled in by people without Dianwei (SPEC.md W12): a row for every item of the chosen
 * points, dropdowns from a hidden sheet of words, everything but the answers locked.
 */
export function planBlank({ content, checklists, seal, creator }: BlankRequest): WorkbookLayout {
  const table = blankTable(content, checklists);
  return {
    title: `${content.round.values.name ?? ''} 填报表`.trim(),
    creator,
    createdAt: content.exportedAt.slice(0, 24),
    sheets: [
      layGuide(content, table),
      {
        ...layTable(table, {
          choices: verdictChoices(table),
          heights: table.lines.map((_, row) => ({ row, height: ROW_HEIGHT })),
        }),
        locked: true,
      },
      layWords(),
      layHiddenContent(content, seal),
    ],
  };
}

const VERDICTS = [PASS, FAIL, NOT_APPLICABLE];

/** One range for each run of verdicts; the words stand in the hidden sheet. */
function verdictChoices(table: Table<BlankLine>): readonly ChoiceRange[] {
  const column = table.columns.findIndex(({ key }) => key === 'answer');
  const options = `'${BLANK_SHEETS.words}'!$A$1:$A$${VERDICTS.length}`;
  const ranges: ChoiceRange[] = [];
  table.lines.forEach(({ item }, row) => {
    if (item.answer !== 'verdict') return;
    const last = ranges.at(-1);
    if (last?.to === row - 1) ranges[ranges.length - 1] = { ...last, to: row };
    else ranges.push({ column, from: row, to: row, options });
  });
  return ranges;
}

const layWords = (): SheetLayout => ({
  name: BLANK_SHEETS.words,
  state: 'hidden',
  header: false,
  columns: [],
  rows: VERDICTS.map((word) => [word]),
});

/** Who fills it, and how; the three yellow cells are the first thing to do. */
function layGuide(content: BlankContent, table: Table<BlankLine>): SheetLayout {
  const { round, points, exportedAt, utcOffsetMinutes } = content;
  const rows: (readonly Cell[])[] = [
    [BLANK_LABELS.name, null, '必填'],
    [BLANK_LABELS.unit, null, '必填'],
    [BLANK_LABELS.date, null, '如 2026-11-23;不填则用导出日期'],
    [],
    ['轮次', null, round.values.name ?? null],
    ['点位数', null, points.length],
    ['条目数', null, table.lines.length],
    ['导出时间', null, localDateTime(exportedAt.slice(0, 24), utcOffsetMinutes)],
    [],
    ...HOW_TO_FILL.map((line, index): readonly Cell[] => [`第${index + 1}步`, null, line]),
  ];
  return {
    name: BLANK_SHEETS.guide,
    state: 'visible',
    header: true,
    locked: true,
    columns: [
      { header: '填写说明', width: 16, kind: 'text' },
      { header: '在此填写', width: 26, kind: 'text', editable: true },
      { header: '说明', width: 80, kind: 'text', wrap: true },
    ],
    rows,
  };
}

const HOW_TO_FILL = [
  '在上面的黄色单元格里填写姓名和单位。没有姓名的文件不能合并。',
  '在“填报”表的黄色列里填写结果:判定项从下拉框中选择或直接输入 符合 / 不符合 / 不适用(√、×、1、0 也认得);例数、数量填数字;其他按“填法”一列。',
  '没有看到或没有测评的条目,结果留空。',
  '发现问题时,在“问题描述”里写清楚是什么问题;备注可以不填。',
  '照片放在本行的照片列:WPS 可“嵌入单元格”,Excel 用“插入图片”并放在该行之内。每行可放多张。',
  '可以排序、筛选、调整列宽;请勿修改其他列和隐藏的工作表。',
  '填好后保存为 .xlsx,发回给发放人。可以多次发回,同样的内容不会重复。',
];

function layHiddenContent(content: BlankContent, seal: ExportSeal | null): SheetLayout {
  const { exportId, exportedAt, utcOffsetMinutes, round, points } = content;
  const column = { header: '', width: 16, kind: 'code' as const };
  return {
    name: BLANK_SHEETS.hidden,
    state: 'veryHidden',
    header: false,
    columns: [column, column],
    rows: [
      [BLANK_MARK, String(BLANK_FORMAT)],
      ['exportId', exportId],
      ['exportedAt', exportedAt],
      ['utcOffsetMinutes', String(utcOffsetMinutes)],
      ['publicKey', seal?.publicKey ?? ''],
      ['signature', seal?.signature ?? ''],
      ...cut(JSON.stringify(round)).map((piece) => ['round', piece]),
      ...cut(JSON.stringify(points)).map((piece) => ['points', piece]),
    ],
  };
}
