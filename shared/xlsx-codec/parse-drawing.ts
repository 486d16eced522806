import type { SheetPicture } from '../workbook/sheet-grid.ts';
import type { DrawingPart } from './package-outline.ts';
import { TagWalk } from './walk-tags.ts';

/** The pictures of a sheet with the cell their upper left corner is anchored to, in the drawing's order. */
export function parseDrawing(drawing: DrawingPart, xml: string): readonly SheetPicture[] {
  const walk = new TagWalk(xml);
  const pictures: SheetPicture[] = [];
  while (walk.next()) {
    const name = localName(walk.name);
    if (!walk.opens || walk.isEmpty) continue;
    if (name !== 'twoCellAnchor' && name !== 'oneCellAnchor') continue;
    const { row, column, relation } = readAnchor(walk);
    const part = drawing.pictures.find((one) => one.relation.id === relation);
    if (part && row !== null && column !== null) {
      // A copy: a part that was stored unpacked is a window on the whole file.
      pictures.push({ row, column, bytes: part.bytes.slice(), extension: part.extension });
    }
  }
  return pictures;
}

interface Anchor {
  row: number | null;
  column: number | null;
  relation: string | undefined;
}

function readAnchor(walk: TagWalk): Anchor {
  const anchor: Anchor = { row: null, column: null, relation: undefined };
  const inside = walk.depth;
  let part = '';
  while (walk.child(inside)) {
    const name = localName(walk.name);
    if (!walk.opens) continue;
    if (name === 'from' || name === 'to' || name === 'pic') part = name;
    else if (part === 'from' && name === 'row') anchor.row = Number.parseInt(walk.content(), 10);
    else if (part === 'from' && name === 'col') anchor.column = Number.parseInt(walk.content(), 10);
    else if (part === 'pic' && name === 'blip') anchor.relation = walk.attribute('r:embed');
  }
  return anchor;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
