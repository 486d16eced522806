import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { moveActive } from './move-active.ts';
import { addRange, toggleAll, toggleRow } from './select-rows.ts';

/** Which rows are marked, by key, and what is done with them. */
export interface RowSelection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (next: ReadonlySet<string>) => void;
  /** Ctrl+C: the marked rows, or the active one when none is. */
  readonly onCopy: (rows: readonly Row[]) => void;
  readonly allLabel: string;
  readonly rowLabel: (row: Row) => string;
}

interface TableKeysInput<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection?: RowSelection<Row>;
  readonly open?: string | null;
  readonly onOpen?: (row: Row) => void;
  readonly onActive?: (row: Row) => void;
  readonly onEscape?: () => void;
  readonly box: RefObject<HTMLElement | null>;
  readonly reveal: (index: number) => void;
}

interface TableKeys {
  /** Place of the active row, -1 when none is or the filter hides it. */
  readonly active: number;
  readonly marked: 'all' | 'some' | 'none';
  readonly activate: (index: number) => void;
  readonly check: (index: number, extend: boolean) => void;
  readonly checkAll: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const ROW_HEIGHT = 36;

/** The keyboard of a DataTable: which row is active, and what each key does to it. */
export function useTableKeys<Row>(input: TableKeysInput<Row>): TableKeys {
  const { rows, keyOf, selection } = input;
  const [activeKey, setActiveKey] = useState<string | null>(input.open ?? null);
  const anchor = useRef(0);
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const active = activeKey === null ? -1 : keys.indexOf(activeKey);
  const activate = useCallback((index: number) => setActiveKey(keys[index] ?? null), [keys]);
  const check = useCallback(
    (index: number, extend: boolean) => {
      const key = keys[index];
      if (!selection || key === undefined) return;
      const { selected, onSelect } = selection;
      onSelect(extend ? addRange(selected, keys, anchor.current, index) : toggleRow(selected, key));
      if (!extend) anchor.current = index;
    },
    [keys, selection],
  );
  const checkAll = (): void => selection?.onSelect(toggleAll(selection.selected, keys));
  const move = (event: KeyboardEvent, target: number): void => {
    if (event.shiftKey && selection) {
      const from = active < 0 ? target : active;
      selection.onSelect(addRange(selection.selected, keys, from, target));
    }
    anchor.current = target;
    activate(target);
    input.reveal(target);
    const row = rows[target];
    if (row !== undefined) input.onActive?.(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((input.box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const target = moveActive(event.key, active, rows.length, page);
    const onControl = event.target instanceof Element && event.target.matches('button, input, a');
    const act = actOf(event, onControl);
    if (target !== null && !onControl) move(event, target);
    else if (act === 'open' && rows[active] !== undefined) input.onOpen?.(rows[active]);
    else if (act === 'mark' && active >= 0) check(active, false);
    else if (act === 'markAll' && selection) selection.onSelect(new Set(keys));
    else if (act === 'copy' && selection) copyRows(selection, rows, keys, active);
    else if (act === 'leave' && input.onEscape) input.onEscape();
    else return;
    event.preventDefault();
  };
  const marked = selection ? howMany(keys, selection.selected) : 'none';
  return { active, marked, activate, check, checkAll, onKeyDown };
}

/** Copies the marked rows in the order of the list, or the active one when none is marked. */
function copyRows<Row>(
  selection: RowSelection<Row>,
  rows: readonly Row[],
  keys: readonly string[],
  active: number,
): void {
  const marked = rows.filter((_, index) => selection.selected.has(keys[index] ?? ''));
  const row = rows[active];
  if (marked.length > 0) selection.onCopy(marked);
  else if (row !== undefined) selection.onCopy([row]);
}

type Act = 'open' | 'mark' | 'markAll' | 'copy' | 'leave' | null;

/** What a key asks for; Enter and Space on a header button or a box are that control's own. */
function actOf(event: KeyboardEvent, onControl: boolean): Act {
  if (event.key === 'Escape') return 'leave';
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'a') return 'markAll';
    return key === 'c' && getSelection()?.isCollapsed !== false ? 'copy' : null;
  }
  if (onControl) return null;
  return event.key === 'Enter' ? 'open' : event.key === ' ' ? 'mark' : null;
}

function howMany(keys: readonly string[], selected: ReadonlySet<string>): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none';
  const count = keys.reduce((sum, key) => (selected.has(key) ? sum + 1 : sum), 0);
  return count === 0 ? 'none' : count === keys.length ? 'all' : 'some';
}
