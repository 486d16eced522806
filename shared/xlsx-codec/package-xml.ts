import { columnLetters } from '../workbook/sheet-grid.ts';
import type { SheetLayout, WorkbookLayout } from '../workbook/workbook-layout.ts';
import { rowsAbove } from './sheet-xml.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A relation's id, type (the last step of its address) and target. */
type Related = readonly [id: string, type: string, target: string];

export function relationsXml(relations: readonly Related[]): string {
  const elements = relations.map(([id, type, target]) => {
    const space = type.startsWith('metadata/') ? `${PACKAGE}/relationships` : OFFICE;
    return `<Relationship Id="${id}" Type="${space}/${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

export const ROOT_RELATIONS = relationsXml([
  ['rId1', 'officeDocument', 'xl/workbook.xml'],
  ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
]);

export function contentTypesXml(sheets: readonly SheetLayout[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  const drawings = sheets.flatMap(({ pictures = [] }, index) =>
    pictures.length > 0
      ? [
          override(
            `xl/drawings/drawing${index + 1}.xml`,
            'application/vnd.openxmlformats-officedocument.drawing+xml',
          ),
        ]
      : [],
  );
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    override('xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`) +
    override('xl/styles.xml', `${SHEET_ML}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    sheets
      .map((_, index) =>
        override(`xl/worksheets/sheet${index + 1}.xml`, `${SHEET_ML}.worksheet+xml`),
      )
      .join('') +
    `${drawings.join('')}</Types>`
  );
}

export function workbookRelations(sheets: readonly SheetLayout[]): string {
  return relationsXml([
    ...sheets.map((_, index): Related => [
      `rId${index + 1}`,
      'worksheet',
      `worksheets/sheet${index + 1}.xml`,
    ]),
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
  ]);
}

export function workbookXml({ sheets }: WorkbookLayout): string {
  const active = activeSheet(sheets);
  const elements = sheets.map(({ name, state }, index) => {
    const shown = state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews>` +
    `<sheets>${elements.join('')}</sheets>${definedNames(sheets)}</workbook>`
  );
}

/** The first sheet a person sees. */
export const activeSheet = (sheets: readonly SheetLayout[]): number =>
  Math.max(
    0,
    sheets.findIndex(({ state }) => state === 'visible'),
  );

/** The header repeats on every printed page; a filter needs a name of its own. */
function definedNames(sheets: readonly SheetLayout[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (!sheet.header || sheet.columns.length === 0) return [];
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    const above = rowsAbove(sheet);
    const last = columnLetters(sheet.columns.length - 1);
    const range = `${quoted}!$A$${above}:$${last}$${sheet.rows.length + above}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(range)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${quoted}!$${above}:$${above}`)}</definedName>`,
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

export function propertiesXml({ title, creator, createdAt, identifier }: WorkbookLayout): string {
  const instant = `${new Date(createdAt).toISOString().slice(0, 19)}Z`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>` +
    (identifier === undefined ? '' : `<dc:identifier>${xmlText(identifier)}</dc:identifier>`) +
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}
