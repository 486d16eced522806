import { useMemo } from 'react';
import type { PlannedPoint } from '../../../shared/exchange/register-plan.ts';
import type { Notice } from '../../../shared/kernel/notice.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useRegisterNoticeText } from '../../text/register-notice-text.ts';
import { pointFieldsText, pointText } from '../../text/point-text.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { fitWidth } from '../../ui/data-table/fit-width.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { degrees, showValue } from '../../ui/show-value.ts';
import { useTypeName } from '../../ui/use-type-name.ts';
import type { ChangeLine, RefusedLine } from './plan-lists.ts';

type Words = (typeof importRegisterText)['zh'];

const rowKey = (line: { readonly row: number }): string => String(line.row);

/** Row number, code and name: the beginning of every list. */
function rowColumns<Line extends { row: number; code: string; name: string }>(
  t: Words,
): readonly TableColumn<Line>[] {
  return [
    { key: 'row', header: t.row, width: 64, align: 'end', text: (line) => String(line.row) },
    { key: 'code', header: t.code, width: 104, text: (line) => line.code },
    { key: 'name', header: t.name, width: 180, grow: 2, text: (line) => line.name },
  ];
}

/** Points that come in new, or are here already just so. */
export function PointTable(props: {
  readonly tab: 'added' | 'unchanged';
  readonly points: readonly PlannedPoint[];
}) {
  const t = useText(importRegisterText);
  const typeName = useTypeName();
  const columns = useMemo((): readonly TableColumn<PlannedPoint>[] => {
    const of = ({ draft }: PlannedPoint): PlannedPoint['draft'] => draft;
    return [
      { key: 'row', header: t.row, width: 64, align: 'end', text: ({ row }) => String(row) },
      { key: 'code', header: t.code, width: 104, text: (line) => of(line).code ?? '' },
      { key: 'name', header: t.name, width: 180, grow: 2, text: (line) => of(line).name },
      {
        key: 'type',
        header: t.type,
        width: 120,
        grow: 1,
        text: (line) => typeName(of(line).siteType),
      },
      { key: 'district', header: t.district, width: 88, text: (line) => of(line).district ?? '' },
      {
        key: 'subdistrict',
        header: t.subdistrict,
        width: 104,
        text: (line) => of(line).subdistrict ?? '',
      },
      { key: 'position', header: t.position, width: 180, text: (line) => place(line, t) },
    ];
  }, [t, typeName]);
  return (
    <DataTable
      label={t.table(t.tabs[props.tab])}
      rows={props.points}
      columns={columns}
      keyOf={rowKey}
      nothing={t.none[props.tab]}
    />
  );
}

function place({ draft }: PlannedPoint, t: Words): string {
  const { position } = draft;
  if (!position) return t.noPosition;
  return `${degrees(position.longitude)}, ${degrees(position.latitude)}`;
}

/** Known points the register changes, a line per field: from and to. */
export function ChangedTable({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const t = useText(importRegisterText);
  const words = useText(pointText);
  const fields: Readonly<Record<string, string>> = useText(pointFieldsText);
  const typeName = useTypeName();
  const columns = useMemo((): readonly TableColumn<ChangeLine>[] => {
    const show = (line: ChangeLine, side: 'from' | 'to'): string =>
      showValue(line[side], words, line.field === 'siteType' ? typeName : String);
    return [
      ...rowColumns<ChangeLine>(t),
      {
        key: 'field',
        header: t.field,
        width: 128,
        text: (line) => fields[line.field] ?? line.field,
      },
      { key: 'from', header: t.from, width: 180, grow: 2, text: (line) => show(line, 'from') },
      { key: 'to', header: t.to, width: 180, grow: 2, text: (line) => show(line, 'to') },
    ];
  }, [t, words, fields, typeName]);
  return (
    <DataTable
      label={t.table(t.tabs.changed)}
      rows={lines}
      columns={columns}
      keyOf={changeKey}
      nothing={t.none.changed}
    />
  );
}

const changeKey = (line: ChangeLine): string => line.key;

/** Rows that are not taken in, where and why. */
export function RefusedTable(props: {
  readonly tab: 'rejected' | 'duplicates';
  readonly lines: readonly RefusedLine[];
}) {
  const t = useText(importRegisterText);
  const wordingOf = useRegisterNoticeText();
  const columns = useMemo(
    (): readonly TableColumn<RefusedLine>[] => [
      ...rowColumns<RefusedLine>(t),
      {
        key: 'column',
        header: t.column,
        width: fitWidth([t.column, 'AA AA'], 8),
        text: ({ notices }) => [...new Set(notices.map(({ at }) => at?.column ?? ''))].join(' '),
      },
      {
        key: 'reason',
        header: t.reason,
        width: 320,
        grow: 4,
        text: ({ notices }) => notices.map(wordingOf).join(' '),
      },
    ],
    [t, wordingOf],
  );
  return (
    <DataTable
      label={t.table(t.tabs[props.tab])}
      rows={props.lines}
      columns={columns}
      keyOf={rowKey}
      nothing={t.none[props.tab]}
    />
  );
}

interface NoticeLine {
  readonly key: string;
  readonly notice: Notice;
}

/** Everything else to know: columns not read, rows passed over, values put right. */
export function NoticeTable({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useText(importRegisterText);
  const wordingOf = useRegisterNoticeText();
  const lines = useMemo(
    () => notices.map((notice, index): NoticeLine => ({ key: String(index), notice })),
    [notices],
  );
  const columns = useMemo(
    (): readonly TableColumn<NoticeLine>[] => [
      {
        key: 'row',
        header: t.row,
        width: 64,
        align: 'end',
        text: ({ notice }) => String(notice.at?.row ?? ''),
      },
      {
        key: 'column',
        header: t.column,
        width: fitWidth([t.column, 'AA AA'], 8),
        text: ({ notice }) => notice.at?.column ?? '',
      },
      {
        key: 'code',
        header: t.code,
        width: 104,
        text: ({ notice }) => String(notice.params?.['code'] ?? ''),
      },
      {
        key: 'severity',
        header: t.severity,
        width: 72,
        text: ({ notice }) => t.severities[notice.severity],
      },
      {
        key: 'notice',
        header: t.notice,
        width: 320,
        grow: 1,
        text: ({ notice }) => wordingOf(notice),
      },
    ],
    [t, wordingOf],
  );
  return (
    <DataTable
      label={t.table(t.tabs.notices)}
      rows={lines}
      columns={columns}
      keyOf={noticeKey}
      nothing={t.none.notices}
    />
  );
}

const noticeKey = (line: NoticeLine): string => line.key;
