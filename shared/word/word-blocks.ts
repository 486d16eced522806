import type { FileChild, IParagraphOptions } from 'docx';
import {
  AlignmentType,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { SmallPicture } from '../workbook/photo-columns.ts';
import { FACES, PAGE, SIZES, TEXT_WIDTH } from './word-faces.ts';
import type { WordBlock, WordColumn } from './word-layout.ts';

/** A block as the library has it. */
export function blockOf(block: WordBlock): FileChild {
  switch (block.kind) {
    case 'table':
      return tableOf(block.columns, block.rows);
    case 'pictures':
      return new Paragraph({
        keepNext: true,
        spacing: { before: 120, after: 120 },
        children: block.pictures.map(pictureOf),
      });
    default:
      return textOf(block.kind, block.text);
  }
}

type TextKind = Exclude<WordBlock['kind'], 'table' | 'pictures'>;

const EXACT = { line: PAGE.line, lineRule: LineRuleType.EXACTLY } as const;
/** Two characters of the body's size. */
const INDENT = { firstLine: 640 } as const;

const LOOKS: Readonly<
  Record<
    TextKind,
    {
      readonly face: keyof typeof FACES;
      readonly size: number;
      readonly bold?: boolean;
      readonly paragraph: IParagraphOptions;
    }
  >
> = {
  title: {
    face: 'title',
    size: SIZES.two,
    bold: true,
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 280 } },
  },
  large: {
    face: 'title',
    size: SIZES.chu,
    bold: true,
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 360, after: 480 } },
  },
  heading: {
    face: 'heading',
    size: SIZES.three,
    paragraph: { keepNext: true, spacing: { ...EXACT, before: 160 } },
  },
  subheading: {
    face: 'subheading',
    size: SIZES.three,
    paragraph: { keepNext: true, spacing: { ...EXACT, before: 80 } },
  },
  paragraph: {
    face: 'body',
    size: SIZES.three,
    paragraph: { indent: INDENT, spacing: EXACT, alignment: AlignmentType.BOTH },
  },
  plain: { face: 'body', size: SIZES.three, paragraph: { spacing: EXACT } },
  end: {
    face: 'body',
    size: SIZES.three,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: EXACT, indent: { right: 1280 } },
  },
};

function textOf(kind: TextKind, text: string): Paragraph {
  const { face, size, bold = false, paragraph } = LOOKS[kind];
  return new Paragraph({
    ...paragraph,
    children: [new TextRun({ text: clean(text), font: FACES[face], size: size * 2, bold })],
  });
}

function tableOf(columns: readonly WordColumn[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / 100));
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: columns.map(
        ({ end = false }, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [cellOf(texts[at] ?? '', head, end)],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

function cellOf(text: string, head: boolean, end: boolean): Paragraph {
  const font = head ? FACES.heading : FACES.body;
  return new Paragraph({
    alignment: end ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text: clean(text), font, size: SIZES.five * 2 })],
  });
}

const ALT = '案例照片';

/** Pixels: two of them beside each other fill the line. */
const BOX = { width: 288, height: 216 };

function pictureOf({ bytes, extension, width, height }: SmallPicture): ImageRun {
  const scale = Math.min(BOX.width / width, BOX.height / height);
  return new ImageRun({
    type: extension === 'png' ? 'png' : 'jpg',
    data: bytes,
    altText: { name: ALT, title: ALT, description: ALT },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
  });
}

/** XML has no place for most control characters, and Word calls a file with one damaged. */
const clean = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n]/gu, '');
