import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, PACKAGE_LIMITS } from './inflate-guard.ts';
import { readWorkbook } from './read-workbook.ts';
import { MOST_ROWS } from './reading-budget.ts';
import { relations, sheetOf, tinyPackage } from './testing/tiny-package.ts';
import { plainLayout } from './testing/plain-layout.ts';
import { writeWorkbook } from './write-workbook.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return read.ok ? 'read' : read.error.code;
}

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[512 + index * 2] = letter.charCodeAt(0)));
  return bytes;
};

describe('files refused before exceljs sees them', () => {
  it('C5: what is no workbook says what it is', async () => {
    expect(await codeOf(new Uint8Array(0))).toBe('workbook-empty');
    expect(await codeOf(strToU8('编号,名称\n1,甲'))).toBe('workbook-not-zip');
    expect(await codeOf(ole('EncryptedPackage'))).toBe('workbook-encrypted');
    expect(await codeOf(ole('Workbook'))).toBe('workbook-old-xls');
    expect(await codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('workbook-not-spreadsheet');
    expect(await codeOf(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toBe(
      'workbook-not-spreadsheet',
    );
  });

  it('C6: a truncated file is refused wherever it ends', async () => {
    const whole = await writeWorkbook(
      plainLayout({ sheets: [{ name: 'a', state: 'visible', rows: [['x']] }] }),
    );
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      expect(await codeOf(whole.slice(0, whole.length * part))).toBe('workbook-truncated');
    }
  });

  it('C7: a flipped bit in a part is noticed', async () => {
    const bytes = tinyPackage(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x10;
      const read = await readWorkbook(damaged);
      if (!read.ok) codes.add(read.error.code);
      else expect(read.value.sheets[0]?.rows).toEqual([[1]]);
    }
    expect(codes).toContain('workbook-corrupt');
  });

  it('C8: a zip bomb is dropped by what comes out, whatever it claims', async () => {
    const part = new Uint8Array(40 * 1024 * 1024);
    const longer = part.slice();
    for (let at = 0; at < 100_000; at += 1) longer[at] = (at * at * 31) >> 7;
    const small = { ...PACKAGE_LIMITS, part: 8 * 1024 * 1024 };
    for (const xml of [part, longer]) {
      const bytes = tinyPackage('', { 'xl/worksheets/sheet1.xml': xml });
      expect(bytes.length).toBeLessThan(200_000);
      const opened = await openPackage(bytes, () => true, small);
      expect(opened).toMatchObject({ ok: false, error: { code: 'workbook-zip-bomb' } });
    }
  });

  it('C9: the sum of parts counts too, and so does their number', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`xl/p${index}.xml`, new Uint8Array(1_000_000)]),
    );
    const bytes = tinyPackage(sheetOf(''), parts);
    const code = async (limits: object): Promise<string> => {
      const opened = await openPackage(bytes, () => true, { ...PACKAGE_LIMITS, ...limits });
      return opened.ok ? 'read' : opened.error.code;
    };
    expect(await code({})).toBe('read');
    expect(await code({ inflated: 20_000_000 })).toBe('workbook-zip-bomb');
    expect(await code({ parts: 20 })).toBe('workbook-too-many-parts');
    expect(await code({ packed: 100 })).toBe('workbook-too-large');
  });

  it('C10: macros and external links are refused', async () => {
    expect(await codeOf(tinyPackage(sheetOf(''), { 'xl/vbaProject.bin': 'x' }))).toBe(
      'workbook-macros',
    );
    expect(
      await codeOf(
        tinyPackage(sheetOf(''), {
          '[Content_Types].xml': '<Types><Override ContentType="a.macroEnabled.main+xml"/></Types>',
        }),
      ),
    ).toBe('workbook-macros');
    expect(
      await codeOf(tinyPackage(sheetOf(''), { 'xl/externalLinks/externalLink1.xml': '<x/>' })),
    ).toBe('workbook-external-links');
  });

  it('C11: too many rows are refused without parsing them', async () => {
    const rows = '<row r="1"></row>'.repeat(MOST_ROWS);
    expect(await codeOf(tinyPackage(sheetOf(rows)))).toBe('workbook-too-many-rows');
  });

  it('C12: broken XML is a refusal, not a crash', async () => {
    expect(await codeOf(tinyPackage('<worksheet><sheetData><row r="1"><c r="A1"'))).toBe(
      'workbook-corrupt',
    );
  });
});

describe('files other programs write', () => {
  it('C13: whole-column validations, names, filters and merges cost nothing and change nothing', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' +
      '<row r="2"><c r="B2"><v>2</v></c></row></sheetData>' +
      '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="C1:XFD1048576"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>' +
      '</worksheet>';
    const workbook =
      '<workbook><sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets>' +
      '<definedNames><definedName name="all">表!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    const read = await readWorkbook(tinyPackage(sheet, { 'xl/workbook.xml': workbook }));
    expect(read).toMatchObject({
      ok: true,
      value: { sheets: [{ name: '表', rows: [['甲'], ['甲', 2]] }] },
    });
  });

  it('C14: built-in Chinese date formats, prefixed names and odd part names are understood', async () => {
    const read = await readWorkbook(
      tinyPackage('', {
        'xl/worksheets/Sheet1.xml':
          '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>46349</x:v></x:c>' +
          '<x:c r="B1" t="b"><x:v>1</x:v></x:c><x:c r="C1" t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        'xl/styles.xml':
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs></styleSheet>',
        'xl/_rels/workbook.xml.rels': relations([
          ['rId1', 'worksheet', '/xl/worksheets/Sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ]),
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { sheets: [{ rows: [[{ date: '2026-11-23' }, true, '#N/A']] }] },
    });
  });

  it('C15: rich text is flattened and a hyperlink is its text', async () => {
    const read = await readWorkbook(
      tinyPackage(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>' +
          '<c r="B1" t="str"><f>1+1</f><v>二</v></c><c r="C1"><f>1-1</f><v>0</v></c></row></sheetData>' +
          '<hyperlinks><hyperlink ref="A1" location="x"/></hyperlinks></worksheet>',
      ),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheets: [
          { rows: [['甲乙', { formula: '1+1', cached: '二' }, { formula: '1-1', cached: 0 }]] },
        ],
      },
    });
  });
});
