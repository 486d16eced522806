import { strFromU8 } from 'fflate';
import type { SheetGrid } from '../workbook/sheet-grid.ts';
import { fillMerged } from './fill-merged.ts';
import type { PackageOutline, SheetPart } from './package-outline.ts';
import type { CellContext } from './parse-cell.ts';
import { parseDrawing } from './parse-drawing.ts';
import { parseSheet } from './parse-sheet.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readStrings } from './read-strings.ts';
import { readMerges } from './scan-sheet.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { OddXml, decodeText } from './walk-tags.ts';

/**
 * The sheets of a package, read in one pass over its XML: several times faster than exceljs. Null where the
 * XML is broken, too much, or of a kind that exceljs should judge (decision 10).
 */
export function parseWorkbook(
  outline: PackageOutline,
  budget: ReadingBudget,
): readonly SheetGrid[] | null {
  try {
    const { strings, styles, date1904 } = outline;
    const context: CellContext = {
      strings: strings ? readStrings(strFromU8(strings)) : [],
      dateStyles: styles ? readDateStyles(strFromU8(styles)) : new Set(),
      date1904,
    };
    return outline.sheets.map((part) => parsePart(part, context, budget));
  } catch (thrown) {
    if (thrown instanceof OddXml) return null;
    throw thrown;
  }
}

function parsePart(part: SheetPart, context: CellContext, budget: ReadingBudget): SheetGrid {
  const { rows, hidden } = parseSheet(strFromU8(part.xml), context, budget);
  fillMerged(rows, readMerges(part.xml));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const hiddenColumns = Array.from({ length: width }, (_, column) => column).filter(hidden);
  const pictures = part.drawing ? parseDrawing(part.drawing, strFromU8(part.drawing.xml)) : [];
  return {
    name: decodeText(part.rawName),
    state: part.state,
    rows,
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(pictures.length > 0 ? { pictures } : {}),
  };
}
