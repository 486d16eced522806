import type { TableSchema } from '../../sqlite-file/read-schema.ts';

/** Which tables of a database hold tiles, and how. */
export type TileTables =
  | { readonly kind: 'one-table'; readonly tiles: TableSchema }
  | {
      /** Addresses and contents apart, so that equal contents stand once; `tiles` is then a view. */
      readonly kind: 'two-tables';
      readonly addresses: TableSchema;
      readonly contents: TableSchema;
      /** The column both share. */
      readonly key: string;
    };

export const ADDRESS = ['zoom_level', 'tile_column', 'tile_row'] as const;
export const DATA = 'tile_data';

/**
 * Finds them by their columns: the one table of the specification, `map` and `images` of node-mbtiles,
 * `tiles_shallow` and `tiles_data` of planetiler and others like them. Null in another database.
 */
export function findTileTables(tables: readonly TableSchema[]): TileTables | null {
  const has = (table: TableSchema, column: string): boolean => table.columns.includes(column);
  const addressed = tables.filter((table) => ADDRESS.every((column) => has(table, column)));
  const whole = addressed.find((table) => has(table, DATA));
  if (whole) return { kind: 'one-table', tiles: whole };
  for (const addresses of addressed) {
    for (const contents of tables.filter((table) => has(table, DATA))) {
      const key = addresses.columns.find(
        (column) => has(contents, column) && !ADDRESS.some((one) => one === column),
      );
      if (key !== undefined) return { kind: 'two-tables', addresses, contents, key };
    }
  }
  return null;
}
