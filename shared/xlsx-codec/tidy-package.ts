import { strFromU8, strToU8, zipSync } from 'fflate';
import type { PackageParts } from './inflate-guard.ts';
import type { Relation } from './package-relations.ts';
import { rawAttribute, relationsOf } from './package-relations.ts';

/** What of a package is handed to exceljs, and what was read from it beforehand. */
export interface TidyPackage {
  /** A zip, stored: workbook, strings, styles, sheets and their pictures, under the names exceljs knows. */
  readonly zip: Uint8Array;
  /** The sheets' XML in the workbook's order. */
  readonly sheets: readonly Uint8Array[];
}

/**
 * A package reduced to the parts a grid is read from. Left out, because exceljs hangs, fails or bloats on
 * them and a grid needs none: defined names, comments, tables, themes, vml, links, printer settings.
 * Part names, prefixes and built-in Chinese date formats are brought to the forms exceljs understands.
 * Null when the package holds no workbook.
 */
export function tidyPackage(parts: PackageParts): TidyPackage | null {
  const root = relationsOf(parts, '');
  const main = root.find((one) => one.type === 'officeDocument')?.target;
  const workbook = main === undefined ? undefined : parts.get(main);
  if (main === undefined || workbook === undefined) return null;
  const relations = relationsOf(parts, main);
  const out: Record<string, Uint8Array> = {};
  const kept: Relation[] = [];
  const keep = (id: string, type: string, target: string, bytes: Uint8Array): void => {
    kept.push({ id, type, target });
    out[`xl/${target}`] = bytes;
  };
  const sheets: Uint8Array[] = [];
  const elements: string[] = [];
  const text = strFromU8(plainPrefixes(workbook));
  for (const [element] of text.matchAll(/<sheet\s[^>]*>/g)) {
    const relation = relations.find((one) => one.id === relationId(element));
    const bytes = relation?.type === 'worksheet' ? parts.get(relation.target) : undefined;
    if (!relation || !bytes) continue;
    const number = sheets.push(plainPrefixes(bytes));
    keep(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`, sheets[number - 1] ?? bytes);
    keepDrawings(parts, relation.target, number, out);
    elements.push(writeSheetElement(element, number));
  }
  const strings = partOf(parts, relations, 'sharedStrings');
  if (strings) keep('rIdStrings', 'sharedStrings', 'sharedStrings.xml', plainPrefixes(strings));
  const styles = partOf(parts, relations, 'styles');
  if (styles) keep('rIdStyles', 'styles', 'styles.xml', withChineseFormats(plainPrefixes(styles)));
  const dates = /date1904\s*=\s*["'](1|true)["']/.test(text) ? '<workbookPr date1904="1"/>' : '';
  out['xl/workbook.xml'] = strToU8(
    `<workbook>${dates}<sheets>${elements.join('')}</sheets></workbook>`,
  );
  out['xl/_rels/workbook.xml.rels'] = writeRelations(kept);
  return { zip: zipSync(out, { level: 0 }), sheets };
}

function partOf(
  parts: PackageParts,
  relations: readonly Relation[],
  type: string,
): Uint8Array | undefined {
  const target = relations.find((one) => one.type === type)?.target;
  return target === undefined ? undefined : parts.get(target);
}

const relationId = (element: string): string =>
  /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(element)?.[1] ?? '';

/** The sheet's name as it stands, still encoded, with a number and relation of our own. */
function writeSheetElement(element: string, number: number): string {
  const name = rawAttribute(element, 'name').replaceAll('"', '&quot;');
  const state = rawAttribute(element, 'state') || 'visible';
  return `<sheet name="${name}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`;
}

/** Parts that may be needed; everything else stays packed. */
export function isGridPart(name: string): boolean {
  if (/^xl\/(theme|printerSettings|customXml|charts|pivot|embeddings|ctrlProps)/i.test(name)) {
    return false;
  }
  return /\.(xml|rels|jpe?g|png)$/i.test(name) && !/\/(comments|vmlDrawing)\d*\./i.test(name);
}

function keepDrawings(
  parts: PackageParts,
  sheet: string,
  number: number,
  out: Record<string, Uint8Array>,
): void {
  const drawing = relationsOf(parts, sheet).find((one) => one.type === 'drawing');
  const bytes = drawing && parts.get(drawing.target);
  if (!drawing || !bytes) return;
  const pictures: Relation[] = [];
  relationsOf(parts, drawing.target)
    .filter((one) => one.type === 'image')
    .forEach((image, index) => {
      const picture = parts.get(image.target);
      if (!picture) return;
      const name = `s${number}p${index}.${extensionOf(picture)}`;
      out[`xl/media/${name}`] = picture;
      pictures.push({ ...image, target: `../media/${name}` });
    });
  out[`xl/drawings/drawing${number}.xml`] = bytes;
  out[`xl/drawings/_rels/drawing${number}.xml.rels`] = writeRelations(pictures);
  out[`xl/worksheets/_rels/sheet${number}.xml.rels`] = writeRelations([
    { ...drawing, target: `../drawings/drawing${number}.xml` },
  ]);
}

const extensionOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? 'png' : 'jpeg');

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

/** Some writers name the main namespace (`<x:row>`); exceljs knows bare names only. */
function plainPrefixes(bytes: Uint8Array): Uint8Array {
  const head = strFromU8(bytes.subarray(0, 400));
  const prefix = /<(\w+):(workbook|worksheet|sst|styleSheet)[\s>]/.exec(head)?.[1];
  if (prefix === undefined) return bytes;
  return strToU8(strFromU8(bytes).replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1'));
}

/** Built-in formats of Chinese Excel that stand in no file and that exceljs takes for plain numbers. */
const CHINESE_DATES: Readonly<Record<number, string>> = {
  27: 'yyyy-m',
  28: 'm-d',
  29: 'm-d',
  30: 'm-d-yy',
  31: 'yyyy-m-d',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  36: 'yyyy-m',
  50: 'yyyy-m',
  51: 'm-d',
  52: 'yyyy-m',
  53: 'm-d',
  54: 'm-d',
  55: 'h:mm',
  56: 'h:mm:ss',
  57: 'yyyy-m',
  58: 'm-d',
};

function withChineseFormats(bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes);
  const added = Object.entries(CHINESE_DATES)
    .filter(([id]) => !text.includes(`numFmtId="${id}" formatCode`))
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('');
  const own = /<numFmts[^>]*>/.exec(text)?.[0];
  if (own !== undefined && !own.endsWith('/>')) return strToU8(text.replace(own, own + added));
  return strToU8(text.replace(/<styleSheet[^>]*>/, (open) => `${open}<numFmts>${added}</numFmts>`));
}
