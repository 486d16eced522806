import ExcelJS from 'exceljs';
import { sheetOf, tinyPackage } from '../shared/xlsx-codec/testing/tiny-package.ts';

/** An OLE container as Office writes it around an encrypted workbook, or for the old .xls. */
function oleWith(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 512);
  return bytes;
}

const ROW = '<row><c t="inlineStr"><is><t>市场</t></is></c></row>';
const MB = 1024 * 1024;

export interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly zh: string;
  readonly en: string;
}

/** Files that are no workbook to be read, with what must be said of each. */
export function badWorkbooks(whole: Uint8Array): readonly BadFile[] {
  return [
    {
      name: '不是压缩包.xlsx',
      bytes: Buffer.from('编号,名称\n1,市场'),
      zh: '不是 .xlsx 工作簿。请在 Excel 或 WPS 中另存为 .xlsx。',
      en: 'This is no .xlsx workbook.',
    },
    {
      name: '有密码.xlsx',
      bytes: oleWith('EncryptedPackage'),
      zh: '工作簿设有打开密码。请取消密码后再试。',
      en: 'protected by a password',
    },
    {
      name: '旧格式改名.xlsx',
      bytes: oleWith('Workbook'),
      zh: '这是旧格式 .xls。请另存为 .xlsx。',
      en: 'the old .xls format',
    },
    {
      name: '压缩炸弹.xlsx',
      bytes: zipBomb(),
      zh: '解压后超过限度，为保护电脑不予读取。',
      en: 'unpacks to more than the limit',
    },
    {
      name: '带宏.xlsx',
      bytes: tinyPackage(sheetOf(ROW), { 'xl/vbaProject.bin': 'x' }),
      zh: '工作簿含有宏，不予读取。请另存为不含宏的 .xlsx。',
      en: 'contains macros',
    },
    {
      name: '截断.xlsx',
      bytes: whole.slice(0, Math.floor(whole.length * 0.7)),
      zh: '文件不完整（被截断）。请重新复制或请对方重发。',
      en: 'The file is cut short.',
    },
    {
      name: '空文件.xlsx',
      bytes: new Uint8Array(0),
      zh: '文件是空的（0 字节），可能没有复制完整。请重新获取。',
      en: 'The file is empty (0 bytes)',
    },
    {
      name: '二十万行.xlsx',
      bytes: tinyPackage(sheetOf('<row></row>'.repeat(200_000))),
      zh: '有一张表 200000 行，超过 200000 行的限度。',
      en: 'One sheet has 200000 rows',
    },
  ];
}

/** A fifth of a megabyte on disk, 208 MB of nothing when unpacked. */
function zipBomb(): Uint8Array {
  return tinyPackage('', { 'xl/worksheets/sheet1.xml': new Uint8Array(208 * MB) });
}

/** Text tables that are refused, or planned as nothing. */
export function badTables(): readonly BadFile[] {
  const line = 'T-1,市场,农贸市场\n';
  return [
    {
      name: '空表.csv',
      bytes: new Uint8Array(0),
      zh: '文件是空的。',
      en: 'The file is empty.',
    },
    {
      name: '图片.csv',
      bytes: Buffer.from('89504e470d0a1a0a', 'hex'),
      zh: '文件不是文字表格（可能是图片，或改了扩展名的工作簿）。',
      en: 'no text table',
    },
    {
      name: '没有名称列.csv',
      bytes: Buffer.from('点位编号,点位类型\nT-1,农贸市场\n'),
      zh: '没有“点位名称”一列，不能导入。请指定哪一列是名称，或换一行作表头。',
      en: 'There is no name column',
    },
    {
      name: '五万行以上.csv',
      bytes: Buffer.from(`点位编号,点位名称,点位类型\n${line.repeat(50_001)}`),
      zh: '有 50001 行，超过 50000 行的上限，没有读取。请分成几个文件。',
      en: 'It has 50001 rows',
    },
    {
      name: '二十万行以上.csv',
      bytes: Buffer.from(`点位编号,点位名称,点位类型\n${line.repeat(200_001)}`),
      zh: '超过 200000 行，没有读取。请分成几个文件。',
      en: 'more than 200000 rows',
    },
  ];
}

/** A register whose second name is a formula, where the first is a name. */
export async function formulaRegister(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('点位台账');
  sheet.addRow(['点位编号', '点位名称', '点位类型']);
  sheet.addRow(['F-1', '公式市场', '农贸市场']);
  sheet.addRow(['F-2', { formula: 'B2&"二"', result: '公式市场二' }, '农贸市场']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The text as old Excel and WPS write it in China: the double bytes of GB18030, asked of the decoder. */
export function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? []))),
  );
}
