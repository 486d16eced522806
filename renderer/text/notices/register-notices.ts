import type { CsvNoticeCode } from '../../../shared/exchange/csv-notice.ts';
import type { RegisterNoticeCode } from '../../../shared/exchange/register-notice.ts';
import type { NoticeWords } from '../notice-words.ts';

/** Why a register was refused or a row left out, and what to look at in the rest. */
export const registerNotices: NoticeWords<RegisterNoticeCode> = {
  'sheet-missing': {
    zh: (p) => `文件里没有名为“${p['sheet']}”的工作表。`,
    en: (p) => `The file has no sheet named “${p['sheet']}”.`,
  },
  'no-header-row': {
    zh: () => '没有找到表头：前 50 行里没有认得出的列名。可在左侧指定表头所在行。',
    en: () =>
      'No header row was found: no known column names in the first 50 rows. You can say which row it is.',
  },
  'no-name-column': {
    zh: () => '没有“点位名称”一列，不能导入。请指定哪一列是名称，或换一行作表头。',
    en: () =>
      'There is no name column, so nothing can be imported. Say which column holds the name, or choose another header row.',
  },
  'no-type-column': {
    zh: () => '没有“点位类型”一列，工作表名也不是类型名，不能导入。请指定哪一列是类型。',
    en: () =>
      'There is no type column, nor is the sheet named after a type, so nothing can be imported. Say which column holds the type.',
  },
  'too-many-rows': {
    zh: (p) => `有 ${p['rows']} 行，超过 ${p['limit']} 行的上限，没有读取。请分成几个文件。`,
    en: (p) =>
      `It has ${p['rows']} rows, more than the ${p['limit']} that can be read. Split the file.`,
  },
  'no-data-rows': {
    zh: () => '表头下面没有数据行。',
    en: () => 'There are no rows below the header.',
  },
  'other-sheet': {
    zh: (p) => `工作表“${p['sheet']}”看起来也是台账，这次没有读取。`,
    en: (p) => `The sheet “${p['sheet']}” looks like a register too; it is not read this time.`,
  },
  'column-unknown': {
    zh: (p) => `不认识列“${p['head']}”，没有读取。`,
    en: (p) => `The column “${p['head']}” is unknown and not read.`,
  },
  'column-twice': {
    zh: (p) => `列“${p['head']}”与前面一列含义相同，没有读取。`,
    en: (p) => `The column “${p['head']}” means the same as one before it and is not read.`,
  },
  'no-code-column': {
    zh: () => '没有编号列：按类型、区和名称辨认点位，改名会被当成新点位。',
    en: () =>
      'There is no code column: points are told apart by type, district and name, and a renamed one counts as new.',
  },
  'no-position-columns': {
    zh: () => '没有经纬度列：点位不带位置导入。',
    en: () => 'There are no longitude and latitude columns: the points come without a position.',
  },
  'type-from-sheet': {
    zh: (p) => `类型取自工作表名“${p['type']}”。`,
    en: (p) => `The type is taken from the sheet's name, “${p['type']}”.`,
  },
  'datum-assumed': {
    zh: (p) => `${p['rows']} 行没有注明坐标系，按 ${p['datum']} 读取。`,
    en: (p) => `${p['rows']} rows name no datum and are read as ${p['datum']}.`,
  },
  'total-row': { zh: () => '合计行，跳过。', en: () => 'A total: passed over.' },
  'note-row': { zh: () => '标题或说明，跳过。', en: () => 'A title or note: passed over.' },
  'header-repeated': { zh: () => '重复的表头，跳过。', en: () => 'The header again: passed over.' },
  'name-missing': { zh: () => '没有名称。', en: () => 'It has no name.' },
  'formula-in-name': {
    zh: (p) => `名称是公式（${p['value']}），不是文字。请在 Excel 里粘贴为数值。`,
    en: (p) => `The name is a formula (${p['value']}), not text. Paste it as a value in Excel.`,
  },
  'type-missing': { zh: () => '没有类型。', en: () => 'It has no type.' },
  'type-unknown': {
    zh: (p) => `不认识类型“${p['value']}”。`,
    en: (p) => `The type “${p['value']}” is unknown.`,
  },
  'duplicate-code': {
    zh: (p) =>
      p['same'] === 1
        ? `与第 ${p['firstRow']} 行完全相同。`
        : `编号 ${p['code']} 在第 ${p['firstRow']} 行已用，内容不同；保留第 ${p['firstRow']} 行。`,
    en: (p) =>
      p['same'] === 1
        ? `The same as row ${p['firstRow']}.`
        : `Row ${p['firstRow']} has the code ${p['code']} already, with other content; row ${p['firstRow']} is kept.`,
  },
  'duplicate-point': {
    zh: (p) =>
      p['same'] === 1
        ? `与第 ${p['firstRow']} 行完全相同。`
        : `与第 ${p['firstRow']} 行是同一个点位，内容不同；保留第 ${p['firstRow']} 行。`,
    en: (p) =>
      p['same'] === 1
        ? `The same as row ${p['firstRow']}.`
        : `The same point as row ${p['firstRow']}, with other content; row ${p['firstRow']} is kept.`,
  },
  'position-swapped': {
    zh: () => '经纬度像是写反了。',
    en: () => 'Longitude and latitude look swapped.',
  },
  'position-unit-bearing': {
    zh: () => '坐标带单位或写法不寻常。',
    en: () => 'The coordinates have units or an unusual form.',
  },
  'position-outside-china': {
    zh: () => '位置不在中国境内。',
    en: () => 'The position is not in China.',
  },
  'datum-unknown': {
    zh: () => '不认识所写的坐标系。',
    en: () => 'The datum it names is unknown.',
  },
  'position-missing': {
    zh: () => '没有位置，不带位置导入。',
    en: () => 'It has no position and comes without one.',
  },
  'position-zero': {
    zh: () => '位置是 0, 0，不带位置导入。',
    en: () => 'Its position is 0, 0; it comes without one.',
  },
  'position-incomplete': {
    zh: (p) => `经纬度只有一个（${p['value']}），不带位置导入。`,
    en: (p) => `Only one of longitude and latitude is there (${p['value']}); it comes without one.`,
  },
  'position-unreadable': {
    zh: (p) => `位置“${p['value']}”读不出来，不带位置导入。`,
    en: (p) => `The position “${p['value']}” cannot be read; it comes without one.`,
  },
  'position-impossible': {
    zh: (p) => `位置“${p['value']}”不可能存在，不带位置导入。`,
    en: (p) => `The position “${p['value']}” is impossible; it comes without one.`,
  },
  'code-missing': {
    zh: () => '没有编号，按类型、区和名称辨认。',
    en: () => 'It has no code and is known by type, district and name.',
  },
  'digits-lost': {
    zh: (p) => `${p['value']} 太长，Excel 已丢失末尾的数字；请把该列设为文本后重填。`,
    en: (p) =>
      `${p['value']} is too long: Excel has lost its last digits. Make the column text and type it again.`,
  },
  'cell-error': {
    zh: () => '单元格是错误值，按空白读取。',
    en: () => 'The cell holds an error value and is read as blank.',
  },
  'declared-unreadable': {
    zh: (p) => `“是否申报点位”写的是“${p['value']}”，读不出是或否。`,
    en: (p) => `“${p['value']}” says neither yes nor no to whether the point was declared.`,
  },
  'field-in-conflict': {
    zh: () => '本机这一字段有待裁定的冲突，导入不改动它。',
    en: () => 'This field holds an open conflict here; the import leaves it.',
  },
  'point-restored': {
    zh: () => '本机曾删除这个点位，导入会恢复它。',
    en: () => 'This point had been removed here; the import brings it back.',
  },
  'formula-cached': {
    zh: () => '单元格是公式，取其显示的值。',
    en: () => 'The cell is a formula; the value it shows is taken.',
  },
  'coordinate-tidied': {
    zh: () => '坐标里的全角数字或空格已整理。',
    en: () => 'Full-width digits or spaces in the coordinates were tidied.',
  },
  'name-tidied': {
    zh: (p) => `名称里的空格已整理为“${p['value']}”。`,
    en: (p) => `Spaces in the name were tidied: “${p['value']}”.`,
  },
};

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/** What can be wrong with a text table as a file. */
export const csvNotices: NoticeWords<CsvNoticeCode> = {
  'csv-empty': { zh: () => '文件是空的。', en: () => 'The file is empty.' },
  'csv-not-text': {
    zh: () => '文件不是文字表格（可能是图片，或改了扩展名的工作簿）。',
    en: () => 'The file is no text table (a picture, or a workbook under another name).',
  },
  'csv-too-many-rows': {
    zh: (p) => `超过 ${p['limit']} 行，没有读取。请分成几个文件。`,
    en: (p) => `It has more than ${p['limit']} rows and was not read. Split the file.`,
  },
  'csv-encoding-damaged': {
    zh: (p) => `有些文字按 ${ENCODINGS[String(p['encoding'])]} 读不出来，显示为 �。`,
    en: (p) =>
      `Some characters cannot be read as ${ENCODINGS[String(p['encoding'])]} and show as �.`,
  },
  'csv-quote-stray': {
    zh: () => '引号没有成对或位置不对，按普通文字读取。',
    en: () => 'A quotation mark without partner or out of place is read as text.',
  },
};
