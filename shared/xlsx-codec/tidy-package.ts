import { strFromU8, strToU8, zipSync } from 'fflate';
import type { DrawingPart, PackageOutline } from './package-outline.ts';
import type { Relation } from './package-relations.ts';

/**
 * The zip (stored) that is handed to exceljs: workbook, strings, styles, sheets and their pictures, under
 * the names exceljs knows. Left out, because exceljs hangs, fails or bloats on them and a grid needs
 * none: defined names, comments, tables, themes, vml, links, printer settings.
 */
export function tidyPackage(outline: PackageOutline): Uint8Array {
  const out: Record<string, Uint8Array> = {};
  const kept: Relation[] = [];
  const keep = (id: string, type: string, target: string, bytes: Uint8Array): void => {
    kept.push({ id, type, target });
    out[`xl/${target}`] = bytes;
  };
  const elements = outline.sheets.map(({ rawName, state, xml, drawing }, index) => {
    const number = index + 1;
    keep(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`, xml);
    if (drawing) keepDrawing(drawing, number, out);
    const name = rawName.replaceAll('"', '&quot;');
    return `<sheet name="${name}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`;
  });
  const { strings, styles } = outline;
  if (strings) keep('rIdStrings', 'sharedStrings', 'sharedStrings.xml', strings);
  if (styles) keep('rIdStyles', 'styles', 'styles.xml', withChineseFormats(styles));
  const dates = outline.date1904 ? '<workbookPr date1904="1"/>' : '';
  out['xl/workbook.xml'] = strToU8(
    `<workbook>${dates}<sheets>${elements.join('')}</sheets></workbook>`,
  );
  out['xl/_rels/workbook.xml.rels'] = writeRelations(kept);
  return zipSync(out, { level: 0 });
}

function keepDrawing(drawing: DrawingPart, number: number, out: Record<string, Uint8Array>): void {
  const pictures = drawing.pictures.map(({ relation, bytes, extension }, index): Relation => {
    const name = `s${number}p${index}.${extension}`;
    out[`xl/media/${name}`] = bytes;
    return { ...relation, target: `../media/${name}` };
  });
  out[`xl/drawings/drawing${number}.xml`] = drawing.xml;
  out[`xl/drawings/_rels/drawing${number}.xml.rels`] = writeRelations(pictures);
  out[`xl/worksheets/_rels/sheet${number}.xml.rels`] = writeRelations([
    { ...drawing.relation, target: `../drawings/drawing${number}.xml` },
  ]);
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function writeRelations(relations: readonly Relation[]): Uint8Array {
  const quoted = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const elements = relations.map(
    ({ id, type, target }) =>
      `<Relationship Id="${quoted(id)}" Type="${TYPES}${type}" Target="${quoted(target)}"/>`,
  );
  return strToU8(`<Relationships>${elements.join('')}</Relationships>`);
}

/** Built-in formats of Chinese Excel that stand in no file and that exceljs takes for plain numbers. */
const CHINESE_DATES = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

function withChineseFormats(bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes);
  const added = CHINESE_DATES.filter((id) => !text.includes(`numFmtId="${id}" formatCode`))
    .map((id) => `<numFmt numFmtId="${id}" formatCode="yyyy-m-d"/>`)
    .join('');
  const own = /<numFmts[^>]*>/.exec(text)?.[0];
  if (own !== undefined && !own.endsWith('/>')) return strToU8(text.replace(own, own + added));
  return strToU8(text.replace(/<styleSheet[^>]*>/, (open) => `${open}<numFmts>${added}</numFmts>`));
}
