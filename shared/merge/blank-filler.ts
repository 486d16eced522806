import { derivedId } from '../kernel/record-id.ts';
import type { NoticePlace } from '../kernel/notice.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { BlankContent } from '../workbook/blank-format.ts';
import { BLANK_LABELS } from '../workbook/blank-format.ts';
import { instantOf } from '../workbook/local-time.ts';
import { plainText } from '../workbook/plain-text.ts';
import type { Cell, WorkbookGrid } from '../workbook/sheet-grid.ts';
import { columnLetters } from '../workbook/sheet-grid.ts';
import { readDate } from './read-date.ts';

/** Who filled a workbook in, and when by their own word. */
export interface BlankFiller {
  readonly person: RecordId<'person'>;
  /** '' when the cell is empty. */
  readonly name: string;
  readonly unit: string;
  /** ISO 8601 UTC: the day they wrote, else the time of the export. */
  readonly at: string;
  /** Where the name stands or should. */
  readonly place: NoticePlace | null;
}

/** The cells beside the labels, in whatever sheet and row they stand now. */
export function readFiller(grid: WorkbookGrid, content: BlankContent): BlankFiller {
  const labelled = (label: string) => findLabel(grid, label);
  const name = plainText(labelled(BLANK_LABELS.name)?.cell);
  const unit = plainText(labelled(BLANK_LABELS.unit)?.cell);
  const date = readDate(labelled(BLANK_LABELS.date)?.cell ?? null);
  const day = date === null ? null : instantOf(date, content.utcOffsetMinutes);
  return {
    person: derivedId('person', 'blank', name, unit),
    name,
    unit,
    at: day ?? content.exportedAt.slice(0, 24),
    place: labelled(BLANK_LABELS.name)?.place ?? null,
  };
}

function findLabel(
  { sheets }: WorkbookGrid,
  label: string,
): { readonly cell: Cell; readonly place: NoticePlace } | null {
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      const at = row.findIndex((cell) => plainText(cell).replaceAll(/\s/g, '') === label);
      if (at < 0) continue;
      const place = { sheet: sheet.name, row: index + 1, column: columnLetters(at + 1) };
      return { cell: row[at + 1] ?? null, place };
    }
  }
  return null;
}
