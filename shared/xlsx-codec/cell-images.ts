import { strFromU8 } from 'fflate';
import { decodeEntities } from '../xml/decode-entities.ts';
import type { Cell, SheetGrid, SheetPicture } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import type { PackageParts } from './inflate-guard.ts';
import { rawAttribute, relationsOf } from './package-relations.ts';

type CellImages = ReadonlyMap<string, Pick<SheetPicture, 'bytes' | 'extension'>>;

/** One picture of the part: its name, then the relation that leads to its bytes. */
const PICTURE = /<(?:\w+:)?cNvPr\s[^>]*>[\s\S]*?<(?:\w+:)?blip\s[^>]*>/g;
const CALL = /DISPIMG\(\s*"([^"]+)"/i;

/**
 * Pictures that WPS embeds in cells: `=DISPIMG("ID_…",1)` names one of `xl/cellimages.xml`. They are given
 * as if they lay on their cell; a name without a picture gives none.
 */
export function placeCellImages(
  parts: PackageParts,
  sheets: readonly SheetGrid[],
): readonly SheetGrid[] {
  const images = readCellImages(parts);
  if (images.size === 0) return sheets;
  return sheets.map((sheet) => {
    const embedded = sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const image = images.get(nameIn(cell));
        return image === undefined ? [] : [{ row, column, ...image }];
      }),
    );
    return embedded.length === 0
      ? sheet
      : { ...sheet, pictures: [...(sheet.pictures ?? []), ...embedded] };
  });
}

function nameIn(cell: Cell): string {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return '';
  const formula = typeof cell === 'object' && 'formula' in cell ? cell.formula : '';
  return CALL.exec(formula)?.[1] ?? CALL.exec(cellText(cell))?.[1] ?? '';
}

function readCellImages(parts: PackageParts): CellImages {
  const images = new Map<string, Pick<SheetPicture, 'bytes' | 'extension'>>();
  const part = [...parts.keys()].find((name) => /^xl\/cellimages\.xml$/i.test(name));
  const xml = part === undefined ? undefined : parts.get(part);
  if (part === undefined || xml === undefined) return images;
  const targets = new Map(relationsOf(parts, part).map(({ id, target }) => [id, target]));
  for (const [element] of strFromU8(xml).matchAll(PICTURE)) {
    const name = decodeEntities(rawAttribute(element, 'name'));
    const embed = /\s\w+:embed\s*=\s*["']([^"']*)["']/.exec(element)?.[1] ?? '';
    const bytes = parts.get(targets.get(embed) ?? '');
    if (name === '' || bytes === undefined) continue;
    images.set(name, { bytes: bytes.slice(), extension: bytes[0] === 0x89 ? 'png' : 'jpeg' });
  }
  return images;
}
