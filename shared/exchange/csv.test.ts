import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { DecodeText } from './decode-csv.ts';
import { decodeCsv } from './decode-csv.ts';
import { parseCsv } from './parse-csv.ts';
import { readCsv } from './read-csv.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

const decode: DecodeText = (bytes, label, fatal) => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(little ? bytes : bytes.swap16());
};
const TEXT = '点位编号,点位名称\r\nQJ-0001,示例路\r\n';
/** TEXT as WPS writes it in China. */
const GB18030 = Uint8Array.from([
  0xb5, 0xe3, 0xce, 0xbb, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb5, 0xe3, 0xce, 0xbb, 0xc3, 0xfb, 0xb3,
  0xc6, 0x0d, 0x0a, 0x51, 0x4a, 0x2d, 0x30, 0x30, 0x30, 0x31, 0x2c, 0xca, 0xbe, 0xc0, 0xfd, 0xc2,
  0xb7, 0x0d, 0x0a,
]);

describe('encoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['GB18030', GB18030, 'gb18030'],
    ['UTF-16 LE with mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le'],
    ['UTF-16 BE with mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be'],
    ['UTF-16 LE', utf16(TEXT, true), 'utf-16le'],
    ['UTF-16 BE', utf16(TEXT, false), 'utf-16be'],
    ['ASCII', utf8('code,name\n1,a'), 'utf-8'],
  ])('R1 reads %s', (_, bytes, encoding) => {
    const decoded = decodeCsv(bytes, decode);
    expect(decoded).toMatchObject({ ok: true, value: { encoding, notices: [] } });
    if (encoding !== 'utf-8' || bytes.length > 20) {
      expect(decoded.ok && decoded.value.text).toBe(TEXT);
    }
  });

  it('R1 reads what can be read of damaged text and says so', () => {
    const decoded = decodeCsv(Uint8Array.from([...GB18030, 0xff, 0xff, 0x0a]), decode);
    expect(decoded).toMatchObject({
      ok: true,
      value: { encoding: 'gb18030', notices: [{ code: 'csv-encoding-damaged' }] },
    });
    expect(decoded.ok && decoded.value.text.startsWith(TEXT)).toBe(true);
  });

  it.each<[string, number[], string]>([
    ['nothing', [], 'csv-empty'],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'csv-not-text'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'csv-not-text'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'csv-not-text'],
    ['bytes with NULs here and there', [0x01, 0x00, 0x00, 0x02, 0x03], 'csv-not-text'],
  ])('R2 refuses %s', (_, bytes, code) => {
    expect(readCsv(Uint8Array.from(bytes), 'a.csv', decode)).toMatchObject({
      ok: false,
      error: { code, severity: 'error' },
    });
  });

  it('R2 refuses a file of endless lines', () => {
    const read = readCsv(utf8('a\n'.repeat(200_001)), 'a.csv', decode);
    expect(read).toMatchObject({ ok: false, error: { code: 'csv-too-many-rows' } });
    expect(readCsv(utf8('a\n'.repeat(200_000)), 'a.csv', decode).ok).toBe(true);
  });
});

describe('delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['a;b;c\n1;2;3', ';'],
    ['a;b;"x,y,z,w"\n1;2;"p,q,r,s"', ';'],
    ['标题\n\na\tb\n1,5\t2,5\n3\t4', '\t'],
    ['one column', ','],
    ['', ','],
  ])('R3 splits %j at %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it('R3 obeys a first line that names it, and keeps row numbers', () => {
    const { rows, delimiter } = parseCsv('sep=;\r\na,b;c\r\n');
    expect(delimiter).toBe(';');
    expect(rows).toEqual([[], ['a,b', 'c']]);
  });
});

describe('fields', () => {
  const rowsOf = (text: string): readonly (readonly Cell[])[] => parseCsv(text).rows;

  it('R4 reads quotes, doubled quotes, delimiters and line ends inside', () => {
    expect(rowsOf('"a","b ""x"" c","d,e","f\ng"\nh,i,j,k')).toEqual([
      ['a', 'b "x" c', 'd,e', 'f\ng'],
      ['h', 'i', 'j', 'k'],
    ]);
  });

  it('R4 keeps blank lines and blank fields, with any line end or none', () => {
    expect(rowsOf('a,b\r\n\r\n,c\n,')).toEqual([['a', 'b'], [null], [null, 'c'], [null, null]]);
    expect(rowsOf('a,b\rc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('R4 takes a quotation mark that is never closed as text', () => {
    const { rows, notices } = parseCsv('a,b\n1,"示例\n2,x\n3,"y"');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toEqual(['2', 'x']);
    expect(notices).toEqual([{ code: 'csv-quote-stray', severity: 'warning', at: { row: 2 } }]);
  });

  it('R4 takes a mark that closes before the field ends as text too', () => {
    const { rows, notices } = parseCsv('"a"b,c\n"d" ,e\n"f,g');
    expect(rows).toEqual([
      ['"a"b', 'c'],
      ['d', 'e'],
      ['"f', 'g'],
    ]);
    expect(notices.map((notice) => notice.at?.row)).toEqual([1, 3]);
  });

  it('R5 tells text written as a formula from a formula', () => {
    expect(rowsOf('="0123",=A1&B1,"=""00""",=,a=b')).toEqual([
      ['0123', { formula: 'A1&B1', cached: null }, '00', '=', 'a=b'],
    ]);
  });

  it('R4 reads back any table', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '路', ',', '"', '\n', '\r', ';', '\t', ' '),
    });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        const expected = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
        expect(parseCsv(`sep=,\n${text}`).rows.slice(1)).toEqual(expected);
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});
