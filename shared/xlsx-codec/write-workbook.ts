import type { SheetPicture } from '../workbook/sheet-grid.ts';
import type { WorkbookLayout } from '../workbook/workbook-layout.ts';
import { drawingXml } from './drawing-xml.ts';
import {
  activeSheet,
  contentTypesXml,
  propertiesXml,
  relationsXml,
  ROOT_RELATIONS,
  workbookRelations,
  workbookXml,
} from './package-xml.ts';
import { SharedStrings } from './shared-strings.ts';
import { StyleBook } from './sheet-styles.ts';
import { rowsAbove, sheetXml } from './sheet-xml.ts';
import { ZipWriter } from './zip-writer.ts';

/** The bytes of an .xlsx for a layout. Nothing in it is a formula unless the layout says so. */
export function writeWorkbook(layout: WorkbookLayout): Promise<Uint8Array> {
  const zip = new ZipWriter(new Date(layout.createdAt));
  const { sheets } = layout;
  const styles = new StyleBook();
  const strings = new SharedStrings();
  const media = new Map<Uint8Array, string>();
  zip.addText('[Content_Types].xml', [contentTypesXml(sheets)]);
  zip.addText('_rels/.rels', [ROOT_RELATIONS]);
  zip.addText('docProps/core.xml', [propertiesXml(layout)]);
  zip.addText('xl/workbook.xml', [workbookXml(layout)]);
  zip.addText('xl/_rels/workbook.xml.rels', [workbookRelations(sheets)]);
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const active = activeSheet(sheets) === index;
    zip.addText(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, active, styles, strings));
    const { pictures = [] } = sheet;
    if (pictures.length > 0) addDrawing(zip, number, pictures, rowsAbove(sheet), media);
  });
  zip.addText('xl/styles.xml', [styles.toXml()]);
  zip.addText('xl/sharedStrings.xml', strings.toXml());
  return Promise.resolve(zip.finish());
}

/** Pictures seen before (the same bytes object) are stored once. */
function addDrawing(
  zip: ZipWriter,
  number: number,
  pictures: readonly SheetPicture[],
  above: number,
  media: Map<Uint8Array, string>,
): void {
  const drawing = `drawing${number}.xml`;
  zip.addText(`xl/worksheets/_rels/sheet${number}.xml.rels`, [
    relationsXml([['rId1', 'drawing', `../drawings/${drawing}`]]),
  ]);
  zip.addText(`xl/drawings/${drawing}`, [drawingXml(pictures, above)]);
  const names = pictures.map(({ bytes, extension }) => {
    const known = media.get(bytes);
    if (known !== undefined) return known;
    const name = `image${media.size + 1}.${extension}`;
    media.set(bytes, name);
    zip.addBytes(`xl/media/${name}`, bytes);
    return name;
  });
  zip.addText(`xl/drawings/_rels/${drawing}.rels`, [
    relationsXml(names.map((name, index) => [`rId${index + 1}`, 'image', `../media/${name}`])),
  ]);
}
