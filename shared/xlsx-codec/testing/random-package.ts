import fc from 'fast-check';
import { relations, tinyPackage } from './tiny-package.ts';

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const encode = (text: string): string => text.replaceAll(/[&<>]/g, (letter) => XML[letter] ?? '');

/** Text as people and programs write it, some of it like markup. */
const text = fc
  .string({
    unit: fc.constantFrom('点', '甲', 'a', 'B', '1', ' ', '\n', '&', '<', '>', '"', "'", '=', '𠮷'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((one) => one.trim() !== '');

const runs = fc.oneof(
  text.map((one) => `<t xml:space="preserve">${encode(one)}</t>`),
  fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((one) => `<r><rPr><b/></rPr><t>${encode(one)}</t></r>`).join('')),
);

const STRINGS = 6;
/** Number formats by style: none, a day, a time, Chinese, own ones with and without a date, a colour. */
const STYLES =
  '<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' +
  '<numFmt numFmtId="165" formatCode="0.00&quot;dm&quot;[Red]"/><numFmt numFmtId="31" formatCode="0.0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>' +
  '<xf numFmtId="57"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs></styleSheet>';

const number = fc.oneof(
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ min: 1, max: 60_000, noNaN: true }),
);
const formula = fc.constantFrom('A1+1', 'SUM($A$1:B2)', 'IF(A1&gt;1,"x",\'表\'!C3)');

/** The attributes (beside the reference) and the content of a cell. */
const cell = fc.oneof(
  fc.constant(null),
  fc
    .record({ style: fc.nat(8), value: number })
    .map(({ style, value }) => [` s="${style}"`, `<v>${value}</v>`]),
  fc.nat(STRINGS - 1).map((index) => [' t="s" s="1"', `<v>${index}</v>`]),
  runs.map((content) => [' t="inlineStr"', `<is>${content}</is>`]),
  text.filter((one) => !one.includes('&')).map((one) => [' t="str"', `<v>${encode(one)}</v>`]),
  fc.boolean().map((value) => [' t="b"', `<v>${value ? 1 : 0}</v>`]),
  fc.constantFrom('#N/A', '#DIV/0!').map((code) => [' t="e"', `<v>${code}</v>`]),
  fc
    .record({ formula, value: number })
    .map((one) => ['', `<f>${one.formula}</f><v>${one.value}</v>`]),
  formula.map((one) => [' t="e"', `<f>${one}</f><v>#REF!</v>`]),
  formula.map((one) => [' t="str"', `<f>${one}</f><v/>`]),
  fc.constant([' s="3"', '']),
  fc.constant(['', '<v></v>']),
  fc.constant([' t="n"', '<f/><v>7</v>']),
);

const row = fc.record({
  cells: fc.array(cell, { maxLength: 6 }),
  gap: fc.nat(2),
  hidden: fc.boolean(),
});

const merge = fc
  .record({
    column: fc.constantFrom('A', 'B', 'C'),
    from: fc.integer({ min: 1, max: 3 }),
    down: fc.nat(3),
  })
  .map(({ column, from, down }) => `<mergeCell ref="${column}${from}:${column}${from + down}"/>`);

const anchor = fc
  .record({
    column: fc.nat(4),
    row: fc.nat(9),
    two: fc.boolean(),
    picture: fc.constantFrom('rId1', 'rId2'),
  })
  .map(({ column, row: at, two, picture }) => {
    const name = two ? 'twoCellAnchor' : 'oneCellAnchor';
    const place = (col: number, r: number): string =>
      `<xdr:col>${col}</xdr:col><xdr:colOff>90</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    const end = two ? `<xdr:to>${place(column + 2, at + 3)}</xdr:to>` : '<xdr:ext cx="9" cy="9"/>';
    return (
      `<xdr:${name}><xdr:from>${place(column, at)}</xdr:from>${end}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="p"/></xdr:nvPicPr>` +
      `<xdr:blipFill><a:blip r:embed="${picture}"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:${name}>`
    );
  });

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function sheetXml(
  rows: readonly Row[],
  hidden: readonly number[],
  merges: readonly string[],
): string {
  let number = 0;
  const written = rows.map(({ cells, gap, hidden: isHidden }) => {
    number += gap + 1;
    const inside = cells.map((one, column) => {
      const reference = `${String.fromCharCode(65 + column)}${number}`;
      return one === null ? '' : `<c r="${reference}"${one[0]}>${one[1]}</c>`;
    });
    return `<row r="${number}"${isHidden ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
  });
  const cols = hidden.map((at) => `<col min="${at}" max="${at + 1}" width="9" hidden="1"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns:r="r"><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${written.join('\r\n')}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}<drawing r:id="rId1"/></worksheet>`
  );
}

/** An .xlsx as other programs may write it: every type of cell, styles, merges, hidden columns, pictures. */
export const randomPackage = fc
  .record({
    rows: fc.array(row, { maxLength: 6 }),
    hidden: fc.uniqueArray(fc.constantFrom(1, 3, 5), { maxLength: 2 }),
    merges: fc.uniqueArray(merge, { maxLength: 2, selector: (one) => one[18] }),
    strings: fc.array(runs, { minLength: STRINGS, maxLength: STRINGS }),
    anchors: fc.array(anchor, { maxLength: 3 }),
    state: fc.constantFrom('visible', 'hidden', 'veryHidden'),
    date1904: fc.boolean(),
  })
  .map(({ rows, hidden, merges, strings, anchors, state, date1904 }) =>
    tinyPackage(sheetXml(rows, hidden, merges), {
      'xl/styles.xml': STYLES,
      'xl/sharedStrings.xml': `<sst count="9">${strings.map((one) => `<si>${one}<rPh sb="0" eb="1"><t>x</t></rPh></si>`).join('')}</sst>`,
      'xl/workbook.xml':
        `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
        `<sheet name="一 &amp; &quot;二&quot;" sheetId="4" state="${state}" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ]),
      '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:a="a" xmlns:r="r" xmlns:xdr="x">${anchors.join('')}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relations([
        ['rId1', 'image', '../media/image1.png'],
        ['rId2', 'image', '/xl/media/image2.jpg'],
      ]),
      'xl/media/image1.png': Uint8Array.from([0x89, 0x50, 1]),
      'xl/media/image2.jpg': Uint8Array.from([0xff, 0xd8, 2]),
    }),
  );
