import { PlusCircleFilled, SwapOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { JsonValue } from '../../../shared/kernel/json.ts';
import { kindOf } from '../../../shared/kernel/record-id.ts';
import type { MergeLine } from '../../../shared/merge/list-merge-lines.ts';
import type { EditLine, MergeView } from '../../../shared/merge/view-merge.ts';
import type { RecordSubject } from '../../../shared/records/record-subject.ts';
import type { mergeText } from '../../text/merge-text.ts';
import { noticeText } from '../../text/notice-text.ts';
import { recordText } from '../../text/record-text.ts';
import { fieldWords, valueWords } from '../../text/value-words.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { subjectParts } from '../../ui/record-subject-name.tsx';

type Words = (typeof mergeText)['zh'];
type Names = ReadonlyMap<string, string>;
type Rejected = MergeView['rejected'][number];

const ICONS: Readonly<Record<MergeLine['effect'], ReactNode>> = {
  new: <PlusCircleFilled aria-hidden />,
  changed: <SwapOutlined aria-hidden />,
  conflict: <WarningFilled aria-hidden />,
};

/** What would happen to each record: whose, where, from what to what. */
export function changeColumns(
  t: Words,
  language: Language,
  names: Names,
): readonly TableColumn<MergeLine>[] {
  const { columns: c } = t;
  const words = (field: string, value: JsonValue): string =>
    valueWords(field, value, language, (id) => names.get(id) ?? null);
  return [
    {
      key: 'effect',
      header: c.effect,
      width: 116,
      text: (line) => t.effects[line.effect],
      show: ({ effect }) => (
        <span className={`merge-effect is-${effect}`}>
          {ICONS[effect]} {t.effects[effect]}
        </span>
      ),
    },
    ...subjectColumns<MergeLine>(t, language),
    {
      key: 'field',
      header: c.field,
      width: 96,
      text: ({ record, field }) => fieldWords(kindOf(record), field, language),
    },
    {
      key: 'from',
      header: c.from,
      width: 120,
      grow: 2,
      text: ({ effect, field, from }) => (effect === 'new' ? '' : words(field, from)),
    },
    {
      key: 'to',
      header: c.to,
      width: 140,
      grow: 3,
      text: ({ field, to }) => to.map((value) => words(field, value)).join(t.versus),
    },
    {
      key: 'by',
      header: c.by,
      width: 110,
      grow: 1,
      text: ({ by }) =>
        by.map((name) => (name === null ? t.inWorkbook : name || t.someone)).join('、'),
    },
  ];
}

/** Cells altered after the export: where in the file, and from what to what. */
export function editColumns(
  t: Words,
  language: Language,
  names: Names,
): readonly TableColumn<EditLine>[] {
  const { columns: c } = t;
  const words = (field: string, value: JsonValue): string =>
    valueWords(field, value, language, (id) => names.get(id) ?? null);
  return [
    ...placeColumns<EditLine>(t),
    ...subjectColumns<EditLine>(t, language),
    {
      key: 'field',
      header: c.field,
      width: 96,
      text: ({ record, field }) => fieldWords(kindOf(record), field, language),
    },
    { key: 'before', header: c.before, width: 110, grow: 2, text: (e) => words(e.field, e.from) },
    { key: 'after', header: c.after, width: 110, grow: 2, text: (e) => words(e.field, e.to) },
  ];
}

/** Cells that stay out, with the reason. */
export function rejectedColumns(t: Words, language: Language): readonly TableColumn<Rejected>[] {
  return [
    ...placeColumns<Rejected>(t),
    {
      key: 'reason',
      header: t.columns.reason,
      width: 260,
      grow: 5,
      text: ({ code }) => noticeText({ code, severity: 'warning' }, language),
    },
  ];
}

function placeColumns<Row extends { file: string; sheet: string; cell: string }>(
  t: Words,
): readonly TableColumn<Row>[] {
  const { columns: c } = t;
  return [
    { key: 'sheet', header: c.sheet, width: 80, text: ({ sheet }) => sheet },
    { key: 'cell', header: c.cell, width: 72, text: ({ cell }) => cell },
    { key: 'file', header: c.file, width: 140, grow: 2, text: ({ file }) => file },
  ];
}

/** Point, then what of it, then who assessed it. */
function subjectColumns<Row extends { subject: RecordSubject }>(
  t: Words,
  language: Language,
): readonly TableColumn<Row>[] {
  const { columns: c } = t;
  const { kinds } = recordText[language];
  return [
    {
      key: 'point',
      header: c.point,
      width: 150,
      grow: 3,
      text: ({ subject: { point } }) =>
        point === null ? '' : [point.code, point.name].filter((part) => part !== '').join(' '),
    },
    {
      key: 'item',
      header: c.item,
      width: 150,
      grow: 3,
      text: ({ subject }) =>
        [
          subject.kind === null ? '' : kinds[subject.kind],
          ...subjectParts({ ...subject, point: null, own: null }, language),
        ]
          .filter((part) => part !== '')
          .join(' · '),
    },
    {
      key: 'inspector',
      header: c.inspector,
      width: 104,
      text: ({ subject }) => subject.inspector ?? '',
    },
  ];
}
