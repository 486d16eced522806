import { assessmentId, ratingId } from '../assessing/assess-point.ts';
import type { Change, RecordSet } from '../changes/change.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { derivedId } from '../kernel/record-id.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { setRecord } from '../records/set-record.ts';
import type { BlankContent } from '../workbook/blank-format.ts';
import { blankTable } from '../workbook/blank-table.ts';
import type { BlankLine } from '../workbook/blank-table.ts';
import type { SmallPictures } from '../workbook/photo-columns.ts';
import { keptText, plainText } from '../workbook/plain-text.ts';
import { readAnswer } from '../workbook/read-answer.ts';
import type { WorkbookGrid } from '../workbook/sheet-grid.ts';
import type { BlankFiller } from './blank-filler.ts';
import { readFiller } from './blank-filler.ts';
import { readPhotosOfRows } from './blank-photos.ts';
import type { RowPhotos } from './blank-photos.ts';
import type { Occurrence } from './compare-table.ts';
import { nameByContent } from './derive-change.ts';
import { isErrorText } from './editor.ts';
import { cellName, cellOf, findTables } from './find-tables.ts';
import { matchRows, recogniseBy } from './match-rows.ts';
import type { MergeNotice, RejectedCell, RejectedCode } from './merge-notice.ts';
import type { EditAct, WorkbookEdit } from './workbook-edit.ts';

/** What a filled-in workbook says: one act per point, besides one that introduces the inspector. */
export interface FilledBlank {
  readonly acts: readonly EditAct[];
  readonly rejected: readonly RejectedCell[];
  readonly pictures: SmallPictures;
}

interface Filling {
  readonly content: BlankContent;
  readonly filler: BlankFiller;
  readonly photos: RowPhotos;
  readonly rejected: RejectedCell[];
}

/** One thing a row says, where it stands, and the records it becomes. */
interface Told {
  readonly set: RecordSet;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * Reads the 填报 sheet of a filled-in workbook (rules M17–M19): every answer, remark, finding and photo
 * under ids derived from round, point and inspector, so that the same file read twice is the same.
 */
export function readBlank(
  grid: WorkbookGrid,
  content: BlankContent,
  checklists: readonly Checklist[],
): Result<FilledBlank, MergeNotice> {
  const table = blankTable(content, checklists);
  const found = findTables(grid, table);
  const rows = matchRows(
    found,
    new Set(table.lines.map(({ id }) => id)),
    recogniseBy(
      table.lines,
      ['code', 'item'],
      ({ point, item }) => [point.values.code ?? '', item.code],
      ({ id }) => id,
    ),
  );
  const photos = readPhotosOfRows(grid, found);
  const rejected: RejectedCell[] = [...rows.rejected, ...photos.rejected];
  const filler = readFiller(grid, content);
  const filling: Filling = { content, filler, photos, rejected };
  const told = new Map<string, Told[]>();
  for (const line of table.lines) {
    const said = readLine(line, rows.occurrences.get(line.id) ?? [], filling);
    if (said.length > 0) told.set(line.point.id, [...(told.get(line.point.id) ?? []), ...said]);
  }
  if (told.size === 0) return succeed({ acts: [], rejected, pictures: new Map() });
  if (filler.name === '') return fail(unnamed(filler));
  const acts = [...told].map(([point, said]) => actOfPoint(point, said, table.lines, filling));
  return succeed({ acts: [introduce(filling), ...acts], rejected, pictures: photos.pictures });
}

const unnamed = ({ place }: BlankFiller): MergeNotice => ({
  code: 'blank-unnamed',
  severity: 'error',
  ...(place === null ? {} : { at: place }),
});

/** Copies of a row must agree (M6); those that do not are rejected and named. */
function readLine(line: BlankLine, found: readonly Occurrence[], filling: Filling): Told[] {
  const readings = found.map((at) => readRow(line, at, filling));
  const sayings = new Set(
    readings
      .filter((said) => said.length > 0)
      .map((said) => JSON.stringify(said.map(({ set }) => set))),
  );
  if (sayings.size > 1) {
    for (const { table, row } of found)
      filling.rejected.push({
        sheet: table.sheet,
        cell: cellName(table, row, 'answer'),
        code: 'row-differs-from-copy',
      });
    return [];
  }
  return readings.find((said) => said.length > 0) ?? [];
}

function readRow(line: BlankLine, { table, row }: Occurrence, filling: Filling): Told[] {
  const { content, filler, rejected } = filling;
  const assessment = visitOf(line.point.id, filling);
  const item = line.item.code;
  const at = content.exportedAt.slice(0, 24);
  const place = (key: string) => ({ sheet: table.sheet, cell: cellName(table, row, key) });
  const told: Told[] = [];
  const cell = cellOf(table, row, 'answer');
  const note = keptText(cellOf(table, row, 'note'));
  const refuse = (key: string, code: RejectedCode): void =>
    void rejected.push({ ...place(key), code });
  const read = readAnswer(cell, line.item.answer, null);
  if (isErrorText(plainText(cell))) refuse('answer', 'cell-error');
  else if (!read.ok) refuse('answer', 'answer-unclear');
  const answer = read.ok ? read.value : null;
  if (answer !== null || note !== '') {
    const fields = {
      assessment,
      item,
      ...(answer === null ? {} : { answer, ratedAt: filler.at }),
      ...(note === '' ? {} : { note }),
    };
    const key = answer === null ? 'note' : 'answer';
    told.push({ set: setRecord(ratingId(assessment, item), fields), ...place(key) });
  }
  const text = keptText(cellOf(table, row, 'finding'));
  const finding = derivedId('finding', content.exportId, assessment, item, text);
  if (text !== '') {
    const fields = { assessment, item, text, foundAt: filler.at };
    told.push({ set: setRecord(finding, fields), ...place('finding') });
  }
  for (const photo of filling.photos.of(table.sheet, row.index)) {
    const { cell: where, ...facts } = photo;
    const fields = {
      ...facts,
      assessment,
      item,
      finding: text === '' ? null : finding,
      addedAt: at,
    };
    const id = derivedId('photo', assessment, item, photo.hash);
    told.push({
      set: setRecord(id, { ...fields, from: 'workbook', exif: null }),
      sheet: table.sheet,
      cell: where,
    });
  }
  return told;
}

const visitOf = (point: RecordId<'point'>, { content, filler }: Filling): RecordId<'assessment'> =>
  assessmentId({ round: content.round.id, point, inspector: filler.person });

function introduce(filling: Filling): EditAct {
  const { person, name, unit, place } = filling.filler;
  const set = setRecord(person, { name, unit });
  const where = { sheet: place?.sheet ?? '', cell: `${place?.column ?? ''}${place?.row ?? ''}` };
  return act('introduce-person', [{ set, ...where }], filling);
}

function actOfPoint(
  id: string,
  said: readonly Told[],
  lines: readonly BlankLine[],
  filling: Filling,
): EditAct {
  const { content, filler } = filling;
  const point = id as RecordId<'point'>;
  const checklist = lines.find((line) => line.point.id === id)?.checklist.version ?? '';
  const visit = setRecord(visitOf(point, filling), {
    round: content.round.id,
    point,
    inspector: filler.person,
    checklistVersion: checklist,
    startedAt: filler.at,
    finishedAt: null,
  });
  const [first] = said;
  const where = { sheet: first?.sheet ?? '', cell: first?.cell ?? '' };
  return act('fill-blank', [{ set: visit, ...where }, ...said], filling);
}

function act(note: string, said: readonly Told[], { content, filler }: Filling): EditAct {
  const change: Change = nameByContent({
    seq: 1,
    prev: '',
    at: content.exportedAt,
    actor: filler.person,
    note,
    sets: said.map(({ set }) => set),
  });
  const edits = said.flatMap(({ set, sheet, cell }) =>
    Object.entries(set.values).map(([field, to]): WorkbookEdit => ({
      sheet,
      cell,
      record: set.record,
      field,
      from: null,
      to,
    })),
  );
  return { change, edits };
}
