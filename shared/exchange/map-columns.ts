import type { Datum } from '../geo/position.ts';
import { columnIndex } from './column-index.ts';
import { readColumnName } from './read-column-name.ts';
import type { ColumnMapping, RegisterField } from './register-field.ts';

/** What the columns of a sheet mean; columns are 0-based. */
export interface MappedColumns {
  readonly columns: ReadonlyMap<RegisterField, number>;
  /** Columns of running numbers: known, and not kept. */
  readonly sequence: readonly number[];
  /** Columns whose head means a field another column already claims. */
  readonly twice: readonly number[];
  /** Columns with a head that means nothing we know. */
  readonly unknown: readonly number[];
  /** The datum named in the head of a coordinate column. */
  readonly datum: Datum | null;
}

/**
 * Gives each column of a header its field (rules R7–R9): a person's correction first, then the leftmost
 * strong name, then the leftmost weak one. In `correction` an empty text takes a field off its column.
 */
export function mapColumns(
  heads: readonly string[],
  correction: ColumnMapping = {},
): MappedColumns {
  const names = heads.map(readColumnName);
  const columns = new Map<RegisterField, number>();
  const taken = new Set<number>();
  for (const [field, letters] of Object.entries(correction)) {
    const column = columnIndex(letters);
    if (column === null) continue;
    columns.set(field as RegisterField, column);
    taken.add(column);
  }
  for (const strength of ['strong', 'weak'] as const) {
    for (const [column, name] of names.entries()) {
      if (name?.strength !== strength || name.field === 'sequence' || taken.has(column)) continue;
      if (columns.has(name.field) || name.field in correction) continue;
      columns.set(name.field, column);
      taken.add(column);
    }
  }
  const indexes = [...names.keys()];
  const left = indexes.filter((column) => !taken.has(column) && heads[column]?.trim() !== '');
  const sequence = left.filter((column) => names[column]?.field === 'sequence');
  return {
    columns,
    sequence,
    twice: left.filter((column) => names[column] !== null && !sequence.includes(column)),
    unknown: left.filter((column) => names[column] === null),
    datum: datumOfHeads(columns, names),
  };
}

function datumOfHeads(
  columns: ReadonlyMap<RegisterField, number>,
  names: readonly ReturnType<typeof readColumnName>[],
): Datum | null {
  for (const field of ['longitude', 'latitude', 'coordinates'] as const) {
    const column = columns.get(field);
    const datum = column === undefined ? null : names[column]?.datum;
    if (datum) return datum;
  }
  return null;
}
