/** Tiles of one row, columns `from` to `to` inclusive. */
export interface RowSpan {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Something that lies in rows `top` to `bottom` inclusive. */
interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Columns, inclusive. */
export type Columns = readonly [from: number, to: number];

/**
 * Row by row from the north, what of `items` lies in it, turned into columns, these joined and cut to
 * the world. Nothing is held but the items of the present row, so a million rows cost no memory.
 */
export function* sweepRows<Item extends Rows>(
  items: readonly Item[],
  across: number,
  columnsIn: (active: readonly Item[], y: number) => Columns[],
): Generator<RowSpan> {
  const coming = [...items].sort((a, b) => a.top - b.top);
  let active: Item[] = [];
  let next = 0;
  for (let y = Math.max(0, coming[0]?.top ?? across); y < across; y++) {
    active = active.filter((item) => item.bottom >= y);
    for (let item = coming[next]; item && item.top <= y; item = coming[next]) {
      if (item.bottom >= y) active.push(item);
      next += 1;
    }
    const ahead = coming[next];
    if (active.length > 0) yield* joined(columnsIn(active, y), y, across - 1);
    else if (ahead) y = ahead.top - 1;
    else return;
  }
}

/** Sorted, overlapping and touching ones made one, cut to columns 0 to `last`. */
function* joined(columns: Columns[], y: number, last: number): Generator<RowSpan> {
  columns.sort((a, b) => a[0] - b[0]);
  let from = 0;
  let to = -2;
  for (const [start, end] of columns) {
    const [first, final] = [Math.max(0, start), Math.min(last, end)];
    if (first > final) continue;
    if (first <= to + 1) to = Math.max(to, final);
    else {
      if (to >= from) yield { y, from, to };
      [from, to] = [first, final];
    }
  }
  if (to >= from) yield { y, from, to };
}
