import { plainText } from '../workbook/plain-text.ts';
import type { Occurrence } from './compare-table.ts';
import type { FoundRow, FoundTable } from './find-tables.ts';
import { cellName, cellOf } from './find-tables.ts';
import type { RejectedCell } from './merge-notice.ts';

/** The rows of found sheets, sorted by what they stand for. */
export interface MatchedRows {
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  /** Rows without an id that stand for no known record. */
  readonly fresh: readonly Occurrence[];
  /** Rows whose id is none of the known ones; also among `rejected`. */
  readonly strays: readonly Occurrence[];
  readonly rejected: readonly RejectedCell[];
}

/**
 * Matches rows to records by their id (rule M3). A row that lost its id is matched by `recognise`
 * (by its code, say); one with an id that the workbook does not hold is rejected.
 */
export function matchRows(
  tables: readonly FoundTable[],
  known: ReadonlySet<string>,
  recognise: (table: FoundTable, row: FoundRow) => string | null,
): MatchedRows {
  const occurrences = new Map<string, Occurrence[]>();
  const fresh: Occurrence[] = [];
  const strays: Occurrence[] = [];
  const rejected: RejectedCell[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const written = plainText(cellOf(table, row, 'id'));
      const id = written === '' ? recognise(table, row) : written;
      if (id === null) {
        fresh.push({ table, row });
      } else if (!known.has(id)) {
        strays.push({ table, row });
        rejected.push({
          sheet: table.sheet,
          cell: cellName(table, row, 'id'),
          code: 'row-unknown',
        });
      } else {
        const same = occurrences.get(id);
        if (same) same.push({ table, row });
        else occurrences.set(id, [{ table, row }]);
      }
    }
  }
  return { occurrences, fresh, strays, rejected };
}

/** A recogniser by what stands in some columns, where that names exactly one line. */
export function recogniseBy<Line>(
  lines: readonly Line[],
  keys: readonly string[],
  textsOf: (line: Line) => readonly string[],
  idOf: (line: Line) => string,
): (table: FoundTable, row: FoundRow) => string | null {
  let ids: ReadonlyMap<string, string | null> | null = null;
  return (table, row) => {
    const texts = keys.map((key) => plainText(cellOf(table, row, key)));
    if (texts.includes('')) return null;
    ids ??= idsByTexts(lines, textsOf, idOf);
    return ids.get(texts.join('\u0000')) ?? null;
  };
}

/** Null where several lines have the same texts. */
function idsByTexts<Line>(
  lines: readonly Line[],
  textsOf: (line: Line) => readonly string[],
  idOf: (line: Line) => string,
): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const line of lines) {
    const name = textsOf(line).map(plainText).join('\u0000');
    ids.set(name, ids.has(name) ? null : idOf(line));
  }
  return ids;
}
