import { derivedId } from '../kernel/record-id.ts';
import { instantOf } from '../workbook/local-time.ts';
import { keptText, plainText } from '../workbook/plain-text.ts';
import type { SurveyTables } from '../workbook/plan-export.ts';
import { itemsByCode } from '../workbook/survey-index.ts';
import type { FoundEdit, Occurrence } from './compare-table.ts';
import { cellName, cellOf } from './find-tables.ts';
import { meantVisit } from './meant-visit.ts';
import type { RejectedCell } from './merge-notice.ts';
import type { NewRows } from './new-points.ts';
import { readDate } from './read-date.ts';

/** What new findings take from the export they were written into. */
export interface FindingOrigin {
  readonly exportId: string;
  /** ISO 8601 UTC, for rows without a time of their own. */
  readonly exportedAt: string;
  readonly utcOffsetMinutes: number;
}

/**
 * Rows a person added to the 问题 sheet (rule M7): the description and a point with one assessment (or
 * the inspector's name to tell which) are needed. A row that repeats a known finding says nothing new.
 */
export function readNewFindings(
  rows: readonly Occurrence[],
  tables: SurveyTables,
  origin: FindingOrigin,
): NewRows {
  const added = new Map<string, FoundEdit>();
  const rejected: RejectedCell[] = [];
  const known = new Set(
    tables.findings.lines.map(({ row: { values } }) =>
      JSON.stringify([values.assessment, values.item, keptText(values.text)]),
    ),
  );
  for (const at of rows) {
    const read = readFinding(at, tables, origin);
    if ('code' in read) rejected.push(read);
    else {
      const { assessment = '', item = '', text = '' } = read.values;
      if (!known.has(JSON.stringify([assessment, item, text]))) added.set(read.record, read);
    }
  }
  return { added: [...added.values()], rejected };
}

function readFinding(
  { table, row }: Occurrence,
  tables: SurveyTables,
  origin: FindingOrigin,
): FoundEdit | RejectedCell {
  const place = (key: string) => ({ sheet: table.sheet, cell: cellName(table, row, key) });
  const said = (key: string): string => plainText(cellOf(table, row, key));
  const text = keptText(cellOf(table, row, 'text'));
  if (text === '') return { ...place('text'), code: 'text-required' };
  const visit = meantVisit(tables.visits, said);
  if (visit === null) return { ...place('code'), code: 'row-unclear' };
  const item = said('item');
  const items = visit.checklist ? itemsByCode(visit.checklist) : null;
  if (item !== '' && items && !items.has(item)) return { ...place('item'), code: 'row-unclear' };
  const assessment = visit.assessment.id;
  const at = cellOf(table, row, 'at');
  const date = readDate(at);
  if (date === null && plainText(at) !== '') return { ...place('at'), code: 'date-unclear' };
  const written = date === null ? null : instantOf(date, origin.utcOffsetMinutes);
  return {
    ...place('text'),
    record: derivedId('finding', origin.exportId, assessment, item, text),
    values: { assessment, item, text, foundAt: written ?? origin.exportedAt },
  };
}
