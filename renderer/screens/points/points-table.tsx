import { memo, useCallback, useMemo } from 'react';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { TableSort } from '../../ui/data-table/table-column.ts';
import type { PointTableColumn } from './point-columns.tsx';
import type { PointLine } from './point-lines.ts';

interface PointsTableProps {
  readonly lines: readonly PointLine[];
  readonly columns: readonly PointTableColumn[];
  readonly sort: TableSort | null;
  readonly onSort: (column: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (next: ReadonlySet<string>) => void;
  readonly onCopy: (lines: readonly PointLine[]) => void;
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

const keyOf = (line: PointLine): string => line.id;

/** The register as a table; drawn again only when its lines or marks change, not at every keystroke. */
export const PointsTable = memo(function PointsTable(props: PointsTableProps) {
  const t = useText(pointsText);
  const { selected, onSelect, onCopy, onOpen, open } = props;
  const selection = useMemo(
    () => ({
      selected,
      onSelect,
      onCopy,
      allLabel: t.selectAll,
      rowLabel: (line: PointLine) => t.selectRow(line.name),
    }),
    [selected, onSelect, onCopy, t],
  );
  const openLine = useCallback((line: PointLine) => onOpen(line.id), [onOpen]);
  const follow = useCallback(
    (line: PointLine) => {
      if (open !== null) onOpen(line.id);
    },
    [open, onOpen],
  );
  const close = useCallback(() => onOpen(null), [onOpen]);
  return (
    <DataTable
      label={t.table}
      rows={props.lines}
      columns={props.columns}
      keyOf={keyOf}
      sort={props.sort}
      onSort={props.onSort}
      selection={selection}
      open={open}
      onOpen={openLine}
      onActive={follow}
      onEscape={close}
      nothing={t.nothingFits}
    />
  );
});
