import type { MergeNoticeCode } from '../../../shared/merge/merge-notice.ts';
import type { BlankNoticeCode } from '../../../shared/workbook/choose-blank.ts';
import type { CodecNoticeCode } from '../../../shared/xlsx-codec/codec-notice.ts';
import type { WorkbookFileCode } from '../../commands/bytes-of-file.ts';
import type { WorkbookWorkerCode } from '../../workers/workbook-task.ts';
import type { NoticeWords } from '../notice-words.ts';

/** Why a file is not read as a workbook at all. */
export const codecNotices: NoticeWords<CodecNoticeCode> = {
  'workbook-empty': {
    zh: () => '文件是空的（0 字节），可能没有复制完整。请重新获取。',
    en: () => 'The file is empty (0 bytes); it may not have been copied whole. Get it again.',
  },
  'workbook-not-zip': {
    zh: () => '不是 .xlsx 工作簿。请在 Excel 或 WPS 中另存为 .xlsx。',
    en: () => 'This is no .xlsx workbook. Save it as .xlsx in Excel or WPS.',
  },
  'workbook-not-spreadsheet': {
    zh: () => '文件里没有工作表（可能是 Word 文档或压缩包）。',
    en: () => 'There are no sheets in this file (it may be a Word document or an archive).',
  },
  'workbook-encrypted': {
    zh: () => '工作簿设有打开密码。请取消密码后再试。',
    en: () => 'The workbook is protected by a password. Remove the password and try again.',
  },
  'workbook-old-xls': {
    zh: () => '这是旧格式 .xls。请另存为 .xlsx。',
    en: () => 'This is the old .xls format. Save it as .xlsx.',
  },
  'workbook-truncated': {
    zh: () => '文件不完整（被截断）。请重新复制或请对方重发。',
    en: () => 'The file is cut short. Copy it again or ask for it again.',
  },
  'workbook-corrupt': {
    zh: (p) => `文件已损坏${p['part'] === undefined ? '' : `（${p['part']}）`}。请请对方重发。`,
    en: (p) =>
      `The file is damaged${p['part'] === undefined ? '' : ` (${p['part']})`}. Ask for it again.`,
  },
  'workbook-too-large': {
    zh: (p) => `文件有 ${p['megabytes']} MB，超过 128 MB 的限度。请请对方不带照片或带小图再导出。`,
    en: (p) =>
      `The file has ${p['megabytes']} MB, over the limit of 128 MB. Ask for an export without photos or with small ones.`,
  },
  'workbook-zip-bomb': {
    zh: () => '解压后超过限度，为保护电脑不予读取。',
    en: () => 'It unpacks to more than the limit and is not read, to protect this computer.',
  },
  'workbook-too-many-parts': {
    zh: () => '文件内部零件过多，不予读取。',
    en: () => 'The file has too many parts inside and is not read.',
  },
  'workbook-too-many-rows': {
    zh: (p) => `有一张表 ${p['rows']} 行，超过 ${p['limit']} 行的限度。`,
    en: (p) => `One sheet has ${p['rows']} rows, over the limit of ${p['limit']}.`,
  },
  'workbook-too-many-cells': {
    zh: (p) => `共有 ${p['cells']} 个单元格，超过 ${p['limit']} 的限度。`,
    en: (p) => `There are ${p['cells']} cells, over the limit of ${p['limit']}.`,
  },
  'workbook-macros': {
    zh: () => '工作簿含有宏，不予读取。请另存为不含宏的 .xlsx。',
    en: () => 'The workbook contains macros and is not read. Save it as .xlsx without macros.',
  },
  'workbook-external-links': {
    zh: () => '工作簿链接到其他文件，不予读取。请断开链接（粘贴为值）后再试。',
    en: () =>
      'The workbook links to other files and is not read. Break the links (paste as values) and try again.',
  },
};

/** What is said of a survey workbook, its cells and its changes. */
export const mergeNotices: NoticeWords<MergeNoticeCode> = {
  'not-dianwei': {
    zh: () => '不是点位测评工作簿：没有认得的工作表。点位台账请在“点位”中导入。',
    en: () =>
      'This is no survey workbook: none of its sheets is known. Import a point register under Points.',
  },
  'workbook-newer': {
    zh: (p) => `由更新版本的点位导出（格式 ${p['format']}）。请先更新本程序。`,
    en: (p) =>
      `Exported by a newer release of Dianwei (format ${p['format']}). Update this program first.`,
  },
  'changes-damaged': {
    zh: () => '内嵌的变更已损坏或被改动，整个文件未采用。请请对方重新导出。',
    en: () =>
      'The changes inside are damaged or were altered; nothing of the file is taken. Ask for a new export.',
  },
  'changes-too-large': {
    zh: () => '内嵌的变更解压后超过限度，整个文件未采用。',
    en: () => 'The changes inside unpack to more than the limit; nothing of the file is taken.',
  },
  'heads-mismatch': {
    zh: () => '内嵌的变更与其校验记录不符，整个文件未采用。请请对方重新导出。',
    en: () =>
      'The changes inside do not match their own record; nothing of the file is taken. Ask for a new export.',
  },
  'signature-invalid': {
    zh: () => '签名不符：内容在签名后被改动，整个文件未采用。',
    en: () =>
      'The signature does not match: the content was altered after signing. Nothing of the file is taken.',
  },
  'signature-missing': {
    zh: () => '没有签名，无法确认来自哪个安装。请与发送人核对校验码。',
    en: () =>
      'It is not signed, so nothing tells which installation it comes from. Compare the check code with the sender.',
  },
  'hidden-sheet-missing': {
    zh: () => '内嵌的变更不见了（隐藏表被删除）；只能比对可见的单元格，每处差异须由您决定。',
    en: () =>
      'The changes inside are gone (the hidden sheet was deleted); only visible cells can be compared, and each difference is yours to decide.',
  },
  'sheet-missing': {
    zh: () => '没有这张表；其中的修改无从得知，内嵌的变更不受影响。',
    en: () =>
      'This sheet is missing; edits in it cannot be seen. The changes inside are not affected.',
  },
  'column-missing': {
    zh: (p) => `缺少“${p['header']}”列；该列的修改无从得知。`,
    en: (p) => `The column “${p['header']}” is missing; edits in it cannot be seen.`,
  },
  'formula-read': {
    zh: () => '单元格是公式，按其显示的结果读取。',
    en: () => 'The cell holds a formula; its shown result was read.',
  },
  'installation-forked': {
    zh: (p) => `安装 ${p['replica']} 有两份不同的历史（电脑被复制过）。两份都会保留。`,
    en: (p) => `Installation ${p['replica']} has two histories (a copied laptop). Both are kept.`,
  },
  'file-open': {
    zh: () => '文件仍在 Excel 或 WPS 中打开；尚未保存的修改不在其中。',
    en: () => 'The file is still open in Excel or WPS; edits not yet saved are not in it.',
  },
  'points-foreign': {
    zh: (p) =>
      `其中 ${p['points']} 个点位在别处都没有，可能来自另一个城市。请核对后再决定是否采用。`,
    en: (p) =>
      `None of its ${p['points']} points is known elsewhere; it may come from another city. Check before you take it.`,
  },
  'blank-unnamed': {
    zh: () => '填报表里没有写测评员姓名，无法知道是谁的测评。请补上姓名后再合并。',
    en: () =>
      'The inspector’s name is missing, so nothing tells whose assessments these are. Write the name in and merge again.',
  },
  'answer-unclear': {
    zh: () => '看不明白的结果；请按该项的方式填写（如 符合、2、8/10）。',
    en: () => 'An answer that is unclear; write it as the item asks (such as 符合, 2 or 8/10).',
  },
  'text-required': { zh: () => '这里不能留空。', en: () => 'This must not be empty.' },
  'type-unknown': { zh: () => '不认识的点位类型。', en: () => 'An unknown site type.' },
  'number-unclear': { zh: () => '不是数字。', en: () => 'This is not a number.' },
  'position-impossible': {
    zh: () => '经纬度超出范围或只有一半。',
    en: () => 'Longitude and latitude are out of range, or one of them is missing.',
  },
  'yes-no-unclear': { zh: () => '请填“是”或“否”。', en: () => 'Write 是 (yes) or 否 (no).' },
  'cell-error': {
    zh: () => '单元格是错误值（如 #REF!）。',
    en: () => 'The cell holds an error (such as #REF!).',
  },
  'cell-not-editable': {
    zh: () => '这一列由系统计算，修改不采用。',
    en: () => 'This column is computed; a change in it is not taken.',
  },
  'row-unknown': {
    zh: () => '记录号不在这个工作簿中（可能来自另一个文件）。',
    en: () => 'The record number is not of this workbook (it may come from another file).',
  },
  'row-without-id': {
    zh: () => '没有记录号，也认不出是哪一条。',
    en: () => 'There is no record number, and the row cannot be recognised.',
  },
  'row-unclear': {
    zh: () => '认不出属于哪个点位、测评或测评项。',
    en: () => 'It is unclear which point, assessment or item this row belongs to.',
  },
  'row-differs-from-copy': {
    zh: () => '同一记录出现多次且内容不一致。',
    en: () => 'The same record stands here several times with different content.',
  },
  'date-unclear': {
    zh: () => '看不明白的日期；请写成 2026-11-23 或 2026-11-23 09:30。',
    en: () => 'An unclear date; write it like 2026-11-23 or 2026-11-23 09:30.',
  },
  'photo-unfit': {
    zh: () => '这一行的图片读不出或过大，没有采用。',
    en: () => 'The picture in this row cannot be read or is too large; it is not taken.',
  },
};

/** Why work on a workbook ended without an outcome of its own. */
/** Why there is no blank workbook to be filled in. */
export const blankNotices: NoticeWords<BlankNoticeCode> = {
  'round-unknown': {
    zh: (p) => `没有这个轮次（${p['what']}）。`,
    en: (p) => `There is no such round (${p['what']}).`,
  },
  'round-unclear': {
    zh: (p) => `有几个轮次，请选一个（${p['what']}）。`,
    en: (p) => `There are several rounds; choose one (${p['what']}).`,
  },
  'points-unknown': {
    zh: (p) => `没有这些点位（${p['what']}）。`,
    en: (p) => `There are no such points (${p['what']}).`,
  },
  'points-none': {
    zh: () => '没有点位可填。',
    en: () => 'There are no points to fill in.',
  },
};

export const workbookWorkerNotices: NoticeWords<WorkbookWorkerCode | WorkbookFileCode> = {
  'folder-no-workbooks': {
    zh: () => '这个文件夹里没有工作簿（.xlsx）。',
    en: () => 'There is no workbook (.xlsx) in this folder.',
  },
  'folder-workbooks-open': {
    zh: (p) =>
      `${p['count']} 个工作簿正在 Excel 或 WPS 中打开（${p['names']}）：没有保存的修改不在文件里。`,
    en: (p) =>
      `${p['count']} of the workbooks stand open in Excel or WPS (${p['names']}): what was not saved is not in them.`,
  },
  'file-unreadable': {
    zh: () => '读不出这个文件（可能已被移走，或仍在 Excel 中打开）。请关闭后再试。',
    en: () =>
      'The file could not be read (it may have been moved, or is still open in Excel). Close it and try again.',
  },
  'workbook-timeout': {
    zh: () => '用时过长，已停止。文件可能过大或有问题；数据未受影响。',
    en: () =>
      'It took too long and was stopped. The file may be too large or faulty; your data is untouched.',
  },
  'workbook-cancelled': { zh: () => '已停止。', en: () => 'Stopped.' },
  'workbook-failed': {
    zh: (p) => `没能完成，数据未受影响。（${p['why'] ?? ''}）`,
    en: (p) => `It could not be finished; your data is untouched. (${p['why'] ?? ''})`,
  },
};
