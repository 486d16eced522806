import type { DataTableProps } from './data-table.tsx';
import { DataTable } from './data-table.tsx';

const ROW = 36;
const MOST_ROWS = 12;

/** A DataTable as high as its rows, up to a dozen; more of them scroll within. */
export function ShortTable<Row>(props: DataTableProps<Row>) {
  const rows = Math.max(1, Math.min(props.rows.length, MOST_ROWS));
  return (
    // Room for the header, the lines and a scroll bar below them.
    <div style={{ height: (rows + 1) * ROW + 20 }}>
      <DataTable {...props} />
    </div>
  );
}
