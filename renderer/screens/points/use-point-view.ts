import { useCallback, useDeferredValue, useMemo } from 'react';
import { pointsText } from '../../text/points-text.ts';
import { stateText } from '../../text/state-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { nextSort } from '../../ui/data-table/table-column.ts';
import { useRemembered } from '../../ui/data-table/use-remembered.ts';
import { pointColumns } from './point-columns.tsx';
import type { PointTableColumn } from './point-columns.tsx';
import type { PointColumn, PointFilter, PointLine } from './point-lines.ts';
import { filterLines, sortLines } from './point-lines.ts';
import type { PointSearch, PointTableView } from './read-point-view.ts';
import { readPointSearch, readTableView } from './read-point-view.ts';

export interface PointView {
  readonly view: PointTableView;
  readonly search: PointSearch;
  /** The lines that fit, in order. They follow the search box as fast as the machine can, never holding it up. */
  readonly shown: readonly PointLine[];
  readonly allColumns: readonly PointTableColumn[];
  readonly columns: readonly PointTableColumn[];
  readonly opened: PointLine | undefined;
  readonly compareTexts: (a: string, b: string) => number;
  readonly narrow: (part: Partial<PointFilter>) => void;
  readonly open: (id: string | null) => void;
  readonly sort: (column: string) => void;
  readonly hide: (hidden: readonly string[]) => void;
}

/** What of the register is shown and how, and the ways to change it. */
export function usePointView(lines: readonly PointLine[]): PointView {
  const t = useText(pointsText);
  const states = useText(stateText);
  const compareTexts = useCollator();
  const [view, setView] = useRemembered('points.view', readTableView);
  const [search, setSearch] = useRemembered('points.search', readPointSearch, sessionStorage);
  const filter = useDeferredValue(search.filter);
  const sorted = useMemo(
    () => sortLines(lines, view.sort, compareTexts),
    [lines, view.sort, compareTexts],
  );
  const shown = useMemo(() => filterLines(sorted, filter), [sorted, filter]);
  const allColumns = useMemo(() => pointColumns(t, states), [t, states]);
  const columns = useMemo(
    () => allColumns.filter(({ key }) => !view.hidden.includes(key)),
    [allColumns, view.hidden],
  );
  const narrow = useCallback(
    (part: Partial<PointFilter>) =>
      setSearch((now) => ({ ...now, filter: { ...now.filter, ...part } })),
    [setSearch],
  );
  const open = useCallback(
    (id: string | null) => setSearch((now) => ({ ...now, open: id })),
    [setSearch],
  );
  const sort = useCallback(
    (column: string) =>
      setView((now) => ({ ...now, sort: nextSort(now.sort, column as PointColumn) })),
    [setView],
  );
  const hide = useCallback(
    (hidden: readonly string[]) => setView((now) => ({ ...now, hidden })),
    [setView],
  );
  const opened = search.open === null ? undefined : lines.find(({ id }) => id === search.open);
  return {
    view,
    search,
    shown,
    allColumns,
    columns,
    opened,
    compareTexts,
    narrow,
    open,
    sort,
    hide,
  };
}

/** Compares Chinese by pinyin and numbers inside texts by value. */
function useCollator(): (a: string, b: string) => number {
  const language = useLanguage();
  return useMemo(
    () =>
      new Intl.Collator(language === 'zh' ? 'zh-CN' : ['en', 'zh-CN'], { numeric: true }).compare,
    [language],
  );
}
