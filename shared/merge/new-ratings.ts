import { ratingId } from '../assessing/assess-point.ts';
import type { JsonValue } from '../kernel/json.ts';
import { keptText, plainText } from '../workbook/plain-text.ts';
import type { SurveyTables } from '../workbook/plan-export.ts';
import { readAnswer } from '../workbook/read-answer.ts';
import { itemsByCode } from '../workbook/survey-index.ts';
import type { FoundEdit, Occurrence } from './compare-table.ts';
import { isErrorText } from './editor.ts';
import { cellName, cellOf } from './find-tables.ts';
import { meantVisit } from './meant-visit.ts';
import type { RejectedCell } from './merge-notice.ts';
import type { NewRows } from './new-points.ts';

/**
 * Rows a person added to the 评分 sheet (rule M7): an item that the visit's checklist has and that has no
 * row yet, known by point, inspector and item code. Two rows for one item that differ are rejected.
 */
export function readNewRatings(rows: readonly Occurrence[], tables: SurveyTables): NewRows {
  const added = new Map<string, FoundEdit>();
  const rejected: RejectedCell[] = [];
  for (const at of rows) {
    const read = readRating(at, tables);
    if ('code' in read) rejected.push(read);
    else if (!added.has(read.record)) added.set(read.record, read);
    else if (JSON.stringify(added.get(read.record)?.values) !== JSON.stringify(read.values))
      rejected.push({ sheet: read.sheet, cell: read.cell, code: 'row-differs-from-copy' });
  }
  return { added: [...added.values()], rejected };
}

function readRating({ table, row }: Occurrence, tables: SurveyTables): FoundEdit | RejectedCell {
  const place = (key: string) => ({ sheet: table.sheet, cell: cellName(table, row, key) });
  const said = (key: string): string => plainText(cellOf(table, row, key));
  const code = said('item');
  const visit = meantVisit(tables.visits, said);
  if (visit === null || code === '') return { ...place('id'), code: 'row-without-id' };
  const placed = visit.checklist ? itemsByCode(visit.checklist).get(code) : undefined;
  if (placed === undefined) return { ...place('item'), code: 'row-unclear' };
  const cell = cellOf(table, row, 'answer');
  if (isErrorText(plainText(cell))) return { ...place('answer'), code: 'cell-error' };
  const answer = readAnswer(cell, placed.item.answer, null);
  if (!answer.ok) return { ...place('answer'), code: 'answer-unclear' };
  const note = keptText(cellOf(table, row, 'note'));
  if (answer.value === null && note === '') return { ...place('answer'), code: 'row-unclear' };
  const assessment = visit.assessment.id;
  const values: Record<string, JsonValue> = {
    assessment,
    item: code,
    ...(answer.value === null ? {} : { answer: answer.value }),
    ...(note === '' ? {} : { note }),
  };
  return { ...place('answer'), record: ratingId(assessment, code), values };
}
