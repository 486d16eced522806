import type { MemoryLog } from '../changes/memory-log.ts';
import { changeAt } from '../changes/memory-log.ts';
import { readDot } from '../changes/change.ts';
import { conflictFields, liveValues } from '../changes/fold-set.ts';
import type { JsonValue } from '../kernel/json.ts';
import { canonicalJson } from '../kernel/json.ts';
import { isWhole } from '../records/is-whole.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { Answer } from '../scoring/answer.ts';
import { answerCell } from './answer-text.ts';
import { localDateTime } from './local-time.ts';
import type { Cell, DateCell } from './sheet-grid.ts';
import type { SurveyIndex } from './survey-index.ts';
import { column } from './table.ts';
import type { Table } from './table.ts';
import { ID_HEADER, SHEET_NAMES } from './workbook-format.ts';

/** One of the values that a conflicting field holds. */
export interface ConflictLine {
  readonly record: string;
  readonly subject: string;
  readonly field: string;
  readonly value: Cell;
  readonly actor: string;
  readonly at: DateCell | null;
  readonly replica: string;
}

/** The 冲突 sheet: one line per value of every field of the shown records that holds two or more different ones. */
export function conflictsTable(
  log: MemoryLog,
  shown: Iterable<RecordRow>,
  index: SurveyIndex,
  offsetMinutes: number,
): Table<ConflictLine> {
  const lines = [...shown]
    .filter((row) => row.conflict === 1 && isWhole(row))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((row) =>
      conflictFields(row).flatMap((field) =>
        liveValues(row, field).map(({ value, dot: last, of: dot = last }): ConflictLine => {
          const change = changeAt(log, dot);
          return {
            record: row.id,
            subject: subjectOf(index, row.id),
            field,
            value: valueCell(field, value),
            actor: index.people.get(change?.actor ?? '')?.values.name ?? change?.actor ?? '',
            at: localDateTime(change?.at.slice(0, 24), offsetMinutes),
            replica: readDot(dot).replica,
          };
        }),
      ),
    );
  return { name: SHEET_NAMES.conflicts, columns: COLUMNS, lines };
}

const COLUMNS: Table<ConflictLine>['columns'] = [
  column('id', ID_HEADER, 4, 'code', (l) => l.record, { muted: true }),
  column('subject', '对象', 34, 'text', (l) => l.subject),
  column('field', '字段', 14, 'code', (l) => l.field),
  column('value', '取值', 30, 'text', (l) => l.value, { wrap: true }),
  column('actor', '填写人', 14, 'text', (l) => l.actor),
  column('at', '填写时间', 18, 'dateTime', (l) => l.at),
  column('replica', '来源(安装号)', 22, 'code', (l) => l.replica),
];

/** What the record is called by a person: the point's code and name, with the item where there is one. */
function subjectOf(index: SurveyIndex, id: string): string {
  const record = index.ratings.get(id) ?? index.findings.get(id) ?? index.photos.get(id);
  const assessment = index.assessments.get(record?.values.assessment ?? id);
  const point = index.points.get(assessment?.values.point ?? id)?.values;
  const names = [point?.code, point?.name, record?.values.item];
  const named = names.filter((name) => name !== undefined && name !== '').join(' ');
  return named || (index.people.get(id)?.values.name ?? index.rounds.get(id)?.values.name ?? id);
}

function valueCell(field: string, value: JsonValue): Cell {
  if (field === 'answer') return answerCell(value as Answer | null) ?? '(空)';
  if (value === null || value === '') return '(空)';
  return typeof value === 'object' ? canonicalJson(value) : value;
}
