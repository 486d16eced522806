import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageBorderOffsetFrom,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { blockOf } from './word-blocks.ts';
import { FACES, PAGE, SIZES } from './word-faces.ts';
import type { WordLayout } from './word-layout.ts';

/** The bytes of a .docx for a layout; the library is known in this room alone. */
export async function writeWord(layout: WordLayout): Promise<Uint8Array> {
  const { title, creator, banner, framed = false, blocks } = layout;
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: !framed,
    styles: {
      default: { document: { run: { font: FACES.body, size: SIZES.three * 2 } } },
    },
    sections: [
      {
        properties: framed ? FRAMED : UPRIGHT,
        headers: { default: headOf(banner), even: headOf(banner) },
        ...(framed ? {} : { footers: FOOTERS }),
        children: blocks.map(blockOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

type Properties = NonNullable<ISectionOptions['properties']>;

const UPRIGHT: Properties = {
  page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
};

const EDGE = { style: BorderStyle.DOUBLE, size: 12, space: 24, color: '8B1A1A' } as const;

/** The library turns the sides of a page that lies across. */
const FRAMED: Properties = {
  page: {
    size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: 1700, bottom: 1400, left: 1700, right: 1700 },
    borders: {
      pageBorders: { offsetFrom: PageBorderOffsetFrom.PAGE },
      pageBorderTop: EDGE,
      pageBorderRight: EDGE,
      pageBorderBottom: EDGE,
      pageBorderLeft: EDGE,
    },
  },
};

function headOf(banner: string): Header {
  const run = { text: banner, bold: true, color: '9A3412', font: FACES.heading };
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run, size: SIZES.five * 2 })],
      }),
    ],
  });
}

/** The page's number between dashes in 4号宋体, at the right of odd pages and the left of even ones (GB/T 9704). */
function footOf(alignment: 'left' | 'right'): Footer {
  const size = SIZES.four * 2;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'left' ? { left: 280 } : { right: 280 },
        children: [
          new TextRun({ font: FACES.title, size, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });
}

const FOOTERS = { default: footOf('right'), even: footOf('left') };
