import type { AnswerKind } from '../checklist/checklist.ts';
import type { JsonValue } from '../kernel/json.ts';
import { sameJson } from '../kernel/json.ts';
import { ANSWER_KIND_NAMES, answerCell } from '../workbook/answer-text.ts';
import { plainText } from '../workbook/plain-text.ts';
import type { RatingLine } from '../workbook/ratings-table.ts';
import { readAnswer } from '../workbook/read-answer.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import type { Editor, Reading } from './editor.ts';
import { isErrorText, reject, SAME, take, textEditor } from './editor.ts';

/** 结果 and 备注 of the 评分 sheet. */
export const RATING_EDITORS: readonly Editor<RatingLine>[] = [
  { columns: ['answer'], hints: ['answerKind'], read: readAnswerCell },
  { columns: ['note'], read: readNoteCell },
];

const NOTE = textEditor<RatingLine>('note', false);

function readNoteCell(cells: readonly Cell[], line: RatingLine): Reading {
  const read = NOTE.read(cells, line);
  return read.state === 'values' ? take({ ...belonging(line), ...read.values }) : read;
}

/** What a row of an item that was only photographed must say to become a rating. */
function belonging({ row }: RatingLine): Readonly<Record<string, JsonValue>> {
  const { assessment, item } = row.values;
  const isNew = Object.keys(row.dots).length === 0;
  return isNew && assessment !== undefined && item !== undefined ? { assessment, item } : {};
}

function readAnswerCell(cells: readonly Cell[], line: RatingLine): Reading {
  const cell = cells[0] ?? null;
  const current = line.row.values.answer ?? null;
  const text = plainText(cell);
  if (text === plainText(answerCell(current))) return SAME;
  if (isErrorText(text)) return reject('cell-error');
  const kind = line.placed?.item.answer ?? kindOf(current?.kind) ?? kindNamed(cells[1]);
  const read = kind && readAnswer(cell, kind, current);
  if (!read?.ok) return reject('answer-unclear');
  if (sameJson(read.value, current)) return SAME;
  return take({ ...belonging(line), answer: read.value });
}

const kindOf = (kind: AnswerKind | 'notApplicable' | undefined): AnswerKind | null =>
  kind === undefined || kind === 'notApplicable' ? null : kind;

function kindNamed(cell: Cell | undefined): AnswerKind | null {
  const name = plainText(cell);
  const found = Object.entries(ANSWER_KIND_NAMES).find(([, known]) => known === name);
  return found ? (found[0] as AnswerKind) : null;
}
