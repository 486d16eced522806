import type { ColumnKind, ColumnLayout } from '../workbook/workbook-layout.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';

/** How a cell looks; equal looks share one entry of the style part. Colours are ARGB, sizes points. */
export interface CellLook {
  readonly format: string | null;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly fill: string | null;
  readonly underline: boolean;
  readonly middle: boolean;
  readonly wrap: boolean;
  /** May be typed over while its sheet is protected. */
  readonly unlocked: boolean;
}

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  text: '@',
  code: '@',
  number: null,
  score: '0.00',
  figure: '0.000',
  share: '0.0%',
  signed: '+0.0;-0.0;0.0',
  position: '0.000000',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm:ss',
};

const GREY = 'FF9AA3AD';
const INK = 'FF1F2933';

type Looked = Pick<ColumnLayout, 'kind' | 'muted' | 'editable' | 'wrap'>;

export const bodyLook = (column: Looked): CellLook => ({
  format: FORMATS[column.kind],
  size: column.muted ? 8 : 10,
  bold: false,
  colour: column.muted ? GREY : INK,
  fill: column.editable ? 'FFFFFBE6' : null,
  underline: false,
  middle: false,
  wrap: column.wrap ?? false,
  unlocked: column.editable ?? false,
});

export const headerLook = (column: Looked): CellLook => ({
  ...bodyLook(column),
  format: null,
  bold: !column.muted,
  fill: column.editable ? 'FFFFE9A8' : 'FFE4E9EE',
  underline: true,
  middle: true,
  wrap: true,
  unlocked: false,
});

/** A line above the header: what the numbers below were made with. */
export const PREFACE_LOOK: CellLook = { ...bodyLook({ kind: 'text' }), colour: GREY };

/** What a sheet must not be read without. */
export const BANNER_LOOK: CellLook = {
  ...bodyLook({ kind: 'text' }),
  size: 12,
  bold: true,
  colour: 'FF9A3412',
  fill: 'FFFDE7D9',
};

const DATE_FORMAT = 164;

/** The style part of one workbook, grown as looks are asked for. */
export class StyleBook {
  private readonly looks = new Map<string, number>();
  private readonly fonts: string[] = [font(10, false, INK)];
  private readonly fills: string[] = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly formats: string[] = [];
  private readonly entries: string[] = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ];

  /** The number a cell carries to look so. */
  idOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const id = this.entries.push(this.entryOf(look)) - 1;
    this.looks.set(key, id);
    return id;
  }

  toXml(): string {
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${DATE_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
    );
    return (
      `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', this.fonts) +
      list('fills', this.fills) +
      list('borders', [
        '<border/>',
        `<border><left/><right/><top/><bottom style="thin"><color rgb="${GREY}"/></bottom><diagonal/></border>`,
      ]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.entries) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      list('dxfs', [WARNING]) +
      '</styleSheet>'
    );
  }

  private entryOf(look: CellLook): string {
    const fontId = indexIn(this.fonts, font(look.size, look.bold, look.colour));
    const fillId = look.fill === null ? 0 : indexIn(this.fills, fill(look.fill));
    const alignment = `<alignment vertical="${look.middle ? 'center' : 'top'}" wrapText="${look.wrap ? 1 : 0}"/>`;
    const protection = look.unlocked ? '<protection locked="0"/>' : '';
    return (
      `<xf numFmtId="${this.formatId(look.format)}" fontId="${fontId}" fillId="${fillId}" ` +
      `borderId="${look.underline ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" ` +
      `applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}${protection}</xf>`
    );
  }

  private formatId(format: string | null): number {
    if (format === null) return 0;
    return format === '@' ? 49 : DATE_FORMAT + indexIn(this.formats, format);
  }
}

/** The one conditional look: bold on a pale ground, told apart without colour. */
const WARNING =
  '<dxf><font><b/><color rgb="FF9A3412"/></font><fill><patternFill><bgColor rgb="FFFDE7D9"/></patternFill></fill></dxf>';

const font = (size: number, bold: boolean, colour: string): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

function indexIn(items: string[], item: string): number {
  const known = items.indexOf(item);
  return known >= 0 ? known : items.push(item) - 1;
}
